import { css, html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { PlenaryElement } from '../components/element.js';
import '../components/language-switch.js';
import { TOPICS } from '../design/gallery.js';
import '../design/sample.js';
import '../design/tokens.js';
import { WORDS, w } from '../design/words.js';
import { THEMES, rememberTheme, setTheme, theme } from '../plenary/theme.js';
import { rememberLanguage, t, text, vocabulary } from '../plenary/words.js';

/** @import { Entry, Topic } from '../design/sample.js' */

const TOKENS = { id: 'tokens', title: w('Colours, type, space', 'Цвета, шрифт, расстояния') };

/** The gallery of all components in all their states, in the theme and language chosen at its top. It needs no server. */
export class Design extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, topic: { state: true }, entries: { state: true } };

    static styles = [PlenaryElement.styles, css`
        header, nav { display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-4); align-items: center; padding: var(--gap-2) var(--gap-4); background: var(--surface); }
        header { position: sticky; top: 0; z-index: 4; }
        header h1 { flex: 1; }
        nav { border-block: 1px solid var(--line); }
        nav a[aria-current] { color: var(--ink); font-weight: 650; text-decoration-thickness: 3px; }
        main { padding: var(--gap-4); display: grid; gap: var(--gap-5); grid-template-columns: minmax(0, 1fr); }
        .entry { display: grid; gap: var(--gap-3); grid-template-columns: minmax(0, 1fr); }
        .states { display: grid; gap: var(--gap-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); align-items: start; }
        .states .wide { grid-column: 1 / -1; }
        .themes button[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); text-decoration: underline; }
        code { font-size: var(--text-4); }
    `];

    constructor() {
        super();
        /** @type {Topic | undefined} what is looked at; without it, the tokens */
        this.topic = undefined;
        /** @type {Entry[]} */
        this.entries = [];
    }

    connectedCallback() {
        super.connectedCallback();
        rememberLanguage();
        rememberTheme();
        vocabulary(WORDS);
        addEventListener('hashchange', this.#follow);
        this.#follow();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('hashchange', this.#follow);
    }

    render() {
        return html`
            <header>
                <h1>Plenary · ${t('page.design')}</h1>
                <div class="row themes" role="group" aria-label=${t('settings.theme')}>${THEMES.map(each => html`
                    <button type="button" aria-pressed=${theme() === each} @click=${() => this.#choose(each)}>${t(`settings.theme.${each}`)}</button>`)}</div>
                <plenary-language-switch></plenary-language-switch>
            </header>
            <nav aria-label=${t('page.design')}>
                ${this.#link(TOKENS.id, text(TOKENS.title), this.topic === undefined)}
                ${TOPICS.map(each => this.#link(each.id, text(each.title), each === this.topic))}
            </nav>
            <main>${this.topic === undefined ? html`<plenary-tokens></plenary-tokens>` : keyed(this.topic, this.entries.map(each => entry(each)))}</main>`;
    }

    updated() {
        document.title = `${t('page.design')} · Plenary`;
        /** @type {PlenaryElement | null} */ (this.renderRoot.querySelector('plenary-tokens'))?.requestUpdate();
    }

    /**
     * @param {string} id
     * @param {string} title
     * @param {boolean} here
     */
    #link(id, title, here) {
        return here ? html`<a href=${`#${id}`} aria-current="page">${title}</a>` : html`<a href=${`#${id}`}>${title}</a>`;
    }

    /** Shows the topic that the address names. */
    #follow = async () => {
        const topic = TOPICS.find(each => `#${each.id}` === location.hash);
        const entries = await topic?.load() ?? [];
        [this.topic, this.entries] = [topic, entries];
        scrollTo(0, 0);
    };

    /** @param {import('../plenary/theme.js').Theme} chosen */
    #choose(chosen) {
        setTheme(chosen);
        this.requestUpdate();
    }
}

/** @param {Entry} of */
function entry({ of, what, states }) {
    return html`
        <section class="entry" aria-label=${of}>
            <h2><code>${of}</code></h2>
            <p class="soft">${text(what)}</p>
            <div class="states">${states.map(each => html`<plenary-sample class=${each.wide ? 'wide' : ''} .state=${each}></plenary-sample>`)}</div>
        </section>`;
}

customElements.define('plenary-design', Design);
