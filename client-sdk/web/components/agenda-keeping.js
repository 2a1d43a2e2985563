import { html, nothing } from 'lit';

import { currentSession } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import './agenda-view.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { presides } from './list-keeping.js';
import './programme-control.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { SegmentItem, SessionItem } from '../plenary/protocol.js'
 */

/** The agenda, with all that its keepers do with it: chairs open sessions and begin segments, the programme is changed. */
export class AgendaKeeping extends PlenaryElement {
    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <plenary-agenda-view .client=${client}
                .actions=${(/** @type {SessionItem} */ each) => html`
                    ${this.#opening(client, each)}
                    <plenary-programme-control .client=${client} .session=${each}></plenary-programme-control>`}
                .segmentActions=${(/** @type {SegmentItem} */ each, /** @type {SessionItem} */ of) => html`
                    ${presides(client) ? this.#segment(client, each, of) : ''}
                    <plenary-programme-control .client=${client} .session=${of} .segment=${each}></plenary-programme-control>`}>
            </plenary-agenda-view>`;
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #opening(client, session) {
        const current = currentSession(client.mirror);
        const chairs = session.chairs.some(each => each.seat === client.badge.seat);
        const free = current === undefined && session.status === 'scheduled' || current?.id === session.id && session.status === 'suspended';
        const last = session.status === 'suspended' && session.sittings.length <= session.sitting;
        if (client.badge.role !== 'chair' || !chairs || !free || last) {
            return '';
        }
        const label = t(session.status === 'suspended' ? 'session.open.next' : 'session.open');
        return html`
            <plenary-command-button .client=${client} look="primary" .command=${{ openSession: { session: session.id } }}
                .label=${label} .name=${`${label}: ${text(session.title)}`}></plenary-command-button>`;
    }

    /**
     * @param {Client} client
     * @param {SegmentItem} segment
     * @param {SessionItem} session
     */
    #segment(client, segment, session) {
        const title = text(segment.title);
        const held = session.status === 'open' && currentSession(client.mirror)?.id === session.id && session.adoption !== 'pending';
        if (!held || segment.status === 'done' || segment.status === 'skipped') {
            return '';
        }
        return segment.status === 'running'
            ? html`<plenary-command-button .client=${client} .command=${{ endSegment: {} }} .label=${t('segment.end')} .name=${t('segment.end.what', { title })}></plenary-command-button>`
            : html`<plenary-command-button .client=${client} .command=${{ startSegment: { segment: segment.id } }} .label=${t('segment.start')} .name=${t('segment.start.what', { title })}></plenary-command-button>`;
    }
}

customElements.define('plenary-agenda-keeping', AgendaKeeping);
