import { css } from 'lit';

/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

/** How a console lies in the hand: tabs at the bottom edge with what the server says above them; with room, two columns. */
export const handheld = css`
    @media (max-width: 55.99rem) {
        main { align-content: stretch; padding-bottom: 0; }
        plenary-answer-line { position: fixed; inset: auto 0 3.25rem; }
    }
    @media (max-width: 22rem) {
        plenary-tab-panels { --text-2: var(--text-1); }
    }
    @media (min-width: 56rem) {
        .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--gap-4); align-items: start; width: 100%; max-width: 80rem; margin-inline: auto; }
    }
`;

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
