import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, openCalls } from '../plenary/views.js';
import { t, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { HelpItem } from '../plenary/protocol.js'
 */

/** The calls for help that are not done, for whoever sees to the equipment; one that nobody has taken is loud. */
export class CallsView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .panel { padding-block: var(--gap-2); }
        .panel.loud { border: 3px solid var(--bad); background: var(--bad-soft); }
        .none { display: flex; gap: var(--gap-3); align-items: baseline; }
        ul { display: grid; gap: var(--gap-2); max-height: 11rem; overflow-y: auto; }
        li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--gap-2) var(--gap-3); align-items: center; }
        .sign { font-size: var(--text-5); line-height: 1; color: var(--bad); }
        .desk { font-size: var(--text-4); font-weight: 700; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const calls = openCalls(client.mirror);
        const loud = calls.some(each => each.status === 'raised');
        return html`
            <section class="panel ${loud ? 'loud' : ''}" aria-labelledby="calls">
                <div class="none"><h2 id="calls">${t('signal.calls')}</h2>${calls.length > 0 ? '' : html`<p class="soft">${t('signal.calls.none')}</p>`}</div>
                <div aria-live="assertive">
                    ${calls.length === 0 ? '' : html`<ul>${calls.map(call => this.#call(client, call))}</ul>`}
                </div>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {HelpItem} call
     */
    #call(client, call) {
        const raised = call.status === 'raised';
        return html`
            <li>
                <div class="row">
                    ${raised ? html`<span class="sign" aria-hidden="true">☎</span>` : ''}
                    <span class="desk">${t('channels.desk', { desk: call.desk })}</span>
                    <span class="tag ${raised ? 'bad' : 'warn'}">${word('help-status', call.status)}</span>
                    <span class="soft small">${timeOfDay(micros(call.at), conference(client.mirror)?.zone)}</span>
                    ${call.text === undefined ? '' : html`<span>${call.text}</span>`}
                </div>
                <div class="row">
                    ${raised ? html`
                        <plenary-command-button look="primary" .client=${client} .command=${{ acknowledgeHelp: { call: call.id } }}
                            .label=${t('signal.call.acknowledge')} .name=${t('signal.call.acknowledge.what', { desk: call.desk })}></plenary-command-button>` : ''}
                    <plenary-command-button .client=${client} .command=${{ finishHelp: { call: call.id } }}
                        .label=${t('signal.call.finish')} .name=${t('signal.call.finish.what', { desk: call.desk })}></plenary-command-button>
                </div>
            </li>`;
    }
}

customElements.define('plenary-calls-view', CallsView);
