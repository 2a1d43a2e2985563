import { css, html, nothing } from 'lit';

import { channels, floor, listeners } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** @import { ChannelItem } from '../plenary/protocol.js' */

const LOOKS = /** @type {Record<string, string>} */ ({
    'interpreted': 'good',
    'pass-through': 'good',
    'muted': 'warn',
    'interrupted': 'bad',
    'floor-at-reduced-level': 'warn',
    'silence': 'warn',
    'slate': 'warn',
});

/** The look of a channel's state; its words always stand beside it. */
export function look(/** @type {string} */ state) {
    return LOOKS[state] ?? '';
}

/** The channels: number, language, what each carries, and, for those who see it, from which desk. */
export class ChannelBoard extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, own: {} };

    static styles = [PlenaryElement.styles, css`
        li { display: grid; grid-template-columns: 2rem 1fr; gap: 0.1rem 0.5rem; padding: 0.45rem 0; border-top: 1px solid var(--line); }
        .number { font-weight: 700; font-size: 1.125rem; font-variant-numeric: tabular-nums; }
    `];

    constructor() {
        super();
        /** the language of the channel that is one's own @type {string | undefined} */
        this.own = undefined;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const spoken = floor(client.mirror)?.language;
        return html`
            <section class="panel" aria-labelledby="channels">
                <h2 id="channels">${t('channels.title')}</h2>
                <ul>
                    <li>
                        <span class="number"><span class="unseen">${t('channels.floor.number')}</span><span aria-hidden="true">0</span></span>
                        <div>${t('channels.floor')} <span class="soft small">${spoken === undefined ? '' : languageName(spoken)}</span> ${this.#listeners()}</div>
                    </li>
                    ${channels(client.mirror).map(channel => this.#channel(channel))}
                </ul>
                <slot></slot>
            </section>`;
    }

    /**
     * How many listen, to those who are told.
     *
     * @param {string} [channel] without it, the floor
     */
    #listeners(channel) {
        const count = this.client === undefined ? 0 : listeners(this.client.mirror, channel);
        return count === 0 ? '' : html`<span class="soft small">${t('channels.listeners', { n: count })}</span>`;
    }

    /** @param {ChannelItem} channel */
    #channel(channel) {
        return html`
            <li>
                <span class="number"><span class="unseen">${t('channels.number', { n: channel.number })}</span><span aria-hidden="true">${channel.number}</span></span>
                <div>
                    <span class="strong">${languageName(channel.language)}</span>
                    ${this.own === channel.language ? html`<span class="tag accent">${t('channels.own')}</span>` : ''}
                    <div class="row" aria-live="polite">
                        <span class="tag ${look(channel.state)}">${word('route', channel.state)}</span>
                        ${channel.source === undefined ? '' : html`<span class="soft small">${t('channels.from', { language: languageName(channel.source) })}</span>`}
                        ${channel.trailing === true ? html`<span class="tag warn">${t('channels.trailing', { language: languageName(channel.language) })}</span>` : ''}
                        ${channel.depth > 1 ? html`<span class="tag warn">− ${t('channels.quality')}</span>` : ''}
                        ${channel.desk === undefined ? '' : html`<span class="soft small">${t('channels.desk', { desk: channel.desk })}</span>`}
                    </div>
                    ${this.#listeners(channel.language)}
                </div>
            </li>`;
    }
}

customElements.define('plenary-channel-board', ChannelBoard);
