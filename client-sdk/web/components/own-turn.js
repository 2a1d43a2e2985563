import { css, html, nothing } from 'lit';

import { WakeLock } from '../plenary/wake-lock.js';
import { t } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { kindAndLanguage } from './names.js';
import './slow-down.js';
import './speaker-clock.js';

/** @import { TurnItem } from '../plenary/protocol.js' */

/** One's own turn: the clock, large; the screen stays on as long as it runs. */
export class OwnTurn extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, turn: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .panel { border: 3px solid var(--accent); --clock-size: 4.5rem; --clock-words: var(--text-4); }
        .panel > h2 { margin: 0; font-size: var(--text-5); }
    `];

    awake = new WakeLock(this);

    constructor() {
        super();
        /** @type {TurnItem | undefined} */
        this.turn = undefined;
    }

    render() {
        const { client, turn } = this;
        return client === undefined || turn === undefined ? nothing : html`
            <section class="panel stack" aria-labelledby="yours">
                <h2 id="yours"><span aria-hidden="true">▶</span> ${t('delegate.yours')}</h2>
                <div>
                    <p class="soft">${kindAndLanguage(turn)}${turn.speaker === undefined ? '' : ` · ${turn.speaker}`}</p>
                    <plenary-slow-down own .client=${client}></plenary-slow-down>
                </div>
                <plenary-speaker-clock .client=${client} .turn=${turn}></plenary-speaker-clock>
                <plenary-command-button big .client=${client} .command=${{ endTurn: { turn: turn.id } }} .label=${t('delegate.end')}></plenary-command-button>
            </section>`;
    }
}

customElements.define('plenary-own-turn', OwnTurn);
