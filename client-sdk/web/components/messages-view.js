import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, messages } from '../plenary/views.js';
import { t, timeOfDay } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { addressee, addressees, party } from './parties.js';

/** Messages between booths, technician and chair, latest first, and a line to write one. */
export class MessagesView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        .wide { flex: 1 1 14rem; }
        ul { max-height: 16rem; overflow-y: auto; }
        li { padding: 0.3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = messages(client.mirror);
        const zone = conference(client.mirror)?.zone;
        return html`
            <section class="panel stack" aria-labelledby="messages">
                <h2 id="messages">${t('signal.messages')}</h2>
                <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                    <label><span>${t('signal.message.to')}</span>
                        <select id="to">${addressees(client).map(([value, name]) => html`<option value=${value}>${name}</option>`)}</select></label>
                    <label class="wide"><span>${t('signal.message.text')}</span><input id="text" maxlength="200" autocomplete="off"></label>
                    <plenary-command-button .client=${client} .command=${() => this.#message()} .label=${t('signal.message.send')}
                        @granted=${this.#sent}></plenary-command-button>
                </form>
                <div aria-live="polite">
                    ${all.length === 0 ? html`<p class="soft">${t('signal.messages.none')}</p>` : html`
                        <ul tabindex="0">${all.map(each => html`
                            <li>
                                <div class="soft small">${timeOfDay(micros(each.at), zone)} · ${party(client.mirror, each.from)} → ${party(client.mirror, each.to)}</div>
                                <div>${each.text}</div>
                            </li>`)}</ul>`}
                </div>
            </section>`;
    }

    get #field() {
        return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#text'));
    }

    #message() {
        const said = this.#field?.value.trim() ?? '';
        const to = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#to'))?.value ?? '';
        if (said === '') {
            this.#field?.focus();
            return undefined;
        }
        return { sendMessage: { to: addressee(to), text: said } };
    }

    #sent() {
        if (this.#field !== null) {
            this.#field.value = '';
        }
    }
}

customElements.define('plenary-messages-view', MessagesView);
