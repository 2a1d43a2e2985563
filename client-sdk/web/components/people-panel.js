import { html, nothing } from 'lit';

import './attendance-view.js';
import { PlenaryElement } from './element.js';
import './presence-view.js';

/** Who is there: the roll of the sitting, and the seats that are taken. */
export class PeoplePanel extends PlenaryElement {
    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <div class="stack">
                <plenary-attendance-view .client=${client}></plenary-attendance-view>
                <plenary-presence-view .client=${client}></plenary-presence-view>
            </div>`;
    }
}

customElements.define('plenary-people-panel', PeoplePanel);
