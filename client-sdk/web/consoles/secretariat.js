import { css, html } from 'lit';

import '../components/command-button.js';
import '../components/floor-view.js';
import '../components/list-keeping.js';
import { keepsList } from '../components/list-keeping.js';
import '../components/points-view.js';
import '../components/session-strip.js';
import '../components/slow-down.js';
import '../components/tab-panels.js';
import { part } from '../plenary/shell.js';
import { decisions, proceeding } from '../plenary/views.js';
import { t } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Panel } from '../components/tab-panels.js'
 */

const AGENDA = part(() => import('../components/agenda-keeping.js'));
const BOOTHS = part(() => import('../components/booths-panel.js'));
const DECISIONS = part(() => import('../components/decisions-view.js'));
const MINUTES = part(() => import('../components/minutes-view.js'));
const PAPERS = part(() => import('../components/papers-panel.js'));
const PEOPLE = part(() => import('../components/people-panel.js'));
const PLAN = part(() => import('../components/plan-panel.js'));
const PROCEDURE = part(() => import('../components/procedure-view.js'));

/** The desk of the secretariat and of rapporteurs: the floor in sight, and beside it what they keep, behind tabs. */
export class SecretariatConsole extends Console {
    static styles = [Console.styles, css`
        .columns { display: grid; gap: var(--gap-3); align-items: start; grid-template-columns: minmax(0, 1fr); }
        plenary-tab-panels { --tab-text: var(--text-2); }
        @media (min-width: 56rem) { .columns { grid-template-columns: minmax(18rem, 24rem) minmax(0, 1fr); } }
        @media (min-width: 56rem) and (min-height: 36rem) {
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
        return html`
            <div class="columns">
                <div class="column">
                    <div>
                        <div class="alerts">
                            <plenary-slow-down .client=${client}></plenary-slow-down>
                            <plenary-points-view .client=${client}></plenary-points-view>
                            ${proceeding(client.mirror) ? procedure(client) : ''}
                        </div>
                        <plenary-floor-view brief .client=${client}></plenary-floor-view>
                    </div>
                    <p class="panel small soft">${t('chair.readonly')}</p>
                </div>
                <div class="column">
                    <plenary-tab-panels name="secretariat" .label=${t('chair.tabs')} .panels=${panels(client)}></plenary-tab-panels>
                </div>
            </div>`;
    }
}

/** @param {Client} client */
function procedure(client) {
    PROCEDURE();
    return html`<plenary-procedure-view .client=${client}></plenary-procedure-view>`;
}

/**
 * @param {Client} client
 * @returns {Panel[]}
 */
function panels(client) {
    const keeps = keepsList(client);
    const open = decisions(client.mirror).filter(each => each.settledAt === undefined).length;
    return [
        { id: 'list', title: t('list.title'), content: () => html`<plenary-list-keeping .client=${client}></plenary-list-keeping>` },
        { id: 'programme', title: t('chair.tab.programme'), load: AGENDA, content: () => html`
            <plenary-agenda-keeping .client=${client}></plenary-agenda-keeping>
            ${client.badge.role !== 'secretary' ? '' : html`
                <div class="panel"><plenary-command-button .client=${client} look="danger" .command=${{ closeConference: {} }}
                    .label=${t('conference.close')} .question=${t('conference.close.sure')}></plenary-command-button></div>`}` },
        { id: 'forecast', title: t('chair.tab.forecast'), load: PLAN,
            content: () => html`<plenary-plan-panel .client=${client}></plenary-plan-panel>` },
        { id: 'people', title: t('chair.tab.people'), load: PEOPLE,
            content: () => html`<plenary-people-panel .client=${client}></plenary-people-panel>` },
        { id: 'decisions', title: t('chair.tab.decisions'), ...open === 0 ? {} : { mark: open }, load: DECISIONS,
            content: () => html`<plenary-decisions-view .client=${client} ?keeps=${keeps}></plenary-decisions-view>` },
        { id: 'papers', title: t('chair.tab.papers'), load: PAPERS,
            content: () => html`<plenary-papers-panel .client=${client} ?keeps=${keeps}></plenary-papers-panel>` },
        { id: 'minutes', title: t('chair.tab.minutes'), load: MINUTES,
            content: () => html`<plenary-minutes-view .client=${client}></plenary-minutes-view>` },
        { id: 'booths', title: t('chair.tab.booths'), load: BOOTHS,
            content: () => html`<plenary-booths-panel .client=${client}></plenary-booths-panel>` },
    ];
}

customElements.define('plenary-secretariat', SecretariatConsole);
