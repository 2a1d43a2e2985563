import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, openCalls } from '../plenary/views.js';
import { t, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/** The calls for help that are not done, for whoever sees to the equipment. */
export class CallsView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        li { padding: 0.5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const calls = openCalls(client.mirror);
        const zone = conference(client.mirror)?.zone;
        return html`
            <section class="panel" aria-labelledby="calls">
                <h2 id="calls">${t('signal.calls')}</h2>
                <div aria-live="assertive">
                    ${calls.length === 0 ? html`<p class="soft">${t('signal.calls.none')}</p>` : html`
                        <ul>${calls.map(call => html`
                            <li class="stack">
                                <div class="row">
                                    <span class="strong">${t('channels.desk', { desk: call.desk })}</span>
                                    <span class="tag ${call.status === 'raised' ? 'bad' : 'warn'}">${word('help-status', call.status)}</span>
                                    <span class="soft small">${timeOfDay(micros(call.at), zone)}</span>
                                </div>
                                ${call.text === undefined ? '' : html`<p>${call.text}</p>`}
                                <div class="row">
                                    ${call.status === 'raised' ? html`
                                        <plenary-command-button look="primary" .client=${client} .command=${{ acknowledgeHelp: { call: call.id } }}
                                            .label=${t('signal.call.acknowledge')} .name=${t('signal.call.acknowledge.what', { desk: call.desk })}></plenary-command-button>` : ''}
                                    <plenary-command-button .client=${client} .command=${{ finishHelp: { call: call.id } }}
                                        .label=${t('signal.call.finish')} .name=${t('signal.call.finish.what', { desk: call.desk })}></plenary-command-button>
                                </div>
                            </li>`)}</ul>`}
                </div>
            </section>`;
    }
}

customElements.define('plenary-calls-view', CallsView);
