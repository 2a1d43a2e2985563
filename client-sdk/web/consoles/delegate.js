import { css, html } from 'lit';

import '../components/ask-floor.js';
import '../components/floor-view.js';
import { kindAndLanguage } from '../components/names.js';
import '../components/own-requests.js';
import { handheld, Roomy } from '../components/roomy.js';
import '../components/steady-room.js';
import '../components/tab-panels.js';
import { notice, noticesWished } from '../plenary/notices.js';
import { keepReady, part } from '../plenary/shell.js';
import { ownNext, Summons } from '../plenary/summons.js';
import { appeal, currentSession, currentTurn, decisions, documents, isOwn, mayMake, motions, ownRequests, transmissions, waiting } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Panel, TabPanels } from '../components/tab-panels.js'
 * @import { Client } from '../plenary/client.js'
 * @import { Call } from '../plenary/summons.js'
 */

const OWN_TURN = part(() => import('../components/own-turn.js'));
const SETTINGS = part(() => import('../components/notices-switch.js'));
const CHANGES = part(() => import('../components/own-request-changes.js'));
const CHANNELS = part(() => import('../components/channel-choice.js'));
const CONSECUTIVE = part(() => import('../components/consecutive-control.js'));
const DECISIONS = part(() => import('../components/decisions-view.js'));
const PROCEDURE = part(() => Promise.all([import('../components/procedure-view.js'), import('../components/attendance-view.js')]));
const LIST = part(() => import('../components/speakers-list.js'));
const TIMES = part(() => Promise.all([import('../components/budgets-view.js'), import('../components/lists-ahead.js')]));
const SWAPS = part(() => import('../components/swaps-view.js'));
const AGENDA = part(() => import('../components/agenda-view.js'));
const PAPERS = part(() => Promise.all([import('../components/documents-view.js'), DECISIONS()]));

/** The delegate's console, made for a phone and one thumb: where one stands, who speaks, and asking for the floor. */
export class DelegateConsole extends Console {
    static styles = [Console.styles, handheld, css`
        .asked { z-index: 3; }
        @media (max-width: 40rem) and (max-height: 44rem) { :host { --floor-where: none; } }
        @media (max-width: 55.99rem) {
            .asked { position: fixed; inset: auto var(--gap-2) 3.75rem; max-height: 60vh; overflow-y: auto; }
        }
    `];

    room = new Roomy(this);
    summons = new Summons();

    connectedCallback() {
        super.connectedCallback();
        keepReady([OWN_TURN, PROCEDURE, DECISIONS, LIST, CHANNELS, CHANGES, SETTINGS, TIMES, AGENDA, PAPERS, SWAPS, CONSECUTIVE]);
    }

    /** @override */
    settings() {
        return html`<plenary-notices-switch slot="settings"></plenary-notices-switch>`;
    }

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const roomy = this.room.yes;
        const panels = [...roomy ? [] : [this.#floor(client)], list(client), agenda(client), papers(client)];
        const tabs = html`<plenary-tab-panels name="delegate" ?bottom=${!roomy} .client=${client} .panels=${panels} .label=${t('page.delegate')}></plenary-tab-panels>`;
        return html`
            <p class="unseen" role="status">${isOwn(currentTurn(client.mirror), client.badge) ? t('delegate.yours') : ''}</p>
            ${asked(client)}
            ${roomy ? html`<div class="columns"><div class="column">${floor(client)}</div>${tabs}</div>` : tabs}`;
    }

    /**
     * @param {Client} client
     * @returns {Panel}
     */
    #floor(client) {
        return { id: 'floor', title: t('delegate.tab.floor'), content: () => floor(client), mark: standing(client) };
    }

    updated() {
        super.updated();
        const client = this.client;
        if (client !== undefined) {
            this.summons.look(client.mirror, client.badge).forEach(each => this.#called(each));
        }
    }

    /**
     * Whoever speaks needs the clock, whatever was looked at before.
     *
     * @param {Call} call
     */
    #called(call) {
        if (call.call === 'turn') {
            /** @type {TabPanels | null} */ (this.renderRoot.querySelector('plenary-tab-panels[bottom]'))?.choose('floor');
        }
        if (noticesWished()) {
            notice(t(call.call === 'turn' ? 'delegate.yours' : 'delegate.next'), {
                body: kindAndLanguage(call.call === 'turn' ? call.turn : call.request), tag: 'floor',
            });
        }
    }
}

/**
 * One's own state, in a word for the tab.
 *
 * @param {Client} client
 */
function standing({ mirror, badge }) {
    if (isOwn(currentTurn(mirror), badge)) {
        return t('delegate.mark.now');
    }
    return ownNext(mirror, badge).length > 0 ? t('delegate.mark.next') : undefined;
}

/**
 * A question to the hall, which waits for seconds only: it is seen whatever is looked at.
 *
 * @param {Client} client
 */
function asked(client) {
    if (decisions(client.mirror).every(each => each.status !== 'objections')) {
        return '';
    }
    DECISIONS();
    return html`<plenary-decisions-view class="asked" asked .client=${client}></plenary-decisions-view>`;
}

/**
 * What one needs at once stands first; what is below it comes a moment after the page.
 *
 * @param {Client} client
 */
function floor(client) {
    const turn = currentTurn(client.mirror);
    const own = turn !== undefined && isOwn(turn, client.badge);
    if (own) {
        OWN_TURN();
    }
    return html`
        <plenary-steady-room>
            ${own ? html`<plenary-own-turn .client=${client} .turn=${turn}></plenary-own-turn>` : ''}
            ${own && ownRequests(client.mirror, client.badge).length === 0 ? '' : html`<plenary-own-requests .client=${client}></plenary-own-requests>`}
            ${own ? '' : html`<plenary-floor-view .client=${client}></plenary-floor-view>`}
            ${consecutive(client)}
        </plenary-steady-room>
        <plenary-steady-room><plenary-ask-floor ?quiet=${own} .client=${client}></plenary-ask-floor></plenary-steady-room>
        ${proceeds(client) ? html`<plenary-procedure-view .client=${client}></plenary-procedure-view>` : ''}
        ${currentSession(client.mirror) === undefined ? '' : html`<plenary-attendance-view .client=${client}></plenary-attendance-view>`}
        ${client.mirror.all('channel').size === 0 ? '' : html`<plenary-channel-choice folded .client=${client}></plenary-channel-choice>`}`;
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
 * Whether there is anything to see or do about motions and appeals.
 *
 * @param {Client} client
 */
function proceeds({ kinds, mirror, badge }) {
    return motions(mirror).length > 0 || appeal(mirror) !== undefined || kinds.some(kind => kind.manner === 'moved' && mayMake(kind, mirror, badge));
}

/**
 * @param {Client} client
 * @returns {Panel}
 */
function list(client) {
    const length = waiting(client.mirror).length;
    return { id: 'list', title: t('delegate.tab.list'), load: LIST, ...length === 0 ? {} : { mark: length }, content: () => html`
        <plenary-speakers-list .client=${client}></plenary-speakers-list>
        <plenary-budgets-view .client=${client}></plenary-budgets-view>
        <plenary-lists-ahead .client=${client}></plenary-lists-ahead>` };
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
 * @returns {Panel}
 */
function papers(client) {
    const { mirror, badge } = client;
    const decided = decisions(mirror);
    const none = decided.length === 0 && documents(mirror).length === 0 && transmissions(mirror).length === 0 && ownRequests(mirror, badge).length === 0;
    const open = decided.filter(each => each.until !== undefined).length;
    return { id: 'papers', title: t('delegate.tab.papers'), load: PAPERS, ...open === 0 ? {} : { mark: open }, content: () => none ? html`<p class="panel soft">${t('delegate.papers.none')}</p>` : html`
        ${decided.length === 0 ? '' : html`<plenary-decisions-view .client=${client}></plenary-decisions-view>`}
        <plenary-documents-view .client=${client}></plenary-documents-view>` };
}

customElements.define('plenary-delegate', DelegateConsole);
