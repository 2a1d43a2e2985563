import { css, html } from 'lit';

import '../components/agenda-view.js';
import '../components/channel-choice.js';
import '../components/consecutive-control.js';
import '../components/decisions-view.js';
import '../components/floor-view.js';
import '../components/speakers-list.js';
import { channels, runningList } from '../plenary/views.js';
import { Console } from './console.js';

/** @import { Client } from '../plenary/client.js' */

/** The listener's console, and the media's: who speaks, on which channel to listen, what comes. */
export class ListenerConsole extends Console {
    static styles = [Console.styles, css`
        @media (min-width: 56rem) {
            .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.9rem; align-items: start; max-width: 76rem; width: 100%; margin-inline: auto; }
        }
        @media (max-width: 55.99rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; } }
    `];

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        return html`
            <div class="columns">
                <div class="column">
                    <plenary-floor-view .client=${client}></plenary-floor-view>
                    <plenary-consecutive-control .client=${client}></plenary-consecutive-control>
                    <plenary-decisions-view .client=${client}></plenary-decisions-view>
                    ${channels(client.mirror).length === 0 ? '' : html`<plenary-channel-choice .client=${client}></plenary-channel-choice>`}
                </div>
                <div class="column">
                    ${runningList(client.mirror) === undefined ? '' : html`<plenary-speakers-list .client=${client}></plenary-speakers-list>`}
                    <plenary-agenda-view .client=${client}></plenary-agenda-view>
                </div>
            </div>`;
    }
}

customElements.define('plenary-listener', ListenerConsole);
