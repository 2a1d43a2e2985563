import { css, html, nothing } from 'lit';

import { micros } from '../plenary/clock.js';
import { conference, messages } from '../plenary/views.js';
import { t, text, timeOfDay } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { officer } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { Party } from '../plenary/protocol.js'
 */

/** Messages between booths, technician and chair, latest first, and a line to write one. */
export class MessagesView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        .wide { flex: 1 1 14rem; }
        ul { max-height: 16rem; overflow-y: auto; }
        li { padding: 0.3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `];

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const all = messages(client.mirror);
        const zone = conference(client.mirror)?.zone;
        return html`
            <section class="panel stack" aria-labelledby="messages">
                <h2 id="messages">${t('signal.messages')}</h2>
                <form class="fields" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                    <label><span>${t('signal.message.to')}</span>
                        <select id="to">${addressees(client).map(([value, name]) => html`<option value=${value}>${name}</option>`)}</select></label>
                    <label class="wide"><span>${t('signal.message.text')}</span><input id="text" maxlength="200" autocomplete="off"></label>
                    <plenary-command-button .client=${client} .command=${() => this.#message()} .label=${t('signal.message.send')}
                        @granted=${this.#sent}></plenary-command-button>
                </form>
                <div aria-live="polite">
                    ${all.length === 0 ? html`<p class="soft">${t('signal.messages.none')}</p>` : html`
                        <ul>${all.map(each => html`
                            <li>
                                <div class="soft small">${timeOfDay(micros(each.at), zone)} · ${party(client.mirror, each.from)} → ${party(client.mirror, each.to)}</div>
                                <div>${each.text}</div>
                            </li>`)}</ul>`}
                </div>
            </section>`;
    }

    get #field() {
        return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#text'));
    }

    #message() {
        const said = this.#field?.value.trim() ?? '';
        const to = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#to'))?.value ?? '';
        if (said === '') {
            this.#field?.focus();
            return undefined;
        }
        return { sendMessage: { to: addressee(to), text: said } };
    }

    #sent() {
        if (this.#field !== null) {
            this.#field.value = '';
        }
    }
}

/**
 * Whom a badge may write to: each as it stands in the choice, and its name.
 *
 * @param {Pick<Client, 'badge' | 'mirror'>} client
 * @returns {[string, string][]}
 */
export function addressees({ badge, mirror }) {
    const own = mirror.one('desk', badge.desk)?.booth;
    const booths = [...mirror.all('booth').values()];
    /** @type {[string, string][]} */
    const all = booths.filter(each => each.id !== own).map(each => [`booth ${each.id}`, t('signal.party.booth', { booth: each.id })]);
    if ((booths.find(each => each.id === own)?.desks.length ?? 0) > 1) {
        all.unshift(['mates', t('signal.party.mates')]);
    }
    if (badge.role !== 'technician') {
        all.push(['technician', t('signal.party.technician')]);
    }
    if (conference(mirror)?.presiding !== undefined && conference(mirror)?.presiding?.seat !== badge.seat) {
        all.push(['chair', t('signal.party.chair')]);
    }
    return all;
}

/**
 * A choice as the protocol has it.
 *
 * @param {string} chosen
 */
export function addressee(chosen) {
    const [kind = '', booth] = chosen.split(' ');
    return booth === undefined ? { [kind]: {} } : { booth };
}

/**
 * @param {Mirror} mirror
 * @param {Party} party
 */
function party(mirror, { booth, chair }) {
    if (booth !== undefined) {
        return booth.desk === undefined ? t('signal.party.booth', { booth: booth.booth }) : t('channels.desk', { desk: booth.desk });
    }
    return chair === undefined ? t('signal.party.technician') : text(officer(mirror, chair)?.name) || chair;
}

customElements.define('plenary-messages-view', MessagesView);
