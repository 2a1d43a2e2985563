import { css, html, nothing } from 'lit';

import { connections } from '../plenary/views.js';
import { count, t, text } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationOf, officer } from './names.js';

/** @import { Mirror } from '../plenary/mirror.js' */

/** Every seat that is taken with its connections, and a button that closes them. */
export class LinksView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        li.seat { padding: 0.4rem 0; border-top: 1px solid var(--line); }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const seats = connections(client.mirror);
        return html`
            <section class="panel" aria-labelledby="links">
                <h2 id="links">${t('technician.links')}</h2>
                ${seats.length === 0 ? html`<p class="soft">${t('technician.links.none')}</p>` : html`
                    <ul>${seats.map(([seat, links]) => html`
                        <li class="seat">
                            <div class="row">
                                <span class="strong">${seatName(client.mirror, seat)}</span>
                                <span class="soft small">${count('devices', links.length)}</span>
                                <plenary-command-button look="danger" .client=${client} .command=${{ disconnect: { seat } }} .label=${t('technician.disconnect')}
                                    .name=${t('technician.disconnect.who', { name: seatName(client.mirror, seat) })}
                                    .question=${t('technician.disconnect.sure', { name: seatName(client.mirror, seat) })}></plenary-command-button>
                            </div>
                            <ul class="soft small">${links.map(({ link }) => html`<li>${t('technician.link', { ...link })}</li>`)}</ul>
                        </li>`)}</ul>`}
            </section>`;
    }
}

/**
 * @param {Mirror} mirror
 * @param {string} seat
 */
function seatName(mirror, seat) {
    if (mirror.one('desk', seat) !== undefined) {
        return t('channels.desk', { desk: seat });
    }
    const name = text(officer(mirror, seat)?.name) || text(delegationOf(mirror, seat)?.name);
    return name === '' ? seat : `${name} (${seat})`;
}

customElements.define('plenary-links-view', LinksView);
