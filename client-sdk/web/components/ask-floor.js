import { css, html, nothing } from 'lit';

import { part } from '../plenary/shell.js';
import { askable, currentSession, ownGroups, ownRequests, runningList } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { kindName } from './names.js';
import './point-control.js';
import './speech-fields.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Kind } from '../plenary/protocol.js'
 * @import { SpeechFields } from './speech-fields.js'
 */

const GROUP = part(() => import('./ask-group.js'));

/** Asks for the floor: the most usual kind is the large button, the others are quieter. */
export class AskFloor extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, quiet: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .quiet { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: var(--gap-2); }
    `];

    constructor() {
        super();
        /** nothing is the large button, as while one speaks */
        this.quiet = false;
    }

    render() {
        const client = this.client;
        if (client === undefined || currentSession(client.mirror) === undefined) {
            return nothing;
        }
        const kinds = open(client);
        const forGroup = ownGroups(client.mirror, client.badge).length === 0 ? [] : kinds.filter(kind => kind.forGroup);
        const single = kinds.filter(kind => !kind.forGroup);
        const usual = this.quiet ? undefined : single.find(kind => kind.charged && kind.manner === 'listed');
        const others = single.filter(kind => kind !== usual);
        return html`
            <section class="panel stack" aria-labelledby="ask">
                <h2 id="ask">${t('delegate.ask')}</h2>
                ${runningList(client.mirror) !== undefined && askable(client.kinds, client.mirror, client.badge).length === 0 ? html`<p class="soft">${t('delegate.ask.closed')}</p>` : ''}
                <plenary-speech-fields .client=${client}></plenary-speech-fields>
                ${usual === undefined ? '' : this.#button(client, usual, true)}
                ${others.length === 0 ? '' : html`<div class="quiet">${others.map(kind => this.#button(client, kind, false))}</div>`}
                ${forGroup.map(kind => this.#group(client, kind))}
                <plenary-point-control .client=${client} .said=${() => this.#said}></plenary-point-control>
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {Kind} kind
     * @param {boolean} usual
     */
    #button(client, kind, usual) {
        const name = t('delegate.ask.go', { kind: word('kind', kind.id) });
        return html`<plenary-command-button ?big=${usual} look=${usual ? 'primary' : ''} .client=${client}
            .command=${() => ({ requestFloor: { kind: kind.id, ...this.#said } })} .label=${usual ? name : kindName(kind.id)} .name=${name}></plenary-command-button>`;
    }

    /**
     * @param {Client} client
     * @param {Kind} kind
     */
    #group(client, kind) {
        GROUP();
        return html`<plenary-ask-group .client=${client} .kind=${kind.id} .said=${() => this.#said}></plenary-ask-group>`;
    }

    get #said() {
        return /** @type {SpeechFields | null} */ (this.renderRoot.querySelector('plenary-speech-fields'))?.said ?? {};
    }
}

/**
 * The kinds that may be asked for and are not asked for already: a delegation has one request of a kind on a list.
 *
 * @param {Client} client
 * @returns {Kind[]}
 */
function open({ kinds, mirror, badge }) {
    const running = runningList(mirror)?.segment;
    const asked = new Set(ownRequests(mirror, badge).filter(({ request }) => request.segment === running && request.behalf === undefined).map(({ request }) => request.kind));
    return askable(kinds, mirror, badge).filter(kind => !asked.has(kind.id));
}

customElements.define('plenary-ask-floor', AskFloor);
