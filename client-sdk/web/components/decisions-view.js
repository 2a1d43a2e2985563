import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { countdown, micros } from '../plenary/clock.js';
import { conference, currentSession, decisions } from '../plenary/views.js';
import { day, t, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import './decision-forms.js';
import { PlenaryElement, Ticking } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Attachment, DecisionItem } from '../plenary/protocol.js'
 */

const TICK = 250;

/** @type {Record<string, string>} */
const LOOKS = { objections: 'warn', silence: 'warn', adopted: 'good', objected: 'bad', broken: 'bad' };

/** The decisions before the conference and what has become of them, with what the holder of the badge can do. */
export class DecisionsView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean }, keeps: { type: Boolean }, asked: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        li { padding: 0.5rem 0; display: grid; gap: 0.4rem; border-top: 1px solid var(--line); }
        li > plenary-command-button:not([big]) { justify-self: start; }
        .asked { border: 2px solid var(--warn); background: var(--warn-soft); }
        .left { font-variant-numeric: tabular-nums; font-weight: 700; }
        blockquote { margin: 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }
    `];

    ticking = new Ticking(this, TICK, () => this.#tick());

    constructor() {
        super();
        /** presides, and so puts decisions to the session */
        this.leads = false;
        /** proposes and withdraws */
        this.keeps = false;
        /** shows only what objections are awaited on */
        this.asked = false;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = decisions(client.mirror).filter(each => !this.asked || each.status === 'objections');
        const asked = all.some(each => each.status === 'objections');
        return all.length === 0 && !this.keeps ? nothing : html`
            <section class="panel ${asked ? 'asked' : ''}" aria-labelledby="decisions">
                <h2 id="decisions">${t('decisions.title')}</h2>
                ${all.length === 0 ? html`<p class="soft">${t('decisions.none')}</p>` : ''}
                <ul>${repeat(all, each => each.id, each => this.#decision(client, each))}</ul>
                ${this.keeps && currentSession(client.mirror) !== undefined ? html`
                    <details>
                        <summary>${t('decisions.propose')}</summary>
                        <plenary-propose-form .client=${client}></plenary-propose-form>
                    </details>` : ''}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {DecisionItem} decision
     */
    #decision(client, decision) {
        const n = decision.number;
        const open = decision.settledAt === undefined;
        const here = currentSession(client.mirror)?.id === decision.session;
        return html`
            <li>
                <div><span class="strong">${t('decisions.number', { n })}</span>
                    <span class="tag ${LOOKS[decision.status] ?? ''}" role="status">${word('decision', decision.status)}</span></div>
                <div>${decision.title}${decision.reference === undefined ? '' : html` <span class="soft">(${decision.reference})</span>`}</div>
                ${this.#until(client, decision)}
                ${decision.objector === undefined ? '' : html`<div>${t('decisions.objector', { name: delegationName(client.mirror, decision.objector) })}</div>`}
                ${this.leads && here && decision.status === 'proposed' ? html`
                    <plenary-put-form .client=${client} .decision=${decision}></plenary-put-form>` : ''}
                ${client.badge.role === 'delegate' && decision.until !== undefined ? html`
                    <plenary-command-button big look="danger" .client=${client} .command=${{ objectToDecision: { decision: decision.id } }}
                        .label=${t('decisions.object')} .name=${t('decisions.object.what', { n })}></plenary-command-button>` : ''}
                ${this.keeps && open ? html`
                    <plenary-command-button .client=${client} .command=${{ withdrawDecision: { decision: decision.id } }}
                        .label=${t('decisions.withdraw')} .name=${t('decisions.withdraw.what', { n })}></plenary-command-button>` : ''}
                ${decision.attachments.map(each => this.#attachment(client, each))}
                ${decision.status === 'adopted' && ['delegate', 'secretary'].includes(client.badge.role) ? html`
                    <details>
                        <summary>${t('decisions.attach')}</summary>
                        <plenary-attach-form .client=${client} .decision=${decision}></plenary-attach-form>
                    </details>` : ''}
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {DecisionItem} decision
     */
    #until(client, decision) {
        if (decision.until === undefined) {
            return '';
        }
        const until = micros(decision.until);
        if (decision.status === 'silence') {
            const zone = conference(client.mirror)?.zone;
            return html`<div>${t('decisions.until', { day: day(until, zone), time: timeOfDay(until, zone) })}</div>`;
        }
        const left = client.conferenceNow === undefined ? '–:––' : countdown(Math.max(0, until - client.conferenceNow));
        return html`<div role="timer" aria-live="off">${t('decisions.left')} <span class="left">${left}</span></div>`;
    }

    /**
     * @param {Client} client
     * @param {Attachment} attachment
     */
    #attachment(client, attachment) {
        const names = [attachment.delegation, ...attachment.alsoFor].map(id => delegationName(client.mirror, id)).join(', ');
        return html`
            <div>
                <p class="small">${word('attachment', attachment.kind)}: ${names}</p>
                <blockquote>${attachment.text}</blockquote>
            </div>`;
    }

    /** While objections are awaited, the seconds go by. */
    #tick() {
        if (this.renderRoot.querySelector('.left') !== null) {
            this.requestUpdate();
        }
    }
}

customElements.define('plenary-decisions-view', DecisionsView);
