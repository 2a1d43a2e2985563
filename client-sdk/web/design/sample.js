import { css, html } from 'lit';

import { PlenaryElement } from '../components/element.js';
import { text } from '../plenary/words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Words } from '../plenary/protocol.js'
 *
 * @typedef {(client: Client) => unknown} Show
 * @typedef {{says: Words, client: Client, show: Show, open: boolean, wide: boolean}} State one state of a component
 * @typedef {{of: string, what: Words, states: State[]}} Entry a component with its states
 * @typedef {{id: string, title: Words, load: () => Promise<Entry[]>}} Topic components that are seen together
 */

/**
 * A component with all its states.
 *
 * @param {string} of its element
 * @param {Words} what it is
 * @param {Show} show it for a client; a state may show it its own way
 * @param {[says: Words, client: Client, how?: {show?: Show, open?: boolean, wide?: boolean}][]} states
 * @returns {Entry}
 */
export function entry(of, what, show, states) {
    return { of, what, states: states.map(([says, client, how]) => ({ says, client, show: how?.show ?? show, open: how?.open ?? false, wide: how?.wide ?? false })) };
}

/** A state of a component in a labelled frame. */
export class Sample extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, state: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        figure { display: grid; gap: var(--gap-2); }
        figcaption { font-size: var(--text-2); color: var(--soft); }
        .stage { padding: var(--gap-3); border: 1px dashed var(--edge); border-radius: var(--radius); background: var(--ground); overflow-x: auto; }
    `];

    constructor() {
        super();
        /** @type {State | undefined} */
        this.state = undefined;
    }

    /** Until it is drawn it is out of reach: a desk takes the focus, and here there are many. */
    render() {
        const state = this.state;
        return state === undefined ? '' : html`
            <figure>
                <figcaption>${text(state.says)}</figcaption>
                <div class="stage" inert>${state.show(state.client)}</div>
            </figure>`;
    }

    firstUpdated() {
        requestAnimationFrame(() => {
            const stage = this.renderRoot.querySelector('.stage');
            stage?.removeAttribute('inert');
            if (this.state?.open === true && stage !== null) {
                opened(stage);
            }
        });
    }
}

/**
 * Opens whatever can be folded in an element and in the components in it, and of the rows with more to them the first.
 *
 * @param {ParentNode} root
 */
function opened(root) {
    root.querySelectorAll('details').forEach(each => { each.open = true; });
    /** @type {HTMLElement | null} */ (root.querySelector('button[aria-expanded=false]'))?.click();
    root.querySelectorAll('*').forEach(each => each.shadowRoot !== null && opened(each.shadowRoot));
}

customElements.define('plenary-sample', Sample);
