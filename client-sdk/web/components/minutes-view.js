import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { asked } from '../plenary/asked.js';
import { Minutes } from '../plenary/minutes.js';
import { conference } from '../plenary/views.js';
import { count, day, language, number, t, timeToTheSecond } from '../plenary/words.js';
import { PlenaryElement, Ticking } from './element.js';

/** @import { MinutesLine } from '../plenary/minutes.js' */

const TICK = 250;

/** How often those who hear the page are told that lines have come, at most, in milliseconds. */
const TOLD = 15_000;

/** How near to the end counts as being there, in pixels. */
const NEAR = 24;

/**
 * What has happened, in sentences and as it goes on, with a search. It follows the end unless somebody has scrolled up. The lines are
 * no live region, for they come too often to be read out: how many have come is said now and then.
 */
export class MinutesView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, events: { type: Boolean }, search: { state: true }, following: { state: true } };

    static styles = [PlenaryElement.styles, css`
        :host { min-height: 0; }
        section { display: grid; grid-template-rows: auto auto minmax(0, 1fr) auto; grid-template-columns: minmax(0, 1fr); gap: var(--gap-2); height: 100%; min-height: 0; }
        .panel > h2 { margin: 0; }
        input { width: 100%; min-height: 2.25rem; }
        .find { flex: 1 1 10rem; }
        .log { overflow-y: auto; max-height: min(60vh, 40rem); border-top: 1px solid var(--line); scrollbar-width: thin; }
        :host([fills]) .log { max-height: none; }
        li { display: grid; grid-template-columns: 5.25em minmax(0, 1fr); gap: var(--gap-2); padding: 0.2rem 0; font-size: var(--text-2); border-bottom: 1px solid var(--line); }
        li.day { display: block; padding: var(--gap-2) 0 0.2rem; font-weight: 650; }
        .end { justify-self: start; min-height: 2rem; font-size: var(--text-2); }
        .back { min-height: 2rem; margin: var(--gap-1) 0; font-size: var(--text-2); }
        @media (max-width: 61.99rem) { :host([fills]) .log { max-height: 60vh; } }
    `];

    #minutes = new Minutes(
        (query, signal) => this.client === undefined ? Promise.reject(new Error('nobody asks')) : asked(this.client.held, `api/minutes?${query}`, signal),
        () => performance.now(), () => this.requestUpdate());
    #toldAt = 0;
    #toldOf = 0;
    #new = 0;

    ticking = new Ticking(this, TICK, () => this.#tick());

    constructor() {
        super();
        /** whether it is called a stream of events, as technicians call it */
        this.events = false;
        this.search = '';
        this.following = true;
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#minutes.stop();
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const { lines, loaded, failed } = this.#minutes;
        const found = matching(lines, this.search);
        return html`
            <section class="panel" aria-labelledby="minutes">
                <div class="row apart">
                    <h2 id="minutes">${t(this.events ? 'minutes.events' : 'minutes.title')}</h2>
                    <p class="soft small" role="status">${this.#said(found.length, lines.length)}</p>
                </div>
                <div class="row">
                    <label class="find"><span class="unseen">${t('minutes.search')}</span>
                        <input id="search" type="search" autocomplete="off" placeholder=${t('minutes.search')} .value=${this.search} @input=${this.#typed}></label>
                </div>
                <div class="log" role="log" aria-live="off" aria-labelledby="minutes" tabindex="0" @scroll=${this.#scrolled}>
                    ${this.#minutes.earlier ? html`<button type="button" class="back" @click=${this.#back}>${t('minutes.earlier')}</button>` : ''}
                    ${found.length > 0 || !loaded ? '' : html`<p class="soft small">${t(lines.length === 0 ? 'minutes.none' : 'minutes.none.found')}</p>`}
                    <ol>${this.#lines(found, conference(client.mirror)?.zone)}</ol>
                </div>
                <div class="row">
                    ${failed === undefined ? '' : html`<p class="small" role="alert"><span class="tag warn"><span aria-hidden="true">!</span> ${t('minutes.stale')}</span> ${failed()}</p>`}
                    ${this.following ? '' : html`<button type="button" class="end" @click=${this.#end}>${t('minutes.end')}</button>`}
                </div>
            </section>`;
    }

    /**
     * Every line, and the day where it changes.
     *
     * @param {MinutesLine[]} lines
     * @param {string | undefined} zone
     */
    #lines(lines, zone) {
        let before = '';
        return repeat(lines, each => each.number, each => {
            const today = day(each.at, zone);
            const begins = today !== before;
            before = today;
            return html`${begins ? html`<li class="day soft">${today}</li>` : ''}
                <li><span class="soft numbers">${timeToTheSecond(each.at, zone)}</span><span>${each.sentence}</span></li>`;
        });
    }

    /**
     * @param {number} found
     * @param {number} all
     */
    #said(found, all) {
        return this.search.trim() !== '' ? t('minutes.found', { n: number(found), all: number(all) }) : this.#new === 0 ? '' : count('minutes.new', this.#new);
    }

    /**
     * Asks before it draws: what was told in another language is not shown any more.
     *
     * @param {Map<PropertyKey, unknown>} changed
     */
    willUpdate(changed) {
        super.willUpdate(changed);
        if (this.client !== undefined) {
            this.#minutes.tick(language(), this.client.mirror.revision);
        }
    }

    updated() {
        const log = this.#log;
        if (log !== null && this.following) {
            log.scrollTop = log.scrollHeight;
        }
    }

    #tick() {
        const client = this.client;
        if (client === undefined) {
            return;
        }
        this.#minutes.tick(language(), client.mirror.revision);
        const now = performance.now();
        if (now - this.#toldAt >= TOLD) {
            const last = this.#minutes.lines.at(-1)?.number ?? 0;
            const come = this.#toldOf === 0 ? 0 : this.#minutes.lines.filter(each => each.number > this.#toldOf).length;
            this.#toldAt = now;
            this.#toldOf = last;
            if (come !== this.#new) {
                this.#new = come;
                this.requestUpdate();
            }
        }
    }

    /** @param {Event} event */
    #typed(event) {
        this.search = /** @type {HTMLInputElement} */ (event.target).value;
    }

    #scrolled() {
        const log = this.#log;
        this.following = log === null || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    }

    #end() {
        this.following = true;
        this.#log?.focus();
    }

    /** What was in sight stays in sight. */
    async #back() {
        const log = this.#log;
        this.following = false;
        const below = log === null ? 0 : log.scrollHeight - log.scrollTop;
        await this.#minutes.back();
        await this.updateComplete;
        if (log !== null) {
            log.scrollTop = log.scrollHeight - below;
        }
    }

    get #log() {
        return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.log'));
    }
}

/**
 * The lines in which all words of a search stand.
 *
 * @param {MinutesLine[]} lines
 * @param {string} search
 */
function matching(lines, search) {
    const words = search.toLocaleLowerCase().split(/\s+/).filter(each => each !== '');
    return words.length === 0 ? lines : lines.filter(each => words.every(word => each.sentence.toLocaleLowerCase().includes(word)));
}

customElements.define('plenary-minutes-view', MinutesView);
