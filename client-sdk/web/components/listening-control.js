import { css, html, nothing } from 'lit';

import { isTaken } from '../plenary/keys.js';
import { channels, floor } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Command, DeskItem } from '../plenary/protocol.js'
 */

const PRESETS = [0, 1, 2];

/**
 * What an interpreter listens to, with the floor and three channels on keys, and what the floor is said to speak; of this, the
 * technician has the second part. What is pressed here is of the moment.
 */
export class ListeningControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .keys { display: flex; flex-wrap: wrap; gap: 0.4rem; }
        .keys button { min-width: 6rem; }
        button kbd { display: block; font-size: 0.8125rem; font-weight: 400; }
        button[aria-pressed='true'] { border-width: 3px; border-color: var(--accent); background: var(--accent-soft); }
    `];

    connectedCallback() {
        super.connectedCallback();
        addEventListener('keydown', this.#down);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('keydown', this.#down);
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const desk = this.#desk(client);
        return html`
            <section class="panel stack">
                ${desk === undefined ? '' : this.#incoming(client, desk)}
                ${this.#speech(client)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} desk
     */
    #incoming(client, desk) {
        const others = channels(client.mirror).map(channel => channel.language).filter(language => !desk.presets.includes(language));
        const replaced = desk.incoming === undefined && desk.hears !== undefined;
        return html`
            <h2 id="incoming">${t('booth.incoming')}</h2>
            <div class="keys" role="group" aria-labelledby="incoming">
                ${this.#source(desk, undefined, '0')}
                ${desk.presets.map((language, at) => this.#source(desk, language, String(at + 1)))}
                ${others.map(language => this.#source(desk, language))}
            </div>
            <p class="small" role="status">${replaced ? t('booth.incoming.pivot', { language: languageName(desk.hears ?? '') }) : ' '}</p>
            <details>
                <summary>${t('booth.presets.store')}</summary>
                <div class="row">${PRESETS.map(at => this.#preset(client, desk, at))}</div>
            </details>`;
    }

    /**
     * @param {DeskItem} desk
     * @param {string | undefined} language a channel; without it, the floor
     * @param {string} [key]
     */
    #source(desk, language, key) {
        const name = language === undefined ? t('booth.incoming.floor') : languageName(language);
        return html`
            <button type="button" aria-pressed=${desk.incoming === language} aria-keyshortcuts=${key ?? nothing}
                @click=${() => this.#listen(language)}>${name}${key === undefined ? '' : html`<kbd>${key}</kbd>`}</button>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} desk
     * @param {number} at
     */
    #preset(client, desk, at) {
        const stored = desk.presets[at];
        return html`
            <label>${t('booth.presets', { n: at + 1 })}
                <select .value=${stored ?? ''} ?disabled=${at > desk.presets.length}
                    @change=${(/** @type {Event} */ event) => this.#store(desk, at, /** @type {HTMLSelectElement} */ (event.target).value)}>
                    <option value="" ?selected=${stored === undefined}>${t('booth.presets.none')}</option>
                    ${channels(client.mirror).map(channel => html`
                        <option value=${channel.language} ?selected=${stored === channel.language}
                            ?disabled=${stored !== channel.language && desk.presets.includes(channel.language)}>${languageName(channel.language)}</option>`)}
                </select>
            </label>`;
    }

    /** @param {Client} client */
    #speech(client) {
        const spoken = floor(client.mirror);
        const said = spoken?.saidBy;
        return html`
            <h2 id="speech">${t('booth.speech')}</h2>
            <p aria-live="polite">
                <span class="strong">${spoken?.language === undefined ? said === undefined ? '–' : t('booth.speech.mixed') : languageName(spoken.language)}</span>
                ${said === undefined ? '' : html`<span class="tag warn">${t(said === 'booth' ? 'booth.speech.booth' : 'booth.speech.technician')}</span>`}
            </p>
            <div class="keys" role="group" aria-labelledby="speech">
                ${channels(client.mirror).map(channel => html`
                    <button type="button" @click=${() => this.#declare(channel.language)}>${languageName(channel.language)}</button>`)}
                <button type="button" @click=${() => this.#declare(undefined)}>${t('booth.speech.mixed')}</button>
                ${client.badge.role === 'technician' && said !== undefined ? html`
                    <button type="button" @click=${() => this.#send({ releaseFloorLanguage: {} }, t('booth.speech.release'))}>${t('booth.speech.release')}</button>` : ''}
            </div>`;
    }

    /** @param {Client} client */
    #desk(client) {
        return client.mirror.one('desk', client.badge.desk);
    }

    /** @param {KeyboardEvent} event */
    #down = event => {
        const desk = this.client === undefined ? undefined : this.#desk(this.client);
        const key = /^[0-3]$/.test(event.key) ? Number(event.key) : undefined;
        if (desk === undefined || key === undefined || event.repeat || isTaken(event)) {
            return;
        }
        const language = desk.presets[key - 1];
        if (key === 0 || language !== undefined) {
            event.preventDefault();
            this.#listen(key === 0 ? undefined : language);
        }
    };

    /** @param {string | undefined} language */
    #listen(language) {
        const source = language === undefined ? t('booth.incoming.floor') : languageName(language);
        this.#send({ selectIncoming: language === undefined ? {} : { channel: language } }, t('booth.incoming.select', { source }));
    }

    /**
     * @param {DeskItem} desk
     * @param {number} at
     * @param {string} language empty to take the key's channel off
     */
    #store(desk, at, language) {
        const stored = [...desk.presets];
        stored.splice(at, 1, language);
        this.#send({ storePresets: { channels: stored.filter(each => each !== '') } }, t('booth.presets.store'));
    }

    /** @param {string | undefined} language */
    #declare(language) {
        const told = language === undefined ? t('booth.speech.mixed') : languageName(language);
        this.#send({ declareFloorLanguage: language === undefined ? {} : { language } }, t('booth.speech.declare', { language: told }));
    }

    /**
     * @param {Command} command
     * @param {string} label
     */
    #send(command, label) {
        this.client?.submit(command, { label: () => label, momentary: true });
        this.requestUpdate();
    }
}

customElements.define('plenary-listening-control', ListeningControl);
