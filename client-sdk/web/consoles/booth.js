import { css, html } from 'lit';

import '../components/booth-channels.js';
import '../components/booth-desks.js';
import '../components/booth-floor.js';
import '../components/booth-messages.js';
import '../components/consecutive-control.js';
import { rendition } from '../components/consecutive-control.js';
import '../components/desk-control.js';
import '../components/handover-control.js';
import '../components/incoming-control.js';
import { cap, keyCap } from '../components/key-cap.js';
import '../components/listening-control.js';
import '../components/next-speakers.js';
import '../components/session-strip.js';
import '../components/signal-keys.js';
import { Keyed } from '../plenary/desk-keys.js';
import { keepReady, part } from '../plenary/shell.js';
import { documents, fed } from '../plenary/views.js';
import { WakeLock } from '../plenary/wake-lock.js';
import { t } from '../plenary/words.js';
import { Console } from './console.js';

/** @import { Client } from '../plenary/client.js' */

const DOCUMENTS = part(() => import('../components/documents-view.js'));
const KEY_MAP = part(() => import('../components/key-map.js'));
const SETTINGS = part(() => import('../components/desk-settings.js'));
const HINTS = /** @type {const} */ ([['Space', 'microphone'], ['C', 'cough'], ['H', 'handover'], ['S', 'slow'], ['T', 'help'], ['/', 'message']]);

/** The interpreter's console: one screen, run from the keyboard. What comes and goes has its place kept free, and nothing moves. */
export class BoothConsole extends Console {
    static styles = [Console.styles, keyCap, css`
        .grid { display: grid; gap: var(--gap-2); grid-template-columns: minmax(0, 1fr); }
        .column { gap: var(--gap-2); }
        .foot { display: flex; gap: var(--gap-1) var(--gap-4); align-items: center; min-height: 2.25rem; font-size: var(--text-2); color: var(--soft); }
        .foot .hints { flex: 1; display: flex; gap: var(--gap-4); white-space: nowrap; overflow: hidden; }
        .foot button { min-height: 2rem; font-size: var(--text-2); padding-inline: var(--gap-2); color: var(--ink); }
        .documents { inset: 0; margin: auto; width: min(46rem, calc(100vw - 2rem)); max-height: calc(100vh - 6rem); padding: 0; border: 2px solid var(--accent); border-radius: var(--radius); background: var(--surface); color: var(--ink); overflow-y: auto; }
        .documents p { padding: var(--gap-4); }
        @media (min-width: 75rem) and (min-height: 42rem) {
            .frame { height: 100vh; min-height: 0; }
            plenary-status-bar { height: 3.75rem; }
            plenary-session-strip { display: block; height: 2.75rem; overflow: hidden; }
            plenary-answer-line { position: fixed; inset: auto 0 0; }
            main { min-height: 0; padding: var(--gap-2) var(--gap-2) 0; gap: 0; align-content: stretch; grid-template-rows: minmax(0, 1fr) 2.75rem; }
            .grid { min-height: 0; grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr) minmax(0, 1fr); }
            .column { min-height: 0; overflow: hidden auto; scrollbar-width: thin; }
            .ears { grid-template-rows: 9.75rem auto minmax(0, 1fr) 8rem; align-content: stretch; }
            .house { grid-template-rows: auto auto minmax(0, 1fr); align-content: stretch; }
            plenary-handover-control, plenary-consecutive-control { grid-area: 3 / 1; }
            plenary-consecutive-control { z-index: 1; align-self: end; }
        }
        @media print {
            .frame { height: auto; min-height: 0; }
            plenary-status-bar, plenary-session-strip, plenary-answer-line, .grid, .foot, .skip { display: none; }
        }
    `];

    wake = new WakeLock(this);
    keyed = new Keyed(this, { rendition: () => this.#render(), documents: () => this.#showDocuments(), keys: () => this.#showKeys() });

    connectedCallback() {
        super.connectedCallback();
        keepReady([SETTINGS, KEY_MAP, DOCUMENTS]);
        this.addEventListener('click', this.#clicked);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.removeEventListener('click', this.#clicked);
    }

    /**
     * @param {Client} client
     * @override
     */
    settings(client) {
        return html`<plenary-desk-settings slot="settings" .client=${client}></plenary-desk-settings>`;
    }

    /**
     * @param {Client} client
     * @override
     */
    above(client) {
        return html`<plenary-session-strip .client=${client}></plenary-session-strip>`;
    }

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const own = fed(client.mirror.one('desk', client.badge.desk));
        return html`
            <div class="grid">
                <div class="column hands">
                    <plenary-desk-control .client=${client}></plenary-desk-control>
                    <plenary-incoming-control .client=${client}></plenary-incoming-control>
                    <plenary-signal-keys .client=${client}></plenary-signal-keys>
                </div>
                <div class="column ears">
                    <plenary-booth-floor .client=${client}></plenary-booth-floor>
                    <plenary-listening-control .client=${client}></plenary-listening-control>
                    <plenary-next-speakers .client=${client} .own=${own}></plenary-next-speakers>
                    <plenary-booth-messages .client=${client}></plenary-booth-messages>
                </div>
                <div class="column house">
                    <plenary-booth-channels .client=${client} .own=${own}></plenary-booth-channels>
                    <plenary-booth-desks .client=${client}></plenary-booth-desks>
                    <plenary-handover-control .client=${client}></plenary-handover-control>
                    <plenary-consecutive-control .client=${client}></plenary-consecutive-control>
                </div>
            </div>
            ${this.#foot(client)}
            <plenary-desk-tones .client=${client} hidden></plenary-desk-tones>`;
    }

    /** @param {Client} client */
    #foot(client) {
        const texts = documents(client.mirror).length;
        return html`
            <div class="foot">
                <p class="hints" aria-hidden="true">${HINTS.map(([key, act]) => html`<span>${cap(key)} ${t(`keys.short.${act}`)}</span>`)}</p>
                <button type="button" class="keyed" aria-keyshortcuts="D" @click=${this.#showDocuments}>${t('documents.title')}: ${texts}${cap('D')}</button>
                <button type="button" class="keyed" aria-keyshortcuts="?" @click=${this.#showKeys}>${t('keys.title')}${cap('?')}</button>
            </div>
            <div id="documents" class="documents" popover role="dialog" aria-label=${t('documents.title')}>
                ${texts === 0 ? html`<p>${t('booth.documents.none')}</p>` : html`<plenary-documents-view .client=${client}></plenary-documents-view>`}</div>
            <plenary-key-map></plenary-key-map>`;
    }

    #showDocuments = async () => {
        /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#documents'))?.togglePopover();
        await DOCUMENTS();
    };

    #showKeys = async () => {
        await KEY_MAP();
        const keys = /** @type {import('../components/key-map.js').KeyMap | null} */ (this.renderRoot.querySelector('plenary-key-map'));
        if (keys !== null && customElements.get(keys.localName) !== undefined) {
            keys.toggle();
        }
    };

    #render() {
        const mode = this.client?.mirror.one('consecutive', 'consecutive');
        const desk = this.client?.mirror.one('desk', this.client.badge.desk);
        const next = mode === undefined || desk === undefined ? undefined : rendition(mode, desk);
        if (next !== undefined) {
            this.client?.submit(next.command, { label: () => next.label, momentary: true });
        }
    }

    /**
     * After a press with the mouse the space bar is the microphone's again, not the pressed button's.
     *
     * @param {MouseEvent} event
     */
    #clicked = event => {
        const at = event.composedPath()[0];
        if (event.detail > 0 && at instanceof Element && at.closest('button') !== null && this.renderRoot.querySelector(':popover-open') === null) {
            /** @type {HTMLElement} */ (at.closest('button')).blur();
        }
    };
}

customElements.define('plenary-booth', BoothConsole);
