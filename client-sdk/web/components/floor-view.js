import { css, html, nothing } from 'lit';

import { countdown, left, micros } from '../plenary/clock.js';
import { conference, currentSegment, currentSession, currentTurn, floor, interruptedTurn } from '../plenary/views.js';
import { languageName, t, text, timeOfDay } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { delegationName, kindAndLanguage, onBehalf } from './names.js';
import './speaker-clock.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { SessionItem, TurnItem } from '../plenary/protocol.js'
 */

/** Who has the floor, for what, in which language, and how much time is left; what is below stays where it is when that changes. */
export class FloorView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, brief: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .speaker { display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-4); justify-content: space-between; align-items: flex-start; }
        .speaker > div { flex: 1 1 9rem; min-width: 0; }
        .speaker > plenary-speaker-clock { flex: 0 1 9.5rem; }
        .name { font-size: var(--text-5); font-weight: 700; line-height: 1.2; }
        .stage { min-height: 10.5rem; }
        .where { display: var(--floor-where, block); margin-bottom: var(--gap-2); }
        @media (max-width: 40rem) {
            .speaker { --clock-size: 2.5rem; }
            .speaker > div, .speaker > plenary-speaker-clock { flex-basis: 8rem; }
            .stage { min-height: 9.75rem; }
        }
        @media (max-width: 23rem) { .name { font-size: var(--text-4); } }
        @media (max-width: 40rem) and (max-height: 44rem) { .stage { min-height: 7.5rem; } }
    `];

    constructor() {
        super();
        /** leaves out what stands in the strip above */
        this.brief = false;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const turn = currentTurn(client.mirror);
        return html`
            <section class="panel" aria-labelledby="floor">
                <h2 id="floor">${t('floor.title')}</h2>
                <p class="unseen" role="status">${turn === undefined ? '' : `${t('floor.title')}: ${delegationName(client.mirror, turn.delegation)}, ${kindAndLanguage(turn)}`}</p>
                ${this.brief ? '' : this.#where(client)}
                <div class="stage">
                    ${turn === undefined ? this.#nobody(client) : this.#speaker(client, turn)}
                    ${this.#interrupted(client)}
                </div>
                <slot></slot>
            </section>`;
    }

    /** @param {Client} client */
    #where({ mirror }) {
        const session = currentSession(mirror);
        const segment = currentSegment(mirror);
        return session === undefined ? '' : html`
            <p class="where soft small">${text(session.title)}${segment === undefined ? '' : ` · ${text(segment.title)}`}</p>`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem} turn
     */
    #speaker(client, turn) {
        const behalf = onBehalf(client.mirror, turn);
        return html`
            <div class="speaker">
                <div>
                    <p class="name">${delegationName(client.mirror, turn.delegation)}</p>
                    ${turn.speaker === undefined ? '' : html`<p>${turn.speaker}</p>`}
                    ${turn.title === undefined ? '' : html`<p>${text(turn.title)}</p>`}
                    ${behalf === undefined ? '' : html`<p>${behalf}</p>`}
                    <p class="soft">${kindAndLanguage(turn)}</p>
                </div>
                <plenary-speaker-clock .client=${client} .turn=${turn}></plenary-speaker-clock>
            </div>`;
    }

    /** @param {Client} client */
    #nobody({ mirror }) {
        const session = currentSession(mirror);
        if (session === undefined) {
            return html`<p>${t('floor.no-session')}</p>`;
        }
        if (session.status === 'suspended') {
            const until = session.until === undefined
                ? '' : t('floor.suspended.until', { time: timeOfDay(micros(session.until), conference(mirror)?.zone) });
            const why = suspensionReason(mirror, session);
            return html`<p><span class="strong">${t('floor.suspended')}</span>${why === '' ? '' : `: ${why}`}. ${until}</p>`;
        }
        if (floor(mirror) === undefined) {
            return html`<p>${t('floor.hidden')}</p>`;
        }
        const spoken = floor(mirror)?.language;
        return html`
            <p>${t(session.segment === undefined ? 'floor.no-segment' : 'floor.nobody')}</p>
            ${spoken === undefined ? '' : html`<p class="soft">${t('floor.language')}: ${languageName(spoken)}</p>`}`;
    }

    /** @param {Client} client */
    #interrupted({ mirror }) {
        const turn = interruptedTurn(mirror);
        if (turn === undefined) {
            return '';
        }
        const name = delegationName(mirror, turn.delegation);
        return html`<p class="small">${t('floor.interrupted.by', { name, left: countdown(left(turn, 0)) })}</p>`;
    }
}

/**
 * Why a session is suspended: the break that runs, in the language of the page, or else the words of the chair.
 *
 * @param {Mirror} mirror
 * @param {SessionItem} session
 */
function suspensionReason(mirror, session) {
    const segment = mirror.one('segment', session.segment);
    return segment?.kind === 'break' ? text(segment.title) : session.reason ?? '';
}

customElements.define('plenary-floor-view', FloorView);
