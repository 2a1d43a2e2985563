import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, currentSegment, documents, expected } from '../plenary/views.js';
import { count, t, text, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import './document-form.js';
import { PlenaryElement } from './element.js';
import { kindAndLanguage, onBehalf } from './names.js';
import './place-control.js';
import './speech-fields.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem } from '../plenary/protocol.js'
 * @import { SpeechFields } from './speech-fields.js'
 */

/** A waiting request of one's own: how far it is to the call, and what can be done about it. */
export class OwnRequest extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, request: { attribute: false }, place: { type: Number } };

    static styles = [PlenaryElement.styles, css`
        .place { font-size: var(--text-6); font-weight: 700; line-height: 1.2; }
        .next { color: var(--accent); }
        .when { font-size: var(--text-4); font-weight: 650; }
        .request { display: grid; gap: var(--gap-2); }
        details > * { margin-top: var(--gap-2); }
        summary { min-height: var(--touch); padding-block: var(--gap-2); }
        details + details { border-top: 1px solid var(--line); }
        .withdraw { width: 100%; }
    `];

    constructor() {
        super();
        /** @type {RequestItem | undefined} */
        this.request = undefined;
        /** from 1; 0 while it is held */
        this.place = 0;
    }

    render() {
        const { client, request } = this;
        if (client === undefined || request === undefined) {
            return nothing;
        }
        const kind = word('kind', request.kind);
        const behalf = onBehalf(client.mirror, request);
        return html`
            <div class="request">
                <div role="status">${request.held === undefined ? this.#standing(client, request) : held(request)}</div>
                <div>
                    <p class="soft">${kindAndLanguage(request)}</p>
                    ${request.speaker === undefined ? '' : html`<p>${t('delegate.speaker', { name: request.speaker })}</p>`}
                    ${behalf === undefined ? '' : html`<p>${behalf}</p>`}
                </div>
                <plenary-command-button class="withdraw" .client=${client} .command=${{ withdrawRequest: { request: request.id } }} .label=${t('delegate.withdraw')}
                    .name=${t('delegate.withdraw.what', { kind })}></plenary-command-button>
                <div>
                    ${this.#changing(client, request, kind)}
                    <details>
                        <summary>${t('delegate.place.change')}</summary>
                        <plenary-place-control .client=${client} .request=${request}></plenary-place-control>
                    </details>
                    ${this.#texts(client, request)}
                </div>
            </div>`;
    }

    /**
     * On a list whose segment lies ahead nobody is next.
     *
     * @param {Client} client
     * @param {RequestItem} request
     */
    #standing(client, request) {
        const running = request.segment === currentSegment(client.mirror)?.id;
        const place = t('delegate.place', { place: this.place, of: client.mirror.one('list', request.segment)?.requests.length ?? this.place });
        const next = running && this.place <= 1;
        return html`
            <p class="place ${next ? 'next' : ''}">${next ? html`<span aria-hidden="true">▸</span> ${t('delegate.next')}` : place}</p>
            ${about(client, request)}
            <p>${!running ? text(client.mirror.one('segment', request.segment)?.title) : next ? place : count('ahead', this.place - 1)}</p>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     * @param {string} kind
     */
    #changing(client, request, kind) {
        return html`
            <details>
                <summary>${t('delegate.change')}</summary>
                <plenary-speech-fields .client=${client} .language=${request.language} .speaker=${request.speaker ?? ''}></plenary-speech-fields>
                <plenary-command-button class="withdraw" .client=${client} .command=${() => this.#change(request)} .label=${t('delegate.change.go')}
                    .name=${t('delegate.change.what', { kind })} @granted=${this.#fold}></plenary-command-button>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {RequestItem} request
     */
    #texts(client, request) {
        const all = documents(client.mirror).filter(each => each.subject.statement === request.id);
        return html`
            <details>
                <summary>${t('delegate.text')}${all.length === 0 ? '' : html` <span class="tag good"><span aria-hidden="true">✓</span> ${t('delegate.text.there')}</span>`}</summary>
                ${all.map(each => html`<p>${each.name}</p>`)}
                <plenary-document-form .client=${client} .subjects=${[{ subject: { statement: request.id }, name: '' }]}></plenary-document-form>
            </details>`;
    }

    /** @param {RequestItem} request */
    #change(request) {
        const { language = request.language, speaker } = /** @type {SpeechFields | null} */ (this.renderRoot.querySelector('plenary-speech-fields'))?.said ?? {};
        return { changeRequest: { request: request.id, language, ...speaker === undefined ? {} : { speaker } } };
    }

    #fold() {
        this.renderRoot.querySelector('details')?.removeAttribute('open');
    }
}

/** @param {RequestItem} request */
function held({ held: why = '' }) {
    return html`
        <p class="place"><span aria-hidden="true">❚❚</span> ${t('delegate.held', { why: word('hold-reason', why) })}</p>
        <p>${t('delegate.held.hint')}</p>`;
}

/**
 * When it is expected to come to the floor; nothing where this client is not told.
 *
 * @param {Client} client
 * @param {RequestItem} request
 */
function about({ mirror }, request) {
    const when = expected(mirror, request);
    if (when === undefined) {
        return '';
    }
    const zone = conference(mirror)?.zone;
    const [low, high] = [timeOfDay(micros(when.low), zone), timeOfDay(micros(when.high), zone)];
    return html`<p class="when numbers">${low === high ? t('delegate.about.one', { low }) : t('delegate.about', { low, high })}</p>`;
}

customElements.define('plenary-own-request', OwnRequest);
