import { css, html, nothing } from 'lit';

import { countdown, left, micros } from '../plenary/clock.js';
import { conference, cutOff } from '../plenary/views.js';
import { phrase, t, text, words } from '../plenary/words.js';
import { bilingual } from './bilingual.js';
import { PlenaryElement, Ticking } from './element.js';

/** @import { TurnItem, Words } from '../plenary/protocol.js' */

const TICK = 100;
const LOOKS = /** @type {Record<string, string>} */ ({ 'warning': 'warn', 'last-call': 'bad', 'overtime': 'bad' });

/** The time of a turn: what is left, of how much, and in words how it stands. It is computed anew at every look. */
export class SpeakerClock extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, turn: { attribute: false }, both: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .digits { font-size: var(--clock-size, 3rem); font-weight: 700; line-height: 1.05; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .warn .digits { color: var(--warn); }
        .bad .digits { color: var(--bad); }
        @media (prefers-reduced-motion: no-preference) {
            .signal .digits { animation: signal 1s steps(2, jump-none) infinite; }
            @keyframes signal { to { opacity: 0.6; } }
        }
        .signal .digits { outline: 0.06em solid var(--bad); outline-offset: 0.06em; margin: 0.12em; }
        .words { font-size: var(--clock-words, 1rem); }
        .tag { font-size: inherit; }
        progress { width: 100%; height: 0.5rem; accent-color: var(--accent); display: block; margin-block: 0.35rem; }
        .warn progress { accent-color: var(--warn); }
        .bad progress { accent-color: var(--bad); }
    `];

    ticking = new Ticking(this, TICK, () => this.#tick());

    constructor() {
        super();
        /** @type {TurnItem | undefined} */
        this.turn = undefined;
        /** speaks both languages at once */
        this.both = false;
    }

    /** What is left; undefined while the time is not known. */
    get left() {
        const at = this.client?.conferenceNow;
        return this.turn === undefined || at === undefined ? undefined : left(this.turn, at);
    }

    render() {
        const turn = this.turn;
        if (turn === undefined) {
            return nothing;
        }
        const remaining = this.left;
        const limit = micros(turn.limit);
        const over = remaining !== undefined && remaining < 0;
        const mirror = this.client?.mirror;
        const signal = mirror !== undefined && cutOff(mirror, turn) !== 'none';
        const grace = mirror === undefined ? undefined : conference(mirror)?.cutOffGrace;
        return html`
            <div class="${LOOKS[turn.notice] ?? (over ? 'bad' : '')} ${signal ? 'signal' : ''}">
                <div role="timer" aria-live="off">
                    <span class="words soft">${this.#say(phrase(over ? 'clock.over' : 'clock.left'))}</span>
                    <div class="digits">${remaining === undefined ? '–:––' : countdown(remaining)}</div>
                    <span class="words soft">${this.both ? `/ ${countdown(limit)}` : t('clock.limit', { limit: countdown(limit) })}</span>
                </div>
                <progress max=${limit} .value=${Math.max(0, Math.min(limit, limit - (remaining ?? limit)))} aria-hidden="true"></progress>
                <p class="words" role="status">
                    ${turn.paused === undefined ? '' : html`<span class="tag warn"><span aria-hidden="true">❚❚</span> ${this.#say(phrase('floor.paused'))}: ${this.#say(words('pause-reason', turn.paused))}</span>`}
                    ${turn.notice === 'none' ? '' : html`<span class="tag ${LOOKS[turn.notice] ?? ''}">${this.#say(words('notice', turn.notice))}</span>`}
                    ${turn.notice === 'none' || grace === undefined ? '' : html`<span class="tag ${LOOKS[turn.notice] ?? ''}">${this.#say(phrase('clock.cut-off', { grace: countdown(micros(grace)) }))}</span>`}
                </p>
            </div>`;
    }

    /** @param {Words} said */
    #say(said) {
        return this.both ? bilingual(said) : text(said);
    }

    #tick() {
        const shown = this.renderRoot.querySelector('.digits')?.textContent;
        const remaining = this.left;
        if (shown !== undefined && remaining !== undefined && shown !== countdown(remaining)) {
            this.requestUpdate();
        }
    }
}

customElements.define('plenary-speaker-clock', SpeakerClock);
