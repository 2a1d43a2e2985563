import { css, html, nothing } from 'lit';

import { countdown, left, micros } from '../plenary/clock.js';
import { conference, currentSession, currentTurn, interruptedTurn } from '../plenary/views.js';
import { languageName, t, text, timeOfDay, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { delegationName, kindAndLanguage, onBehalf } from './names.js';
import './speaker-clock.js';

/**
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { TurnItem } from '../plenary/protocol.js'
 */

/** Who speaks, in which language and how long still, in the little room of a booth's screen. */
export class BoothFloor extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .panel { display: grid; grid-template: auto 1fr / minmax(0, 1fr) auto; gap: 0 var(--gap-4); height: 100%; padding: var(--gap-2) var(--gap-3); overflow: hidden auto; scrollbar-width: thin; }
        h2 { grid-column: 1; font-size: var(--text-3); }
        .panel > h2 { margin: 0; }
        .name { font-size: var(--text-5); font-weight: 750; line-height: 1.2; }
        .long { font-size: var(--text-3); }
        .language { font-size: var(--text-4); font-weight: 700; }
        .all { grid-column: 1 / -1; }
        plenary-speaker-clock { --clock-size: 2.25rem; --clock-words: var(--text-2); grid-area: 1 / 2 / span 2 / 3; width: max-content; min-width: 9rem; max-width: 13rem; text-align: end; }
    `];

    render() {
        const mirror = this.client?.mirror;
        if (mirror === undefined) {
            return nothing;
        }
        const turn = currentTurn(mirror);
        return html`
            <section class="panel" aria-labelledby="floor" tabindex="0">
                <h2 id="floor">${t('floor.title')}</h2>
                <p class="unseen" role="status">${turn === undefined ? '' : `${t('floor.title')}: ${delegationName(mirror, turn.delegation)}, ${kindAndLanguage(turn)}`}</p>
                ${turn === undefined ? html`<p class="name">${nobody(mirror)}</p>` : this.#speaker(mirror, turn)}
                ${this.#interrupted(mirror)}
            </section>`;
    }

    /**
     * @param {Mirror} mirror
     * @param {TurnItem} turn
     */
    #speaker(mirror, turn) {
        const name = delegationName(mirror, turn.delegation);
        const more = [turn.speaker ?? '', turn.title === undefined ? '' : text(turn.title), onBehalf(mirror, turn) ?? '', word('kind', turn.kind)].filter(each => each !== '');
        return html`
            <div>
                <p class="name ${name.length > 30 ? 'long' : ''}">${name}</p>
                <p class="language">${languageName(turn.language)}</p>
                <p class="soft small">${more.join(' · ')}</p>
            </div>
            <plenary-speaker-clock .client=${this.client} .turn=${turn}></plenary-speaker-clock>`;
    }

    /** @param {Mirror} mirror */
    #interrupted(mirror) {
        const turn = interruptedTurn(mirror);
        return turn === undefined ? '' : html`
            <p class="small all">${t('floor.interrupted.by', { name: delegationName(mirror, turn.delegation), left: countdown(left(turn, 0)) })}</p>`;
    }
}

/**
 * Why nobody speaks.
 *
 * @param {Mirror} mirror
 */
function nobody(mirror) {
    const session = currentSession(mirror);
    if (session?.status !== 'suspended') {
        return t(session === undefined ? 'floor.no-session' : 'floor.nobody');
    }
    const until = session.until === undefined ? '' : t('floor.suspended.until', { time: timeOfDay(micros(session.until), conference(mirror)?.zone) });
    return `${t('floor.suspended')}. ${until}`;
}

customElements.define('plenary-booth-floor', BoothFloor);
