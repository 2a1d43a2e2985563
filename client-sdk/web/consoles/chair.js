import { css, html } from 'lit';

import '../components/agenda-keeping.js';
import '../components/floor-control.js';
import '../components/floor-view.js';
import '../components/list-keeping.js';
import { presides } from '../components/list-keeping.js';
import '../components/points-view.js';
import '../components/session-control.js';
import '../components/session-strip.js';
import '../components/slow-down.js';
import '../components/tab-panels.js';
import { part } from '../plenary/shell.js';
import { currentSession, decisions, proceeding, proposals } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Panel } from '../components/tab-panels.js'
 */

const BOOTHS = part(() => import('../components/booths-panel.js'));
const CONSECUTIVE = part(() => import('../components/consecutive-control.js'));
const DECISIONS = part(() => import('../components/decisions-view.js'));
const PAPERS = part(() => import('../components/papers-panel.js'));
const PEOPLE = part(() => import('../components/people-panel.js'));
const PLAN = part(() => import('../components/plan-panel.js'));
const PROCEDURE = part(() => import('../components/procedure-view.js'));

/** The chair's console: the floor at the left hand, the list in the middle, all else behind tabs at the right. */
export class ChairConsole extends Console {
    static styles = [Console.styles, css`
        .columns { display: grid; gap: var(--gap-3); align-items: start; grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 44rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); } }
        @media (min-width: 68rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1fr); } }
        @media (min-width: 68rem) and (min-height: 36rem) {
            .frame { height: 100vh; }
            main { min-height: 0; grid-template-rows: minmax(0, 1fr); padding-block: 0; }
            .columns { min-height: 0; height: 100%; }
            .column { max-height: 100%; overflow-y: auto; padding-block: var(--gap-3); scrollbar-width: thin; }
        }
    `];

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
        const leads = presides(client);
        const running = currentSession(client.mirror)?.status === 'open';
        return html`
            <div class="columns">
                <div class="column">
                    <div>
                        <div class="alerts">
                            <plenary-slow-down .client=${client}></plenary-slow-down>
                            ${asked(client) ? consecutive(client, leads) : ''}
                            <plenary-points-view .client=${client} ?leads=${leads}></plenary-points-view>
                            ${proceeding(client.mirror) ? procedure(client, leads) : ''}
                            ${running ? '' : html`<plenary-session-control .client=${client}></plenary-session-control>`}
                        </div>
                        <plenary-floor-view brief .client=${client}>
                            ${leads ? html`<plenary-floor-control .client=${client}></plenary-floor-control>` : ''}
                        </plenary-floor-view>
                    </div>
                </div>
                <div class="column"><plenary-list-keeping .client=${client}></plenary-list-keeping></div>
                <div class="column">
                    <plenary-tab-panels name="chair" .label=${t('chair.tabs')} .panels=${panels(client, leads, running)}></plenary-tab-panels>
                </div>
            </div>`;
    }
}

/**
 * Whether interpretation wants something of the chair now.
 *
 * @param {Client} client
 */
function asked({ mirror }) {
    return mirror.one('consecutive', 'consecutive') !== undefined || mirror.all('loss').size > 0;
}

/**
 * @param {Client} client
 * @param {boolean} leads
 */
function consecutive(client, leads) {
    CONSECUTIVE();
    return html`<plenary-consecutive-control .client=${client} ?leads=${leads}></plenary-consecutive-control>`;
}

/**
 * @param {Client} client
 * @param {boolean} leads
 */
function procedure(client, leads) {
    PROCEDURE();
    return html`<plenary-procedure-view .client=${client} ?leads=${leads}></plenary-procedure-view>`;
}

/**
 * @param {Client} client
 * @param {boolean} leads
 * @param {boolean} running
 * @returns {Panel[]}
 */
function panels(client, leads, running) {
    const { mirror } = client;
    const [open, proposed] = [decisions(mirror).filter(each => each.settledAt === undefined).length, proposals(mirror).length];
    const keeps = (currentSession(mirror)?.chairs ?? []).some(each => each.seat === client.badge.seat);
    return [
        { id: 'programme', title: t('chair.tab.programme'), content: () => html`
            ${running ? html`<plenary-session-control .client=${client}></plenary-session-control>` : ''}
            <plenary-agenda-keeping .client=${client}></plenary-agenda-keeping>` },
        { id: 'forecast', title: t('chair.tab.forecast'), ...proposed === 0 ? {} : { mark: proposed }, load: PLAN,
            content: () => html`<plenary-plan-panel .client=${client} ?leads=${leads}></plenary-plan-panel>` },
        { id: 'decisions', title: t('chair.tab.decisions'), ...open === 0 ? {} : { mark: open }, load: DECISIONS,
            content: () => html`<plenary-decisions-view .client=${client} ?leads=${leads} ?keeps=${keeps}></plenary-decisions-view>` },
        { id: 'papers', title: t('chair.tab.papers'), load: PAPERS,
            content: () => html`<plenary-papers-panel .client=${client} ?keeps=${keeps}></plenary-papers-panel>` },
        { id: 'booths', title: t('chair.tab.booths'), load: BOOTHS,
            content: () => html`
                ${asked(client) || !running ? '' : consecutive(client, leads)}
                <plenary-booths-panel .client=${client}></plenary-booths-panel>` },
        { id: 'people', title: t('chair.tab.people'), load: PEOPLE,
            content: () => html`<plenary-people-panel .client=${client}></plenary-people-panel>` },
    ];
}

customElements.define('plenary-chair', ChairConsole);
