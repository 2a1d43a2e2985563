import { css, html, nothing } from 'lit';

import { chosenChannel, keptChoice, keepChoice } from '../plenary/choice.js';
import { channels, floor } from '../plenary/views.js';
import { languageName, languageWord, t, word } from '../plenary/words.js';
import { look } from './channel-board.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Choice } from '../plenary/choice.js'
 * @import { Client } from '../plenary/client.js'
 * @import { ChannelItem } from '../plenary/protocol.js'
 */

/** What a listener wants to hear: the floor, a channel, or always a language. Kept on the device, changed by nobody else. */
export class ChannelChoice extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, folded: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .options { display: grid; }
        label { display: flex; gap: var(--gap-3); align-items: center; min-height: 3rem; border-top: 1px solid var(--line); padding: var(--gap-1) 0; }
        label > span { flex: 1; display: grid; min-width: 0; color: inherit; font-size: var(--text-3); margin: 0; }
        label:has(:checked) { background: var(--accent-soft); margin-inline: calc(-1 * var(--gap-2)); padding-inline: var(--gap-2); font-weight: 650; }
        input[type='radio'] { min-height: 0; width: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; margin: 0; }
        .tune { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 var(--gap-3); align-content: start; min-height: 4.75rem; margin-block: var(--gap-2) var(--gap-3); }
        .number { grid-row: span 2; display: grid; align-content: center; min-width: 1.6em; padding: 0 0.2em; border: 2px solid var(--accent); border-radius: var(--radius); font-size: var(--text-7); font-weight: 700; line-height: 1.15; text-align: center; font-variant-numeric: tabular-nums; }
        summary { min-height: var(--touch); padding-block: var(--gap-2); }
    `];

    constructor() {
        super();
        /** for who sits in the hall: shows the options only when asked for */
        this.folded = false;
    }

    /** From now on this page's user listens, as chosen here before; who sits in the hall, only once something was chosen. */
    firstUpdated() {
        const kept = keptChoice();
        if (!this.folded || kept.hear !== 'floor') {
            this.client?.listen(kept);
        }
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = channels(client.mirror);
        const spoken = floor(client.mirror)?.language;
        const number = chosenChannel(keptChoice(), all, spoken);
        return html`
            <section class="panel" aria-labelledby="choice">
                <h2 id="choice">${t('listener.choice')}</h2>
                ${tune(number, all.find(each => each.number === number), spoken)}
                ${this.folded ? html`<details><summary>${t('listener.change')}</summary>${this.#options(client, all, spoken)}</details>` : this.#options(client, all, spoken)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {ChannelItem[]} all
     * @param {string | undefined} spoken what the floor speaks
     */
    #options(client, all, spoken) {
        return html`
            <div class="options" role="radiogroup" aria-labelledby="choice">
                ${all.map(each => this.#option(client, { hear: 'always', language: each.language }, t('listener.always', { language: languageWord(each.language) }), ''))}
                ${this.#option(client, { hear: 'floor' }, `0 · ${t('channels.floor')}`, spoken === undefined ? '–' : languageName(spoken))}
                ${all.map(each => this.#option(client, { hear: 'channel', language: each.language }, `${each.number} · ${languageName(each.language)}`, word('route', each.state)))}
            </div>
            <p class="soft small">${t('listener.kept')}</p>`;
    }

    /**
     * @param {Client} client
     * @param {Choice} option
     * @param {string} label
     * @param {string} note
     */
    #option(client, option, label, note) {
        const kept = keptChoice();
        const checked = kept.hear === option.hear && kept.language === option.language;
        return html`
            <label>
                <input type="radio" name="hear" .checked=${checked} @change=${() => this.#choose(client, option)}>
                <span>${label}${note === '' ? '' : html` <span class="soft small">${note}</span>`}</span>
            </label>`;
    }

    /**
     * @param {Client} client
     * @param {Choice} choice
     */
    #choose(client, choice) {
        keepChoice(choice);
        client.listen(choice);
        this.requestUpdate();
    }
}

/**
 * The number to set a receiver to, with what is heard there.
 *
 * @param {number} number
 * @param {ChannelItem | undefined} carries
 * @param {string | undefined} spoken
 */
function tune(number, carries, spoken) {
    return html`
        <div class="tune" role="status">
            <span class="number" aria-hidden="true">${number}</span>
            <p>${t('listener.tune', { n: number })}</p>
            ${carries === undefined ? html`
                <p><span class="strong">${t('channels.floor')}</span> <span class="soft">${spoken === undefined ? '' : languageName(spoken)}</span></p>` : html`
                <p><span class="strong">${languageName(carries.language)}</span> <span class="tag ${look(carries.state)}">${word('route', carries.state)}</span></p>`}
        </div>`;
}

customElements.define('plenary-channel-choice', ChannelChoice);
