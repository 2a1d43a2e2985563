import { css, html, nothing } from 'lit';

import { upload } from '../plenary/documents.js';
import { t } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/** @import { Subject } from '../plenary/protocol.js' */

/** @typedef {{subject: Subject, name: string}} Named */

/** A form about one of several things that have documents. */
class SubjectForm extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, subjects: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        .wide { flex: 1 1 14rem; }
    `];

    constructor() {
        super();
        /** @type {Named[]} */
        this.subjects = [];
    }

    choice() {
        const [only] = this.subjects;
        if (only !== undefined && this.subjects.length === 1) {
            return only.name === '' ? '' : html`<p class="wide">${only.name}</p>`;
        }
        return html`
            <label class="wide"><span>${t('documents.of')}</span>
                <select id="subject">${this.subjects.map((each, index) => html`<option value=${index}>${each.name}</option>`)}</select></label>`;
    }

    /** @returns {Named | undefined} */
    chosen() {
        const select = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#subject'));
        return this.subjects[Number(select?.value ?? 0)];
    }
}

/** Uploads a file and submits it. */
export class DocumentForm extends SubjectForm {
    constructor() {
        super();
        /** what is being done, or why it failed */
        this.said = '';
        this.busy = false;
    }

    render() {
        return this.client === undefined ? nothing : html`
            <form class="stack" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                <div class="fields">
                    ${this.choice()}
                    <label class="wide"><span>${t('documents.file')}</span>
                        <input id="file" type="file" accept=".pdf,.docx,.txt"></label>
                    <button type="button" class="primary" ?disabled=${this.busy} @click=${this.#submit}>${t('documents.submit')}</button>
                </div>
                <p role="status">${this.said}</p>
            </form>`;
    }

    async #submit() {
        const input = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#file'));
        const file = input?.files?.[0];
        const chosen = this.chosen();
        const client = this.client;
        if (client === undefined || chosen === undefined || input === null || file === undefined) {
            input?.focus();
            return;
        }
        this.#say(t('documents.uploading'), true);
        try {
            const uploaded = await upload(client.held, file);
            client.submit({ submitDocument: { subject: chosen.subject, ...uploaded } }, { label: () => `${t('documents.submit')}: ${uploaded.name}` });
            input.value = '';
            this.#say('', false);
        } catch (failed) {
            this.#say(/** @type {Error} */ (failed).message, false);
        }
    }

    /**
     * @param {string} said
     * @param {boolean} busy
     */
    #say(said, busy) {
        this.said = said;
        this.busy = busy;
        this.requestUpdate();
    }
}

/** Puts on record that something goes to a body outside the conference. */
export class TransmitForm extends SubjectForm {
    render() {
        return this.client === undefined ? nothing : html`
            <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                ${this.choice()}
                <label class="wide"><span>${t('documents.to')} (${t('form.optional')})</span><input id="to" maxlength="200" autocomplete="off"></label>
                <plenary-command-button look="primary" .client=${this.client} .command=${() => this.#transmit()}
                    .label=${t('documents.transmit')}></plenary-command-button>
            </form>`;
    }

    #transmit() {
        const chosen = this.chosen();
        const to = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#to'))?.value.trim() ?? '';
        return chosen === undefined ? undefined : { transmit: { subject: chosen.subject, ...to === '' ? {} : { to } } };
    }
}

customElements.define('plenary-document-form', DocumentForm);
customElements.define('plenary-transmit-form', TransmitForm);
