import { css, html } from 'lit';

import { language, setLanguage, t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** @type {readonly {code: 'en' | 'ru', short: string, full: string}[]} */
const LANGUAGES = [
    { code: 'en', short: 'EN', full: 'EN, English' },
    { code: 'ru', short: 'RU', full: 'RU, русский' },
];

/** Chooses the language of the page. */
export class LanguageSwitch extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { display: inline-block; }
        .row { gap: 0; flex-wrap: nowrap; }
        button { min-height: 2.25rem; padding: 0.2rem 0.6rem; border-radius: 0; }
        button:first-of-type { border-radius: var(--radius) 0 0 var(--radius); }
        button:last-of-type { border-radius: 0 var(--radius) var(--radius) 0; border-inline-start: 0; }
        button[aria-pressed='true'] { background: var(--accent); color: var(--accent-ink); text-decoration: underline; }
    `];

    render() {
        return html`
            <div class="row" role="group" aria-label=${t('page.language')}>
                ${LANGUAGES.map(({ code, short, full }) => html`
                    <button type="button" lang=${code} aria-pressed=${language() === code} aria-label=${full}
                        @click=${() => setLanguage(code)}>${short}</button>`)}
            </div>`;
    }
}

customElements.define('plenary-language-switch', LanguageSwitch);
