import { css, html } from 'lit';

import { PlenaryElement } from './element.js';
import { outcomeInFull } from './outcome.js';
import { t } from '../plenary/words.js';

/** @import { Submission } from '../plenary/commands.js' */

const MARKS = { granted: '✓', refused: '✕', failed: '✕', discarded: '–', waiting: '…', sent: '…', retrying: '…' };
const LOOKS = { granted: 'good', refused: 'bad', failed: 'bad', discarded: '', waiting: 'warn', sent: '', retrying: 'warn' };

/** How long it is said that something was done; what was not done stays until it is dismissed. */
const SHOWN = 10_000;

/** What the server said to the last press. */
export class AnswerLine extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { position: sticky; bottom: 0; z-index: 2; }
        p {
            display: flex;
            gap: 0.6rem;
            align-items: baseline;
            padding: 0.6rem 1rem;
            background: var(--surface);
            border-top: 2px solid var(--line);
        }
        p.good { border-color: var(--good); background: var(--good-soft); }
        p.bad { border-color: var(--bad); background: var(--bad-soft); }
        p.warn { border-color: var(--warn); background: var(--warn-soft); }
        p > span:nth-child(2) { flex: 1; }
        button { min-height: 2rem; padding: 0 0.6rem; }
        .mark { font-weight: 700; }
    `];

    #timer = 0;
    /** @type {Submission | undefined} */
    #seen;
    /** @type {Submission | undefined} */
    #timed;

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.#timer);
    }

    render() {
        const client = this.client;
        const latest = client?.commands.queue[0] ?? client?.commands.last;
        const shown = latest === this.#seen ? undefined : latest;
        return html`
            <div role="status" aria-live="polite" aria-label=${t('command.answers')}>
                ${client === undefined || shown === undefined ? '' : html`
                    <p class=${LOOKS[shown.state]}>
                        <span class="mark" aria-hidden="true">${MARKS[shown.state]}</span>
                        <span><span class="strong">${shown.label()}</span> — ${outcomeInFull(client, shown)}</span>
                        ${LOOKS[shown.state] === 'bad' ? html`<button type="button" @click=${() => this.#dismiss(shown)}>${t('command.seen')}</button>` : ''}
                    </p>`}
            </div>`;
    }

    updated() {
        const last = this.client?.commands.last;
        if (last === this.#timed) {
            return;
        }
        this.#timed = last;
        clearTimeout(this.#timer);
        if (last?.state === 'granted') {
            this.#timer = window.setTimeout(() => this.#dismiss(last), SHOWN);
        }
    }

    /** @param {Submission} submission */
    #dismiss(submission) {
        this.#seen = submission;
        this.requestUpdate();
    }
}

customElements.define('plenary-answer-line', AnswerLine);
