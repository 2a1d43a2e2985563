import { html, nothing } from 'lit';

import './documents-view.js';
import { PlenaryElement } from './element.js';
import './turns-view.js';

/** What is written: documents, and the turns as they are noted, which their keepers correct. */
export class PapersPanel extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, keeps: { type: Boolean } };

    constructor() {
        super();
        /** may correct what is noted */
        this.keeps = false;
    }

    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <div class="stack">
                <plenary-documents-view .client=${client}></plenary-documents-view>
                <plenary-turns-view .client=${client} ?keeps=${this.keeps}></plenary-turns-view>
            </div>`;
    }
}

customElements.define('plenary-papers-panel', PapersPanel);
