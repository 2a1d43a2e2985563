import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { countdown, micros } from '../plenary/clock.js';
import { conference, held, runningList, UPCOMING, waiting } from '../plenary/views.js';
import { count, t, text, timeOfDay, word } from '../plenary/words.js';
import { coverageNote } from './coverage-note.js';
import { PlenaryElement } from './element.js';
import { delegationName, expectation, kindAndLanguage, onBehalf } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ListItem, RequestItem } from '../plenary/protocol.js'
 */

/** The speakers' list of the running segment, next first; a console may add what can be done with a request. */
export class SpeakersList extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, actions: { attribute: false }, heldActions: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        ol, ul { display: grid; }
        li { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); gap: 0.2rem 0.5rem; padding: 0.5rem 0; border-top: 1px solid var(--line); align-items: start; }
        li.own { background: var(--accent-soft); margin-inline: -0.5rem; padding-inline: 0.5rem; border-radius: var(--radius); }
        .place { font-weight: 700; font-variant-numeric: tabular-nums; }
        .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.35rem; }
        .status { margin-bottom: 0.5rem; }
    `];

    constructor() {
        super();
        /** @type {((request: RequestItem, index: number, all: RequestItem[]) => unknown) | undefined} */
        this.actions = undefined;
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
        return html`
            <section class="panel" aria-labelledby="list">
                <h2 id="list">${t('list.title')}</h2>
                ${list === undefined ? html`<p>${t('list.none')}</p>` : this.#status(client, list, requests.length)}
                <slot name="control"></slot>
                ${list !== undefined && requests.length === 0 ? html`<p>${t('list.empty')}</p>` : ''}
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
                        <div class="body">
                            <div><span class="strong">${delegationName(client.mirror, request.delegation)}</span>
                                <span class="tag warn">${word('hold-reason', request.held ?? '')}</span></div>
                            ${this.heldActions?.(request) ?? ''}
                        </div>
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
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} index
     * @param {RequestItem[]} all
     */
    #request(client, request, index, all) {
        const own = client.badge.delegation === request.delegation;
        const behalf = onBehalf(client.mirror, request);
        return html`
            <li class=${own ? 'own' : ''}>
                <span class="place">${index + 1}</span>
                <div class="body">
                    <div>
                        <span class="strong">${delegationName(client.mirror, request.delegation)}</span>
                        ${own ? html`<span class="tag accent">${t('list.yours')}</span>` : ''}
                        ${request.speaker === undefined ? '' : html`<div>${request.speaker}</div>`}
                        ${request.title === undefined ? '' : html`<div>${text(request.title)}</div>`}
                        ${behalf === undefined ? '' : html`<div>${behalf}</div>`}
                        ${index < UPCOMING ? coverageNote(client.mirror, request.language) : ''}
                        <div class="soft small">${kindAndLanguage(request)} · <span class="numbers">${countdown(micros(request.limit))}</span>${expectation(client, request)}</div>
                        ${request.why === undefined || request.why === 'order-of-request' ? '' : html`
                            <div class="soft small">${word('why', request.why)}${request.detail === undefined ? '' : `: ${request.detail}`}</div>`}
                    </div>
                    ${this.actions?.(request, index, all) ?? ''}
                </div>
            </li>`;
    }
}

customElements.define('plenary-speakers-list', SpeakersList);
