import { css, html, nothing } from 'lit';

import { ownGroups } from '../plenary/views.js';
import { t, text, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { GroupItem } from '../plenary/protocol.js'
 */

/** Asks for the floor on behalf of a group, with a button for each group that the delegation is a member of. */
export class AskGroup extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, kind: {}, said: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .group { display: grid; gap: var(--gap-2); padding-block: var(--gap-2); }
    `];

    constructor() {
        super();
        this.kind = '';
        /** language and speaker @type {() => {language?: string, speaker?: string}} */
        this.said = () => ({});
    }

    render() {
        const client = this.client;
        const groups = client === undefined ? [] : ownGroups(client.mirror, client.badge);
        return client === undefined || groups.length === 0 ? nothing : html`
            <details>
                <summary>${t('delegate.ask.behalf')}</summary>
                ${groups.map(group => this.#group(client, group))}
            </details>`;
    }

    /**
     * @param {Client} client
     * @param {GroupItem} group
     */
    #group(client, group) {
        const outside = [...client.mirror.all('delegation').values()].filter(each => !group.members.includes(each.id));
        return html`
            <div class="group">
                <label><span>${t('delegate.ask.aligned')}</span>
                    <select multiple id=${`aligned-${group.id}`}>${outside.map(each => html`<option value=${each.id}>${text(each.name)}</option>`)}</select></label>
                <plenary-command-button .client=${client} .command=${() => this.#request(group.id)}
                    .label=${t('delegate.ask.group', { kind: word('kind', this.kind), group: text(group.name) })}></plenary-command-button>
            </div>`;
    }

    /** @param {string} group */
    #request(group) {
        const aligned = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector(`#aligned-${group}`))?.selectedOptions ?? [];
        return { requestFloor: { kind: this.kind, ...this.said(), behalf: { group, aligned: [...aligned].map(each => each.value) } } };
    }
}

customElements.define('plenary-ask-group', AskGroup);
