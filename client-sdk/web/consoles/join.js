import { css, html } from 'lit';

import { PlenaryElement } from '../components/element.js';
import '../components/language-switch.js';
import { CodeRefused, codeIn, exchange, heldBadge, pageOf } from '../plenary/badge.js';
import { keepShell } from '../plenary/shell.js';
import { rememberTheme } from '../plenary/theme.js';
import { rememberLanguage, t } from '../plenary/words.js';

/** Where one joins: takes a code from the address or from the keyboard and goes to the page of the badge's role. */
export class Join extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, problem: { attribute: false }, busy: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        main { max-width: 26rem; margin: 12vh auto 2rem; padding: 0 1rem; }
        .panel { padding: 1.5rem; }
        h1 { font-size: 1.5rem; }
        input { font-size: 1.25rem; letter-spacing: 0.04em; }
        .problem { color: var(--bad); font-weight: 600; }
        .held { margin-bottom: 1rem; padding: 0.75rem 1.5rem; }
        .apart { margin-bottom: 1rem; }
    `];

    constructor() {
        super();
        /** @type {(() => string) | undefined} */
        this.problem = undefined;
        this.busy = false;
    }

    connectedCallback() {
        super.connectedCallback();
        rememberLanguage();
        rememberTheme();
        keepShell();
        this.#joinByAddress();
        addEventListener('hashchange', this.#joinByAddress);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('hashchange', this.#joinByAddress);
    }

    render() {
        const held = heldBadge();
        return html`
            <main>
                <div class="row apart"><span class="strong">Plenary</span><plenary-language-switch></plenary-language-switch></div>
                ${held === undefined ? '' : html`
                    <p class="panel held">${t('join.held', { role: t(`page.${held.role}`) })} <a href=${pageOf(held.role)}>${t('join.held.go')}</a></p>`}
                <div class="panel stack">
                    <h1>${t('join.title')}</h1>
                    <form class="stack" @submit=${this.#submitted} novalidate>
                        <label><span>${t('join.code')}</span>
                            <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200"
                                aria-describedby="hint problem" aria-invalid=${this.problem !== undefined}></label>
                        <p id="hint" class="soft small">${t('join.hint')}</p>
                        <p id="problem" class="problem" role="alert">${this.problem?.() ?? ''}</p>
                        <button class="primary" aria-disabled=${this.busy}>${t(this.busy ? 'join.going' : 'join.go')}</button>
                    </form>
                </div>
            </main>`;
    }

    updated() {
        document.title = `${t('page.join')} · Plenary`;
    }

    /** The fragment never leaves the browser, and is erased before anything else happens. */
    #joinByAddress = () => {
        const code = codeIn(location.hash);
        if (code !== '') {
            history.replaceState(null, '', location.pathname);
            this.#join(code);
        }
    };

    /** @param {Event} event */
    #submitted(event) {
        event.preventDefault();
        const field = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input'));
        const code = field.value.trim();
        if (code === '') {
            this.problem = () => t('join.empty');
            field.focus();
        } else {
            this.#join(code);
        }
    }

    /** @param {string} code */
    async #join(code) {
        if (this.busy) {
            return;
        }
        this.busy = true;
        this.problem = undefined;
        try {
            const badge = await exchange(code);
            location.assign(pageOf(badge.role));
        } catch (failure) {
            this.problem = failure instanceof CodeRefused ? failure.say : () => t('join.failed');
            this.busy = false;
        }
    }
}

customElements.define('plenary-join', Join);
