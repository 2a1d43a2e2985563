import { css, html } from 'lit';

import { PlenaryElement } from './element.js';
import { outcomeInFull } from './outcome.js';
import { t } from '../plenary/words.js';

const MARKS = { granted: '✓', refused: '✕', failed: '✕', discarded: '–', waiting: '…', sent: '…', retrying: '…' };
const LOOKS = { granted: 'good', refused: 'bad', failed: 'bad', discarded: '', waiting: 'warn', sent: '', retrying: 'warn' };

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
        .mark { font-weight: 700; }
    `];

    render() {
        const client = this.client;
        const shown = client?.commands.queue[0] ?? client?.commands.last;
        return html`
            <div role="status" aria-live="polite" aria-label=${t('command.answers')}>
                ${client === undefined || shown === undefined ? '' : html`
                    <p class=${LOOKS[shown.state]}>
                        <span class="mark" aria-hidden="true">${MARKS[shown.state]}</span>
                        <span><span class="strong">${shown.label()}</span> — ${outcomeInFull(client, shown)}</span>
                    </p>`}
            </div>`;
    }
}

customElements.define('plenary-answer-line', AnswerLine);
