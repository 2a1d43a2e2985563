import { css, html, nothing } from 'lit';

import '../components/answer-line.js';
import { PlenaryElement } from '../components/element.js';
import '../components/status-bar.js';
import { heldBadge, pageOf } from '../plenary/badge.js';
import { Client } from '../plenary/client.js';
import { keepShell } from '../plenary/shell.js';
import { rememberTheme } from '../plenary/theme.js';
import { conference } from '../plenary/views.js';
import { rememberLanguage, t, text } from '../plenary/words.js';

/** A console: the page of a role. It holds the client; without a badge it sends one to the page where one joins. */
export class Console extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { min-height: 100vh; }
        .frame { display: flex; flex-direction: column; min-height: 100vh; }
        main { flex: 1; padding: var(--gap-3); display: grid; gap: var(--gap-3); align-content: start; grid-template-columns: minmax(0, 1fr); }
        main:focus { outline: none; }
        .column { display: grid; gap: var(--gap-3); align-content: start; grid-template-columns: minmax(0, 1fr); }
        .alerts { --panel-after: var(--gap-3); }
        @media (max-width: 40rem) { main { padding: var(--gap-2); gap: var(--gap-2); } }
        .skip:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; }
    `];

    connectedCallback() {
        super.connectedCallback();
        rememberLanguage();
        rememberTheme();
        keepShell();
        const held = heldBadge();
        if (held === undefined) {
            location.replace('join');
            return;
        }
        if (this.client === undefined) {
            this.client = new Client(held);
            this.client.start();
        }
    }

    /** The page's name, as the address has it. */
    get page() {
        return this.localName.replace('plenary-', '');
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        if (pageOf(client.badge.role) !== this.page) {
            return html`<main class="panel"><p>${t('page.wrong')} <a href=${pageOf(client.badge.role)}>${t('page.wrong.go')}</a></p></main>`;
        }
        return this.frame(client);
    }

    /**
     * @param {Client} client
     * @returns {unknown}
     */
    frame(client) {
        return html`
            <div class="frame">
                <button type="button" class="skip" @click=${() => this.#main?.focus()}>${t('page.skip')}</button>
                <plenary-status-bar .client=${client}>${this.settings(client)}</plenary-status-bar>
                ${this.above(client)}
                <main tabindex="-1">${client.mirror.at === undefined ? html`<p>${t('page.loading')}</p>` : this.content(client)}</main>
                <plenary-answer-line .client=${client}></plenary-answer-line>
            </div>`;
    }

    /**
     * What the console adds to the settings, each with `slot="settings"`.
     *
     * @param {Client} _client
     * @returns {unknown}
     */
    settings(_client) {
        return nothing;
    }

    /**
     * What stands above everything, whatever is scrolled.
     *
     * @param {Client} _client
     * @returns {unknown}
     */
    above(_client) {
        return nothing;
    }

    /**
     * What the role sees, once there is something to see.
     *
     * @param {Client} client
     * @returns {unknown}
     */
    content(client) {
        return client.mirror.at;
    }

    get #main() {
        return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('main'));
    }

    updated() {
        const client = this.client;
        if (client !== undefined) {
            const title = text(conference(client.mirror)?.title);
            document.title = `${t(`page.${client.badge.role}`)} · ${title || 'Plenary'}`;
        }
    }
}
