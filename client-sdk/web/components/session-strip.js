import { css, html, nothing } from 'lit';

import { micros, MINUTE } from '../plenary/clock.js';
import { conference, currentSegment, currentSession, forecast } from '../plenary/views.js';
import { minutesOf, t, text, timeOfDay, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** @import { Client } from '../plenary/client.js' */

/** How the session stands against its plan, in a line: what runs, when it is expected to end, how far that is from the plan. */
export class SessionStrip extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .strip { display: flex; flex-wrap: wrap; gap: var(--gap-1) var(--gap-4); align-items: baseline; padding: var(--gap-2) var(--gap-4); background: var(--sunken); border-bottom: 1px solid var(--line); }
        .what { flex: 1 1 20rem; min-width: 0; }
    `];

    render() {
        const client = this.client;
        const session = client === undefined ? undefined : currentSession(client.mirror);
        if (client === undefined || session === undefined) {
            return nothing;
        }
        const segment = currentSegment(client.mirror);
        return html`
            <section class="strip" aria-label=${t('strip.title')}>
                <p class="what"><span class="strong">${text(session.title)}</span>${segment === undefined ? '' : html` <span class="soft">· ${text(segment.title)}</span>`}
                    ${session.status === 'open' ? '' : html`<span class="tag warn">${word('session-status', session.status)}</span>`}</p>
                ${this.#plan(client)}
            </section>`;
    }

    /** @param {Client} client */
    #plan({ mirror }) {
        const item = forecast(mirror);
        if (item?.session === undefined) {
            return '';
        }
        const zone = conference(mirror)?.zone;
        const drift = micros(item.drift);
        const late = drift >= MINUTE;
        return html`
            <p class="numbers">${t('forecast.session')} <span class="strong">${timeOfDay(micros(item.session.likely), zone)}</span>
                <span class="soft small">(${timeOfDay(micros(item.session.low), zone)}–${timeOfDay(micros(item.session.high), zone)})</span></p>
            <p><span class="tag ${late ? 'warn' : 'good'}"><span aria-hidden="true">${late ? '▲' : '✓'}</span>
                ${Math.abs(drift) < MINUTE ? t('strip.on-time') : `${t(late ? 'forecast.drift' : 'forecast.ahead')}: ${minutesOf(Math.abs(drift))}`}</span></p>`;
    }
}

customElements.define('plenary-session-strip', SessionStrip);
