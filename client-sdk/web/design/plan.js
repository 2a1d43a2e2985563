import { html } from 'lit';

import '../components/agenda-keeping.js';
import '../components/agenda-view.js';
import '../components/budgets-view.js';
import '../components/forecast-view.js';
import '../components/plan-panel.js';
import '../components/programme-control.js';
import '../components/programme-form.js';
import '../components/session-control.js';
import { BUDGETS, CO_CHAIR, PROPOSALS, forecast, from, listAhead, stop } from './more.js';
import { entry } from './sample.js';
import { AS, but, scene } from './scene.js';
import { w } from './words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Item } from '../plenary/protocol.js'
 */

/** @type {(fields: object) => Item} the session under way, otherwise than at 10:40 */
const session = fields => but('session', 'session-1', fields);
const CHAIRS = [{ role: 'chair', seat: 'chair-1', name: w('Chair of session 1', 'Председатель заседания 1'), language: 'ru' }, CO_CHAIR];
const TWO = session({ chairs: CHAIRS });
const NO_SESSION = but('conference', '', { session: undefined, presiding: undefined });

/** @param {Client} client @param {string} id */
const segment = (client, id) => client.mirror.one('segment', id);

/** @type {(id: string) => {show: (client: Client) => unknown, open: boolean}} */
const of = id => ({ open: true, show: client => html`<plenary-programme-control .client=${client} .session=${client.mirror.one('session', 'session-1')} .segment=${segment(client, id)}></plenary-programme-control>` });

/** @type {(id: string) => {show: (client: Client) => unknown}} */
const edits = id => ({ show: client => html`<plenary-programme-form .client=${client} .segment=${segment(client, id)}></plenary-programme-form>` });

/** @param {Client} client */
const told = client => html`<plenary-forecast-view .client=${client}></plenary-forecast-view>`;
const leads = { show: (/** @type {Client} */ client) => html`<plenary-forecast-view leads .client=${client}></plenary-forecast-view>` };
const open = { open: true };

export const PLAN = [
    entry('plenary-agenda-view', w('The agenda, day by day.', 'Повестка по дням.'), client => html`<plenary-agenda-view .client=${client}></plenary-agenda-view>`, [
        [w('A session is open', 'Заседание открыто'), scene({ as: AS.norway }), open],
        [w('Suspended; its agenda awaits adoption', 'Прервано; повестка не утверждена'), scene({ as: AS.norway, put: [session({ status: 'suspended', adoption: 'pending' })] })],
        [w('Nothing is planned', 'Ничего не запланировано'), scene({ without: ['session', 'segment', 'occasion'] })],
    ]),
    entry('plenary-agenda-keeping', w('The agenda with all that its keepers do with it.', 'Повестка со всем, что делают её ведущие.'), client => html`<plenary-agenda-keeping .client=${client}></plenary-agenda-keeping>`, [
        [w('Who presides', 'Председательствующий'), scene()],
        [w('A chair, no session is open', 'Председатель, заседаний нет'), scene({ put: [NO_SESSION, session({ status: 'scheduled' })] })],
        [w('Neither: it is to look at', 'Остальные: для чтения'), scene({ as: AS.norway })],
    ]),
    entry('plenary-programme-control', w('What is done with a session or a segment.', 'Что делают с заседанием или разделом.'), client => html`
        <plenary-programme-control .client=${client} .session=${client.mirror.one('session', 'session-1')}></plenary-programme-control>`, [
        [w('A session', 'Заседание'), scene()],
        [w('Its agenda awaits adoption', 'Повестка ждёт утверждения'), scene({ put: [session({ adoption: 'pending' })] })],
        [w('A segment that lies ahead', 'Раздел впереди'), scene(), of('session-1-break')],
        [w('A segment that is done', 'Раздел завершён'), scene(), of('session-1-overview')],
        [w('Whoever does not keep it: nothing', 'Кто не ведёт: ничего'), scene({ as: AS.norway })],
    ]),
    entry('plenary-programme-form', w('Title, length and programme of a segment, saved as a whole.', 'Название, длительность и программа раздела, сохраняются вместе.'), client => html`
        <plenary-programme-form .client=${client} .segment=${segment(client, 'session-1-overview')}></plenary-programme-form>`, [
        [w('With entries', 'С выступлениями'), scene()],
        [w('Without', 'Без них'), scene(), edits('session-1-debate')],
        [w('A break', 'Перерыв'), scene(), edits('session-1-break')],
    ]),
    entry('plenary-session-control', w('Opens, suspends, resumes and closes; passes and takes the chair.', 'Открывает, прерывает, возобновляет, закрывает; передаёт и принимает ведение.'), client => html`<plenary-session-control .client=${client}></plenary-session-control>`, [
        [w('Who presides', 'Председательствующий'), scene({ put: [TWO] })],
        [w('Unfolded', 'Раскрыто'), scene({ put: [TWO] }), open],
        [w('Suspended', 'Прервано'), scene({ put: [session({ status: 'suspended', until: from(900) })] })],
        [w('Another presides', 'Ведёт другой'), scene({ as: AS.coChair, put: [TWO] })],
        [w('Whoever presides is not there', 'Ведущего нет на месте'), scene({ as: AS.coChair, without: ['presence'], put: [TWO] })],
        [w('No session is open', 'Заседаний нет'), scene({ put: [NO_SESSION, session({ status: 'scheduled' })] })],
    ]),
    entry('plenary-forecast-view', w('When things end, and what would help.', 'Когда закончится и что поможет.'), told, [
        [w('Ahead of the plan', 'Раньше плана'), scene({ put: [forecast(-6)] })],
        [w('Lunch may be reached', 'Возможен выход на обед'), scene({ put: [forecast(4, stop(false))] })],
        [w('Lunch is reached; proposals, who presides', 'Выход на обед; предложения, председательствующий'), scene({ put: [forecast(15, stop(true)), ...listAhead('planned'), ...PROPOSALS] }), leads],
        [w('The same, for the secretariat', 'То же, секретариат'), scene({ as: AS.secretary, put: [forecast(15, stop(true)), ...listAhead('planned'), ...PROPOSALS] })],
        [w('Not told: nothing', 'Не сообщается: ничего'), scene({ as: AS.norway })],
    ]),
    entry('plenary-budgets-view', w('What is left of time budgets.', 'Остаток времени выступлений.'), client => html`<plenary-budgets-view .client=${client}></plenary-budgets-view>`, [
        [w('A delegation: its own', 'Делегация: своё'), scene({ as: AS.norway, put: BUDGETS })],
        [w('All', 'Все'), scene({ as: AS.secretary, put: BUDGETS }), open],
        [w('Who presides', 'Председательствующий'), scene({ put: BUDGETS }), { ...open, show: client => html`<plenary-budgets-view leads .client=${client}></plenary-budgets-view>` }],
        [w('None', 'Нет'), scene()],
    ]),
    entry('plenary-plan-panel', w('The three of them behind one tab.', 'Всё это за одной вкладкой.'), client => html`<plenary-plan-panel .client=${client}></plenary-plan-panel>`, [
        [w('Usual', 'Обычно'), scene({ put: [forecast(2), ...BUDGETS] })],
        [w('Nothing is told', 'Ничего не сообщается'), scene()],
    ]),
];
