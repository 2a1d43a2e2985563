import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { Keyed } from '../plenary/desk-keys.js';
import { conference, messages } from '../plenary/views.js';
import { t, timeOfDay } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';
import { addressee, addressees, party } from './parties.js';

/** Messages in a booth: the latest, as many as there is room for, above the line to write one. Enter sends it, Escape leaves it. */
export class BoothMessages extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        :host { min-height: 0; }
        .panel { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: var(--gap-1); height: 100%; padding: var(--gap-2) var(--gap-3); }
        h2 { font-size: var(--text-3); margin: 0; }
        .said { overflow: hidden auto; scrollbar-width: thin; }
        li { font-size: var(--text-2); line-height: 1.3; padding: 0.15rem 0; border-top: 1px solid var(--line); }
        form { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto; gap: var(--gap-1); align-items: center; }
        select, input { min-height: 2.25rem; padding: 0 var(--gap-2); width: 100%; font-size: var(--text-2); }
    `];

    keyed = new Keyed(this, { message: () => this.#field?.focus() });

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = messages(client.mirror);
        const zone = conference(client.mirror)?.zone;
        return html`
            <section class="panel" aria-labelledby="messages">
                <h2 id="messages">${t('signal.messages')}</h2>
                <div class="said" aria-live="polite" tabindex="0">
                    ${all.length === 0 ? html`<p class="soft small">${t('signal.messages.none')}</p>` : html`
                        <ul>${all.map(each => html`
                            <li><span class="soft">${timeOfDay(micros(each.at), zone)} ${party(client.mirror, each.from)} → ${party(client.mirror, each.to)}:</span> ${each.text}</li>`)}</ul>`}
                </div>
                <form @submit=${this.#send} @keydown=${this.#leave}>
                    <select id="to" aria-label=${t('signal.message.to')}>${addressees(client).map(([value, name]) => html`<option value=${value}>${name}</option>`)}</select>
                    <input id="text" maxlength="200" autocomplete="off" aria-label=${t('signal.message.text')} placeholder=${t('signal.message.text')} aria-keyshortcuts="/">
                    ${cap('/')}
                </form>
            </section>`;
    }

    get #field() {
        return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#text'));
    }

    /** @param {Event} event */
    #send(event) {
        event.preventDefault();
        const field = this.#field;
        const to = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#to'))?.value ?? '';
        const said = field?.value.trim() ?? '';
        if (field !== null && said !== '') {
            this.client?.submit({ sendMessage: { to: addressee(to), text: said } }, { label: () => t('signal.message.send') });
            field.value = '';
            field.blur();
        }
    }

    /** @param {KeyboardEvent} event */
    #leave(event) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) {
            event.target.blur();
        }
    }
}

customElements.define('plenary-booth-messages', BoothMessages);
