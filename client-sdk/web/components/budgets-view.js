import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { MINUTE, countdown, micros } from '../plenary/clock.js';
import { budgets } from '../plenary/views.js';
import { count, t, text } from '../plenary/words.js';
import { ask } from './ask-dialog.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { BudgetItem } from '../plenary/protocol.js'
 */

const MINUTES = [1, 2, 5, 10];

/** What is left of the time budgets; the presiding chair adds to them and takes from them. A delegation sees its own and those it shares. */
export class BudgetsView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        li { display: grid; gap: 0.35rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
    `];

    constructor() {
        super();
        /** presides */
        this.leads = false;
    }

    render() {
        const client = this.client;
        const own = client?.badge.delegation;
        const all = client === undefined ? [] : budgets(client.mirror).filter(each => own === undefined || each.delegation === undefined || each.delegation === own);
        if (client === undefined || all.length === 0) {
            return nothing;
        }
        return html`
            <details class="panel" ?open=${own !== undefined}>
                <summary>${t('budgets.title')}</summary>
                <ul>${repeat(all, each => `${each.id}/${each.delegation ?? ''}`, each => html`
                    <li>
                        <div><span class="strong">${name(client, each)}</span> <span class="numbers">${t('budgets.left', { left: countdown(left(each)), of: countdown(micros(each.time) + micros(each.adjusted)) })}</span></div>
                        ${this.leads ? this.#adjusting(client, each) : ''}
                    </li>`)}
                </ul>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {BudgetItem} budget
     */
    #adjusting(client, budget) {
        return html`
            <div class="row" role="group" aria-label=${t('budgets.adjust', { name: name(client, budget) })}>
                ${[-1, ...MINUTES].map(n => html`
                    <button type="button" aria-label=${`${t('budgets.adjust', { name: name(client, budget) })}: ${count('extend', n)}`}
                        @click=${() => this.#adjust(client, budget, n)}>${n < 0 ? '−' : '+'}${Math.abs(n)}</button>`)}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {BudgetItem} budget
     * @param {number} minutes
     */
    async #adjust(client, budget, minutes) {
        const label = t('budgets.adjust', { name: name(client, budget) });
        const reason = await ask({ question: label, go: `${minutes < 0 ? '−' : '+'}${Math.abs(minutes)}`, reason: t('list.reason.usual') });
        if (reason !== undefined) {
            const { id, delegation } = budget;
            client.submit({ adjustBudget: { budget: id, ...delegation === undefined ? {} : { delegation }, by: String(minutes * MINUTE), reason } }, { label: () => label });
        }
    }
}

/** @param {BudgetItem} budget */
function left({ time, adjusted, charged }) {
    return micros(time) + micros(adjusted) - micros(charged);
}

/**
 * @param {Client} client
 * @param {BudgetItem} budget
 */
function name(client, { name: words, delegation }) {
    return delegation === undefined ? text(words) : `${text(words)}, ${delegationName(client.mirror, delegation)}`;
}

customElements.define('plenary-budgets-view', BudgetsView);
