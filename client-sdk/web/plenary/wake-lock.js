/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

/**
 * Keeps the screen on as long as an element is on the page. A device that refuses, or is low on power, goes dark as it likes.
 *
 * @implements {ReactiveController}
 */
export class WakeLock {
    /** @type {WakeLockSentinel | undefined} */
    #held;
    #wanted = false;

    /** @param {ReactiveControllerHost} host */
    constructor(host) {
        host.addController(this);
    }

    hostConnected() {
        this.#wanted = true;
        document.addEventListener('visibilitychange', this.#hold);
        this.#hold();
    }

    hostDisconnected() {
        this.#wanted = false;
        document.removeEventListener('visibilitychange', this.#hold);
        this.#held?.release();
    }

    /** A lock ends when the page is hidden, so it is asked for anew when it is seen again. */
    #hold = async () => {
        if (!this.#wanted || document.visibilityState !== 'visible' || this.#held?.released === false || navigator.wakeLock === undefined) {
            return;
        }
        try {
            this.#held = await navigator.wakeLock.request('screen');
        } catch (refused) {
            console.info('The screen may go dark:', refused);
        }
    };
}
