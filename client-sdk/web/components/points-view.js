import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, points } from '../plenary/views.js';
import { languageWord, t, timeToTheSecond } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { PointItem } from '../plenary/protocol.js'
 */

const RULINGS = ['upheld', 'denied', 'noted'];

/** Points of order before the chair, and, for the presiding chair, what can be done with them. */
export class PointsView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .raised { border: 2px solid var(--warn); background: var(--warn-soft); }
        li { padding: 0.5rem 0; display: grid; gap: 0.4rem; }
    `];

    constructor() {
        super();
        this.leads = false;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const raised = points(client.mirror);
        return html`
            <div aria-live="assertive">
                ${raised.length === 0 ? '' : html`
                    <section class="panel raised" aria-labelledby="points">
                        <h2 id="points">${t('chair.points')}</h2>
                        <ul>${raised.map(each => this.#point(client, each))}</ul>
                    </section>`}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {PointItem} point
     */
    #point(client, point) {
        const name = delegationName(client.mirror, point.delegation);
        const state = point.recognized
            ? t('chair.recognized')
            : t('chair.raised', { time: timeToTheSecond(micros(point.raisedAt), conference(client.mirror)?.zone) });
        return html`
            <li>
                <div><span class="strong">${name}</span> <span class="small">${languageWord(point.language)} · ${state}</span></div>
                ${point.speaker === undefined ? '' : html`<div>${point.speaker}</div>`}
                ${!this.leads ? '' : point.recognized ? html`
                    <div class="row" role="group" aria-label=${t('chair.rule')}>
                        ${RULINGS.map(ruling => html`
                            <plenary-command-button .client=${client} .command=${{ rule: { ruling } }} .label=${t(`chair.rule.${ruling}`)}></plenary-command-button>`)}
                    </div>` : html`
                    <plenary-command-button look="primary" .client=${client} .command=${{ recognize: { delegation: point.delegation } }}
                        .label=${t('chair.recognize.short')} .name=${t('chair.recognize', { name })}></plenary-command-button>`}
            </li>`;
    }
}

customElements.define('plenary-points-view', PointsView);
