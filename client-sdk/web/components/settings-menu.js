import { css, html, nothing } from 'lit';

import { setTheme, theme, THEMES } from '../plenary/theme.js';
import { t } from '../plenary/words.js';
import { ask } from './ask-dialog.js';
import { PlenaryElement } from './element.js';

/** @import { Client } from '../plenary/client.js' */

/** How this page is shown, what the console adds to that, and the way out. */
export class SettingsMenu extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { display: inline-block; }
        [popover] {
            inset: var(--menu-top, 3.5rem) var(--gap-2) auto auto;
            width: min(20rem, calc(100vw - 1rem));
            max-height: calc(100vh - 4.5rem);
            overflow-y: auto;
            margin: 0;
            padding: var(--gap-4);
            border: 1px solid var(--edge);
            border-radius: var(--radius);
            background: var(--surface);
            color: var(--ink);
        }
        [popover]:popover-open { display: grid; gap: var(--gap-3); }
        .choices { display: grid; grid-template-columns: repeat(2, 1fr); gap: var(--gap-2); }
        .choices button { padding-inline: var(--gap-1); }
        .choices button[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); text-decoration: underline; }
        .gear { display: none; font-size: var(--text-5); line-height: 1; }
        @media (max-width: 40rem) {
            .gear { display: inline; }
            .word { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
        }
        ::slotted(*) { display: grid; gap: var(--gap-2); }
    `];

    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <button type="button" popovertarget="menu" aria-haspopup="dialog"><span class="word">${t('settings.title')}</span><span class="gear" aria-hidden="true">⚙</span></button>
            <div id="menu" popover role="dialog" aria-label=${t('settings.title')}>
                <fieldset>
                    <legend>${t('settings.theme')}</legend>
                    <div class="choices">${THEMES.map(each => html`
                        <button type="button" aria-pressed=${theme() === each} @click=${() => this.#choose(each)}>${t(`settings.theme.${each}`)}</button>`)}
                    </div>
                </fieldset>
                <slot></slot>
                <button type="button" class="danger" @click=${() => this.#leave(client)}>${t('page.leave')}</button>
            </div>`;
    }

    /** @param {import('../plenary/theme.js').Theme} chosen */
    #choose(chosen) {
        setTheme(chosen);
        this.requestUpdate();
    }

    /** @param {Client} client */
    async #leave(client) {
        /** @type {HTMLElement} */ (this.renderRoot.querySelector('#menu')).hidePopover();
        if (await ask({ question: t('page.leave.sure'), go: t('page.leave') }) !== undefined) {
            client.leave();
        }
    }
}

customElements.define('plenary-settings-menu', SettingsMenu);
