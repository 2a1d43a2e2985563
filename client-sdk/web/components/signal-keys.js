import { css, html } from 'lit';

import { Keyed } from '../plenary/desk-keys.js';
import { slowdown } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';

/** @import { Command } from '../plenary/protocol.js' */

/** An interpreter's signals: to whoever speaks, and to the technician, each beside what has become of it. */
export class SignalKeys extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        .panel { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-rows: var(--touch); gap: var(--gap-2); padding: var(--gap-2) var(--gap-3); }
        .lamp { display: flex; align-items: center; padding: 0 var(--gap-2); border: 1px dashed var(--line); border-radius: var(--radius); color: var(--soft); font-size: var(--text-2); line-height: 1.2; overflow: hidden; }
        .lamp.on { border: 3px solid var(--warn); background: var(--warn-soft); color: var(--warn); font-weight: 700; }
        .lamp > * { width: 100%; }
        input { min-height: 2rem; border-color: transparent; background: none; padding: 0; }
    `];

    keyed = new Keyed(this, { slow: () => this.#slow(), help: () => this.#help() });

    render() {
        const slowing = this.client !== undefined && slowdown(this.client.mirror) !== undefined;
        const call = this.#open;
        return html`
            <section class="panel" aria-labelledby="signals">
                <h2 id="signals" class="unseen">${t('signal.title')}</h2>
                <button type="button" class="keyed" aria-label=${t('signal.slow.ask.what')} aria-keyshortcuts="S" @click=${this.#slow}>${t('signal.slow.ask')}${cap('S')}</button>
                <div class="lamp ${slowing ? 'on' : ''}"><p role="status" aria-live="assertive">${slowing ? html`<span aria-hidden="true">▲</span> ${t('signal.slow.echo')}` : ''}</p></div>
                <button type="button" class="keyed" aria-pressed=${call !== undefined} aria-keyshortcuts="T" @click=${this.#help}>${t(call === undefined ? 'signal.help' : 'signal.help.done')}${cap('T')}</button>
                <div class="lamp ${call === undefined ? '' : 'on'}">
                    <p role="status" ?hidden=${call === undefined}>${call === undefined ? '' : html`<span aria-hidden="true">▲</span> ${t('signal.help.status', { status: word('help-status', call.status) })}`}</p>
                    <input id="text" ?hidden=${call !== undefined} maxlength="200" autocomplete="off" aria-label=${`${t('signal.help.text')} (${t('form.optional')})`} placeholder=${t('signal.help.text')} @keydown=${this.#typed}>
                </div>
            </section>`;
    }

    /** The own call, until it is done. */
    get #open() {
        const call = this.client?.mirror.one('help', this.client.badge.desk);
        return call?.status === 'done' ? undefined : call;
    }

    #slow = () => this.#send({ slowDown: {} }, t('signal.slow.ask.what'));

    #help = () => {
        const call = this.#open;
        const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#text'));
        const text = field?.value.trim() ?? '';
        this.#send(call !== undefined ? { finishHelp: { call: call.id } } : { callHelp: text === '' ? {} : { text } },
            t(call === undefined ? 'signal.help' : 'signal.help.done'));
        if (field !== null) {
            field.value = '';
            field.blur();
        }
    };

    /** @param {KeyboardEvent} event */
    #typed(event) {
        if (event.key === 'Enter') {
            this.#help();
        }
    }

    /**
     * @param {Command} command
     * @param {string} label
     */
    #send(command, label) {
        this.client?.submit(command, { label: () => label, momentary: true });
    }
}

customElements.define('plenary-signal-keys', SignalKeys);
