/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

/**
 * Whether a page has room for two columns; its host is drawn anew when that changes, as when a tablet is turned.
 *
 * @implements {ReactiveController}
 */
export class Roomy {
    #query = matchMedia('(min-width: 56rem)');
    #changed;

    /** @param {ReactiveControllerHost} host */
    constructor(host) {
        this.#changed = () => host.requestUpdate();
        host.addController(this);
    }

    get yes() {
        return this.#query.matches;
    }

    hostConnected() {
        this.#query.addEventListener('change', this.#changed);
    }

    hostDisconnected() {
        this.#query.removeEventListener('change', this.#changed);
    }
}
