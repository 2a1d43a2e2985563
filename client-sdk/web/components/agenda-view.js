import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, segments, sessions } from '../plenary/views.js';
import { countdown } from '../plenary/clock.js';
import { day, minutesOf, t, text, timeOfDay, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { OccasionItem, SegmentItem, SessionItem, Sitting } from '../plenary/protocol.js'
 *
 * @typedef {{from: number, to: number | undefined, estimated: boolean, session?: SessionItem, sitting?: number, occasion?: OccasionItem}} Entry
 */

/** The agenda day by day: sittings of sessions with their segments, and occasions. */
export class AgendaView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, actions: { attribute: false }, segmentActions: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        h3 { margin-top: 0.9rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); }
        .entry { padding: 0.5rem 0; border-bottom: 1px solid var(--line); display: grid; gap: 0.25rem; }
        .entry.now { border-inline-start: 4px solid var(--accent); padding-inline-start: 0.6rem; }
        .segments li { padding: 0.4rem 0 0.4rem 0.75rem; border-inline-start: 2px solid var(--line); display: grid; gap: 0.2rem; }
        .segments li.now { border-color: var(--accent); background: var(--accent-soft); }
        .times { font-variant-numeric: tabular-nums; }
        plenary-command-button { justify-self: start; }
        .programme { padding-inline-start: 0.75rem; }
    `];

    constructor() {
        super();
        /** @type {((session: SessionItem) => unknown) | undefined} */
        this.actions = undefined;
        /** @type {((segment: SegmentItem, session: SessionItem) => unknown) | undefined} */
        this.segmentActions = undefined;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const zone = conference(client.mirror)?.zone;
        /** @type {Map<string, Entry[]>} */
        const days = new Map();
        for (const entry of entries(client)) {
            const name = day(entry.from, zone);
            days.set(name, [...days.get(name) ?? [], entry]);
        }
        return html`
            <section class="panel" aria-labelledby="agenda">
                <h2 id="agenda">${t('agenda.title')}</h2>
                <slot></slot>
                ${[...days].map(([name, ofDay]) => html`
                    <h3>${name}</h3>
                    ${ofDay.map(entry => entry.session === undefined ? this.#occasion(entry, zone) : this.#session(client, entry, entry.session, zone))}`)}
            </section>`;
    }

    /**
     * @param {Entry} entry
     * @param {string | undefined} zone
     */
    #occasion(entry, zone) {
        return html`
            <div class="entry">
                <div>${this.#times(entry, zone)} ${text(entry.occasion?.title)}</div>
                <div class="soft small">${text(entry.occasion?.place)}${entry.occasion?.attends === undefined ? '' : ` · ${text(entry.occasion.attends)}`}</div>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {Entry} entry
     * @param {SessionItem} session
     * @param {string | undefined} zone
     */
    #session(client, entry, session, zone) {
        const sitting = session.status === 'open' || session.status === 'suspended' ? Math.max(1, session.sitting) : 0;
        const current = sitting === entry.sitting;
        const several = session.sittings.length > 1;
        const ofSitting = segments(client.mirror, session).filter(each => !several || (each.sitting || 1) === entry.sitting);
        return html`
            <div class="entry ${current ? 'now' : ''}">
                <div>${this.#times(entry, zone)} <span class="strong">${text(session.title)}</span></div>
                <div class="row">
                    <span class="tag ${session.status === 'open' ? 'good' : session.status === 'suspended' ? 'warn' : ''}">${word('session-status', session.status)}</span>
                    <span class="soft small">${word('publicity', session.publicity)}</span>
                    ${session.adoption === undefined ? '' : html`<span class="tag ${session.adoption === 'adopted' ? '' : 'warn'}">${word('adoption', session.adoption)}</span>`}
                </div>
                ${session.chairs.length === 0 ? '' : html`<div class="soft small">${t('agenda.chairs')}: ${session.chairs.map(each => text(each.name)).join(', ')}</div>`}
                ${this.actions?.(session) ?? ''}
                ${ofSitting.length === 0 ? '' : html`
                    <details ?open=${current}>
                        <summary>${t('agenda.items')}</summary>
                        <ul class="segments">${ofSitting.map(each => this.#segment(client, each, session))}</ul>
                    </details>`}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {SegmentItem} segment
     * @param {SessionItem} session
     */
    #segment(client, segment, session) {
        return html`
            <li class=${segment.status === 'running' ? 'now' : ''}>
                <div>${text(segment.title)}</div>
                <div class="row">
                    <span class="tag ${segment.status === 'running' ? 'good' : ''}">${word('segment-status', segment.status)}</span>
                    <span class="soft small">${word('segment-kind', segment.kind)} · ${minutesOf(micros(segment.planned))}${segment.estimated ? ` (${t('agenda.estimated')})` : ''}</span>
                </div>
                ${this.segmentActions?.(segment, session) ?? ''}
                ${segment.programme.length === 0 ? '' : html`
                    <details>
                        <summary class="small">${t('segment.programme')}</summary>
                        <ol class="programme small">${segment.programme.map(entry => html`
                            <li>${text(entry.title)} · ${delegationName(client.mirror, entry.delegation)}${entry.speaker === undefined ? '' : `, ${entry.speaker}`} · ${countdown(micros(entry.limit))}</li>`)}</ol>
                    </details>`}
            </li>`;
    }

    /**
     * @param {Entry} entry
     * @param {string | undefined} zone
     */
    #times(entry, zone) {
        const to = entry.to === undefined ? '' : `–${timeOfDay(entry.to, zone)}`;
        return html`<span class="times">${timeOfDay(entry.from, zone)}${to}</span>${entry.estimated ? html` <span class="soft small">(${t('agenda.estimated')})</span>` : ''}`;
    }
}

/**
 * @param {Client} client
 * @returns {Entry[]}
 */
function entries({ mirror }) {
    const sitting = (/** @type {SessionItem} */ session) => session.sittings.map((/** @type {Sitting} */ each, /** @type {number} */ index) => ({
        from: micros(each.from), to: micros(each.to), estimated: each.estimated, session, sitting: index + 1,
    }));
    const occasion = (/** @type {OccasionItem} */ each) => ({
        from: micros(each.from), to: each.to === undefined ? undefined : micros(each.to), estimated: each.estimated, occasion: each,
    });
    return [...sessions(mirror).flatMap(sitting), ...[...mirror.all('occasion').values()].map(occasion)].sort((a, b) => a.from - b.from);
}

customElements.define('plenary-agenda-view', AgendaView);
