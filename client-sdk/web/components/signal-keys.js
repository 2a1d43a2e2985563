import { css, html, nothing } from 'lit';

import { t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import './slow-down.js';

/** An interpreter's signals: to whoever speaks, and to the technician. */
export class SignalKeys extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        .wide { flex: 1 1 14rem; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const call = client.mirror.one('help', client.badge.desk);
        const open = call !== undefined && call.status !== 'done';
        return html`
            <section class="panel stack" aria-labelledby="signals">
                <h2 id="signals">${t('signal.title')}</h2>
                <plenary-slow-down .client=${client}></plenary-slow-down>
                <plenary-command-button big momentary .client=${client} .command=${{ slowDown: {} }} .label=${t('signal.slow.ask')}
                    .name=${t('signal.slow.ask.what')}></plenary-command-button>
                <p role="status">${call === undefined ? '' : t('signal.help.status', { status: word('help-status', call.status) })}</p>
                ${open ? html`
                    <plenary-command-button .client=${client} .command=${{ finishHelp: { call: call.id } }}
                        .label=${t('signal.help.done')}></plenary-command-button>` : html`
                    <div class="fields">
                        <label class="wide"><span>${t('signal.help.text')} (${t('form.optional')})</span>
                            <input id="text" maxlength="200" autocomplete="off"></label>
                        <plenary-command-button .client=${client} .command=${() => this.#call()} .label=${t('signal.help')}></plenary-command-button>
                    </div>`}
            </section>`;
    }

    #call() {
        const text = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#text'))?.value.trim() ?? '';
        return { callHelp: text === '' ? {} : { text } };
    }
}

customElements.define('plenary-signal-keys', SignalKeys);
