import { css, html, nothing } from 'lit';

import { isTaken, keyOf } from '../plenary/keys.js';
import { floor } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import { once } from './command-button.js';
import { fed } from './desk-board.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { BoothItem, Command, DeskItem } from '../plenary/protocol.js'
 */

/** C is the cough key's. */
const KEYS = /** @type {Record<string, string>} */ ({ a: 'A', b: 'B', c: 'V' });

const LOOKS = /** @type {Record<string, string>} */ ({ live: 'live', cough: 'cough', off: 'off' });

/** The languages that an output of a booth may feed. */
function languages(/** @type {BoothItem | undefined} */ booth, /** @type {string} */ output) {
    return output === 'a' ? [booth?.language ?? ''] : (output === 'b' ? booth?.others : booth?.thirds) ?? [];
}

/**
 * An interpreter's own desk: microphone, cough key and outputs, as the server confirms them. What is pressed here is of the
 * moment: without a connection it is not done, and it is not kept for later.
 */
export class DeskControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .lamp { display: flex; gap: 0.75rem; align-items: center; padding: 0.75rem 1rem; border: 3px solid var(--edge); border-radius: var(--radius); font-size: 1.5rem; font-weight: 700; }
        .lamp.live { border-color: var(--bad); background: var(--bad); color: var(--surface); }
        .lamp.unknown { border-style: dotted; color: var(--soft); }
        .lamp.cough { border-color: var(--warn); background: var(--warn-soft); color: var(--warn); border-style: dashed; }
        .lamp .sign { inline-size: 1.5rem; text-align: center; }
        .keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.5rem; }
        .keys button { min-height: 4.5rem; font-size: 1.0625rem; }
        button kbd { display: block; font-size: 0.8125rem; font-weight: 400; }
        button[aria-pressed='true'] { border-width: 3px; border-color: var(--accent); background: var(--accent-soft); }
        .cough-key { touch-action: none; user-select: none; }
        .outputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.5rem; }
        dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 1rem; }
        dt { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-weight: 600; }
    `];

    #coughing = false;

    connectedCallback() {
        super.connectedCallback();
        addEventListener('keydown', this.#down);
        addEventListener('keyup', this.#up);
        addEventListener('blur', this.#release);
        addEventListener('pointerup', this.#release);
        addEventListener('pointercancel', this.#release);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('keydown', this.#down);
        removeEventListener('keyup', this.#up);
        removeEventListener('blur', this.#release);
        removeEventListener('pointerup', this.#release);
        removeEventListener('pointercancel', this.#release);
    }

    firstUpdated() {
        this.#microphone?.focus();
    }

    render() {
        const client = this.client;
        const desk = client === undefined ? undefined : this.#desk(client);
        if (client === undefined || desk === undefined) {
            return html`<p class="panel">${t('booth.lost')}</p>`;
        }
        const booth = client.mirror.one('booth', desk.booth);
        const open = desk.microphone !== 'off';
        const feeds = fed(desk);
        const pending = client.commands.queue.length > 0;
        const sure = client.connection.live;
        return html`
            <section class="panel stack" aria-labelledby="desk">
                <h2 id="desk">${t('booth.desk')}: ${desk.id}</h2>
                <p class="lamp ${sure ? LOOKS[desk.microphone] ?? '' : 'unknown'}" role="status" aria-live="assertive">
                    <span class="sign" aria-hidden="true">${!sure ? '?' : desk.microphone === 'live' ? '●' : desk.microphone === 'cough' ? '◐' : '○'}</span>
                    <span>${t('booth.microphone')}: ${word('microphone', desk.microphone)}${feeds === undefined ? '' : ` · ${languageName(feeds)}`}${sure ? '' : ` (${t('booth.unconfirmed')})`}</span>
                </p>
                ${this.#clash(client, desk)}
                <p class="small soft" role="status">${pending ? t('command.sending') : ' '}</p>
                <div class="keys">
                    <button type="button" id="microphone" aria-pressed=${open} aria-keyshortcuts="Space M" @click=${this.#toggle} @keydown=${once}>
                        ${t(open ? 'booth.microphone.close' : 'booth.microphone.open')}<kbd>${t('booth.keys.space')} / M</kbd></button>
                    <button type="button" class="cough-key" aria-pressed=${desk.microphone === 'cough'} aria-keyshortcuts="C"
                        @pointerdown=${this.#press} @keydown=${this.#coughKey} @keyup=${this.#coughKey}>
                        ${t('booth.cough')}<kbd>C</kbd></button>
                </div>
                <div class="outputs" role="group" aria-label=${t('booth.output')}>
                    ${[...'abc'].map(output => languages(booth, output).map(language => this.#output(desk, output, language)))}
                </div>
                <details>
                    <summary>${t('booth.keys')}</summary>
                    <dl>
                        <dt>${t('booth.keys.space')}, M</dt><dd>${t('booth.keys.microphone')}</dd>
                        <dt>C</dt><dd>${t('booth.keys.cough')}</dd>
                        <dt>A, B, V</dt><dd>${t('booth.keys.output')}</dd>
                        <dt>0, 1, 2, 3</dt><dd>${t('booth.keys.incoming')}</dd>
                    </dl>
                    <p class="soft small">${t('booth.keys.hint')}</p>
                </details>
            </section>`;
    }

    /**
     * Who sends what the floor speaks already is warned, and can send another language with one press.
     *
     * @param {Client} client
     * @param {DeskItem} desk
     */
    #clash(client, desk) {
        const other = [...'abc'].find(output => output !== desk.output && fed(desk, output) !== undefined);
        const spoken = floor(client.mirror)?.language;
        return !desk.clash || spoken === undefined ? nothing : html`
            <div class="panel" role="alert">
                <p class="strong">⚠ ${t('booth.clash', { language: languageName(spoken) })}</p>
                ${other === undefined ? '' : html`<button type="button" @click=${() => this.#select(other)}>
                    ${t('booth.clash.flip', { language: languageName(fed(desk, other) ?? '') })}<kbd>${KEYS[other]}</kbd></button>`}
            </div>`;
    }

    /**
     * @param {DeskItem} desk
     * @param {string} output
     * @param {string} language
     */
    #output(desk, output, language) {
        const selected = desk.output === output && fed(desk) === language;
        const key = fed(desk, output) === language ? KEYS[output] : undefined;
        return html`
            <button type="button" aria-pressed=${selected} aria-keyshortcuts=${key ?? nothing} @click=${() => this.#select(output, language)}>
                ${t('booth.output.of', { output: output.toUpperCase(), language: languageName(language) })}
                <kbd>${key ?? ''}${selected ? ` · ${t('booth.output.on')}` : ''}</kbd></button>`;
    }

    /** @param {Client} client */
    #desk(client) {
        return client.mirror.one('desk', client.badge.desk);
    }

    get #microphone() {
        return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#microphone'));
    }

    /** @param {KeyboardEvent} event */
    #down = event => {
        if (event.repeat || isTaken(event)) {
            return;
        }
        const act = /** @type {Record<string, (() => void) | undefined>} */ ({
            Space: () => this.#toggle(),
            M: () => this.#toggle(),
            C: () => this.#press(),
            A: () => this.#select('a'),
            B: () => this.#select('b'),
            V: () => this.#select('c'),
        })[keyOf(event)];
        if (act !== undefined) {
            event.preventDefault();
            act();
        }
    };

    /** @param {KeyboardEvent} event */
    #up = event => {
        if (keyOf(event) === 'C') {
            this.#release();
        }
    };

    /**
     * The cough button is held by the space bar or Enter as it is by a finger.
     *
     * @param {KeyboardEvent} event
     */
    #coughKey(event) {
        if (event.key === ' ' || event.key === 'Enter') {
            event.preventDefault();
            if (event.type === 'keyup') {
                this.#release();
            } else if (!event.repeat) {
                this.#press();
            }
        }
    }

    #toggle() {
        const client = this.client;
        const desk = client === undefined ? undefined : this.#desk(client);
        if (desk !== undefined) {
            const open = desk.microphone !== 'off';
            this.#send(open ? { closeMicrophone: {} } : { openMicrophone: {} }, t(open ? 'booth.microphone.close' : 'booth.microphone.open'));
        }
    }

    #press() {
        const client = this.client;
        const live = client !== undefined && this.#desk(client)?.microphone === 'live';
        if (live && !this.#coughing) {
            this.#coughing = true;
            this.#send({ pressCough: {} }, t('booth.cough.press'));
        }
    }

    #release = () => {
        if (this.#coughing) {
            this.#coughing = false;
            this.#send({ releaseCough: {} }, t('booth.cough.release'));
        }
    };

    /**
     * @param {string} output
     * @param {string} [language] without it, what the output feeds already
     */
    #select(output, language) {
        const feeds = output === 'a' ? undefined : language;
        this.#send({ selectOutput: { output, ...(feeds === undefined ? {} : { language: feeds }) } }, t('booth.output.select', { output: output.toUpperCase() }));
    }

    /**
     * @param {Command} command
     * @param {string} label
     */
    #send(command, label) {
        this.client?.submit(command, { label: () => label, momentary: true });
        this.requestUpdate();
    }
}

customElements.define('plenary-desk-control', DeskControl);
