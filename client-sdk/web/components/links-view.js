import { css, html, nothing } from 'lit';

import { SECOND, elapsed } from '../plenary/clock.js';
import { Connections } from '../plenary/connections.js';
import { connections } from '../plenary/views.js';
import { count, number, t, text } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationOf, officer } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { SeatState } from '../plenary/connections.js'
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { LinkItem } from '../plenary/protocol.js'
 */

/** A client is heard every two seconds; whoever was not heard for longer than this, or lacks more than that, has a lag worth seeing. */
const SILENT = 4 * SECOND;
const BEHIND = 2;
const ROUND_TRIP = SECOND / 4;
const MILLISECOND = SECOND / 1000;

/** Every seat that is taken: how its devices keep up, the worst first, and a button that has them connect anew. */
export class LinksView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, search: { state: true } };

    static styles = [PlenaryElement.styles, css`
        :host { min-height: 0; }
        section { display: grid; grid-template-rows: auto auto minmax(0, 1fr); grid-template-columns: minmax(0, 1fr); gap: var(--gap-2); height: 100%; min-height: 0; }
        .panel > h2 { margin: 0; }
        input { width: 100%; min-height: 2.25rem; }
        ul { overflow-y: auto; scrollbar-width: thin; }
        li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--gap-2); align-items: center; padding: 0.2rem 0; border-top: 1px solid var(--line); }
        plenary-command-button { --touch: 2rem; font-size: var(--text-2); }
    `];

    #connections = new Connections(() => this.client?.held, () => this.requestUpdate());

    constructor() {
        super();
        this.search = '';
        this.addController(this.#connections);
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const { seats, unseated, failed } = this.#connections;
        const all = connections(client.mirror).map(([seat, links]) => ({ seat, links, name: seatName(client.mirror, seat), state: seats.get(seat) }));
        const words = this.search.toLocaleLowerCase();
        const shown = all.filter(each => each.name.toLocaleLowerCase().includes(words)).sort((a, b) => Number(lags(b.state)) - Number(lags(a.state)));
        return html`
            <section class="panel" aria-labelledby="links">
                <div class="row apart">
                    <h2 id="links">${t('technician.links')}</h2>
                    <p class="soft small">${count('present', all.length)} · ${t('technician.unseated', { n: number(unseated) })}</p>
                </div>
                <div>
                    <label><span class="unseen">${t('technician.find')}</span>
                        <input type="search" autocomplete="off" placeholder=${t('technician.find')} .value=${this.search} @input=${this.#typed}></label>
                    ${failed === undefined ? '' : html`<p class="small" role="alert"><span class="tag warn"><span aria-hidden="true">!</span> ${t('minutes.stale')}</span> ${failed()}</p>`}
                </div>
                ${shown.length === 0 ? html`<p class="soft">${t('technician.links.none')}</p>` : html`
                    <ul tabindex="0" aria-labelledby="links">${shown.map(each => this.#seat(client, each))}</ul>`}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {{seat: string, links: LinkItem[], name: string, state: SeatState | undefined}} shown
     */
    #seat(client, { seat, links, name, state }) {
        return html`
            <li>
                <div>
                    <span class="strong">${name}</span> ${links.length < 2 ? '' : html`<span class="soft small">${count('devices', links.length)}</span>`}
                    <div class="row small soft numbers">${lag(client, state)}</div>
                </div>
                <plenary-command-button look="danger" .client=${client} .command=${{ disconnect: { seat } }} .label=${t('technician.reconnect')}
                    .name=${t('technician.reconnect.who', { name })} .question=${t('technician.reconnect.sure', { name })}></plenary-command-button>
            </li>`;
    }

    /** @param {Event} event */
    #typed(event) {
        this.search = /** @type {HTMLInputElement} */ (event.target).value;
    }
}

/** @param {SeatState | undefined} state */
function lags(state) {
    return state !== undefined && (state.silent >= SILENT || state.behind > BEHIND || (state.roundTrip ?? 0) >= ROUND_TRIP);
}

/**
 * What is known of a seat's connections.
 *
 * @param {Client} client
 * @param {SeatState | undefined} state
 */
function lag(client, state) {
    if (state === undefined) {
        return html`<span>${t('technician.unmeasured')}</span>`;
    }
    const now = client.clock.time;
    const round = state.roundTrip === undefined ? undefined : Math.max(1, Math.round(state.roundTrip / MILLISECOND));
    return html`
        ${lags(state) ? html`<span class="tag bad"><span aria-hidden="true">▲</span> ${t('technician.behind')}</span>`
            : html`<span class="tag good"><span aria-hidden="true">✓</span> ${t('technician.well')}</span>`}
        ${round === undefined ? '' : html`<span><span class="unseen">${t('technician.round-trip.what', { n: number(round) })}</span><span aria-hidden="true">${t('technician.round-trip', { n: number(round) })}</span></span>`}
        ${state.behind === 0 ? '' : html`<span>${count('revisions', state.behind)}</span>`}
        ${state.silent < SILENT ? '' : html`<span>${t('technician.silent', { n: number(Math.floor(state.silent / SECOND)) })}</span>`}
        ${now === undefined ? '' : html`<span>${t('technician.since', { time: elapsed(now - state.since) })}</span>`}`;
}

/**
 * @param {Mirror} mirror
 * @param {string} seat
 */
function seatName(mirror, seat) {
    if (mirror.one('desk', seat) !== undefined) {
        return t('channels.desk', { desk: seat });
    }
    const name = text(officer(mirror, seat)?.name) || text(delegationOf(mirror, seat)?.name);
    return name === '' ? seat : `${name} (${seat})`;
}

customElements.define('plenary-links-view', LinksView);
