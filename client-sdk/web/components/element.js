import { LitElement } from 'lit';

import { languages } from '../plenary/words.js';
import { styles } from './styles.js';

/**
 * @import { CSSResultGroup } from 'lit'
 * @import { Client } from '../plenary/client.js'
 */

/** A part of a page: drawn anew when its client or the language of the page has changed. */
export class PlenaryElement extends LitElement {
    static properties = { client: { attribute: false } };
    /** @type {CSSResultGroup} */
    static styles = styles;

    #redraw = () => this.requestUpdate();
    #hear = () => this.concerned && this.requestUpdate();
    /** @type {Client | undefined} */
    #heard;

    constructor() {
        super();
        /** @type {Client | undefined} */
        this.client = undefined;
    }

    connectedCallback() {
        super.connectedCallback();
        languages.addEventListener('change', this.#redraw);
        this.#listen(this.client);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        languages.removeEventListener('change', this.#redraw);
        this.#listen(undefined);
    }

    /** Whether a change of the client may change what is seen here. */
    get concerned() {
        return true;
    }

    /** @param {Map<PropertyKey, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('client')) {
            this.#listen(this.client);
        }
    }

    /** @param {Client | undefined} client */
    #listen(client) {
        this.#heard?.removeEventListener('change', this.#hear);
        this.#heard = client;
        client?.addEventListener('change', this.#hear);
    }
}
