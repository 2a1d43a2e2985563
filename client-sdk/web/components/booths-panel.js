import { html, nothing } from 'lit';

import './channel-board.js';
import { PlenaryElement } from './element.js';
import './messages-view.js';

/** Interpretation as the podium sees it: the channels, and messages with the booths. */
export class BoothsPanel extends PlenaryElement {
    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <div class="stack">
                <plenary-channel-board .client=${client}></plenary-channel-board>
                ${client.badge.role === 'chair' ? html`<plenary-messages-view .client=${client}></plenary-messages-view>` : ''}
            </div>`;
    }
}

customElements.define('plenary-booths-panel', BoothsPanel);
