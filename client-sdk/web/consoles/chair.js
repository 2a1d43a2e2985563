import { css, html } from 'lit';

import '../components/agenda-view.js';
import { ask } from '../components/ask-dialog.js';
import '../components/attendance-view.js';
import '../components/budgets-view.js';
import '../components/channel-board.js';
import '../components/command-button.js';
import '../components/consecutive-control.js';
import '../components/decisions-view.js';
import '../components/documents-view.js';
import { giveFloor } from '../components/floor-control.js';
import '../components/floor-view.js';
import '../components/forecast-view.js';
import '../components/list-control.js';
import '../components/lists-ahead.js';
import '../components/messages-view.js';
import { delegationName } from '../components/names.js';
import '../components/points-view.js';
import '../components/procedure-view.js';
import '../components/presence-view.js';
import '../components/programme-control.js';
import '../components/session-control.js';
import '../components/slow-down.js';
import '../components/speakers-list.js';
import '../components/swaps-view.js';
import '../components/turns-view.js';
import { conference, currentSession, currentTurn, listsAhead } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem, SegmentItem, SessionItem } from '../plenary/protocol.js'
 */

/** The chair's console; the secretariat keeps the list with it, the rapporteur follows the session. */
export class ChairConsole extends Console {
    static styles = [Console.styles, css`
        @media (min-width: 62rem) {
            .columns { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1.1fr) minmax(0, 1fr); gap: 0.9rem; align-items: start; }
        }
        @media (min-width: 62rem) and (min-height: 40rem) {
            .frame { height: 100vh; }
            main { min-height: 0; grid-template-rows: minmax(0, 1fr); padding-block: 0; }
            .columns { min-height: 0; height: 100%; }
            .column { max-height: 100%; overflow-y: auto; padding-block: 0.9rem; scrollbar-width: thin; }
        }
        @media (min-width: 44rem) and (max-width: 61.99rem) {
            .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.9rem; align-items: start; }
        }
        @media (max-width: 43.99rem) { .columns { display: grid; gap: 0.6rem; } }
        .moves { display: flex; flex-wrap: wrap; gap: 0.3rem; }
    `];

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const leads = conference(client.mirror)?.presiding?.seat === client.badge.seat && client.badge.role === 'chair';
        const session = currentSession(client.mirror);
        const keeps = client.badge.role === 'secretary' || (session?.chairs ?? []).some(each => each.seat === client.badge.seat);
        return html`
            <div class="columns">
                <div class="column">
                    ${client.badge.role === 'chair' ? '' : html`<p class="panel small">${t('chair.readonly')}</p>`}
                    <plenary-slow-down .client=${client}></plenary-slow-down>
                    <plenary-consecutive-control .client=${client} ?leads=${leads}></plenary-consecutive-control>
                    <plenary-points-view .client=${client} ?leads=${leads}></plenary-points-view>
                    <plenary-procedure-view .client=${client} ?leads=${leads}></plenary-procedure-view>
                    <plenary-floor-view .client=${client}>
                        ${leads ? html`<plenary-floor-control .client=${client}></plenary-floor-control>` : ''}
                    </plenary-floor-view>
                    <plenary-forecast-view .client=${client} ?leads=${leads}></plenary-forecast-view>
                    <plenary-session-control .client=${client}></plenary-session-control>
                    <plenary-decisions-view .client=${client} ?leads=${leads} ?keeps=${keeps}></plenary-decisions-view>
                    <plenary-documents-view .client=${client}></plenary-documents-view>
                </div>
                <div class="column">
                    <plenary-speakers-list .client=${client}
                        .actions=${keeps ? (/** @type {RequestItem} */ request, /** @type {number} */ index, /** @type {RequestItem[]} */ all) =>
                            this.#requestActions(client, request, index, all, leads) : undefined}
                        .heldActions=${keeps ? (/** @type {RequestItem} */ request) => this.#heldActions(client, request) : undefined}>
                        ${keeps ? html`<plenary-list-control slot="control" .client=${client}></plenary-list-control>` : ''}
                        <plenary-swaps-view .client=${client}></plenary-swaps-view>
                    </plenary-speakers-list>
                    <plenary-lists-ahead .client=${client}></plenary-lists-ahead>
                    <plenary-budgets-view .client=${client} ?leads=${leads}></plenary-budgets-view>
                    <plenary-turns-view .client=${client} ?keeps=${keeps}></plenary-turns-view>
                    <plenary-channel-board .client=${client}></plenary-channel-board>
                </div>
                <div class="column">
                    <plenary-agenda-view .client=${client}
                        .actions=${(/** @type {SessionItem} */ each) => html`
                            ${this.#sessionActions(client, each)}
                            <plenary-programme-control .client=${client} .session=${each}></plenary-programme-control>`}
                        .segmentActions=${(/** @type {SegmentItem} */ each, /** @type {SessionItem} */ of) => html`
                            ${leads ? this.#segmentActions(client, each, of) : ''}
                            <plenary-programme-control .client=${client} .session=${of} .segment=${each}></plenary-programme-control>`}>
                    </plenary-agenda-view>
                    <plenary-attendance-view .client=${client}></plenary-attendance-view>
                    ${client.badge.role === 'chair' ? html`<plenary-messages-view .client=${client}></plenary-messages-view>` : ''}
                    <plenary-presence-view .client=${client}></plenary-presence-view>
                    ${client.badge.role !== 'secretary' ? '' : html`
                        <div class="panel"><plenary-command-button .client=${client} look="danger" .command=${{ closeConference: {} }}
                            .label=${t('conference.close')} .question=${t('conference.close.sure')}></plenary-command-button></div>`}
                </div>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} index
     * @param {RequestItem[]} all
     * @param {boolean} leads
     */
    #requestActions(client, request, index, all, leads) {
        const name = delegationName(client.mirror, request.delegation);
        const [above, below] = [all[index - 1], all[index + 1]];
        return html`
            <div class="row moves" role="group" aria-label="${t('list.actions')}: ${name}">
                ${leads ? html`
                    <plenary-command-button .client=${client} .command=${giveFloor(request, currentTurn(client.mirror))}
                        .label=${t('chair.give')} .name=${t('chair.give.to', { name })}></plenary-command-button>` : ''}
                <button type="button" ?disabled=${above === undefined} aria-label=${t('list.move.up', { name })}
                    @click=${() => this.#move(client, request, 'before', above, t('list.move.up', { name }))}>↑</button>
                <button type="button" ?disabled=${below === undefined} aria-label=${t('list.move.down', { name })}
                    @click=${() => this.#move(client, request, 'after', below, t('list.move.down', { name }))}>↓</button>
                <plenary-command-button .client=${client} .command=${{ holdRequest: { request: request.id, why: 'absent' } }}
                    .label=${t('list.absent')} .name=${t('list.absent.who', { name })}></plenary-command-button>
                <plenary-command-button .client=${client} .command=${{ holdRequest: { request: request.id, why: 'deferred' } }}
                    .label=${t('list.defer')} .name=${t('list.defer.who', { name })}></plenary-command-button>
                <plenary-command-button .client=${client} .command=${{ convertToWritten: { request: request.id } }}
                    .label=${t('list.written')} .name=${t('list.written.who', { name })}></plenary-command-button>
                <plenary-command-button .client=${client} .command=${{ grantExtraTime: { request: request.id, percent: 50 } }}
                    .label=${t('list.extra')} .name=${t('list.extra.who', { name })}></plenary-command-button>
                <plenary-command-button .client=${client} .command=${{ grantExtraTime: { request: request.id, percent: 0 } }}
                    .label=${t('list.extra.none')} .name=${t('list.extra.none.who', { name })}></plenary-command-button>
                ${this.#carrying(client, request, t('list.carry.who', { name }))}
                <button type="button" class="danger" aria-label=${t('list.remove.who', { name })}
                    @click=${() => this.#remove(client, request, t('list.remove.who', { name }))}>${t('list.remove')}</button>
            </div>`;
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
     */
    #heldActions(client, request) {
        const name = delegationName(client.mirror, request.delegation);
        return html`
            <div class="row moves" role="group" aria-label="${t('list.actions')}: ${name}">
                <plenary-command-button .client=${client} .command=${{ restoreRequest: { request: request.id } }}
                    .label=${t('list.restore')} .name=${t('list.restore.who', { name })}></plenary-command-button>
                <button type="button" class="danger" aria-label=${t('list.remove.who', { name })}
                    @click=${() => this.#remove(client, request, t('list.remove.who', { name }))}>${t('list.remove')}</button>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {'before' | 'after'} side
     * @param {RequestItem | undefined} anchor
     * @param {string} label
     */
    async #move(client, request, side, anchor, label) {
        const reason = anchor === undefined ? undefined : await ask({ question: label, go: t(side === 'before' ? 'list.up' : 'list.down'), reason: t('list.reason.usual') });
        if (anchor !== undefined && reason !== undefined) {
            client.submit({ moveRequest: { request: request.id, side, anchor: anchor.id, reason } }, { label: () => label });
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

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #sessionActions(client, session) {
        const current = currentSession(client.mirror);
        const chairs = session.chairs.some(each => each.seat === client.badge.seat);
        const free = current === undefined && session.status === 'scheduled' || current?.id === session.id && session.status === 'suspended';
        if (client.badge.role !== 'chair' || !chairs || !free) {
            return '';
        }
        const last = session.status === 'suspended' && session.sittings.length <= session.sitting;
        const label = t(session.status === 'suspended' ? 'session.open.next' : 'session.open');
        return last ? '' : html`
            <plenary-command-button .client=${client} look="primary" .command=${{ openSession: { session: session.id } }}
                .label=${label} .name=${`${label}: ${text(session.title)}`}></plenary-command-button>`;
    }

    /**
     * @param {Client} client
     * @param {SegmentItem} segment
     * @param {SessionItem} session
     */
    #segmentActions(client, segment, session) {
        const title = text(segment.title);
        if (session.status !== 'open' || currentSession(client.mirror)?.id !== session.id || segment.status === 'done' || segment.status === 'skipped' || session.adoption === 'pending') {
            return '';
        }
        return segment.status === 'running'
            ? html`<plenary-command-button .client=${client} .command=${{ endSegment: {} }} .label=${t('segment.end')} .name=${t('segment.end.what', { title })}></plenary-command-button>`
            : html`<plenary-command-button .client=${client} .command=${{ startSegment: { segment: segment.id } }} .label=${t('segment.start')} .name=${t('segment.start.what', { title })}></plenary-command-button>`;
    }
}

customElements.define('plenary-chair', ChairConsole);
