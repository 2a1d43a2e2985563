import { css, html } from 'lit';

import '../components/calls-view.js';
import '../components/equipment-board.js';
import '../components/floor-view.js';
import '../components/links-view.js';
import '../components/listening-control.js';
import '../components/messages-view.js';
import '../components/session-strip.js';
import { keepReady, part } from '../plenary/shell.js';
import { openCalls } from '../plenary/views.js';
import { Console } from './console.js';

/** @import { Client } from '../plenary/client.js' */

/** What has its room on the page, and is brought once the equipment is seen. */
const LATER = [part(() => import('../components/minutes-view.js')), part(() => import('../components/consecutive-control.js'))];

/**
 * The technician's console: who calls for help above all, then what the floor speaks, how booths and channels stand and who listens,
 * and beside it who is connected and how well, and what happens.
 */
export class TechnicianConsole extends Console {
    static styles = [Console.styles, css`
        .columns { display: grid; gap: var(--gap-3); grid-template-columns: minmax(0, 1fr); }
        .both { display: grid; gap: var(--gap-3); grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 62rem) {
            .columns { grid-template-columns: minmax(0, 0.85fr) minmax(0, 1.15fr) minmax(0, 1.1fr); }
        }
        @media (min-width: 62rem) and (min-height: 36rem) {
            .frame { height: 100vh; }
            main { min-height: 0; grid-template-rows: auto minmax(0, 1fr); padding-block: var(--gap-2); gap: var(--gap-2); }
            .columns { min-height: 0; }
            .column { max-height: 100%; overflow-y: auto; scrollbar-width: thin; }
            .both { min-height: 0; grid-template-rows: minmax(0, 1fr) minmax(0, 1fr); }
        }
    `];

    connectedCallback() {
        super.connectedCallback();
        keepReady(LATER);
    }

    /**
     * @param {Client} client
     * @override
     */
    above(client) {
        return html`<plenary-session-strip .client=${client}></plenary-session-strip>`;
    }

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        return html`
            <plenary-calls-view .client=${client}></plenary-calls-view>
            <div class="columns">
                <div class="column">
                    <plenary-listening-control .client=${client}></plenary-listening-control>
                    <plenary-floor-view brief .client=${client}></plenary-floor-view>
                    <div>
                        <div class="alerts"><plenary-consecutive-control .client=${client}></plenary-consecutive-control></div>
                        <plenary-messages-view .client=${client}></plenary-messages-view>
                    </div>
                </div>
                <div class="column" tabindex="0">
                    <plenary-equipment-board .client=${client}></plenary-equipment-board>
                </div>
                <div class="both">
                    <plenary-links-view .client=${client}></plenary-links-view>
                    <plenary-minutes-view fills events .client=${client}></plenary-minutes-view>
                </div>
            </div>`;
    }

    /** A call that nobody has taken is told in the title too, for whoever looks at another window. */
    updated() {
        super.updated();
        const raised = this.client === undefined ? 0 : openCalls(this.client.mirror).filter(each => each.status === 'raised').length;
        document.title = raised === 0 ? document.title : `(${raised}) ${document.title}`;
    }
}

customElements.define('plenary-technician', TechnicianConsole);
