import { html } from 'lit';

import '../components/list-control.js';
import '../components/list-keeping.js';
import '../components/lists-ahead.js';
import '../components/order-control.js';
import '../components/place-control.js';
import '../components/speakers-list.js';
import '../components/swaps-view.js';
import '../components/turns-view.js';
import { runningList } from '../plenary/views.js';
import { request } from './cast.js';
import { BEHALF, GROUP, TURNS, forecast, from, listAhead } from './more.js';
import { entry } from './sample.js';
import { AS, but, scene } from './scene.js';
import { UNCOVERED } from './sound.js';
import { w } from './words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Item } from '../plenary/protocol.js'
 */

const WHYS = ['moved', 'swapped', 'first-time', 'in-a-row'];

/** @type {(fields: object) => Item} the list, otherwise than at 10:40 */
const list = fields => but('list', 'session-1-debate', fields);
const EMPTY = { without: ['request'], put: [list({ requests: [] })] };

/** @type {Item[]} each request with why it stands where it stands */
const ORDERED = [3, 4, 5, 6].map((id, index) => but('request', id, { why: WHYS[index], ...index === 3 ? { detail: '2' } : {} }));
const HELD = [list({ requests: [5, 6] }), but('request', 3, { held: 'absent' }), but('request', 4, { held: 'deferred' })];
const FOR_GROUP = [GROUP, list({ requests: [7, 3] }), { request: { .../** @type {any} */ (request(7, 5, 'turkey', 'en', undefined, 'group-statement')).request, behalf: BEHALF } }];
const SWAP = { swap: { request: 6, with: 3 } };

/** @param {Client} client */
const rows = client => html`<plenary-speakers-list .client=${client}></plenary-speakers-list>`;

/** @param {Client} client */
const keeping = client => html`<plenary-list-keeping .client=${client}></plenary-list-keeping>`;

/** @param {Client} client */
const order = client => html`<plenary-order-control .client=${client} .list=${runningList(client.mirror)}></plenary-order-control>`;

/** @type {(policy: string) => {show: (client: Client) => unknown}} */
const by = policy => ({ show: client => html`<plenary-order-control .policy=${policy} .client=${client} .list=${runningList(client.mirror)}></plenary-order-control>` });

/** @param {Client} client */
const place = client => html`<plenary-place-control .client=${client} .request=${client.mirror.one('request', 3)}></plenary-place-control>`;

/** @param {Client} client */
const ahead = client => html`<plenary-lists-ahead .client=${client}></plenary-lists-ahead>`;
const open = { open: true };

/** @type {(status: string, fields?: object) => Item[]} */
const later = (status, fields) => [but('session', 'session-3', { segments: ['session-3-debate'] }), ...listAhead(status, fields)];

export const LIST = [
    entry('plenary-speakers-list', w('The speakers\' list, next first.', 'Список ораторов, первый — следующий.'), rows, [
        [w('Usual, with long names', 'Обычно, с длинными именами'), scene()],
        [w('One\'s own place, and when it is expected', 'Своё место и ожидаемое время'), scene({ as: AS.tajikistan, put: [forecast(0)] })],
        [w('Closing', 'Закрывается'), scene({ put: [list({ status: 'closing', closingAt: from(300) })] })],
        [w('Closed; nobody interprets the next', 'Закрыт; перевода следующего нет'), scene({ put: [list({ status: 'closed' }), ...UNCOVERED] })],
        [w('With why each stands where it stands', 'С причиной места каждого'), scene({ put: ORDERED })],
        [w('Some are held', 'Некоторые отложены'), scene({ put: HELD })],
        [w('On behalf of a group', 'От имени группы'), scene({ put: FOR_GROUP })],
        [w('Empty', 'Пуст'), scene(EMPTY)],
        [w('Exhausted', 'Исчерпан'), scene({ ...EMPTY, put: [list({ status: 'exhausted', requests: [] })] })],
        [w('This segment has no list', 'У этого раздела нет списка'), scene({ without: ['list'] })],
    ]),
    entry('plenary-list-keeping', w('The list with all that its keepers do with it.', 'Список со всем, что делают его ведущие.'), keeping, [
        [w('Who presides', 'Председательствующий'), scene()],
        [w('The secretariat, one row opened, some held', 'Секретариат, строка раскрыта, есть отложенные'), scene({ as: AS.secretary, put: [...HELD, SWAP] }), open],
        [w('Neither: it is a list to look at', 'Остальные: список для чтения'), scene({ as: AS.norway })],
    ]),
    entry('plenary-list-control', w('Opens, closes, orders and inscribes.', 'Открывает, закрывает, упорядочивает, записывает.'), client => html`<plenary-list-control .client=${client}></plenary-list-control>`, [
        [w('Open', 'Открыт'), scene()],
        [w('Not open yet', 'Ещё не открыт'), scene({ put: [list({ status: 'planned' })] })],
        [w('The programme makes the turns', 'Выступления по программе'), scene({ put: [list({ takes: [] })] })],
        [w('Unfolded', 'Раскрыто'), scene(), open],
    ]),
    entry('plenary-order-control', w('How the list is ordered: looked at before it is set.', 'Порядок списка: сначала посмотреть, потом установить.'), order, [
        [w('In order of request', 'В порядке записи'), scene()],
        [w('Alphabetical', 'По алфавиту'), scene(), by('alphabetical')],
        [w('By lot', 'По жребию'), scene(), by('by-lot')],
        [w('By category', 'По категориям'), scene(), by('by-category')],
        [w('In turn', 'По очереди'), scene(), by('round-robin')],
    ]),
    entry('plenary-place-control', w('What a delegation does about its own place.', 'Что делегация может сделать со своим местом.'), place, [
        [w('Others wait too', 'Ждут и другие'), scene({ as: AS.tajikistan })],
        [w('Nobody else waits', 'Больше никто не ждёт'), scene({ as: AS.tajikistan, put: [list({ requests: [3] })] })],
    ]),
    entry('plenary-swaps-view', w('Proposals to change places.', 'Предложения поменяться местами.'), client => html`<plenary-swaps-view .client=${client}></plenary-swaps-view>`, [
        [w('Who is asked', 'Кого просят'), scene({ as: AS.tajikistan, put: [SWAP] })],
        [w('Who proposed it', 'Кто предложил'), scene({ as: AS.japan, put: [SWAP] })],
        [w('The podium', 'Президиум'), scene({ put: [SWAP] })],
        [w('None', 'Нет'), scene()],
    ]),
    entry('plenary-lists-ahead', w('Lists of segments to come.', 'Списки следующих разделов.'), ahead, [
        [w('Their keepers, before', 'Ведущие, до открытия'), scene({ put: later('planned') }), open],
        [w('Their keepers, announced', 'Ведущие, объявлено'), scene({ put: later('planned', { openingAt: from(600) }) }), open],
        [w('A delegation, open', 'Делегация, открыт'), scene({ as: AS.norway, put: later('open', { closingAt: from(3600) }) }), open],
        [w('None', 'Нет'), scene()],
    ]),
    entry('plenary-turns-view', w('The turns that are over.', 'Завершённые выступления.'), client => html`<plenary-turns-view .client=${client}></plenary-turns-view>`, [
        [w('To read', 'Для чтения'), scene({ put: TURNS }), open],
        [w('To correct', 'Для правки'), scene({ as: AS.secretary, put: TURNS.slice(0, 2) }), { ...open, show: client => html`<plenary-turns-view keeps .client=${client}></plenary-turns-view>` }],
        [w('None', 'Нет'), scene()],
    ]),
];
