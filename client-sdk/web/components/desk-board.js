import { css, html, nothing } from 'lit';

import { elapsed, micros, onAir } from '../plenary/clock.js';
import { fed } from '../plenary/views.js';
import { languageName, languageWord, t, word } from '../plenary/words.js';
import { PlenaryElement, Ticking } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { DeskItem } from '../plenary/protocol.js'
 */

const TICK = 1000;

const LOOKS = /** @type {Record<string, string>} */ ({ live: 'bad', cough: 'warn' });

/** The booths and their desks: who is there, which microphone is open, on which output, and for how long. */
export class DeskBoard extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        h3 { margin-top: 0.6rem; }
        li { padding: 0.4rem 0; border-top: 1px solid var(--line); }
    `];

    ticking = new Ticking(this, TICK);

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        return html`
            <section class="panel" aria-labelledby="desks">
                <h2 id="desks">${t('booth.mates')}</h2>
                ${[...client.mirror.all('booth').values()].map(booth => html`
                    <h3>${t('booth.booth', { language: languageWord(booth.language) })} ${booth.pivot ? html`<span class="tag accent">${t('booth.pivot')}</span>` : ''}</h3>
                    <ul>${booth.desks.map(id => this.#desk(client, client.mirror.one('desk', id)))}</ul>`)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem | undefined} desk
     */
    #desk(client, desk) {
        if (desk === undefined) {
            return nothing;
        }
        const feeds = fed(desk);
        return html`
            <li>
                <div class="row">
                    <span class="strong">${desk.id}</span>
                    ${client.badge.desk === desk.id ? html`<span class="tag accent">${t('booth.mates.you')}</span>` : ''}
                    <span class="soft small">${t(desk.present ? 'booth.present' : 'booth.absent')}</span>
                </div>
                <div class="row">
                    <span class="tag ${LOOKS[desk.microphone] ?? ''}">${t('booth.microphone')}: ${word('microphone', desk.microphone)}</span>
                    <span class="small">${t('booth.output.of', { output: desk.output.toUpperCase(), language: feeds === undefined ? '–' : languageName(feeds) })}</span>
                    <span class="soft small">${t('booth.hears', { source: desk.hears === undefined ? t('booth.incoming.floor') : languageName(desk.hears) })}</span>
                    ${desk.graceEnds === undefined ? '' : html`<span class="tag bad">${t('booth.grace')}</span>`}
                </div>
                ${this.#work(client, desk)}
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} desk
     */
    #work(client, desk) {
        const now = client.conferenceNow;
        if (now === undefined || desk.dayEnds === undefined) {
            return nothing;
        }
        return html`
            <div class="row small">
                <span>${desk.shiftBegan === undefined ? t('booth.shift.none') : t('booth.shift', { time: elapsed(now - micros(desk.shiftBegan)) })}</span>
                <span>${t('booth.shift.on-air', { time: elapsed(onAir(desk, now)) })}</span>
                <span role="status">${desk.reliefDue ? html`<span class="tag warn">${t('booth.shift.long')}</span>` : ''}</span>
            </div>`;
    }
}

customElements.define('plenary-desk-board', DeskBoard);
