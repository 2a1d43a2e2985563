import { css, html } from 'lit';

import { ask } from './ask-dialog.js';
import { PlenaryElement } from './element.js';
import { outcome } from './outcome.js';

/**
 * @import { Command } from '../plenary/protocol.js'
 * @import { Submission } from '../plenary/commands.js'
 */

/**
 * A button that sends a command. While the command is on its way the button says so and takes no second press; what became
 * of it stands in the answer line.
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
    }

    render() {
        const pending = this.submission?.pending === true;
        const state = pending && this.client !== undefined && this.submission !== undefined ? outcome(this.client, this.submission) : '';
        return html`
            <button type="button" class=${this.look} ?disabled=${this.disabled} aria-disabled=${pending}
                aria-label=${pending ? `${this.name || this.label}: ${state}` : this.name || this.label} @click=${this.#press}>
                <span class=${pending ? 'hidden' : ''}>${this.label}</span>
                ${pending ? html`<span>${state}</span>` : ''}
            </button>`;
    }

    /** Presses the button, as a key does. */
    press() {
        return this.#press();
    }

    async #press() {
        if (this.disabled || this.submission?.pending === true || this.client === undefined) {
            return;
        }
        const command = typeof this.command === 'function' ? this.command() : this.command;
        if (command === undefined || this.question !== '' && await ask({ question: this.question, go: this.label }) === undefined) {
            return;
        }
        const name = this.name || this.label;
        this.submission = this.client.submit(command, { label: () => name, momentary: this.momentary });
        this.requestUpdate();
    }
}

customElements.define('plenary-command-button', CommandButton);
