import { css, html, nothing } from 'lit';

import { part } from '../plenary/shell.js';
import { conference, currentSession, segments, sessions } from '../plenary/views.js';
import { t, text, word } from '../plenary/words.js';
import { ask } from './ask-dialog.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { SegmentItem, SessionItem } from '../plenary/protocol.js'
 */

const FORM = part(() => import('./programme-form.js'));
const PUBLICITIES = ['open-to-media', 'participants', 'closed'];

/**
 * What may be done to the programme of a session by whoever looks at it: by the secretariat, by its chairs, and once it is under
 * way by the one who presides.
 *
 * @param {Client} client
 * @param {SessionItem} session
 */
export function keepsProgramme({ badge, mirror }, session) {
    const chairs = badge.role === 'chair' && session.chairs.some(each => each.seat === badge.seat);
    const leads = currentSession(mirror)?.id !== session.id || conference(mirror)?.presiding?.seat === badge.seat;
    return session.status !== 'closed' && (badge.role === 'secretary' || chairs && leads);
}

/** What a chair or the secretariat does with the programme: of a session, who may follow it; of a segment, when and whether it is held. */
export class ProgrammeControl extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, session: { attribute: false }, segment: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        select { max-width: 16rem; }
    `];

    constructor() {
        super();
        /** @type {SessionItem | undefined} */
        this.session = undefined;
        /** @type {SegmentItem | undefined} */
        this.segment = undefined;
    }

    render() {
        const { client, session, segment } = this;
        if (client === undefined || session === undefined || !keepsProgramme(client, session)) {
            return nothing;
        }
        return segment === undefined ? this.#session(client, session) : this.#segment(client, session, segment);
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #session(client, session) {
        const name = text(session.title);
        const asked = session.adoption === 'pending' && session.status === 'open' && client.badge.role === 'chair';
        return html`
            ${!asked ? '' : html`
                <div class="fields">
                    <plenary-command-button .client=${client} look="primary" .command=${{ adoptAgenda: { session: session.id } }}
                        .label=${t('agenda.adopt')}></plenary-command-button>
                    <button type="button" class="danger" @click=${() => this.#reject(client, session)}>${t('agenda.reject')}</button>
                </div>`}
            <div class="fields">
                <label><span>${t('session.publicity')}</span>
                    <select id="publicity">${PUBLICITIES.map(each => html`
                        <option value=${each} ?selected=${each === session.publicity}>${word('publicity', each)}</option>`)}</select></label>
                <plenary-command-button .client=${client} .label=${t('session.publicity.change')} .name=${t('session.publicity.change.what', { title: name })}
                    .command=${() => ({ changePublicity: { session: session.id, publicity: this.#value('publicity') } })}></plenary-command-button>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     * @param {SegmentItem} segment
     */
    #segment(client, session, segment) {
        const title = text(segment.title);
        if (segment.status === 'done' || segment.status === 'skipped') {
            return html`<plenary-command-button .client=${client} .command=${{ reopenSegment: { segment: segment.id } }}
                .label=${t('segment.reopen')} .name=${t('segment.reopen.what', { title })}></plenary-command-button>`;
        }
        if (segment.status !== 'planned') {
            return '';
        }
        const others = sessions(client.mirror).filter(each => each.status !== 'closed' && (each.id === session.id || segment.startedAt === undefined))
            .flatMap(each => segments(client.mirror, each)).filter(each => each.id !== segment.id);
        return html`
            <details>
                <summary class="small">${t('segment.programme.change')}</summary>
                <div class="fields">
                    <label><span>${t('segment.move.side')}</span>
                        <select id="side">${['before', 'after'].map(each => html`<option value=${each}>${t(`segment.move.${each}`)}</option>`)}</select></label>
                    <label><span>${t('segment.move.anchor')}</span>
                        <select id="anchor">${others.map(each => html`
                            <option value=${each.id}>${text(each.title)} · ${text(client.mirror.one('session', each.session)?.title)}</option>`)}</select></label>
                    <button type="button" ?disabled=${others.length === 0} aria-label=${t('segment.move.what', { title })}
                        @click=${() => this.#move(client, segment)}>${t('segment.move')}</button>
                    <button type="button" class="danger" aria-label=${t('segment.skip.what', { title })}
                        @click=${() => this.#skip(client, segment)}>${t('segment.skip')}</button>
                </div>
            </details>
            <details @toggle=${FORM}>
                <summary class="small">${t('segment.edit')}</summary>
                <plenary-programme-form .client=${client} .segment=${segment}></plenary-programme-form>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {SegmentItem} segment
     */
    async #move(client, segment) {
        const label = t('segment.move.what', { title: text(segment.title) });
        const [side, anchor] = [this.#value('side'), this.#value('anchor')];
        const reason = await ask({ question: label, go: t('segment.move'), reason: t('segment.reason.usual') });
        if (reason !== undefined) {
            client.submit({ moveSegment: { segment: segment.id, side, anchor, reason } }, { label: () => label });
        }
    }

    /**
     * @param {Client} client
     * @param {SegmentItem} segment
     */
    async #skip(client, segment) {
        const label = t('segment.skip.what', { title: text(segment.title) });
        const reason = await ask({ question: label, go: t('segment.skip'), reason: t('segment.reason.usual') });
        if (reason !== undefined) {
            client.submit({ skipSegment: { segment: segment.id, reason } }, { label: () => label });
        }
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    async #reject(client, session) {
        const reason = await ask({ question: t('agenda.reject.sure'), go: t('agenda.reject'), reason: t('agenda.reject.usual') });
        if (reason !== undefined) {
            client.submit({ rejectAgenda: { session: session.id, reason } }, { label: () => t('agenda.reject') });
        }
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value ?? '';
    }
}

customElements.define('plenary-programme-control', ProgrammeControl);
