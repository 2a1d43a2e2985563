import { css, html, nothing } from 'lit';

import { Keyed } from '../plenary/desk-keys.js';
import { channels, floor } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';

/** @import { Command } from '../plenary/protocol.js' */

const LAST_KEY = 6;

/** What the floor is said to speak, for those who may correct it: any booth, and the technician. What is pressed here is of the moment. */
export class ListeningControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        .panel { display: grid; gap: var(--gap-1); padding: var(--gap-2) var(--gap-3); }
        .head { display: flex; flex-wrap: wrap; gap: 0 var(--gap-3); align-items: baseline; }
        h2 { font-size: var(--text-3); margin: 0; }
        .spoken { font-size: var(--text-4); font-weight: 700; }
        .keys { display: flex; gap: var(--gap-2); flex-wrap: wrap; }
        .keys button { flex: 1 1 auto; white-space: nowrap; min-height: 2.25rem; font-weight: 500; }
    `];

    keyed = new Keyed(this, { speech: key => this.#choose(Number(key.replace('Shift+', ''))) });

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const spoken = floor(client.mirror);
        const said = spoken?.saidBy;
        return html`
            <section class="panel" aria-labelledby="speech">
                <div class="head">
                    <h2 id="speech">${t('booth.speech')}</h2>
                    <p aria-live="polite"><span class="spoken">${spoken?.language === undefined ? said === undefined ? '–' : t('booth.speech.mixed') : languageName(spoken.language)}</span>
                        ${said === undefined ? '' : html`<span class="tag warn">${t(said === 'booth' ? 'booth.speech.booth' : 'booth.speech.technician')}</span>`}</p>
                </div>
                <div class="keys" role="group" aria-labelledby="speech">
                    ${channels(client.mirror).map((channel, at) => this.#key(at + 1, channel.language))}
                    ${this.#key(0, undefined)}
                    ${client.badge.role === 'technician' && said !== undefined ? html`
                        <button type="button" @click=${() => this.#send({ releaseFloorLanguage: {} }, t('booth.speech.release'))}>${t('booth.speech.release')}</button>` : ''}
                </div>
            </section>`;
    }

    /**
     * @param {number} at
     * @param {string | undefined} language without it, several
     */
    #key(at, language) {
        const key = at <= LAST_KEY ? `Shift+${at}` : undefined;
        return html`
            <button type="button" class="keyed" aria-label=${named(language)} aria-keyshortcuts=${key ?? nothing} @click=${() => this.#declare(language)}>${language?.toUpperCase() ?? t('booth.speech.several')}${key === undefined ? '' : cap(key)}</button>`;
    }

    /** @param {number} at the place of a channel, from 1; 0 for several languages */
    #choose(at) {
        const channel = this.client === undefined ? undefined : channels(this.client.mirror)[at - 1];
        if (at === 0 || channel !== undefined) {
            this.#declare(channel?.language);
        }
    }

    /** @param {string | undefined} language */
    #declare(language) {
        this.#send({ declareFloorLanguage: language === undefined ? {} : { language } }, t('booth.speech.declare', { language: named(language) }));
    }

    /**
     * @param {Command} command
     * @param {string} label
     */
    #send(command, label) {
        this.client?.submit(command, { label: () => label, momentary: true });
    }
}

/** @param {string | undefined} language without it, several */
function named(language) {
    return language === undefined ? t('booth.speech.mixed') : languageName(language);
}

customElements.define('plenary-listening-control', ListeningControl);
