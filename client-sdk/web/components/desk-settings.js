import { css, html, nothing } from 'lit';

import { play, setTones, TONES, tonesOn } from '../plenary/tones.js';
import { channels } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';
import './desk-tones.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { DeskItem } from '../plenary/protocol.js'
 */

const PRESETS = [0, 1, 2];

/** What an interpreter sets once: tones, and the channels on the keys. */
export class DeskSettings extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .tones { display: flex; flex-wrap: wrap; gap: var(--gap-1); }
        .tones button { min-height: 2rem; font-weight: 400; font-size: var(--text-2); }
        .check { display: flex; gap: var(--gap-2); align-items: center; min-height: var(--touch); }
        .check input { min-height: 1.25rem; width: 1.25rem; }
        fieldset { display: grid; gap: var(--gap-2); }
    `];

    render() {
        const client = this.client;
        const desk = client?.mirror.one('desk', client.badge.desk);
        return client === undefined || desk === undefined ? nothing : html`
            <fieldset>
                <legend>${t('tones.title')}</legend>
                <label class="check"><input type="checkbox" .checked=${tonesOn()} @change=${this.#switch}>${t('tones.on')}</label>
                <div class="tones" role="group" aria-label=${t('tones.hear')}>${TONES.map(tone => html`
                    <button type="button" @click=${() => play(tone)}>♪ ${t(`tones.${tone}`)}</button>`)}</div>
            </fieldset>
            <fieldset>
                <legend>${t('booth.presets.store')}</legend>
                ${PRESETS.map(at => this.#preset(client, desk, at))}
            </fieldset>`;
    }

    /** @param {Event} event */
    #switch(event) {
        setTones(/** @type {HTMLInputElement} */ (event.target).checked);
    }

    /**
     * @param {Client} client
     * @param {DeskItem} desk
     * @param {number} at
     */
    #preset(client, desk, at) {
        const stored = desk.presets[at];
        return html`
            <label><span>${t('booth.presets', { n: at + 1 })}</span>
                <select .value=${stored ?? ''} ?disabled=${at > desk.presets.length}
                    @change=${(/** @type {Event} */ event) => this.#store(desk, at, /** @type {HTMLSelectElement} */ (event.target).value)}>
                    <option value="" ?selected=${stored === undefined}>${t('booth.presets.none')}</option>
                    ${channels(client.mirror).map(channel => html`
                        <option value=${channel.language} ?selected=${stored === channel.language}
                            ?disabled=${stored !== channel.language && desk.presets.includes(channel.language)}>${languageName(channel.language)}</option>`)}
                </select>
            </label>`;
    }

    /**
     * @param {DeskItem} desk
     * @param {number} at
     * @param {string} language empty to take the key's channel off
     */
    #store(desk, at, language) {
        const stored = [...desk.presets];
        stored.splice(at, 1, language);
        this.client?.submit({ storePresets: { channels: stored.filter(each => each !== '') } }, { label: () => t('booth.presets.store'), momentary: true });
    }
}

customElements.define('plenary-desk-settings', DeskSettings);
