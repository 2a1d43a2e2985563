import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { part } from '../plenary/shell.js';
import { ownRequests, swaps } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import './own-request.js';

/** @import { Client } from '../plenary/client.js' */

const SWAPS = part(() => import('./swaps-view.js'));

/** Where one's own delegation stands: not on the list, or each request of its own; and who would change places with it. */
export class OwnRequests extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        ul { display: grid; gap: var(--gap-3); }
        li + li { border-top: 1px solid var(--line); padding-top: var(--gap-3); }
        plenary-swaps-view { margin-top: var(--gap-3); padding-top: var(--gap-3); border-top: 1px solid var(--line); }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const own = ownRequests(client.mirror, client.badge);
        return html`
            <section class="panel" aria-labelledby="mine">
                <h2 id="mine" class="unseen">${t('delegate.mine')}</h2>
                ${own.length === 0 ? html`<p class="soft" role="status">${t('delegate.mine.none')}</p>` : html`
                    <ul>${repeat(own, ({ request }) => request.id, ({ request, place }) => html`
                        <li><plenary-own-request .client=${client} .request=${request} .place=${place}></plenary-own-request></li>`)}</ul>`}
                ${swaps(client.mirror).length === 0 ? '' : proposed(client)}
            </section>`;
    }
}

/** @param {Client} client */
function proposed(client) {
    SWAPS();
    return html`<plenary-swaps-view .client=${client}></plenary-swaps-view>`;
}

customElements.define('plenary-own-requests', OwnRequests);
