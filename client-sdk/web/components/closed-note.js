import { css, html } from 'lit';

import { currentSession } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** That the session under way is not open to whoever looks, and what is shown all the same. */
export class ClosedNote extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .panel { border: 2px solid var(--warn); background: var(--warn-soft); }
        h2 { font-size: var(--text-5); }
    `];

    render() {
        const session = this.client === undefined ? undefined : currentSession(this.client.mirror);
        return html`
            <section class="panel stack" aria-labelledby="closed">
                <h2 id="closed"><span aria-hidden="true">⊘</span> ${t('listener.closed')}</h2>
                <p class="strong">${text(session?.title)}</p>
                <p>${t('listener.closed.shown')}</p>
            </section>`;
    }
}

customElements.define('plenary-closed-note', ClosedNote);
