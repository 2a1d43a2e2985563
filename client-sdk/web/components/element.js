import { LitElement } from 'lit';

import { languages } from '../plenary/words.js';
import { styles } from './styles.js';

/**
 * @import { CSSResultGroup, ReactiveController, ReactiveControllerHost } from 'lit'
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

/**
 * Has an element look at the clock time and again, as long as it is on the page.
 *
 * @implements {ReactiveController}
 */
export class Ticking {
    #every;
    #tick;
    #timer = 0;

    /**
     * @param {ReactiveControllerHost} host
     * @param {number} every in milliseconds
     * @param {() => void} tick
     */
    constructor(host, every, tick = () => host.requestUpdate()) {
        this.#every = every;
        this.#tick = tick;
        host.addController(this);
    }

    hostConnected() {
        this.#timer = window.setInterval(this.#tick, this.#every);
    }

    hostDisconnected() {
        clearInterval(this.#timer);
    }
}
