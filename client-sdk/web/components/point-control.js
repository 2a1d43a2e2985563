import { css, html, nothing } from 'lit';

import { points } from '../plenary/views.js';
import { t, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/** @import { Client } from '../plenary/client.js' */

/** A delegation's own point of order: raises it, says where it stands, withdraws it. */
export class PointControl extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, said: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .raised { display: grid; gap: var(--gap-2); padding: var(--gap-2) var(--gap-3); border: 2px solid var(--warn); border-radius: var(--radius); background: var(--warn-soft); }
        plenary-command-button { width: 100%; }
    `];

    constructor() {
        super();
        /** language and speaker @type {() => {language?: string, speaker?: string}} */
        this.said = () => ({});
    }

    render() {
        const client = this.client;
        const kind = client?.kinds.find(each => each.manner === 'raised');
        return client === undefined || kind === undefined ? nothing : html`<div aria-live="polite">${this.#state(client, kind.id)}</div>`;
    }

    /**
     * @param {Client} client
     * @param {string} kind
     */
    #state(client, kind) {
        const point = points(client.mirror).find(each => each.delegation === client.badge.delegation);
        if (point === undefined) {
            return html`<plenary-command-button .client=${client} .command=${() => ({ requestFloor: { kind, ...this.said() } })} .label=${t('delegate.point.raise')}></plenary-command-button>`;
        }
        return html`
            <div class="raised">
                <p class="strong"><span aria-hidden="true">⚑</span> ${t(point.recognized ? 'delegate.point.recognized' : 'delegate.point.raised')}</p>
                ${point.recognized ? '' : html`
                    <plenary-command-button .client=${client} .command=${{ withdrawRequest: { request: point.id } }} .label=${t('delegate.withdraw')}
                        .name=${t('delegate.withdraw.what', { kind: word('kind', kind) })}></plenary-command-button>`}
            </div>`;
    }
}

customElements.define('plenary-point-control', PointControl);
