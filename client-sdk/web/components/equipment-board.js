import { css, html, nothing } from 'lit';

import { elapsed, micros } from '../plenary/clock.js';
import { channels, fed, floor, listeners, openCalls } from '../plenary/views.js';
import { languageName, languageWord, number, t, word } from '../plenary/words.js';
import { look } from './channel-board.js';
import { PlenaryElement, Ticking } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { BoothItem, ChannelItem, DeskItem } from '../plenary/protocol.js'
 */

const TICK = 1000;
const LOOKS = /** @type {Record<string, string>} */ ({ live: 'good', cough: 'warn', off: '' });
const SIGNS = /** @type {Record<string, string>} */ ({ live: '●', cough: '◐', off: '○' });

/** The booths with their desks, and the channels with what they carry and how many listen, a row each. */
export class EquipmentBoard extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { display: grid; gap: var(--gap-3); }
        th, td { padding: 0.3rem 0.4rem; }
        table { table-layout: fixed; }
        thead th { white-space: nowrap; }
        thead th:nth-child(1) { width: 24%; }
        thead th:nth-child(2):not(:nth-last-child(2)) { width: 36%; }
        .channels thead th:nth-child(1) { width: 34%; }
        th.count { width: 22%; }
        tbody tr:not(.booth) > * { height: 3.25rem; }
        tbody th { font-weight: 650; }
        tr.booth th { padding-top: var(--gap-2); font-size: var(--text-2); color: var(--soft); font-weight: 600; }
        tr.calling > * { background: var(--bad-soft); }
        td.count { text-align: end; font-size: var(--text-4); font-weight: 700; font-variant-numeric: tabular-nums; }
        th.count { text-align: end; }
    `];

    ticking = new Ticking(this, TICK);

    render() {
        const client = this.client;
        return client === undefined ? nothing : html`${this.#booths(client)}${this.#channels(client)}`;
    }

    /** @param {Client} client */
    #booths(client) {
        const calling = new Set(openCalls(client.mirror).map(each => each.desk));
        return html`
            <section class="panel" aria-labelledby="booths">
                <h2 id="booths">${t('technician.booths')}</h2>
                <table>
                    <thead><tr>
                        <th scope="col">${t('technician.desk')}</th><th scope="col">${t('technician.microphone')}</th>
                        <th scope="col">${t('technician.hears')}</th><th scope="col">${t('technician.shift')}</th>
                    </tr></thead>
                    ${[...client.mirror.all('booth').values()].map(booth => this.#booth(client, booth, calling))}
                </table>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {BoothItem} booth
     * @param {Set<string>} calling
     */
    #booth(client, booth, calling) {
        return html`
            <tbody>
                <tr class="booth"><th scope="rowgroup" colspan="4">${t('booth.booth', { language: languageWord(booth.language) })}
                    ${booth.pivot ? html`<span class="tag accent">${t('booth.pivot')}</span>` : ''}</th></tr>
                ${booth.desks.map(id => this.#desk(client, client.mirror.one('desk', id), calling.has(id)))}
            </tbody>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem | undefined} desk
     * @param {boolean} calling
     */
    #desk(client, desk, calling) {
        if (desk === undefined) {
            return nothing;
        }
        const feeds = fed(desk);
        const now = client.conferenceNow;
        return html`
            <tr class=${calling ? 'calling' : ''}>
                <th scope="row">${desk.id} ${calling ? html`<span class="tag bad"><span aria-hidden="true">☎</span> ${t('technician.calls')}</span>` : ''}</th>
                <td>${desk.graceEnds !== undefined ? html`<span class="tag bad"><span aria-hidden="true">✕</span> ${t('booth.grace')}</span>`
                    : !desk.present ? html`<span class="soft small">${t('technician.absent')}</span>`
                    : html`<span class="tag ${LOOKS[desk.microphone] ?? ''}"><span aria-hidden="true">${SIGNS[desk.microphone] ?? ''}</span> ${word('microphone', desk.microphone)}</span>
                        ${desk.microphone === 'off' || feeds === undefined ? '' : html`<span class="small">${desk.output.toUpperCase()} · ${languageName(feeds)}</span>`}`}</td>
                <td class="small">${!desk.present ? '' : desk.hears === undefined ? t('booth.incoming.floor') : languageName(desk.hears)}</td>
                <td class="small numbers">${desk.shiftBegan === undefined || now === undefined ? '' : elapsed(now - micros(desk.shiftBegan))}
                    ${desk.reliefDue ? html`<span class="tag warn"><span aria-hidden="true">!</span> ${t('booth.shift.long')}</span>` : ''}</td>
            </tr>`;
    }

    /** @param {Client} client */
    #channels(client) {
        const spoken = floor(client.mirror)?.language;
        return html`
            <section class="panel" aria-labelledby="channels">
                <h2 id="channels">${t('channels.title')}</h2>
                <table class="channels">
                    <thead><tr>
                        <th scope="col">${t('technician.channel')}</th><th scope="col">${t('technician.carries')}</th>
                        <th scope="col" class="count">${t('technician.listening')}</th>
                    </tr></thead>
                    <tbody>
                        <tr><th scope="row">0 · ${t('channels.floor')}</th><td class="small">${spoken === undefined ? '–' : languageName(spoken)}</td>
                            <td class="count">${number(listeners(client.mirror))}</td></tr>
                        ${channels(client.mirror).map(channel => this.#channel(client, channel))}
                    </tbody>
                </table>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {ChannelItem} channel
     */
    #channel(client, channel) {
        return html`
            <tr>
                <th scope="row">${channel.number} · ${languageName(channel.language)}</th>
                <td><span class="tag ${look(channel.state)}">${word('route', channel.state)}</span>
                    <span class="soft small">${[
                        channel.desk === undefined ? '' : t('channels.desk', { desk: channel.desk }),
                        channel.source === undefined ? '' : t('channels.from', { language: languageName(channel.source) }),
                        channel.depth > 1 ? t('channels.quality') : '',
                        channel.trailing === true ? t('channels.trailing', { language: languageName(channel.language) }) : '',
                    ].filter(each => each !== '').join(' · ')}</span></td>
                <td class="count">${number(listeners(client.mirror, channel.language))}</td>
            </tr>`;
    }
}

customElements.define('plenary-equipment-board', EquipmentBoard);
