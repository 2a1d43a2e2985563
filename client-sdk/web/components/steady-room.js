import { css, html } from 'lit';

import { PlenaryElement } from './element.js';

/**
 * Keeps the room of what has become smaller, so that what is below stays where it is, until somebody presses something or
 * the page has another width.
 */
export class SteadyRoom extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .room { display: grid; gap: var(--gap-3); grid-template-columns: minmax(0, 1fr); }
    `];

    #kept = { width: 0, height: 0 };
    #sizes = new ResizeObserver(() => this.#keep());

    connectedCallback() {
        super.connectedCallback();
        addEventListener('click', this.#release);
        if (this.#room !== null) {
            this.#sizes.observe(this.#room);
        }
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('click', this.#release);
        this.#sizes.disconnect();
    }

    render() {
        return html`<div class="room"><slot></slot></div>`;
    }

    firstUpdated() {
        if (this.#room !== null) {
            this.#sizes.observe(this.#room);
        }
    }

    /** Told after the page is laid out and before it is drawn. */
    #keep() {
        const { width = 0, height = 0 } = this.#room?.getBoundingClientRect() ?? {};
        if (width !== this.#kept.width || height >= this.#kept.height) {
            this.#kept = { width, height };
        }
        this.style.minHeight = `${this.#kept.height}px`;
    }

    #release = () => {
        this.#kept = { width: 0, height: 0 };
        this.style.minHeight = '';
        this.#keep();
    };

    /** @returns {HTMLElement | null} */
    get #room() {
        return this.renderRoot?.querySelector('.room') ?? null;
    }
}

customElements.define('plenary-steady-room', SteadyRoom);
