import { css, html } from 'lit';

import '../components/calls-view.js';
import '../components/channel-board.js';
import '../components/consecutive-control.js';
import '../components/desk-board.js';
import '../components/floor-view.js';
import '../components/links-view.js';
import '../components/listening-control.js';
import '../components/messages-view.js';
import { Console } from './console.js';

/** @import { Client } from '../plenary/client.js' */

/** The technician's console: who calls for help, how booths and channels stand, who is connected, with Disconnect. */
export class TechnicianConsole extends Console {
    static styles = [Console.styles, css`
        @media (min-width: 62rem) { .columns { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.9rem; align-items: start; } }
        @media (max-width: 61.99rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; } }
    `];

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        return html`
            <div class="columns">
                <div class="column">
                    <plenary-calls-view .client=${client}></plenary-calls-view>
                    <plenary-messages-view .client=${client}></plenary-messages-view>
                </div>
                <div class="column">
                    <plenary-desk-board .client=${client}></plenary-desk-board>
                    <plenary-channel-board .client=${client}></plenary-channel-board>
                    <plenary-listening-control .client=${client}></plenary-listening-control>
                    <plenary-floor-view .client=${client}></plenary-floor-view>
                    <plenary-consecutive-control .client=${client}></plenary-consecutive-control>
                </div>
                <div class="column">
                    <plenary-links-view .client=${client}></plenary-links-view>
                </div>
            </div>`;
    }
}

customElements.define('plenary-technician', TechnicianConsole);
