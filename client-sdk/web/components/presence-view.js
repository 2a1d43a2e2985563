import { css, html, nothing } from 'lit';

import { count, language, t, text } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { delegationOf, officer } from './names.js';

/** @import { Client } from '../plenary/client.js' */

/** The seats that are taken: delegations with how many of theirs, then officers and desks. */
export class PresenceView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        ul { columns: 11rem auto; column-gap: 1rem; }
        li { break-inside: avoid; padding: 0.15rem 0; }
        h3 { margin-top: 0.5rem; font-size: 0.875rem; color: var(--soft); }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const seats = [...client.mirror.all('presence').keys()];
        const { delegations, others } = sorted(client, seats);
        return html`
            <section class="panel" aria-labelledby="presence">
                <h2 id="presence">${t('chair.presence')}</h2>
                <p class="soft small">${seats.length === 0 ? t('chair.presence.none') : count('present', seats.length)}</p>
                ${delegations.length === 0 ? '' : html`
                    <h3>${t('chair.presence.delegations')}</h3>
                    <ul>${delegations.map(([name, n]) => html`<li>${name}${n > 1 ? ` × ${n}` : ''}</li>`)}</ul>`}
                ${others.length === 0 ? '' : html`
                    <h3>${t('chair.presence.officers')}</h3>
                    <ul>${others.map(name => html`<li>${name}</li>`)}</ul>`}
            </section>`;
    }
}

/**
 * @param {Client} client
 * @param {string[]} seats
 */
function sorted({ mirror }, seats) {
    /** @type {Map<string, number>} */
    const delegations = new Map();
    /** @type {string[]} */
    const others = [];
    for (const seat of seats) {
        const found = officer(mirror, seat);
        const delegation = delegationOf(mirror, seat);
        if (found !== undefined) {
            others.push(text(found.name));
        } else if (delegation !== undefined && mirror.one('desk', seat) === undefined) {
            delegations.set(text(delegation.name), (delegations.get(text(delegation.name)) ?? 0) + 1);
        } else {
            others.push(mirror.one('desk', seat) === undefined ? seat : t('channels.desk', { desk: seat }));
        }
    }
    const compare = new Intl.Collator(language()).compare;
    return { delegations: [...delegations].sort((a, b) => compare(a[0], b[0])), others: others.sort(compare) };
}

customElements.define('plenary-presence-view', PresenceView);
