import { css, html, nothing } from 'lit';

import { Keyed } from '../plenary/desk-keys.js';
import { sources } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';

/** @import { DeskItem } from '../plenary/protocol.js' */

const LAST_KEY = 3;

/** What an interpreter listens to: the floor and the channels, the first of them on keys. What is pressed here is of the moment. */
export class IncomingControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        .panel { display: grid; gap: var(--gap-1); padding: var(--gap-2) var(--gap-3); }
        h2 { font-size: var(--text-3); margin: 0; }
        .head { display: flex; gap: var(--gap-3); justify-content: space-between; align-items: baseline; min-height: 1.5rem; white-space: nowrap; overflow: hidden; }
        .keys { display: flex; flex-wrap: wrap; gap: var(--gap-2); }
        .keys button { flex: 1 1 auto; white-space: nowrap; }
    `];

    keyed = new Keyed(this, { incoming: key => this.#hear(Number(key)) });

    render() {
        const client = this.client;
        const desk = client === undefined ? undefined : this.#desk;
        if (client === undefined || desk === undefined) {
            return nothing;
        }
        const replaced = desk.incoming === undefined && desk.hears !== undefined;
        return html`
            <section class="panel" aria-labelledby="incoming">
                <div class="head"><h2 id="incoming">${t('booth.incoming')}</h2>
                    <span class="small" role="status">${replaced ? html`<span class="tag accent">${t('booth.incoming.pivot', { language: languageName(desk.hears ?? '') })}</span>` : ''}</span></div>
                <div class="keys" role="group" aria-labelledby="incoming">
                    ${sources(client.mirror, desk).map((language, at) => this.#source(desk, language, at))}
                </div>
            </section>`;
    }

    /**
     * @param {DeskItem} desk
     * @param {string | undefined} language a channel; without it, the floor
     * @param {number} at
     */
    #source(desk, language, at) {
        const key = at > LAST_KEY ? undefined : String(at);
        return html`
            <button type="button" class="keyed" aria-pressed=${desk.incoming === language} aria-keyshortcuts=${key ?? nothing} @click=${() => this.#listen(language)}>
                <span>${desk.incoming === language ? html`<span aria-hidden="true">✓</span> ` : ''}${named(language)}</span>${key === undefined ? '' : cap(key)}</button>`;
    }

    get #desk() {
        return this.client?.mirror.one('desk', this.client.badge.desk);
    }

    /** @param {number} at */
    #hear(at) {
        const desk = this.#desk;
        const all = this.client === undefined || desk === undefined ? [] : sources(this.client.mirror, desk);
        if (at < all.length) {
            this.#listen(all[at]);
        }
    }

    /** @param {string | undefined} language */
    #listen(language) {
        const label = t('booth.incoming.select', { source: named(language) });
        this.client?.submit({ selectIncoming: language === undefined ? {} : { channel: language } }, { label: () => label, momentary: true });
    }
}

/** @param {string | undefined} language a channel; without it, the floor */
function named(language) {
    return language === undefined ? t('booth.incoming.floor') : languageName(language);
}

customElements.define('plenary-incoming-control', IncomingControl);
