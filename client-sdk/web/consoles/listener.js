import { html } from 'lit';

import '../components/channel-choice.js';
import '../components/closed-note.js';
import '../components/floor-view.js';
import { handheld, Roomy } from '../components/roomy.js';
import '../components/tab-panels.js';
import { keepReady, part } from '../plenary/shell.js';
import { channels, currentSession, decisions, floor, runningList, waiting } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Panel } from '../components/tab-panels.js'
 * @import { Client } from '../plenary/client.js'
 */

const AGENDA = part(() => import('../components/agenda-view.js'));
const CONSECUTIVE = part(() => import('../components/consecutive-control.js'));
const DECISIONS = part(() => import('../components/decisions-view.js'));
const LIST = part(() => import('../components/speakers-list.js'));

/** The listener's console, and the media's: who speaks, on which channel to listen, what comes; of a closed session, the agenda. */
export class ListenerConsole extends Console {
    static styles = [Console.styles, handheld];

    room = new Roomy(this);

    connectedCallback() {
        super.connectedCallback();
        keepReady([AGENDA, LIST, DECISIONS, CONSECUTIVE]);
    }

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const roomy = this.room.yes;
        const panels = [...roomy ? [] : [hall(client)], ...list(client), agenda(client), ...decided(client)];
        const tabs = html`<plenary-tab-panels name="listener" ?bottom=${!roomy} .client=${client} .panels=${panels} .label=${t(`page.${client.badge.role}`)}></plenary-tab-panels>`;
        return roomy ? html`<div class="columns"><div class="column">${hall(client).content()}</div>${tabs}</div>` : tabs;
    }
}

/**
 * @param {Client} client
 * @returns {Panel}
 */
function hall(client) {
    return { id: 'floor', title: t('delegate.tab.floor'), content: () => closed(client) ? html`<plenary-closed-note .client=${client}></plenary-closed-note>` : html`
        <plenary-floor-view .client=${client}></plenary-floor-view>
        ${consecutive(client)}
        ${channels(client.mirror).length === 0 ? '' : html`<plenary-channel-choice .client=${client}></plenary-channel-choice>`}` };
}

/**
 * A floor that is not told of belongs to a session that its audience may not follow.
 *
 * @param {Client} client
 */
function closed({ mirror }) {
    return currentSession(mirror) !== undefined && floor(mirror) === undefined;
}

/** @param {Client} client */
function consecutive(client) {
    if (client.mirror.one('consecutive', 'consecutive') === undefined) {
        return '';
    }
    CONSECUTIVE();
    return html`<plenary-consecutive-control .client=${client}></plenary-consecutive-control>`;
}

/**
 * @param {Client} client
 * @returns {Panel[]}
 */
function list(client) {
    const length = waiting(client.mirror).length;
    return runningList(client.mirror) === undefined ? [] : [{
        id: 'list', title: t('delegate.tab.list'), load: LIST, ...length === 0 ? {} : { mark: length },
        content: () => html`<plenary-speakers-list .client=${client}></plenary-speakers-list>`,
    }];
}

/**
 * @param {Client} client
 * @returns {Panel}
 */
function agenda(client) {
    return { id: 'agenda', title: t('delegate.tab.agenda'), load: AGENDA, content: () => html`<plenary-agenda-view .client=${client}></plenary-agenda-view>` };
}

/**
 * @param {Client} client
 * @returns {Panel[]}
 */
function decided(client) {
    return decisions(client.mirror).length === 0 ? [] : [{
        id: 'decisions', title: t('decisions.title'), load: DECISIONS,
        content: () => html`<plenary-decisions-view .client=${client}></plenary-decisions-view>`,
    }];
}

customElements.define('plenary-listener', ListenerConsole);
