import { css, html, nothing } from 'lit';

import { MINUTE, micros } from '../plenary/clock.js';
import { conference, listsAhead, mayMake } from '../plenary/views.js';
import { count, t, text, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ListAhead } from '../plenary/views.js'
 */

const ANNOUNCEMENTS = [5, 15, 30, 60];

/** The lists of segments that lie ahead: their keepers open them, delegations ask for the floor where they are open. */
export class ListsAhead extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        li { display: grid; gap: 0.35rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
        .row { align-items: end; }
    `];

    render() {
        const client = this.client;
        const all = client === undefined ? [] : listsAhead(client.mirror).filter(each => this.#keeps(client, each) || each.list.status !== 'planned' || each.list.openingAt !== undefined);
        if (client === undefined || all.length === 0) {
            return nothing;
        }
        return html`
            <details class="panel">
                <summary>${t('ahead.title')}</summary>
                <ul>${all.map(each => html`
                    <li>
                        <div><span class="strong">${text(each.segment.title)}</span> <span class="soft small">${text(each.session.title)}</span></div>
                        ${this.#status(client, each)}
                        ${this.#asking(client, each)}
                        ${this.#keeps(client, each) ? this.#keeping(client, each) : ''}
                    </li>`)}
                </ul>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {ListAhead} ahead
     */
    #status(client, { list }) {
        const zone = conference(client.mirror)?.zone;
        const opening = list.openingAt === undefined ? '' : `, ${t('ahead.opening-at', { time: timeOfDay(micros(list.openingAt), zone) })}`;
        const closing = list.closingAt === undefined ? '' : `, ${t('list.closing-at', { time: timeOfDay(micros(list.closingAt), zone) })}`;
        return html`
            <p class="row"><span class="tag">${word('list-status', list.status)}${opening}${closing}</span>
                <span class="soft small">${count('requests', list.requests.length)}</span></p>`;
    }

    /**
     * @param {Client} client
     * @param {ListAhead} ahead
     */
    #asking(client, { list, segment }) {
        const open = list.status === 'open' || list.status === 'closing';
        if (client.badge.delegation === undefined || !open) {
            return '';
        }
        const kinds = client.kinds.filter(kind => kind.manner === 'listed' && !kind.forGroup && list.takes.includes(kind.id) && mayMake(kind, client.mirror, client.badge));
        return html`<div class="row">${kinds.map(kind => html`
            <plenary-command-button .client=${client} .command=${{ requestFloor: { kind: kind.id, segment: segment.id } }}
                .label=${t('delegate.ask.go', { kind: word('kind', kind.id) })}
                .name=${`${t('delegate.ask.go', { kind: word('kind', kind.id) })}: ${text(segment.title)}`}></plenary-command-button>`)}</div>`;
    }

    /**
     * @param {Client} client
     * @param {ListAhead} ahead
     */
    #keeping(client, { list, segment }) {
        const title = text(segment.title);
        return list.status === 'open' || list.status === 'closing' ? html`
            <div class="row"><plenary-command-button .client=${client} .command=${{ closeList: { segment: segment.id } }} .label=${t('list.close')}
                .name=${`${t('list.close')}: ${title}`}></plenary-command-button></div>` : html`
            <div class="row">
                <plenary-command-button .client=${client} .command=${{ openList: { segment: segment.id } }} .label=${t('list.open')}
                    .name=${`${t('list.open')}: ${title}`}></plenary-command-button>
                <label><span>${t('ahead.opens')}</span>
                    <select id=${`in-${segment.id}`}>${ANNOUNCEMENTS.map(n => html`<option value=${n}>${count('in', n)}</option>`)}</select></label>
                <plenary-command-button .client=${client} .command=${() => this.#announcement(client, segment.id)} .label=${t('ahead.announce')}
                    .name=${`${t('ahead.announce')}: ${title}`}></plenary-command-button>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {string} segment
     */
    #announcement(client, segment) {
        const now = client.conferenceNow;
        const minutes = Number(/** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector(`#in-${segment}`))?.value);
        return now === undefined ? undefined : { announceOpening: { segment, at: String(Math.round(now + minutes * MINUTE)) } };
    }

    /**
     * @param {Client} client
     * @param {ListAhead} ahead
     */
    #keeps(client, { session }) {
        return client.badge.role === 'secretary' || session.chairs.some(each => each.seat === client.badge.seat);
    }
}

customElements.define('plenary-lists-ahead', ListsAhead);
