import { css, html, nothing } from 'lit';

import { swaps } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem, SwapItem } from '../plenary/protocol.js'
 */

/** The proposals to change places: the podium sees all of them, a delegation its own and answers them. */
export class SwapsView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        ul { display: grid; gap: 0.4rem; }
        li { display: grid; gap: 0.3rem; }
    `];

    render() {
        const client = this.client;
        const all = client === undefined ? [] : swaps(client.mirror);
        return client === undefined || all.length === 0 ? nothing : html`
            <h3 id="swaps">${t('swaps.title')}</h3>
            <ul aria-labelledby="swaps" aria-live="polite">${all.map(swap => this.#swap(client, swap))}</ul>`;
    }

    /**
     * @param {Client} client
     * @param {SwapItem} swap
     */
    #swap(client, swap) {
        const request = client.mirror.one('request', swap.request);
        const other = client.mirror.one('request', swap.with);
        return request === undefined || other === undefined ? '' : html`
            <li>
                <span>${t('swaps.two', { name: delegationName(client.mirror, request.delegation), other: delegationName(client.mirror, other.delegation) })}</span>
                ${this.#answers(client, request, other)}
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {RequestItem} other
     */
    #answers(client, request, other) {
        const two = { request: request.id, with: other.id };
        if (client.badge.delegation === other.delegation) {
            const name = delegationName(client.mirror, request.delegation);
            return html`
                <div class="row">
                    <plenary-command-button look="primary" .client=${client} .command=${{ agreeToSwap: two }} .label=${t('swaps.agree')} .name=${t('swaps.agree.who', { name })}></plenary-command-button>
                    <plenary-command-button .client=${client} .command=${{ declineSwap: two }} .label=${t('swaps.decline')} .name=${t('swaps.decline.who', { name })}></plenary-command-button>
                </div>`;
        }
        const name = delegationName(client.mirror, other.delegation);
        return client.badge.delegation !== request.delegation ? '' : html`
            <div class="row">
                <plenary-command-button .client=${client} .command=${{ declineSwap: two }} .label=${t('swaps.back')} .name=${t('swaps.back.who', { name })}></plenary-command-button>
            </div>`;
    }
}

customElements.define('plenary-swaps-view', SwapsView);
