import { css, html, nothing } from 'lit';

import { MINUTE } from '../plenary/clock.js';
import { conference, currentSession, segments, sessions } from '../plenary/views.js';
import { count, t, text } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { SessionItem } from '../plenary/protocol.js'
 */

const BREAKS = [10, 15, 20, 30, 60, 90];

/** Who presides, and what the chairs of the session under way do with it: suspend, resume, close, pass and take presiding. */
export class SessionControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 0.5rem; align-items: end; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const session = currentSession(client.mirror);
        if (session === undefined) {
            return this.#none(client);
        }
        const presiding = conference(client.mirror)?.presiding;
        const leads = presiding !== undefined && presiding.seat === client.badge.seat;
        const chairs = session.chairs.some(each => each.seat === client.badge.seat);
        return html`
            <section class="panel stack" aria-labelledby="session">
                <h2 id="session">${text(session.title)}</h2>
                <p aria-live="polite">${presiding === undefined ? t('chair.presiding.nobody')
                    : leads ? t('chair.presiding.you') : t('chair.presiding.other', { name: text(presiding.name) })}</p>
                ${leads ? this.#lead(client, session) : ''}
                ${!leads && chairs ? this.#take(client, presiding?.seat) : ''}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #lead(client, session) {
        const close = html`
            <plenary-command-button .client=${client} look="danger" .command=${{ closeSession: {} }} .label=${t('session.close')}
                .question=${t('session.close.sure', { title: text(session.title) })}></plenary-command-button>`;
        if (session.status === 'suspended') {
            return html`
                <div class="row">
                    <plenary-command-button .client=${client} look="primary" .command=${{ resumeSession: {} }} .label=${t('session.resume')}></plenary-command-button>
                    ${close}
                </div>${this.#pass(client, session)}`;
        }
        return html`
            ${this.#nextSegment(client, session)}
            <details>
                <summary>${t('session.suspend')}</summary>
                <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                    <label><span>${t('session.suspend.why')}</span>
                        <input id="why" maxlength="200" .value=${t('session.suspend.usual')}></label>
                    <label><span>${t('session.suspend.until')}</span>
                        <select id="until">
                            <option value="">${t('session.suspend.open')}</option>
                            ${BREAKS.map(n => html`<option value=${n}>${count('for', n)}</option>`)}
                        </select></label>
                    <plenary-command-button .client=${client} .command=${() => this.#suspension(client)} .label=${t('session.suspend')}></plenary-command-button>
                </form>
            </details>
            ${this.#pass(client, session)}
            <div>${close}</div>`;
    }

    /** @param {Client} client */
    #none(client) {
        const own = sessions(client.mirror).filter(each => each.status === 'scheduled' && each.chairs.some(chair => chair.seat === client.badge.seat));
        return client.badge.role !== 'chair' || own.length === 0 ? nothing : html`
            <section class="panel stack" aria-labelledby="session">
                <h2 id="session">${t('session.none')}</h2>
                <p>${t('session.none.yours')}</p>
                ${own.map(each => html`
                    <plenary-command-button look="primary" .client=${client} .command=${{ openSession: { session: each.id } }}
                        .label=${`${t('session.open')}: ${text(each.title)}`}></plenary-command-button>`)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #nextSegment(client, session) {
        const all = segments(client.mirror, session);
        const running = all.findIndex(each => each.status === 'running');
        const next = all.slice(running + 1).find(each => each.status === 'planned');
        return next === undefined || session.adoption === 'pending' || session.adoption === 'not-adopted' ? '' : html`
            <div class="stack">
                <p><span class="soft small">${t('segment.next')}</span><br>${text(next.title)}</p>
                <plenary-command-button .client=${client} .command=${{ startSegment: { segment: next.id } }}
                    .label=${t('segment.start')} .name=${t('segment.start.what', { title: text(next.title) })}></plenary-command-button>
            </div>`;
    }

    /** @param {Client} client */
    #suspension(client) {
        const reason = this.#value('why').trim() || t('session.suspend.usual');
        const minutes = this.#value('until');
        const now = client.conferenceNow;
        const until = minutes === '' || now === undefined ? {} : { until: String(Math.round(now + Number(minutes) * MINUTE)) };
        return { suspendSession: { reason, ...until } };
    }

    /**
     * @param {Client} client
     * @param {SessionItem} session
     */
    #pass(client, session) {
        const others = session.chairs.filter(each => each.seat !== client.badge.seat);
        return others.length === 0 ? '' : html`
            <details>
                <summary>${t('chair.pass')}</summary>
                <div class="fields">
                    <label><span>${t('chair.pass.to')}</span>
                        <select id="to">${others.map(each => html`
                            <option value=${each.seat}>${text(each.name)} (${t(client.mirror.one('presence', each.seat) === undefined ? 'booth.absent' : 'booth.present')})</option>`)}</select></label>
                    <plenary-command-button .client=${client} .command=${() => ({ passPresiding: { to: this.#value('to') } })} .label=${t('chair.pass')}></plenary-command-button>
                </div>
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {string | undefined} holder
     */
    #take(client, holder) {
        return holder !== undefined && client.mirror.one('presence', holder) !== undefined ? '' : html`
            <p>${t('chair.take.why')}</p>
            <plenary-command-button .client=${client} .command=${{ takePresiding: {} }} .label=${t('chair.take')}></plenary-command-button>`;
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value ?? '';
    }
}

customElements.define('plenary-session-control', SessionControl);
