import { css, html, nothing } from 'lit';

import { waiting } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Submission } from '../plenary/commands.js'
 * @import { ListItem } from '../plenary/protocol.js'
 */

const POLICIES = ['in-order-of-request', 'first-time-first', 'least-spoken-first', 'alphabetical', 'by-lot', 'by-category', 'round-robin', 'fixed-order'];
const ALPHABETS = ['en', 'fr', 'ru'];
const CATEGORIES = ['participating-state', 'partner-for-cooperation', 'mediterranean-partner', 'international-organization',
    'non-governmental-organization', 'secretariat', 'guest'];

/** How the keepers of a list order it: a policy and its constraints, to be looked at and to be set. */
export class OrderControl extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, list: { attribute: false }, policy: { state: true }, previewed: { state: true } };

    static styles = [PlenaryElement.styles, css`
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0.5rem; align-items: end; }
    `];

    constructor() {
        super();
        /** @type {ListItem | undefined} */
        this.list = undefined;
        this.policy = POLICIES[0];
        /** @type {Submission | undefined} */
        this.previewed = undefined;
    }

    render() {
        const { client, list } = this;
        return client === undefined || list === undefined ? nothing : html`
            <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                <label><span>${t('order.by')}</span>
                    <select id="policy" @change=${() => { this.policy = this.#value('policy'); }}>
                        ${POLICIES.map(each => html`<option value=${each} ?selected=${each === this.policy}>${t(`order.${each}`)}</option>`)}
                    </select></label>
                ${this.#fields()}
                <label><span>${t('order.in-a-row')} (${t('form.optional')})</span><input id="in-a-row" type="number" min="1" max="100"></label>
                <label><span>${t('order.in-all')} (${t('form.optional')})</span><input id="in-all" type="number" min="1" max="100"></label>
                <button type="button" @click=${() => this.#preview(client, list)}>${t('order.preview')}</button>
                <plenary-command-button .client=${client} look="primary" .command=${() => ({ setOrder: this.#ordering(client, list) })}
                    .label=${t('order.set')}></plenary-command-button>
            </form>
            <p role="status">${this.previewed?.order === undefined ? '' : t('order.previewed', { names: names(client, this.previewed.order) })}</p>`;
    }

    #fields() {
        switch (this.policy) {
            case 'alphabetical': return html`
                <label><span>${t('order.alphabet')}</span>
                    <select id="alphabet">${ALPHABETS.map(each => html`<option value=${each}>${languageName(each)}</option>`)}</select></label>
                <label><span>${t('order.from')}</span><input id="from" maxlength="1" autocomplete="off"></label>`;
            case 'by-lot': return html`<label><span>${t('order.seed')}</span><input id="seed" maxlength="200" autocomplete="off"></label>`;
            case 'round-robin': return html`
                <label><span>${t('order.over')}</span>
                    <select id="over">${['category', 'region'].map(each => html`<option value=${each}>${t(`order.over.${each}`)}</option>`)}</select></label>`;
            case 'by-category': return html`
                <label><span>${t('order.categories')}</span>
                    <select id="categories" multiple>${CATEGORIES.map(each => html`<option value=${each}>${word('category', each)}</option>`)}</select></label>`;
            default: return '';
        }
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #preview(client, list) {
        this.previewed = client.submit({ previewOrder: this.#ordering(client, list) }, { label: () => t('order.preview') });
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #ordering(client, list) {
        return {
            segment: list.segment,
            ordering: { policy: this.#policy(client, list), inARow: Number(this.#value('in-a-row')), inAll: Number(this.#value('in-all')) },
        };
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #policy(client, list) {
        switch (this.policy) {
            case 'first-time-first': return { firstTimeFirst: {} };
            case 'least-spoken-first': return { leastSpokenFirst: {} };
            case 'alphabetical': return { alphabetical: { alphabet: this.#value('alphabet'), from: this.#value('from').trim() } };
            case 'by-lot': return { byLot: { seed: this.#value('seed').trim() } };
            case 'by-category': return { byCategory: { categories: this.#chosen('categories') } };
            case 'round-robin': return { roundRobin: { over: this.#value('over') } };
            case 'fixed-order': return { fixedOrder: { delegations: [...new Set(waiting(client.mirror, list).map(each => each.delegation))] } };
            default: return { inOrderOfRequest: {} };
        }
    }

    /** @param {string} id */
    #chosen(id) {
        const field = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector(`#${id}`));
        return [...field?.selectedOptions ?? []].map(option => option.value);
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value ?? '';
    }
}

/**
 * @param {Client} client
 * @param {number[]} order
 */
function names(client, order) {
    return order.map(id => delegationName(client.mirror, client.mirror.one('request', id)?.delegation ?? String(id))).join(', ');
}

customElements.define('plenary-order-control', OrderControl);
