import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { part } from '../plenary/shell.js';
import { conference, currentSegment, expected } from '../plenary/views.js';
import { count, t, text, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { kindAndLanguage, onBehalf } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem } from '../plenary/protocol.js'
 */

const CHANGES = part(() => import('./own-request-changes.js'));

/** A waiting request of one's own: how far it is to the call, and what can be done about it. */
export class OwnRequest extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, request: { attribute: false }, place: { type: Number }, unfolded: { state: true } };

    static styles = [PlenaryElement.styles, css`
        .place { font-size: var(--text-6); font-weight: 700; line-height: 1.2; }
        .standing { min-height: 6.75rem; }
        .next { color: var(--accent); }
        .when { font-size: var(--text-4); font-weight: 650; }
        .request { display: grid; gap: var(--gap-2); }
        .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: var(--gap-2); }
    `];

    constructor() {
        super();
        /** @type {RequestItem | undefined} */
        this.request = undefined;
        /** from 1; 0 while it is held */
        this.place = 0;
        this.unfolded = false;
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
                <div class="standing" role="status">${request.held === undefined ? this.#standing(client, request) : held(request)}</div>
                ${request.speaker === undefined ? '' : html`<p>${t('delegate.speaker', { name: request.speaker })}</p>`}
                ${behalf === undefined ? '' : html`<p>${behalf}</p>`}
                <div class="two">
                    <plenary-command-button .client=${client} .command=${{ withdrawRequest: { request: request.id } }} .label=${t('delegate.withdraw')}
                        .name=${t('delegate.withdraw.what', { kind })}></plenary-command-button>
                    <button type="button" aria-expanded=${this.unfolded} aria-controls="changes" @click=${this.#unfold}>${t('delegate.change')} <span aria-hidden="true">${this.unfolded ? '▴' : '▾'}</span></button>
                </div>
                <div id="changes" ?hidden=${!this.unfolded}>${this.unfolded ? html`<plenary-own-request-changes .client=${client} .request=${request} @granted=${this.#unfold}></plenary-own-request-changes>` : ''}</div>
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
            <p>${!running ? text(client.mirror.one('segment', request.segment)?.title) : next ? place : count('ahead', this.place - 1)} <span class="soft">· ${kindAndLanguage(request)}</span></p>`;
    }

    #unfold() {
        CHANGES();
        this.unfolded = !this.unfolded;
    }
}

/** @param {RequestItem} request */
function held(request) {
    return html`
        <p class="place"><span aria-hidden="true">❚❚</span> ${t('delegate.held', { why: word('hold-reason', request.held ?? '') })}</p>
        <p>${t('delegate.held.hint')} <span class="soft">· ${kindAndLanguage(request)}</span></p>`;
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
