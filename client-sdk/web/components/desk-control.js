import { css, html, nothing } from 'lit';

import { Keyed } from '../plenary/desk-keys.js';
import { keyOf } from '../plenary/keys.js';
import { fed, floor, listeners } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import { once } from './command-button.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { BoothItem, Command, DeskItem } from '../plenary/protocol.js'
 */

/** C is the cough key's. */
const KEYS = /** @type {Record<string, string>} */ ({ a: 'A', b: 'B', c: 'V' });
const OUTPUTS = /** @type {Record<string, string>} */ ({ A: 'a', B: 'b', V: 'c' });

const SIGNS = /** @type {Record<string, string>} */ ({ live: '●', cough: '◐', off: '○' });

/** The languages that an output of a booth may feed. */
function languages(/** @type {BoothItem | undefined} */ booth, /** @type {string} */ output) {
    return output === 'a' ? [booth?.language ?? ''] : (output === 'b' ? booth?.others : booth?.thirds) ?? [];
}

/** The output that feeds another language than the selected one: where a clash leads to. */
function otherOutput(/** @type {DeskItem} */ desk) {
    return [...'abc'].find(output => output !== desk.output && fed(desk, output) !== undefined);
}

/**
 * An interpreter's own desk: microphone, cough key and outputs, as the server confirms them. What is pressed here is of the
 * moment: without a connection it is not done, and it is not kept for later.
 */
export class DeskControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        .panel { display: grid; gap: var(--gap-2); padding: var(--gap-2) var(--gap-3); }
        .lamp { display: flex; gap: var(--gap-3); align-items: center; height: 5.5rem; padding: var(--gap-2); border: 3px solid var(--edge); border-radius: var(--radius); line-height: 1.15; }
        .lamp .sign { font-size: var(--text-7); line-height: 1; inline-size: 2.5rem; text-align: center; }
        .lamp .state { display: block; font-size: var(--text-6); font-weight: 750; }
        .lamp .feeds { display: block; font-size: var(--text-4); font-weight: 600; margin-top: var(--gap-1); }
        .lamp.live { border-color: var(--bad); background: var(--bad); color: var(--surface); }
        .lamp.cough { border-color: var(--warn); background: var(--warn-soft); color: var(--warn); border-style: dashed; }
        .lamp.unknown { border-style: dotted; color: var(--soft); }
        .channel { display: flex; gap: var(--gap-3); justify-content: space-between; min-height: 1.5rem; white-space: nowrap; overflow: hidden; }
        .clash { display: flex; align-items: center; justify-content: space-between; gap: var(--gap-2); height: 4.25rem; padding: var(--gap-1); border: 1px dashed var(--line); border-radius: var(--radius); font-size: var(--text-2); line-height: 1.2; }
        .clash.on { border: 3px solid var(--warn); background: var(--warn-soft); }
        .clash > * { flex: 1 1 0; }
        .clash button { height: 100%; }
        .keys { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--gap-2); }
        .keys .tall { min-height: 3.25rem; }
        @media (min-height: 47.5rem) {
            .lamp { height: 7rem; }
            .keys .tall { min-height: 4rem; }
        }
        .cough-key { touch-action: none; user-select: none; }
    `];

    #coughing = false;

    keyed = new Keyed(this, {
        microphone: () => this.#toggle(),
        cough: () => this.#press(),
        output: key => this.#select(OUTPUTS[key] ?? 'a'),
        flip: () => this.#flip(),
    });

    connectedCallback() {
        super.connectedCallback();
        addEventListener('keyup', this.#up);
        addEventListener('blur', this.#release);
        addEventListener('pointerup', this.#release);
        addEventListener('pointercancel', this.#release);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
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
        const sure = client.connection.live;
        return html`
            <section class="panel" aria-labelledby="desk">
                <h2 id="desk" class="unseen">${t('booth.desk')}: ${desk.id}</h2>
                <p class="lamp ${sure ? desk.microphone : 'unknown'}" role="status" aria-live="assertive">
                    <span class="sign" aria-hidden="true">${sure ? SIGNS[desk.microphone] ?? '' : '?'}</span>
                    <span><span class="state">${t('booth.microphone')}: ${word('microphone', desk.microphone)}${sure ? '' : ` (${t('booth.unconfirmed')})`}</span>
                        <span class="feeds">${t('booth.output.of', { output: desk.output.toUpperCase(), language: feeds === undefined ? '–' : languageName(feeds) })}</span></span>
                </p>
                ${this.#channel(client, desk, feeds)}
                ${this.#clash(client, desk)}
                <div class="keys">
                    <button type="button" id="microphone" class="keyed tall" aria-pressed=${open} aria-keyshortcuts="Space M" @click=${this.#toggle} @keydown=${once}>
                        ${t(open ? 'booth.microphone.close' : 'booth.microphone.open')}${cap('Space')}</button>
                    <button type="button" class="keyed tall cough-key" aria-pressed=${desk.microphone === 'cough'} aria-keyshortcuts="C"
                        @pointerdown=${this.#press} @keydown=${this.#coughKey} @keyup=${this.#coughKey}>
                        ${t('booth.cough')}${cap('C')}</button>
                    ${[...'abc'].map(output => languages(booth, output).map(language => this.#output(desk, output, language)))}
                </div>
            </section>`;
    }

    /**
     * The own channel: whose it is, and how many hear it.
     *
     * @param {Client} client
     * @param {DeskItem} desk
     * @param {string | undefined} feeds
     */
    #channel({ mirror }, desk, feeds) {
        const channel = mirror.one('channel', feeds);
        if (channel === undefined) {
            return html`<p class="channel"></p>`;
        }
        const held = channel.desk === undefined ? t('booth.channel.free') : channel.desk === desk.id
            ? t('booth.channel.own') : t('booth.channel.engaged', { desk: channel.desk });
        const others = channel.desk !== undefined && channel.desk !== desk.id;
        return html`
            <p class="channel"><span aria-live="polite">${t('channels.number', { n: channel.number })}: <span class=${others ? 'tag warn' : 'strong'}>${held}</span></span>
                <span class="numbers">${t('channels.listeners', { n: listeners(mirror, feeds) })}</span></p>`;
    }

    /**
     * Who sends what the floor speaks already is warned, and can send another language with one press. The place is kept free.
     *
     * @param {Client} client
     * @param {DeskItem} desk
     */
    #clash(client, desk) {
        const other = otherOutput(desk);
        const spoken = floor(client.mirror)?.language;
        const on = desk.clash && spoken !== undefined;
        return html`
            <div class="clash ${on ? 'on' : ''}">
                <p role="alert" class=${on ? 'strong' : 'soft'}>${on ? `⚠ ${t('booth.clash', { language: languageName(spoken) })}` : html`<span aria-hidden="true">${t('booth.clash.none')}</span>`}</p>
                ${!on || other === undefined ? '' : html`<button type="button" class="keyed primary" aria-keyshortcuts="F" @click=${this.#flip}>
                    ${t('booth.clash.flip', { language: languageName(fed(desk, other) ?? '') })}${cap('F')}</button>`}
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
            <button type="button" class="keyed" aria-pressed=${selected} aria-keyshortcuts=${key ?? nothing} @click=${() => this.#select(output, language)}>
                <span>${selected ? html`<span aria-hidden="true">✓</span> ` : ''}${t('booth.output.of', { output: output.toUpperCase(), language: languageName(language) })}</span>
                ${key === undefined ? '' : cap(key)}</button>`;
    }

    /** @param {Client} client */
    #desk(client) {
        return client.mirror.one('desk', client.badge.desk);
    }

    get #microphone() {
        return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#microphone'));
    }

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

    #flip = () => {
        const desk = this.client === undefined ? undefined : this.#desk(this.client);
        const other = desk?.clash === true ? otherOutput(desk) : undefined;
        if (other !== undefined) {
            this.#select(other);
        }
    };

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
