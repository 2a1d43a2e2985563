/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

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
