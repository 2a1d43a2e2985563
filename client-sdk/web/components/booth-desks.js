import { css, html, nothing } from 'lit';

import { elapsed, micros, onAir } from '../plenary/clock.js';
import { fed } from '../plenary/views.js';
import { languageName, languageWord, t, word } from '../plenary/words.js';
import { PlenaryElement, Ticking } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { BoothItem, DeskItem } from '../plenary/protocol.js'
 */

const TICK = 1000;
const SIGNS = /** @type {Record<string, string>} */ ({ live: '●', cough: '◐', off: '○' });
const LOOKS = /** @type {Record<string, string>} */ ({ live: 'bad', cough: 'warn' });

/** The desks as an interpreter sees them: of the own booth who works how long and hears what, of the others who is at the microphone. */
export class BoothDesks extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .panel { padding: var(--gap-2) var(--gap-3); }
        h2 { font-size: var(--text-3); }
        .panel > h2 { margin: 0; }
        li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--gap-2); align-items: center; min-height: 1.8rem; padding: 0.15rem 0; border-top: 1px solid var(--line); line-height: 1.25; }
        .work { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 var(--gap-3); font-size: var(--text-1); color: var(--soft); min-height: 1.1rem; }
        .away { color: var(--soft); }
    `];

    ticking = new Ticking(this, TICK);

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const own = client.mirror.one('desk', client.badge.desk)?.booth;
        const booths = [...client.mirror.all('booth').values()].sort((a, b) => Number(b.id === own) - Number(a.id === own));
        return html`
            <section class="panel" aria-labelledby="desks">
                <h2 id="desks">${t('booth.mates')}</h2>
                <ul>${booths.flatMap(booth => booth.desks.map(id => this.#desk(client, booth, client.mirror.one('desk', id), booth.id === own)))}</ul>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {BoothItem} booth
     * @param {DeskItem | undefined} desk
     * @param {boolean} mate whether it is of the own booth
     */
    #desk(client, booth, desk, mate) {
        if (desk === undefined) {
            return '';
        }
        const feeds = fed(desk);
        const you = client.badge.desk === desk.id;
        return html`
            <li class=${desk.present ? '' : 'away'}>
                <span><span class="strong">${desk.id}</span>
                    ${you ? html`<span class="tag accent">${t('booth.mates.you')}</span>` : mate ? html`<span class="small">${presence(desk)}</span>` : ''}
                    ${booth.pivot ? html`<span class="tag accent">${t('booth.pivot')}</span>` : ''}
                    ${desk.graceEnds === undefined ? '' : html`<span class="tag bad">✕ ${t('booth.grace')}</span>`}</span>
                <span class="small"><span class="tag ${LOOKS[desk.microphone] ?? ''}"><span aria-hidden="true">${SIGNS[desk.microphone]}</span> <span class="unseen">${t('booth.microphone')}:</span>${word('microphone', desk.microphone)}${desk.microphone === 'off' || feeds === undefined ? '' : ` → ${languageWord(feeds)}`}</span></span>
                ${mate ? this.#work(client, desk) : html`<span class="work numbers">${onAirToday(client, desk) ?? presence(desk)}</span>`}
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} desk
     */
    #work(client, desk) {
        const now = client.conferenceNow;
        return html`
            <span class="work numbers">
                <span>${t('booth.hears', { source: desk.hears === undefined ? t('booth.incoming.floor') : languageName(desk.hears) })}</span>
                ${now === undefined || desk.dayEnds === undefined ? '' : html`
                    <span>${desk.shiftBegan === undefined ? t('booth.shift.none') : t('booth.shift', { time: elapsed(now - micros(desk.shiftBegan)) })}</span>
                    <span>${onAirToday(client, desk)}</span>`}
                <span role="status">${desk.reliefDue ? html`<span class="tag warn">▲ ${t('booth.shift.long')}</span>` : ''}</span>
            </span>`;
    }
}

/** @param {DeskItem} desk */
function presence(desk) {
    return t(desk.present ? 'booth.present' : 'booth.absent');
}

/**
 * How long somebody who is there was at the microphone; nothing where that is not known.
 *
 * @param {Client} client
 * @param {DeskItem} desk
 */
function onAirToday({ conferenceNow }, desk) {
    return conferenceNow === undefined || desk.dayEnds === undefined || !desk.present
        ? undefined : t('booth.shift.on-air', { time: elapsed(onAir(desk, conferenceNow)) });
}

customElements.define('plenary-booth-desks', BoothDesks);
