import { css, html, nothing } from 'lit';

import { conference } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** In which language one will speak, and who does, if the name should be shown. */
export class SpeechFields extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, language: {}, speaker: {} };

    static styles = [PlenaryElement.styles, css`
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: var(--gap-2); align-items: end; }
    `];

    constructor() {
        super();
        /** @type {string | undefined} what is chosen at first; without it, what the delegation usually speaks */
        this.language = undefined;
        /** who is named at first */
        this.speaker = '';
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const first = this.language ?? client.mirror.one('delegation', client.badge.delegation)?.language;
        const languages = conference(client.mirror)?.languages ?? [];
        return html`
            <div class="fields">
                <label><span>${t('delegate.ask.language')}</span>
                    <select id="language">${languages.map(each => html`<option value=${each} ?selected=${each === first}>${languageName(each)}</option>`)}</select></label>
                <label><span>${t('delegate.ask.speaker')}</span>
                    <input id="speaker" maxlength="200" autocomplete="name" value=${this.speaker}></label>
            </div>`;
    }

    /** @returns {{language?: string, speaker?: string}} as a request carries it */
    get said() {
        const language = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#language'))?.value;
        const speaker = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#speaker'))?.value.trim();
        return { ...language ? { language } : {}, ...speaker ? { speaker } : {} };
    }
}

customElements.define('plenary-speech-fields', SpeechFields);
