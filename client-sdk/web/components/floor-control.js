import { css, html, nothing } from 'lit';

import { MINUTE } from '../plenary/clock.js';
import { currentTurn, cutOff, runningList, waiting } from '../plenary/views.js';
import { count, t, word } from '../plenary/words.js';
import './command-button.js';
import { coverageNote, trailingNote } from './coverage-note.js';
import { PlenaryElement } from './element.js';
import { delegationName, kindAndLanguage } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem, TurnItem } from '../plenary/protocol.js'
 */

/** In minutes. */
const EXTENSIONS = [1, 2, 5];
const REASONS = ['technical', 'no-interpretation', 'disorder', 'chair'];

/**
 * The command that gives the floor to a request. It carries what the presser saw: the turn that ends with it, if one ran.
 *
 * @param {RequestItem} request
 * @param {TurnItem | undefined} turn
 */
export function giveFloor(request, turn) {
    return { giveFloor: { next: request.id, ...turn === undefined ? {} : { ending: turn.id } } };
}

/**
 * What the presiding chair does with the floor: gives it to the next, ends, pauses, resumes and extends the turn. Who is next has its
 * room above what comes and goes with a turn, so that the main button stays where it is.
 */
export class FloorControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
        .next { display: flex; flex-direction: column; min-height: 13rem; padding: var(--gap-3); border: 2px solid var(--accent); border-radius: var(--radius); }
        .next.nobody { border-color: var(--line); }
        .next plenary-command-button { margin-top: auto; }
        .notes { min-height: 2rem; }
        .turn { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: var(--gap-1); }
        .turn > * { grid-column: span 2; }
        .turn > .wide { grid-column: span 3; }
        .turn > .wide:first-child:not(:has(+ .wide)) { grid-column: 1 / -1; }
        .fields { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--gap-1); align-items: end; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const turn = currentTurn(client.mirror);
        return html`${this.#next(client, turn)}${turn === undefined ? '' : this.#turn(client, turn)}`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem} turn
     */
    #turn(client, turn) {
        const running = turn.runningSince !== undefined;
        const asked = cutOff(client.mirror, turn) === 'chair-confirms';
        return html`
            <div class="turn">
                <plenary-command-button class="wide" .client=${client} look=${asked ? 'danger' : ''} .command=${{ endTurn: { turn: turn.id } }}
                    .label=${t(asked ? 'chair.cut-off' : 'chair.end')}></plenary-command-button>
                ${running && turn.used === '0' && turn.kind !== 'point-of-order' ? html`
                    <plenary-command-button class="wide" .client=${client} .command=${{ undoGiving: { turn: turn.id } }} .label=${t('chair.undo')}></plenary-command-button>` : ''}
                ${running ? '' : html`
                    <plenary-command-button class="wide" .client=${client} look="primary" .command=${{ resumeTurn: { turn: turn.id } }} .label=${t('chair.resume')}></plenary-command-button>`}
                ${EXTENSIONS.map(n => html`
                    <plenary-command-button .client=${client} .command=${{ extendTurn: { turn: turn.id, by: String(n * MINUTE) } }}
                        .label=${t('chair.extend', { n })} .name=${`${t('chair.extend', { n })}. ${count('extend', n)}`}></plenary-command-button>`)}
            </div>
            ${running ? html`
                <div class="fields">
                    <label><span>${t('chair.pause.why')}</span>
                        <select id="reason">${REASONS.map(each => html`<option value=${each}>${word('pause-reason', each)}</option>`)}</select></label>
                    <plenary-command-button .client=${client} .command=${() => ({ pauseTurn: { turn: turn.id, reason: this.#reason } })}
                        .label=${t('chair.pause')}></plenary-command-button>
                </div>` : ''}`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem | undefined} turn
     */
    #next(client, turn) {
        const next = waiting(client.mirror)[0];
        if (next === undefined) {
            return runningList(client.mirror) === undefined ? '' : html`<p class="next nobody soft">${t('booth.next.none')}</p>`;
        }
        const name = delegationName(client.mirror, next.delegation);
        return html`
            <div class="next">
                <p class="soft small">${t('chair.next')}</p>
                <p class="strong">${name}</p>
                <p class="soft small">${kindAndLanguage(next)}</p>
                <div class="notes">
                    ${coverageNote(client.mirror, next.language)}
                    ${trailingNote(client.mirror, turn === undefined ? next.language : undefined)}
                </div>
                <plenary-command-button big look="primary" .client=${client} .command=${giveFloor(next, turn)}
                    .label=${t(turn === undefined ? 'chair.give.to' : 'chair.give.ending', { name })}></plenary-command-button>
            </div>`;
    }

    get #reason() {
        return /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#reason'))?.value ?? 'chair';
    }
}

customElements.define('plenary-floor-control', FloorControl);
