import { css, html, nothing } from 'lit';

import { part } from '../plenary/shell.js';
import { askable, currentSession, currentTurn, interposable, ownGroups, ownRequests, runningList } from '../plenary/views.js';
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

/** Asks for the floor: the most usual kind is the large button, the others are quieter. Its room says why it is not there. */
export class AskFloor extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, quiet: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .usual { display: grid; align-items: center; min-height: 4rem; }
        .quiet { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: var(--gap-2); }
        @media (max-width: 40rem) and (max-height: 44rem) { h2 { position: absolute; clip-path: inset(50%); } }
    `];

    constructor() {
        super();
        /** nothing is the main button, as while one speaks */
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
        const usual = single.find(isUsual);
        const spoken = currentTurn(client.mirror) !== undefined;
        const between = interposable(client.kinds, client.mirror, client.badge);
        const others = client.kinds.filter(kind => kind !== usual && single.includes(kind) || !spoken && between.includes(kind));
        return html`
            <section class="panel stack" aria-labelledby="ask">
                <h2 id="ask">${t('delegate.ask')}</h2>
                <plenary-speech-fields .client=${client}></plenary-speech-fields>
                ${runningList(client.mirror) === undefined ? '' : html`
                    <div class="usual">${usual === undefined ? html`<p class="soft">${instead(client)}</p>` : this.#button(client, usual, true)}</div>`}
                ${others.length === 0 ? '' : html`<div class="quiet">${others.map(kind => this.#button(client, kind, false))}</div>`}
                ${between.length === 0 ? '' : html`<p class="soft small">${t('delegate.ask.between')}</p>`}
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
        const disabled = kind.manner === 'interposed' && currentTurn(client.mirror) === undefined;
        return html`<plenary-command-button ?big=${usual} ?disabled=${disabled} look=${usual && !this.quiet ? 'primary' : ''} .client=${client}
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

/** @param {Kind} kind */
function isUsual(kind) {
    return kind.charged && kind.manner === 'listed';
}

/**
 * What stands in the room of the large button.
 *
 * @param {Client} client
 */
function instead(client) {
    const kinds = askable(client.kinds, client.mirror, client.badge);
    const asked = kinds.find(kind => isUsual(kind) && !kind.forGroup);
    return asked !== undefined ? t('delegate.ask.done', { kind: word('kind', asked.id) }) : kinds.length === 0 ? t('delegate.ask.closed') : '';
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
