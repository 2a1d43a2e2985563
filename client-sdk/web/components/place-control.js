import { css, html, nothing } from 'lit';

import { waiting } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem } from '../plenary/protocol.js'
 */

/** What a delegation does about the place of a request of its own: proposes a swap, lets the next one pass, hands in a text. */
export class PlaceControl extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, request: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .row { align-items: end; }
    `];

    constructor() {
        super();
        /** @type {RequestItem | undefined} */
        this.request = undefined;
    }

    render() {
        const { client, request } = this;
        if (client === undefined || request === undefined) {
            return nothing;
        }
        const all = waiting(client.mirror, client.mirror.one('list', request.segment));
        const place = all.findIndex(each => each.id === request.id);
        const next = place < 0 ? undefined : all[place + 1];
        const others = all.filter(each => place >= 0 && each.id !== request.id && each.kind === request.kind);
        return html`
            <div class="stack">
                ${next === undefined ? '' : html`
                    <plenary-command-button .client=${client} .command=${{ yieldPlace: { request: request.id, to: next.id } }}
                        .label=${t('swaps.yield', { name: delegationName(client.mirror, next.delegation) })}></plenary-command-button>`}
                ${others.length === 0 ? '' : this.#propose(client, request, others)}
                <plenary-command-button .client=${client} .command=${{ convertToWritten: { request: request.id } }} .label=${t('list.written')}
                    .name=${t('list.written.who', { name: word('kind', request.kind) })}></plenary-command-button>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {RequestItem[]} others
     */
    #propose(client, request, others) {
        return html`
            <div class="row">
                <label><span>${t('swaps.with')}</span>
                    <select id="with">${others.map(each => html`<option value=${each.id}>${delegationName(client.mirror, each.delegation)}</option>`)}</select></label>
                <plenary-command-button .client=${client} .command=${() => ({ proposeSwap: { request: request.id, with: this.#chosen() } })}
                    .label=${t('swaps.propose')}></plenary-command-button>
            </div>`;
    }

    #chosen() {
        return Number(/** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#with'))?.value);
    }
}

customElements.define('plenary-place-control', PlaceControl);
