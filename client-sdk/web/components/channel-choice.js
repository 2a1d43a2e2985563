import { css, html, nothing } from 'lit';

import { chosenChannel, keptChoice, keepChoice } from '../plenary/choice.js';
import { channels, floor } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import { look } from './channel-board.js';
import { PlenaryElement } from './element.js';

/** @import { Choice } from '../plenary/choice.js' */

/** What a listener wants to hear: the floor, a channel, or always a language. Kept on the device, changed by nobody else. */
export class ChannelChoice extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        label { display: flex; gap: 0.6rem; align-items: center; min-height: 2.75rem; border-top: 1px solid var(--line); padding: 0.35rem 0; }
        label > span { color: inherit; font-size: 1rem; margin: 0; }
        input[type='radio'] { min-height: 0; width: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; }
        .tune { font-size: 1.25rem; font-weight: 700; margin-block: 0.5rem; }
    `];

    /** From now on this page's user listens, as chosen here before. */
    firstUpdated() {
        this.client?.listen(keptChoice());
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const choice = keptChoice();
        const all = channels(client.mirror);
        const spoken = floor(client.mirror)?.language;
        const chosen = chosenChannel(choice, all, spoken);
        const carries = all.find(each => each.number === chosen);
        return html`
            <div class="panel" role="radiogroup" aria-labelledby="choice">
                <h2 id="choice">${t('listener.choice')}</h2>
                <p class="tune" role="status">${t('listener.tune', { n: chosen })}
                    ${carries === undefined ? '' : html`<span class="tag ${look(carries.state)}">${word('route', carries.state)}</span>`}</p>
                ${this.#option(choice, { hear: 'floor' }, `0 · ${t('channels.floor')}`, spoken === undefined ? '' : languageName(spoken))}
                ${all.map(each => this.#option(choice, { hear: 'channel', language: each.language }, `${each.number} · ${languageName(each.language)}`, word('route', each.state)))}
                ${all.map(each => this.#option(choice, { hear: 'always', language: each.language }, t('listener.always', { language: languageName(each.language) }), ''))}
                <p class="soft small">${t('listener.kept')}</p>
            </div>`;
    }

    /**
     * @param {Choice} kept
     * @param {Choice} option
     * @param {string} label
     * @param {string} note
     */
    #option(kept, option, label, note) {
        const checked = kept.hear === option.hear && kept.language === option.language;
        return html`
            <label>
                <input type="radio" name="hear" .checked=${checked} @change=${() => this.#choose(option)}>
                <span>${label}${note === '' ? '' : html` <span class="soft small">${note}</span>`}</span>
            </label>`;
    }

    /** @param {Choice} choice */
    #choose(choice) {
        keepChoice(choice);
        this.client?.listen(choice);
        this.requestUpdate();
    }
}

customElements.define('plenary-channel-choice', ChannelChoice);
