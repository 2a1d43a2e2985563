import { css, html } from 'lit';

import { t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/**
 * @typedef {object} Question
 * @property {string} question
 * @property {string} go what the button says that goes on
 * @property {string} [reason] asks for a reason too, and proposes this one
 */

/** A question before something that cannot be undone, or that needs a reason for the record. */
export class AskDialog extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, asked: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        dialog {
            max-width: min(34rem, calc(100vw - 2rem));
            border: 1px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            color: var(--ink);
            padding: 1.25rem;
        }
        dialog::backdrop { background: rgb(0 0 0 / 55%); }
        .row { justify-content: flex-end; }
    `];

    constructor() {
        super();
        /** @type {Question} */
        this.asked = { question: '', go: '' };
        /** @type {(answer: string | undefined) => void} */
        this.answer = () => {};
    }

    firstUpdated() {
        this.#dialog.showModal();
    }

    render() {
        const { question, go, reason } = this.asked;
        return html`
            <dialog aria-labelledby="question" @close=${this.#closed}>
                <form method="dialog" class="stack" @submit=${this.#submitted}>
                    <h2 id="question">${question}</h2>
                    ${reason === undefined ? '' : html`
                        <label><span>${t('list.reason')}</span>
                            <input name="reason" required maxlength="200" .value=${reason}></label>`}
                    <div class="row">
                        <button type="button" @click=${() => this.#dialog.close()}>${t('form.cancel')}</button>
                        <button class="primary" value="go">${go}</button>
                    </div>
                </form>
            </dialog>`;
    }

    get #dialog() {
        return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
    }

    /** @param {Event} event */
    #submitted(event) {
        const reason = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input'));
        if (reason !== null && reason.value.trim() === '') {
            event.preventDefault();
            reason.setCustomValidity(t('form.needed'));
            reason.reportValidity();
            reason.setCustomValidity('');
        }
    }

    #closed() {
        const reason = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input'));
        this.answer(this.#dialog.returnValue === 'go' ? reason?.value.trim() ?? '' : undefined);
        this.remove();
    }
}

customElements.define('plenary-ask-dialog', AskDialog);

/**
 * Asks, and waits for the answer: the reason given, or nothing in it where none was asked for; undefined for "no".
 *
 * @param {Question} question
 * @returns {Promise<string | undefined>}
 */
export function ask(question) {
    return new Promise(answer => {
        const dialog = new AskDialog();
        dialog.asked = question;
        dialog.answer = answer;
        document.body.append(dialog);
    });
}
