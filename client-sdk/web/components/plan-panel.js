import { html, nothing } from 'lit';

import './budgets-view.js';
import { PlenaryElement } from './element.js';
import './forecast-view.js';
import './lists-ahead.js';

/** How time stands against the plan: the forecast with what is proposed, the lists ahead, the accounts of speaking time. */
export class PlanPanel extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    constructor() {
        super();
        /** presides, and so may do what is proposed */
        this.leads = false;
    }

    render() {
        const client = this.client;
        return client === undefined ? nothing : html`
            <div class="stack">
                <plenary-forecast-view .client=${client} ?leads=${this.leads}></plenary-forecast-view>
                <plenary-lists-ahead .client=${client}></plenary-lists-ahead>
                <plenary-budgets-view .client=${client} ?leads=${this.leads}></plenary-budgets-view>
            </div>`;
    }
}

customElements.define('plenary-plan-panel', PlanPanel);
