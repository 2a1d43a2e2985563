import { css, html, nothing } from 'lit';

import { save } from '../plenary/documents.js';
import { decisions, documents, ownRequests, subjectKey, transmissions } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import './command-button.js';
import './document-form.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { DocumentItem, Subject, TransmissionItem } from '../plenary/protocol.js'
 */

/** The documents that the holder of the badge may read, with what may be done with them. */
export class DocumentsView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        li { padding: 0.5rem 0; display: grid; gap: 0.4rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `];

    constructor() {
        super();
        /** why the latest document was not saved */
        this.failure = '';
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = documents(client.mirror);
        const sent = transmissions(client.mirror);
        const subjects = submittable(client);
        return all.length === 0 && sent.length === 0 && subjects.length === 0 ? nothing : html`
            <section class="panel stack" aria-labelledby="documents">
                <h2 id="documents">${t('documents.title')}</h2>
                <ul>
                    ${all.map(each => this.#document(client, each))}
                    ${sent.map(each => this.#transmission(client, each))}
                </ul>
                <p role="status">${this.failure}</p>
                ${subjects.length === 0 ? '' : html`
                    <details>
                        <summary>${t('documents.submit.title')}</summary>
                        <plenary-document-form .client=${client}
                            .subjects=${subjects.map(subject => ({ subject, name: named(client, subject) }))}></plenary-document-form>
                    </details>`}
                ${client.badge.role !== 'secretary' ? '' : html`
                    <details>
                        <summary>${t('documents.transmit.title')}</summary>
                        <plenary-transmit-form .client=${client}
                            .subjects=${final(client).map(subject => ({ subject, name: named(client, subject) }))}></plenary-transmit-form>
                    </details>`}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {DocumentItem} document
     */
    #document(client, document) {
        const { name } = document;
        const role = client.badge.role;
        const own = role === 'secretary' || document.delegation !== undefined && document.delegation === client.badge.delegation;
        const stays = document.subject.statement !== undefined && document.out
            || transmissions(client.mirror).some(each => subjectKey(each.subject) === subjectKey(document.subject));
        return html`
            <li>
                <span class="strong">${named(client, document.subject, document.delegation)}</span>
                <span>${name} <span class="soft">${t('documents.size', { n: Math.ceil(document.size / 1024) })}</span>
                    ${document.out ? '' : html`<span class="tag warn">${t('documents.draft')}</span>`}</span>
                <div class="row">
                    <button type="button" aria-label=${t('documents.save.what', { name })} @click=${() => this.#save(client, document)}>${t('documents.save')}</button>
                    ${own && !stays ? html`
                        <plenary-command-button .client=${client} .command=${{ withdrawDocument: { document: document.id } }}
                            .label=${t('documents.withdraw')} .name=${t('documents.withdraw.what', { name })}></plenary-command-button>` : ''}
                </div>
            </li>`;
    }

    /**
     * @param {Client} client
     * @param {TransmissionItem} transmission
     */
    #transmission(client, transmission) {
        return html`<li>${t('documents.transmitted', { what: named(client, transmission.subject), to: text(transmission.to) })}</li>`;
    }

    /**
     * @param {Client} client
     * @param {DocumentItem} document
     */
    async #save(client, document) {
        try {
            await save(client.held, document);
            this.failure = '';
        } catch (failed) {
            this.failure = /** @type {Error} */ (failed).message;
        }
        this.requestUpdate();
    }
}

/**
 * What the holder of the badge may submit documents for.
 *
 * @param {Client} client
 * @returns {Subject[]}
 */
function submittable(client) {
    const { mirror, badge } = client;
    const keeps = badge.role === 'secretary';
    const sessions = [...mirror.all('session').values()];
    const led = new Set(sessions.filter(each => each.chairs.some(chair => chair.seat === badge.seat)).map(each => each.id));
    return [
        ...ownRequests(mirror, badge).map(({ request }) => ({ statement: request.id })),
        ...keeps ? [...mirror.all('request').values()].map(request => ({ statement: request.id })) : [],
        ...sessions.filter(each => keeps || badge.role === 'rapporteur' && each.rapporteur?.seat === badge.seat).map(each => ({ report: each.id })),
        ...decisions(mirror).filter(each => keeps || badge.role === 'chair' && led.has(each.session)).map(each => ({ decision: each.id })),
    ];
}

/**
 * What may be transmitted: decisions that were adopted, and reports that were submitted.
 *
 * @param {Client} client
 * @returns {Subject[]}
 */
function final(client) {
    const reports = new Set(documents(client.mirror).flatMap(each => each.subject.report ?? []));
    return [
        ...decisions(client.mirror).filter(each => each.status === 'adopted').map(each => ({ decision: each.id })),
        ...[...reports].map(report => ({ report })),
    ];
}

/**
 * What people call something that has documents.
 *
 * @param {Client} client
 * @param {Subject} subject
 * @param {string} [delegation]
 */
function named(client, subject, delegation = undefined) {
    const { mirror } = client;
    if (subject.report !== undefined) {
        const session = mirror.one('session', subject.report);
        return t('documents.report', { name: session === undefined ? subject.report : text(session.title) });
    }
    if (subject.decision !== undefined) {
        const decision = mirror.one('decision', subject.decision);
        return decision === undefined ? subject.decision : `${t('decisions.number', { n: decision.number })}: ${decision.title}`;
    }
    const whose = delegation ?? mirror.one('request', subject.statement)?.delegation ?? '';
    return t('documents.statement', { name: delegationName(mirror, whose) });
}

customElements.define('plenary-documents-view', DocumentsView);
