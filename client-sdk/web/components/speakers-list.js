import { css, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { countdown, micros } from '../plenary/clock.js';
import { conference, expected, held, runningList, uncovered, UPCOMING, waiting } from '../plenary/views.js';
import { count, language, t, text, timeOfDay, word } from '../plenary/words.js';
import { coverageNote } from './coverage-note.js';
import { PlenaryElement } from './element.js';
import { delegationName, expectation, kindAndLanguage, onBehalf } from './names.js';
import { Reordering } from './reordering.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ListItem, RequestItem } from '../plenary/protocol.js'
 */

/** The speakers' list of the running segment, next first; a console may add what can be done with a request. */
export class SpeakersList extends PlenaryElement {
    static properties = {
        ...PlenaryElement.properties,
        quick: { attribute: false },
        actions: { attribute: false },
        heldActions: { attribute: false },
        moved: { attribute: false },
        opened: { state: true },
    };

    static styles = [PlenaryElement.styles, css`
        ol, ul { display: grid; }
        li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--gap-1); margin-inline: calc(-1 * var(--gap-2)); padding: var(--gap-2); border-top: 1px solid var(--line); align-items: start; }
        li[data-row] { content-visibility: auto; contain-intrinsic-size: auto 5rem; }
        li.own { background: var(--accent-soft); border-radius: var(--radius); }
        li.taken { background: var(--sunken); outline: 2px dashed var(--accent); outline-offset: -2px; }
        li.drop-before { box-shadow: inset 0 3px var(--accent); }
        li.drop-after { box-shadow: inset 0 -3px var(--accent); }
        .front { display: flex; align-items: center; gap: var(--gap-1); }
        .handle { min-height: var(--touch); padding: 0 var(--gap-2); border-color: transparent; background: none; color: var(--soft); cursor: grab; touch-action: none; }
        .place { min-width: 1.4rem; font-weight: 700; font-variant-numeric: tabular-nums; }
        .body { align-self: center; }
        .quick { display: flex; gap: var(--gap-1); }
        ol { container-type: inline-size; }
        @container (max-width: 26rem) { li:has(.quick > plenary-command-button) > :is(.body, .quick) { grid-column: 2 / -1; } }
        .detail { grid-column: 2 / -1; display: grid; gap: var(--gap-1); justify-items: start; }
        .more { grid-column: 1 / -1; }
        .actions { display: flex; flex-wrap: wrap; gap: var(--gap-1); }
        h3 { margin-block: var(--gap-3) var(--gap-1); }
        .status { margin-bottom: var(--gap-2); }
    `];

    reordering = new Reordering(this, (id, side, anchor) => this.moved?.(id, side, anchor));

    constructor() {
        super();
        /** @type {((request: RequestItem) => unknown) | undefined} what is done at once */
        this.quick = undefined;
        /** @type {((request: RequestItem, index: number, all: RequestItem[]) => unknown) | undefined} what is done after a look */
        this.actions = undefined;
        /** @type {((id: number, side: 'before' | 'after', anchor: number) => void) | undefined} takes a request to another place */
        this.moved = undefined;
        /** @type {number | undefined} the request whose actions are seen */
        this.opened = undefined;
        /** @type {((request: RequestItem) => unknown) | undefined} */
        this.heldActions = undefined;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const list = runningList(client.mirror);
        const requests = waiting(client.mirror, list);
        this.reordering.rows(requests.map(each => each.id));
        return html`
            <section class="panel" aria-labelledby="list">
                <h2 id="list">${t('list.title')}</h2>
                ${list === undefined ? html`<p>${t('list.none')}</p>` : this.#status(client, list, requests.length)}
                <slot name="control"></slot>
                ${list !== undefined && requests.length === 0 ? html`<p>${t('list.empty')}</p>` : ''}
                <p class="unseen" role="status">${this.reordering.said}</p>
                <ol aria-labelledby="list">
                    ${repeat(requests, request => request.id, (request, index) => this.#request(client, request, index, requests))}
                </ol>
                ${this.#held(client, held(client.mirror, list))}
                <slot></slot>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem[]} requests
     */
    #held(client, requests) {
        return requests.length === 0 ? '' : html`
            <h3 id="held">${t('list.held')}</h3>
            <ul aria-labelledby="held">
                ${repeat(requests, request => request.id, request => html`
                    <li class=${client.badge.delegation === request.delegation ? 'own' : ''}>
                        <span class="place" aria-hidden="true">–</span>
                        <div class="body held">
                            <div><span class="strong">${delegationName(client.mirror, request.delegation)}</span>
                                <span class="tag warn">${word('hold-reason', request.held ?? '')}</span></div>
                        </div>
                        <div class="more">${this.heldActions?.(request) ?? ''}</div>
                    </li>`)}
            </ul>`;
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     * @param {number} length
     */
    #status(client, list, length) {
        const closing = list.closingAt === undefined
            ? '' : `, ${t('list.closing-at', { time: timeOfDay(micros(list.closingAt), conference(client.mirror)?.zone) })}`;
        const look = list.status === 'open' ? 'good' : list.status === 'closing' ? 'warn' : '';
        return html`
            <p class="status row" aria-live="polite">
                <span class="tag ${look}">${word('list-status', list.status)}${closing}</span>
                <span class="soft small">${count('requests', length)}</span>
            </p>`;
    }

    /**
     * The place may change with every turn, the rest of a row seldom: it is drawn anew only when what it is drawn from has changed.
     *
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} index
     * @param {RequestItem[]} all
     */
    #request(client, request, index, all) {
        const own = client.badge.delegation === request.delegation;
        const from = this.#drawnFrom(client, request, index < UPCOMING);
        const look = this.reordering.look(request.id);
        return html`
            <li class="${own ? 'own' : ''} ${look}" data-row=${request.id}>
                <div class="front">
                    ${this.moved === undefined ? '' : guard([look, ...from], () => this.reordering.handle(request.id, delegationName(client.mirror, request.delegation)))}
                    <span class="place">${index + 1}</span>
                </div>
                ${this.opened === request.id ? this.#row(client, request, index, all) : guard(from, () => this.#row(client, request, index, all))}
            </li>`;
    }

    /**
     * What a row is drawn from, besides its place and whether it is held; of an opened row, besides its actions.
     *
     * @param {Client} client
     * @param {RequestItem} request
     * @param {boolean} upcoming
     */
    #drawnFrom(client, request, upcoming) {
        const { mirror, connection } = client;
        const when = expected(mirror, request);
        return [
            client, connection.welcome, language(), conference(mirror)?.zone, request, mirror.one('delegation', request.delegation),
            onBehalf(mirror, request), when?.low, when?.high, upcoming ? uncovered(mirror, request.language).join() : undefined,
            this.quick, this.actions === undefined,
        ];
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} index
     * @param {RequestItem[]} all
     */
    #row(client, request, index, all) {
        const own = client.badge.delegation === request.delegation;
        const behalf = onBehalf(client.mirror, request);
        const name = delegationName(client.mirror, request.delegation);
        const opened = this.opened === request.id;
        return html`
            <div class="body">
                <span class="strong">${name}</span>
                ${own ? html`<span class="tag accent">${t('list.yours')}</span>` : ''}
            </div>
            <div class="quick">
                ${this.quick?.(request) ?? ''}
                ${this.actions === undefined ? '' : html`
                    <button type="button" aria-expanded=${opened} aria-label=${`${t('list.actions')}: ${name}`}
                        @click=${() => { this.opened = this.opened === request.id ? undefined : request.id; }}><span aria-hidden="true">⋯</span></button>`}
            </div>
            <div class="detail">
                ${request.speaker === undefined ? '' : html`<div>${request.speaker}</div>`}
                ${request.title === undefined ? '' : html`<div>${text(request.title)}</div>`}
                ${behalf === undefined ? '' : html`<div>${behalf}</div>`}
                <div class="soft small">${kindAndLanguage(request)} · <span class="numbers">${countdown(micros(request.limit))}</span>${expectation(client, request)}</div>
                ${index < UPCOMING ? coverageNote(client.mirror, request.language) : ''}
                ${request.why === undefined || request.why === 'order-of-request' ? '' : html`
                    <div class="soft small">${word('why', request.why)}${request.detail === undefined ? '' : `: ${request.detail}`}</div>`}
            </div>
            ${opened && this.actions !== undefined ? html`<div class="more">${this.actions(request, index, all)}</div>` : ''}`;
    }
}

customElements.define('plenary-speakers-list', SpeakersList);
