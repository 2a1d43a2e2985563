import { html, nothing } from 'lit';

import { part } from '../plenary/shell.js';
import { conference, currentSession, currentTurn, listsAhead, swaps } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import { ask } from './ask-dialog.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { giveFloor } from './floor-control.js';
import './list-control.js';
import { delegationName } from './names.js';
import './speakers-list.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Command, RequestItem } from '../plenary/protocol.js'
 */

const SWAPS = part(() => import('./swaps-view.js'));

/**
 * Whether a badge keeps the list of the session under way: the secretariat and its chairs do.
 *
 * @param {Client} client
 */
export function keepsList({ badge, mirror }) {
    return badge.role === 'secretary' || (currentSession(mirror)?.chairs ?? []).some(each => each.seat === badge.seat);
}

/**
 * Whether a badge presides.
 *
 * @param {Client} client
 */
export function presides({ badge, mirror }) {
    return badge.role === 'chair' && conference(mirror)?.presiding?.seat === badge.seat;
}

/** The speakers' list, with all that its keepers do with it. */
export class ListKeeping extends PlenaryElement {
    /** @type {{client: Client, turn: number | undefined, give: (request: RequestItem) => unknown} | undefined} */
    #gives;

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const keeps = keepsList(client);
        return html`
            <plenary-speakers-list .client=${client}
                .quick=${presides(client) ? this.#giving(client) : undefined}
                .actions=${keeps ? (/** @type {RequestItem} */ request, /** @type {number} */ index, /** @type {RequestItem[]} */ all) =>
                    this.#actions(client, request, index, all) : undefined}
                .moved=${keeps ? this.#moved : undefined}
                .heldActions=${keeps ? (/** @type {RequestItem} */ request) => this.#heldActions(client, request) : undefined}>
                ${keeps ? html`<plenary-list-control slot="control" .client=${client}></plenary-list-control>` : ''}
                ${swaps(client.mirror).length === 0 ? '' : this.#swaps(client)}
            </plenary-speakers-list>`;
    }

    /** @param {Client} client */
    #swaps(client) {
        SWAPS();
        return html`<plenary-swaps-view .client=${client}></plenary-swaps-view>`;
    }

    /**
     * What gives the floor to whoever asked. As long as the same turn runs it is the same function, so that rows need not be drawn anew.
     *
     * @param {Client} client
     */
    #giving(client) {
        const turn = currentTurn(client.mirror);
        if (this.#gives?.client !== client || this.#gives.turn !== turn?.id) {
            this.#gives = { client, turn: turn?.id, give: request => {
                const name = delegationName(client.mirror, request.delegation);
                return html`<plenary-command-button .client=${client} .command=${giveFloor(request, turn)}
                    .label=${t('chair.give')} .name=${t('chair.give.to', { name })}></plenary-command-button>`;
            } };
        }
        return this.#gives.give;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} index
     * @param {RequestItem[]} all
     */
    #actions(client, request, index, all) {
        const name = delegationName(client.mirror, request.delegation);
        const { id } = request;
        return html`
            <div class="actions" role="group" aria-label="${t('list.actions')}: ${name}">
                ${this.#step(client, request, 'before', all[index - 1])}${this.#step(client, request, 'after', all[index + 1])}
                ${act(client, { holdRequest: { request: id, why: 'absent' } }, t('list.absent'), t('list.absent.who', { name }))}
                ${act(client, { holdRequest: { request: id, why: 'deferred' } }, t('list.defer'), t('list.defer.who', { name }))}
                ${act(client, { convertToWritten: { request: id } }, t('list.written'), t('list.written.who', { name }))}
                ${act(client, { grantExtraTime: { request: id, percent: 50 } }, t('list.extra'), t('list.extra.who', { name }))}
                ${act(client, { grantExtraTime: { request: id, percent: 0 } }, t('list.extra.none'), t('list.extra.none.who', { name }))}
                ${this.#carrying(client, request, t('list.carry.who', { name }))}
                ${this.#removing(client, request, name)}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     */
    #heldActions(client, request) {
        const name = delegationName(client.mirror, request.delegation);
        return html`
            <div class="actions" role="group" aria-label="${t('list.actions')}: ${name}">
                ${act(client, { restoreRequest: { request: request.id } }, t('list.restore'), t('list.restore.who', { name }))}
                ${this.#removing(client, request, name)}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {'before' | 'after'} side
     * @param {RequestItem | undefined} anchor
     */
    #step(client, request, side, anchor) {
        const up = side === 'before';
        const label = t(up ? 'list.move.up' : 'list.move.down', { name: delegationName(client.mirror, request.delegation) });
        return html`<button type="button" ?disabled=${anchor === undefined} aria-label=${label}
            @click=${() => anchor !== undefined && this.#move(client, request.id, side, anchor.id, label)}>${up ? '↑' : '↓'}</button>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {string} label
     */
    #carrying(client, request, label) {
        const ahead = listsAhead(client.mirror);
        return ahead.length === 0 ? '' : html`
            <select aria-label=${label} @change=${(/** @type {Event} */ event) => this.#carry(client, request, label, /** @type {HTMLSelectElement} */ (event.target))}>
                <option value="">${t('list.carry')}</option>
                ${ahead.map(each => html`<option value=${each.segment.id}>${text(each.segment.title)}, ${text(each.session.title)}</option>`)}
            </select>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {string} name
     */
    #removing(client, request, name) {
        const label = t('list.remove.who', { name });
        return html`<button type="button" class="danger" aria-label=${label} @click=${() => this.#remove(client, request, label)}>${t('list.remove')}</button>`;
    }

    #moved = (/** @type {number} */ id, /** @type {'before' | 'after'} */ side, /** @type {number} */ anchor) => {
        const client = this.client;
        const [name, other] = [id, anchor].map(each => delegationName(/** @type {Client} */ (client).mirror, client?.mirror.one('request', each)?.delegation ?? ''));
        if (client !== undefined) {
            this.#move(client, id, side, anchor, t(side === 'before' ? 'list.move.before' : 'list.move.after', { name: name ?? '', other: other ?? '' }));
        }
    };

    /**
     * @param {Client} client
     * @param {number} request
     * @param {'before' | 'after'} side
     * @param {number} anchor
     * @param {string} label
     */
    async #move(client, request, side, anchor, label) {
        const reason = await ask({ question: label, go: t('list.move.go'), reason: t('list.reason.usual') });
        if (reason !== undefined) {
            client.submit({ moveRequest: { request, side, anchor, reason } }, { label: () => label });
        }
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {string} label
     * @param {HTMLSelectElement} field
     */
    async #carry(client, request, label, field) {
        const to = field.value;
        field.value = '';
        const reason = to === '' ? undefined : await ask({ question: label, go: t('list.carry'), reason: t('list.reason.usual') });
        if (reason !== undefined) {
            client.submit({ carryOver: { request: request.id, to, reason } }, { label: () => label });
        }
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {string} label
     */
    async #remove(client, request, label) {
        const reason = await ask({ question: label, go: t('list.remove'), reason: t('list.reason.usual') });
        if (reason !== undefined) {
            client.submit({ removeRequest: { request: request.id, reason } }, { label: () => label });
        }
    }
}

/**
 * @param {Client} client
 * @param {Command} command
 * @param {string} label
 * @param {string} name of whom it is, besides
 */
function act(client, command, label, name) {
    return html`<plenary-command-button .client=${client} .command=${command} .label=${label} .name=${name}></plenary-command-button>`;
}

customElements.define('plenary-list-keeping', ListKeeping);
