import { css, html, nothing } from 'lit';

import { upcoming } from '../plenary/views.js';
import { languageWord, t, text } from '../plenary/words.js';
import { coverageNote } from './coverage-note.js';
import { PlenaryElement } from './element.js';
import { delegationName, onBehalf } from './names.js';

/**
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { Upcoming } from '../plenary/views.js'
 */

/** Who speaks next, in which languages, and whose text is there, for whoever interprets into a language. */
export class NextSpeakers extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, own: {} };

    static styles = [PlenaryElement.styles, css`
        .panel { height: 100%; padding: var(--gap-2) var(--gap-3); overflow: hidden auto; scrollbar-width: thin; }
        .head { display: flex; gap: var(--gap-3); align-items: baseline; justify-content: space-between; min-height: 1.8rem; }
        h2 { font-size: var(--text-3); margin: 0; }
        .head > * { white-space: nowrap; }
        .announce { font-size: var(--text-3); font-weight: 700; }
        li { display: grid; grid-template-columns: 3rem minmax(0, 1fr) auto; gap: var(--gap-2); align-items: center; min-height: 1.9rem; border-top: 1px solid var(--line); line-height: 1.2; }
        .code { font-weight: 700; text-align: center; }
        .code.yours { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
        .more { color: var(--soft); font-size: var(--text-1); }
    `];

    constructor() {
        super();
        /** the language that the desk sends @type {string | undefined} */
        this.own = undefined;
    }

    render() {
        const mirror = this.client?.mirror;
        if (mirror === undefined) {
            return nothing;
        }
        const next = upcoming(mirror);
        const first = next[0]?.request;
        return html`
            <section class="panel" aria-labelledby="next" tabindex="0">
                <div class="head">
                    <h2 id="next">${t('list.next')}</h2>
                    <p class=${first === undefined ? 'soft' : 'announce'} aria-live="polite">${first === undefined ? t('booth.next.none') : html`
                        ${t('list.next.is', { language: languageWord(first.language) })}${this.#isOwn(first.language) ? html` <span class="tag accent">${t('list.yours')}</span>` : ''}`}</p>
                </div>
                <ol>${next.map(each => this.#speaker(mirror, each))}</ol>
            </section>`;
    }

    /** Whoever sends a language works while the floor speaks another. */
    #isOwn(/** @type {string} */ language) {
        return this.own !== undefined && language !== this.own;
    }

    /**
     * @param {Mirror} mirror
     * @param {Upcoming} next
     */
    #speaker(mirror, { request, text: written }) {
        const more = [request.title === undefined ? '' : text(request.title), request.speaker ?? '', onBehalf(mirror, request) ?? ''].filter(each => each !== '');
        return html`
            <li>
                <span class="tag code ${this.#isOwn(request.language) ? 'yours' : ''}"><span aria-hidden="true">${request.language.toUpperCase()}</span><span class="unseen">${languageWord(request.language)}</span></span>
                <span>${delegationName(mirror, request.delegation)}${more.length === 0 ? '' : html` <span class="more">${more.join(' · ')}</span>`} ${coverageNote(mirror, request.language)}</span>
                <span>${written ? html`<span class="tag good">✓ ${t('booth.next.text')}</span>` : ''}</span>
            </li>`;
    }
}

customElements.define('plenary-next-speakers', NextSpeakers);
