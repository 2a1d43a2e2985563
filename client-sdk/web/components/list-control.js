import { css, html, nothing } from 'lit';

import { MINUTE } from '../plenary/clock.js';
import { part } from '../plenary/shell.js';
import { conference, runningList } from '../plenary/views.js';
import { count, language, languageName, t, text, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ListItem } from '../plenary/protocol.js'
 */

const ORDER = part(() => import('./order-control.js'));
const ANNOUNCEMENTS = [1, 2, 5, 10, 15];

/** What the chairs of a session and the secretariat do with the list: open, announce its closing, close, inscribe. */
export class ListControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { margin-block: var(--gap-2); }
        .ways { display: flex; flex-wrap: wrap; gap: 0 var(--gap-5); }
        details[open] { flex-basis: 100%; }
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: var(--gap-2); align-items: end; }
        .announce { display: flex; flex-wrap: wrap; gap: var(--gap-2); align-items: end; }
    `];

    render() {
        const client = this.client;
        const list = client === undefined ? undefined : runningList(client.mirror);
        if (client === undefined || list === undefined) {
            return nothing;
        }
        const open = list.status === 'open' || list.status === 'closing';
        const listed = list.takes.length > 0;
        return html`
            <div class="stack">
                ${!listed ? '' : html`<div class="announce">${open ? this.#close(client, list) : html`
                    <plenary-command-button .client=${client} .command=${{ openList: { segment: list.segment } }} .label=${t('list.open')}></plenary-command-button>`}
                </div>`}
                <div class="ways">
                    ${!listed ? '' : html`<details @toggle=${ORDER}>
                        <summary>${t('order.title')}</summary>
                        <plenary-order-control .client=${client} .list=${list}></plenary-order-control>
                    </details>`}
                    <details>
                        <summary>${t('list.inscribe')}</summary>
                        ${this.#inscribe(client, list)}
                    </details>
                </div>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #close(client, list) {
        return html`
            <label><span>${t('list.announce.in')}</span>
                <select id="in">${ANNOUNCEMENTS.map(n => html`<option value=${n} ?selected=${n === 5}>${count('in', n)}</option>`)}</select></label>
            <plenary-command-button .client=${client} .command=${() => this.#announcement(client, list)} .label=${t('list.announce')}></plenary-command-button>
            <plenary-command-button .client=${client} .command=${{ closeList: { segment: list.segment } }} .label=${t('list.close')}></plenary-command-button>`;
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #announcement(client, list) {
        const now = client.conferenceNow;
        return now === undefined
            ? undefined
            : { announceClosing: { segment: list.segment, at: String(Math.round(now + Number(this.#value('in')) * MINUTE)) } };
    }

    /**
     * @param {Client} client
     * @param {ListItem} list
     */
    #inscribe(client, list) {
        const compare = new Intl.Collator(language()).compare;
        const delegations = [...client.mirror.all('delegation').values()].sort((a, b) => compare(text(a.name), text(b.name)));
        const kinds = client.kinds.filter(kind => kind.manner !== 'raised' && kind.manner !== 'moved' && !kind.forGroup);
        const languages = conference(client.mirror)?.languages ?? [];
        return html`
            <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                <label><span>${t('form.delegation')}</span>
                    <select id="delegation" @change=${this.#chosen}>
                        <option value="">${t('form.choose')}</option>
                        ${delegations.map(each => html`<option value=${each.id}>${text(each.name)}</option>`)}
                    </select></label>
                <label><span>${t('form.kind')}</span>
                    <select id="kind">${kinds.map(each => html`<option value=${each.id} ?selected=${list.takes.includes(each.id)}>${word('kind', each.id)}</option>`)}</select></label>
                <label><span>${t('form.language')}</span>
                    <select id="language">${languages.map(each => html`<option value=${each}>${languageName(each)}</option>`)}</select></label>
                <label><span>${t('form.speaker')} (${t('form.optional')})</span>
                    <input id="speaker" maxlength="200" autocomplete="off"></label>
                <plenary-command-button .client=${client} look="primary" .command=${() => this.#inscription()} .label=${t('list.inscribe.go')}></plenary-command-button>
            </form>`;
    }

    #inscription() {
        const delegation = this.#value('delegation');
        if (delegation === '') {
            /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#delegation'))?.focus();
            return undefined;
        }
        const speaker = this.#value('speaker').trim();
        return {
            inscribe: {
                delegation, kind: this.#value('kind'), language: this.#value('language'), ...speaker === '' ? {} : { speaker },
            },
        };
    }

    /** A delegation brings its own language along. */
    #chosen() {
        const spoken = this.client?.mirror.one('delegation', this.#value('delegation'))?.language;
        const field = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#language'));
        if (spoken !== undefined && field !== null) {
            field.value = spoken;
        }
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value ?? '';
    }
}

customElements.define('plenary-list-control', ListControl);
