import { css, html, nothing } from 'lit';

import { channels, floor, listeners } from '../plenary/views.js';
import { languageName, languageWord, t, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** @import { ChannelItem } from '../plenary/protocol.js' */

const SIGNS = /** @type {Record<string, string>} */ ({ 'interpreted': '●', 'pass-through': '○', 'muted': '◐', 'interrupted': '✕' });
const LOOKS = /** @type {Record<string, string>} */ ({ 'interpreted': 'good', 'pass-through': '', 'quiet': '', 'interrupted': 'bad' });
const MARKS = ['', '+', '−'];

/** Every channel in a line: what it carries, of which quality, from which language and desk, and how many hear it. */
export class BoothChannels extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, own: {} };

    static styles = [PlenaryElement.styles, css`
        .panel { padding: var(--gap-2) var(--gap-3); }
        h2 { font-size: var(--text-3); }
        .panel > h2 { margin: 0; }
        li { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr) auto; gap: 0 var(--gap-2); align-items: center; min-height: 2rem; padding: 0.15rem 0; border-top: 1px solid var(--line); line-height: 1.2; }
        .number { font-weight: 750; font-size: var(--text-4); }
        .state { grid-column: 2 / -1; font-size: var(--text-2); }
        .own { box-shadow: inset 4px 0 var(--accent); padding-inline-start: var(--gap-2); }
    `];

    constructor() {
        super();
        /** the language of the channel that is one's own @type {string | undefined} */
        this.own = undefined;
    }

    render() {
        const mirror = this.client?.mirror;
        if (mirror === undefined) {
            return nothing;
        }
        const spoken = floor(mirror)?.language;
        return html`
            <section class="panel" aria-labelledby="channels">
                <h2 id="channels">${t('channels.title')}</h2>
                <ul>
                    <li><span class="number"><span class="unseen">${t('channels.floor.number')}</span><span aria-hidden="true">0</span></span>
                        <span><span class="strong">${t('channels.floor')}</span> <span class="soft">${spoken === undefined ? '' : languageName(spoken)}</span></span>${this.#heard()}</li>
                    ${channels(mirror).map(each => this.#channel(each))}
                </ul>
            </section>`;
    }

    /** @param {ChannelItem} channel */
    #channel(channel) {
        const { language, state, depth, source, desk, number } = channel;
        const own = this.own === language;
        return html`
            <li class=${own ? 'own' : ''}>
                <span class="number"><span class="unseen">${t('channels.number', { n: number })}</span><span aria-hidden="true">${number}</span></span>
                <span><span class="strong">${languageName(language)}</span> ${own ? html`<span class="tag accent">${t('channels.own')}</span>` : ''}</span>
                ${this.#heard(language)}
                <span class="state" aria-live="polite">
                    <span class="tag ${channel.trailing === true ? 'warn' : LOOKS[state] ?? 'warn'}"><span aria-hidden="true">${SIGNS[state] ?? '–'}</span> ${word('route', state)}${depth > 0 ? html` <span aria-hidden="true">${MARKS[Math.min(depth, 2)]}</span>` : ''}</span>
                    ${desk === undefined ? '' : html`<span class="strong">${t('channels.desk', { desk })}</span>`}
                    ${source === undefined ? state === 'interpreted' ? html`<span class="soft">${t('channels.from', { language: t('booth.incoming.floor') })}</span>` : '' : html`<span class="soft">${t('channels.from', { language: languageWord(source) })}</span>`}
                    ${channel.trailing === true ? html`<span class="unseen">${t('channels.trailing', { language: languageName(language) })}</span>` : ''}
                    ${depth > 1 ? html`<span class="soft">${t('channels.quality')}</span>` : ''}
                </span>
            </li>`;
    }

    /** @param {string} [channel] without it, the floor */
    #heard(channel) {
        const n = this.client === undefined ? 0 : listeners(this.client.mirror, channel);
        return html`<span class="soft small numbers">${t('channels.listeners', { n })}</span>`;
    }
}

customElements.define('plenary-booth-channels', BoothChannels);
