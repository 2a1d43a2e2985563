import { css, html, nothing } from 'lit';

import { documents } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import './command-button.js';
import './document-form.js';
import { PlenaryElement } from './element.js';
import './place-control.js';
import './speech-fields.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem } from '../plenary/protocol.js'
 * @import { SpeechFields } from './speech-fields.js'
 */

/** What a delegation may change about a waiting request of its own; a `granted` event tells that language and speaker are taken. */
export class OwnRequestChanges extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, request: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .changes { display: grid; gap: var(--gap-4); padding-top: var(--gap-2); }
        section { display: grid; gap: var(--gap-2); grid-template-columns: minmax(0, 1fr); }
        section + section { border-top: 1px solid var(--line); padding-top: var(--gap-3); }
    `];

    constructor() {
        super();
        /** @type {RequestItem | undefined} */
        this.request = undefined;
    }

    render() {
        const { client, request } = this;
        return client === undefined || request === undefined ? nothing : html`
            <div class="changes">
                ${this.#speech(client, request)}
                ${text(client, request)}
                <section aria-labelledby="place">
                    <h3 id="place">${t('delegate.place.change')}</h3>
                    <plenary-place-control .client=${client} .request=${request}></plenary-place-control>
                </section>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     */
    #speech(client, request) {
        return html`
            <section aria-labelledby="speech">
                <h3 id="speech">${t('delegate.change.speech')}</h3>
                <plenary-speech-fields .client=${client} .language=${request.language} .speaker=${request.speaker ?? ''}></plenary-speech-fields>
                <plenary-command-button .client=${client} .command=${() => this.#change(request)} .label=${t('delegate.change.go')}
                    .name=${t('delegate.change.what', { kind: word('kind', request.kind) })} @granted=${this.#taken}></plenary-command-button>
            </section>`;
    }

    /** @param {RequestItem} request */
    #change(request) {
        const { language = request.language, speaker } = /** @type {SpeechFields | null} */ (this.renderRoot.querySelector('plenary-speech-fields'))?.said ?? {};
        return { changeRequest: { request: request.id, language, ...speaker === undefined ? {} : { speaker } } };
    }

    #taken() {
        this.dispatchEvent(new Event('granted'));
    }
}

/**
 * @param {Client} client
 * @param {RequestItem} request
 */
function text(client, request) {
    const texts = documents(client.mirror).filter(each => each.subject.statement === request.id);
    return html`
        <section aria-labelledby="text">
            <h3 id="text">${t('delegate.text')}</h3>
            ${texts.map(each => html`<p><span class="tag good"><span aria-hidden="true">✓</span> ${t('delegate.text.there')}</span> ${each.name}</p>`)}
            <plenary-document-form .client=${client} .subjects=${[{ subject: { statement: request.id }, name: '' }]}></plenary-document-form>
        </section>`;
}

customElements.define('plenary-own-request-changes', OwnRequestChanges);
