import { css, html, nothing } from 'lit';

import { appeal, mayMake, motions, proceeding } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName, kindAndLanguage } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { MotionItem } from '../plenary/protocol.js'
 */

const MOTION_RULINGS = ['carried', 'rejected', 'out-of-order'];
const OUTCOMES = ['stands', 'overruled'];

/** Motions and an appeal before the chair: what stands there, and what one's own badge can do about it. */
export class ProcedureView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .moved { border: 2px solid var(--warn); background: var(--warn-soft); }
        li { padding: 0.5rem 0; display: grid; gap: 0.4rem; }
        details { margin-top: 0.5rem; }
        .kinds { display: grid; gap: 0.5rem; padding-top: 0.5rem; }
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
        const moved = motions(client.mirror);
        const ruling = appeal(client.mirror);
        const delegate = client.badge.delegation !== undefined;
        const waits = proceeding(client.mirror);
        if (!waits && !delegate) {
            return nothing;
        }
        return html`
            <section class="panel ${waits ? 'moved' : ''}" aria-labelledby="procedure">
                <h2 id="procedure">${t('procedure')}</h2>
                <div aria-live="polite">
                    ${moved.length === 0 ? '' : html`<ul>${moved.map(each => this.#motion(client, each))}</ul>`}
                    ${ruling?.appellant === undefined ? '' : this.#appeal(client, ruling.appellant)}
                </div>
                ${delegate ? this.#own(client) : ''}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {MotionItem} motion
     */
    #motion(client, motion) {
        const own = client.badge.delegation === motion.delegation;
        return html`
            <li>
                <div><span class="strong">${delegationName(client.mirror, motion.delegation)}</span> <span class="small">${kindAndLanguage(motion)}</span></div>
                ${motion.speaker === undefined ? '' : html`<div>${motion.speaker}</div>`}
                ${!this.leads || motion.place > 1 ? '' : html`
                    <div class="row" role="group" aria-label=${word('kind', motion.kind)}>
                        <plenary-command-button .client=${client} .command=${{ giveFloor: { next: motion.id } }} .label=${t('procedure.explain')}></plenary-command-button>
                        ${MOTION_RULINGS.map(ruling => html`
                            <plenary-command-button .client=${client} .command=${{ decideMotion: { motion: motion.id, ruling } }}
                                .label=${word('motion-ruling', ruling)}></plenary-command-button>`)}
                    </div>`}
                ${own ? html`
                    <plenary-command-button .client=${client} .command=${{ withdrawRequest: { request: motion.id } }} .label=${t('delegate.withdraw')}
                        .name=${t('delegate.withdraw.what', { kind: word('kind', motion.kind) })}></plenary-command-button>` : ''}
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {string} appellant
     */
    #appeal(client, appellant) {
        return html`
            <p class="strong">${t('procedure.appealed', { name: delegationName(client.mirror, appellant) })}</p>
            ${this.leads ? html`
                <div class="row" role="group" aria-label=${t('procedure.ruling')}>
                    ${OUTCOMES.map(outcome => html`
                        <plenary-command-button .client=${client} .command=${{ decideAppeal: { outcome } }}
                            .label=${t(`procedure.ruling.${outcome}`)}></plenary-command-button>`)}
                </div>` : ''}`;
    }

    /** @param {Client} client */
    #own(client) {
        const kinds = client.kinds.filter(kind => kind.manner === 'moved' && mayMake(kind, client.mirror, client.badge));
        const ruling = appeal(client.mirror);
        const language = client.mirror.one('delegation', client.badge.delegation)?.language;
        return html`
            ${ruling !== undefined && ruling.appellant === undefined ? html`
                <plenary-command-button .client=${client} .command=${{ appealRuling: {} }} .label=${t('procedure.appeal')}></plenary-command-button>` : ''}
            ${kinds.length === 0 ? html`<p class="soft">${t('procedure.none')}</p>` : html`
                <details>
                    <summary>${t('procedure.move')}</summary>
                    <div class="kinds">
                        ${kinds.map(kind => html`
                            <plenary-command-button .client=${client} .command=${{ requestFloor: { kind: kind.id, ...language === undefined ? {} : { language } } }}
                                .label=${word('kind', kind.id)}></plenary-command-button>`)}
                    </div>
                </details>`}`;
    }
}

customElements.define('plenary-procedure-view', ProcedureView);
