import { html } from 'lit';

import { t } from '../plenary/words.js';

/** @import { ReactiveController, ReactiveControllerHost } from 'lit' */

/**
 * Takes a row of a list to another place, by finger, mouse or arrow keys; where it is let go is told, and nothing has moved yet.
 * Rows are known by their ids, so that the list may change meanwhile.
 *
 * @implements {ReactiveController}
 */
export class Reordering {
    #host;
    #moved;
    /** @type {{id: number, over: number} | undefined} the row that is held, and the row in whose place it would come */
    #taken;
    /** @type {number[]} */
    #ids = [];

    /**
     * @param {ReactiveControllerHost & {renderRoot: ParentNode}} host its rows carry `data-row` with their ids
     * @param {(id: number, side: 'before' | 'after', anchor: number) => void} moved
     */
    constructor(host, moved) {
        this.#host = host;
        this.#moved = moved;
        host.addController(this);
    }

    hostDisconnected() {
        this.#taken = undefined;
    }

    /** @param {number[]} ids of the rows, as they stand */
    rows(ids) {
        this.#ids = ids;
        if (this.#taken !== undefined && !(ids.includes(this.#taken.id) && ids.includes(this.#taken.over))) {
            this.#taken = undefined;
        }
    }

    /**
     * How a row looks while another is held.
     *
     * @param {number} id
     */
    look(id) {
        const taken = this.#taken;
        if (taken === undefined || taken.id === taken.over) {
            return taken?.id === id ? 'taken' : '';
        }
        return id === taken.id ? 'taken' : id === taken.over ? `drop-${this.#side(taken)}` : '';
    }

    /** What is said to those who do not see the line between the rows. */
    get said() {
        const taken = this.#taken;
        return taken === undefined ? '' : t('list.taken', { place: this.#ids.indexOf(taken.over) + 1 });
    }

    /**
     * @param {number} id
     * @param {string} name
     */
    handle(id, name) {
        return html`
            <button type="button" class="handle" aria-label=${t('list.take', { name })} title=${t('list.take.how')} aria-pressed=${this.#taken?.id === id}
                @pointerdown=${(/** @type {PointerEvent} */ event) => this.#take(event, id)} @pointermove=${this.#drag} @pointerup=${this.#drop} @pointercancel=${this.#leave}
                @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, id)} @blur=${this.#leave}><span aria-hidden="true">⠿</span></button>`;
    }

    /**
     * @param {PointerEvent} event
     * @param {number} id
     */
    #take(event, id) {
        const handle = /** @type {HTMLElement} */ (event.currentTarget);
        handle.setPointerCapture(event.pointerId);
        this.#hold({ id, over: id });
    }

    #drag = (/** @type {PointerEvent} */ event) => {
        const taken = this.#taken;
        if (taken === undefined || !(/** @type {HTMLElement} */ (event.currentTarget).hasPointerCapture(event.pointerId))) {
            return;
        }
        const row = [...this.#host.renderRoot.querySelectorAll('[data-row]')].find(each => {
            const { top, bottom } = each.getBoundingClientRect();
            return event.clientY >= top && event.clientY < bottom;
        });
        const over = Number(/** @type {HTMLElement | undefined} */ (row)?.dataset.row ?? taken.over);
        if (over !== taken.over) {
            this.#hold({ id: taken.id, over });
        }
    };

    #drop = () => {
        const taken = this.#taken;
        this.#leave();
        if (taken !== undefined && taken.id !== taken.over) {
            this.#moved(taken.id, this.#side(taken), taken.over);
        }
    };

    #leave = () => this.#hold(undefined);

    /**
     * @param {KeyboardEvent} event
     * @param {number} id
     */
    #key(event, id) {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step !== undefined) {
            const over = this.#ids[this.#ids.indexOf(this.#taken?.over ?? id) + step];
            this.#hold({ id, over: over ?? this.#taken?.over ?? id });
        } else if (event.key === 'Escape') {
            this.#leave();
        } else if (event.key === 'Enter' || event.key === ' ') {
            this.#drop();
        } else {
            return;
        }
        event.preventDefault();
    }

    /** @param {{id: number, over: number}} taken */
    #side({ id, over }) {
        return this.#ids.indexOf(over) < this.#ids.indexOf(id) ? 'before' : 'after';
    }

    /** @param {{id: number, over: number} | undefined} taken */
    #hold(taken) {
        this.#taken = taken;
        this.#host.requestUpdate();
    }
}
