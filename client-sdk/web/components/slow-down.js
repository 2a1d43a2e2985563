import { css, html, nothing } from 'lit';

import { slowdown } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/** That whoever speaks is asked to slow down, for as long as the server shows it; to whoever speaks it says so directly. */
export class SlowDown extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, own: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        :host { display: block; }
        .shown { margin-bottom: var(--panel-after, 0); padding: var(--gap-3) var(--gap-4); border: 3px solid var(--warn); border-radius: var(--radius); background: var(--warn-soft); color: var(--warn); font-size: var(--text-5); font-weight: 700; }
        :host([own]) .shown { font-size: var(--text-6); }
    `];

    constructor() {
        super();
        /** whether it is the reader who speaks */
        this.own = false;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const shown = slowdown(client.mirror);
        const turn = client.mirror.one('turn', shown?.turn);
        const who = turn === undefined ? t('signal.slow') : t('signal.slow.who', { name: delegationName(client.mirror, turn.delegation) });
        return html`<div role="status" aria-live="assertive">${shown === undefined ? '' : html`<p class="shown">${this.own ? t('signal.slow') : who}</p>`}</div>`;
    }
}

customElements.define('plenary-slow-down', SlowDown);
