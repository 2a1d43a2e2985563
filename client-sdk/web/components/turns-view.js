import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { countdown, micros } from '../plenary/clock.js';
import { conference, turnsHeard } from '../plenary/views.js';
import { languageName, t, text, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName, kindAndLanguage } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { TurnItem } from '../plenary/protocol.js'
 */

/** The turns of the running segment that are over; whoever keeps the list corrects what was noted of them. */
export class TurnsView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, keeps: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        li { display: grid; gap: 0.35rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
        .row { align-items: end; }
    `];

    constructor() {
        super();
        /** may correct */
        this.keeps = false;
    }

    render() {
        const client = this.client;
        const turns = client === undefined ? [] : turnsHeard(client.mirror);
        if (client === undefined || turns.length === 0) {
            return nothing;
        }
        return html`
            <details class="panel">
                <summary>${t('turns.title')}</summary>
                <ol aria-label=${t('turns.title')}>
                    ${repeat(turns, turn => turn.id, turn => html`
                        <li>
                            <div><span class="strong">${delegationName(client.mirror, turn.delegation)}</span> <span class="numbers">${countdown(micros(turn.used))}</span></div>
                            ${turn.speaker === undefined ? '' : html`<div>${turn.speaker}</div>`}
                            ${turn.title === undefined ? '' : html`<div>${text(turn.title)}</div>`}
                            <div class="soft small">${kindAndLanguage(turn)} · ${word('ended-by', turn.endedBy ?? 'speaker')}</div>
                            ${this.keeps && turn.endedBy !== 'undone' ? this.#correcting(client, turn) : ''}
                        </li>`)}
                </ol>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem} turn
     */
    #correcting(client, turn) {
        const name = delegationName(client.mirror, turn.delegation);
        return html`
            <details>
                <summary aria-label=${t('turns.correct.who', { name })}>${t('turns.correct')}</summary>
                <div class="row">
                    <label><span>${t('form.language')}</span>
                        <select id=${`language-${turn.id}`}>${(conference(client.mirror)?.languages ?? []).map(each => html`
                            <option value=${each} ?selected=${each === turn.language}>${languageName(each)}</option>`)}</select></label>
                    <label><span>${t('form.speaker')} (${t('form.optional')})</span>
                        <input id=${`speaker-${turn.id}`} maxlength="200" autocomplete="off" .value=${turn.speaker ?? ''}></label>
                    <label><span>${t('list.reason')}</span>
                        <input id=${`reason-${turn.id}`} maxlength="200" autocomplete="off"></label>
                    <plenary-command-button .client=${client} .command=${() => this.#correction(turn)} .label=${t('turns.correct.go')}
                        .name=${t('turns.correct.who', { name })}></plenary-command-button>
                </div>
            </details>`;
    }

    /** @param {TurnItem} turn */
    #correction(turn) {
        const reason = this.#value(`reason-${turn.id}`);
        if (reason === '') {
            /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`#reason-${turn.id}`))?.focus();
            return undefined;
        }
        const speaker = this.#value(`speaker-${turn.id}`);
        return {
            correctTurn: {
                turn: turn.id, language: this.#value(`language-${turn.id}`), ...speaker === '' ? {} : { speaker },
                ...turn.title === undefined ? {} : { title: turn.title }, reason,
            },
        };
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value.trim() ?? '';
    }
}

customElements.define('plenary-turns-view', TurnsView);
