import { css, html } from 'lit';

import { ask } from './ask-dialog.js';
import { PlenaryElement } from './element.js';
import { outcome } from './outcome.js';

/** How long a button takes no press after what it does has changed: the press may have been meant for what it did before. */
const SETTLING = 500;

/**
 * @import { Command } from '../plenary/protocol.js'
 * @import { Submission } from '../plenary/commands.js'
 */

/**
 * A button that sends a command. While the command is on its way the button says so and takes no second press; what became
 * of it stands in the answer line, and a `granted` event tells whoever had it sent.
 */
export class CommandButton extends PlenaryElement {
    static properties = {
        ...PlenaryElement.properties,
        command: { attribute: false },
        label: {},
        name: {},
        look: {},
        question: {},
        disabled: { type: Boolean },
        momentary: { type: Boolean },
    };

    static shadowRootOptions = { ...PlenaryElement.shadowRootOptions, delegatesFocus: true };

    static styles = [PlenaryElement.styles, css`
        :host { display: inline-block; }
        button { display: grid; width: 100%; height: 100%; justify-items: center; align-items: center; text-align: center; }
        button > span { grid-area: 1 / 1; }
        .hidden { visibility: hidden; }
        :host([big]) button { min-height: 4rem; font-size: 1.125rem; }
    `];

    /** @type {Submission | undefined} the latest of which a `granted` event has told */
    #told;
    /** whether it shows that an answer is awaited, or is about to */
    #awaits = false;

    constructor() {
        super();
        /** @type {Command | (() => Command | undefined) | undefined} */
        this.command = undefined;
        /** what stands on the button */
        this.label = '';
        /** what it does, for those who hear it and for the answer line; without it, the label */
        this.name = '';
        /** "primary", "danger" or nothing */
        this.look = '';
        /** asked before it is sent */
        this.question = '';
        this.disabled = false;
        this.momentary = false;
        /** @type {Submission | undefined} */
        this.submission = undefined;
        this.settledAt = 0;
    }

    /**
     * There may be hundreds on a page; only what became of a press concerns them.
     *
     * @override
     */
    get concerned() {
        return this.#awaits;
    }

    /** @param {Map<PropertyKey, unknown>} changed */
    updated(changed) {
        this.#awaits = this.submission?.pending === true;
        const did = changed.get('name') || changed.get('label');
        if (did !== undefined && did !== '') {
            this.settledAt = performance.now() + SETTLING;
        }
        if (this.submission?.state === 'granted' && this.submission !== this.#told) {
            this.#told = this.submission;
            this.dispatchEvent(new Event('granted'));
        }
    }

    render() {
        const pending = this.submission?.pending === true;
        const state = pending && this.client !== undefined && this.submission !== undefined ? outcome(this.client, this.submission) : '';
        return html`
            <button type="button" class=${this.look} ?disabled=${this.disabled} aria-disabled=${pending}
                aria-label=${pending ? `${this.name || this.label}: ${state}` : this.name || this.label} @click=${this.#press} @keydown=${once}>
                <span class=${pending ? 'hidden' : ''}>${this.label}</span>
                ${pending ? html`<span>${state}</span>` : ''}
            </button>`;
    }

    async #press() {
        if (this.disabled || this.submission?.pending === true || this.client === undefined || performance.now() < this.settledAt) {
            return;
        }
        const command = typeof this.command === 'function' ? this.command() : this.command;
        if (command === undefined || this.question !== '' && await ask({ question: this.question, go: this.label }) === undefined) {
            return;
        }
        const name = this.name || this.label;
        this.submission = this.client.submit(command, { label: () => name, momentary: this.momentary });
        this.#awaits = true;
        this.requestUpdate();
    }
}

/**
 * A key that is held down presses once.
 *
 * @param {KeyboardEvent} event
 */
export function once(event) {
    if (event.repeat) {
        event.preventDefault();
    }
}

customElements.define('plenary-command-button', CommandButton);
