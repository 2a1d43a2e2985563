import { html } from 'lit';

import '../components/consecutive-control.js';
import '../components/floor-control.js';
import '../components/floor-view.js';
import '../components/points-view.js';
import '../components/procedure-view.js';
import '../components/slow-down.js';
import '../components/speaker-clock.js';
import { currentTurn } from '../plenary/views.js';
import { ALL_KINDS, BEHALF, GROUP, LONG_NAME, MOTIONS, from, point, ruling } from './more.js';
import { entry } from './sample.js';
import { AS, but, scene } from './scene.js';
import { LIVE, LOSS, RENDERED, SLOW, UNCOVERED, channel, consecutive, desk } from './sound.js';
import { w } from './words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Item } from '../plenary/protocol.js'
 */

/** @type {(fields: object) => Item} the turn that has the floor, otherwise than at 10:40 */
const turn = fields => but('turn', 2, fields);
const WARNING = turn({ runningSince: from(-275), notice: 'warning' });
const LAST = turn({ runningSince: from(-292), notice: 'last-call' });
const OVER = turn({ runningSince: from(-347), notice: 'overtime' });
const { runningSince: _, ...held } = /** @type {any} */ (turn({ used: '80000000', paused: 'technical' })).turn;
const PAUSED = { turn: held };
const LONG = turn({ delegation: 'odccp', speaker: LONG_NAME, language: 'ru' });
const SUSPENDED = but('session', 'session-1', { status: 'suspended', segment: 'session-1-break', until: from(1200) });
const SILENT = { without: ['turn', 'floor'], put: [{ floor: { language: 'en' } }] };
/** @type {Item[]} */
const UNDER_POINT = [
    { turn: { ...held, paused: 'point-of-order' } }, { turn: { ...held, paused: undefined, id: 9, kind: 'point-of-order', delegation: 'tajikistan', language: 'ru', limit: '60000000', used: '0', runningSince: from(-12) } },
    { floor: { turn: 9, interrupted: 2, language: 'ru' } },
];

/** @param {Client} client */
const clock = client => html`<plenary-speaker-clock .client=${client} .turn=${currentTurn(client.mirror)}></plenary-speaker-clock>`;
const leads = { show: (/** @type {Client} */ client) => html`<plenary-points-view leads .client=${client}></plenary-points-view>` };
const decides = { show: (/** @type {Client} */ client) => html`<plenary-procedure-view leads .client=${client}></plenary-procedure-view>` };
const asks = { show: (/** @type {Client} */ client) => html`<plenary-consecutive-control leads .client=${client}></plenary-consecutive-control>` };

export const FLOOR = [
    entry('plenary-speaker-clock', w('What is left of a turn. Colour, a word and, at the cut-off, a frame say the same.', 'Сколько осталось. Цвет, слово и, при прерывании, рамка говорят одно и то же.'), clock, [
        [w('Usual', 'Обычно'), scene()],
        [w('Nearly up', 'Время истекает'), scene({ put: [WARNING] })],
        [w('Last call', 'Последний сигнал'), scene({ put: [LAST] })],
        [w('Overtime', 'Превышение'), scene({ put: [OVER] })],
        [w('Overtime, and the chair cuts off', 'Превышение, прерывает председатель'), scene({ put: [OVER, but('conference', '', { cutOff: 'chair-confirms' })] })],
        [w('Overtime, and the clock cuts off', 'Превышение, прерывают часы'), scene({ put: [OVER, but('conference', '', { cutOff: 'automatic', cutOffGrace: '60000000' })] })],
        [w('Paused', 'Пауза'), scene({ put: [PAUSED] })],
        [w('Time not known yet', 'Время ещё неизвестно'), scene(), { show: client => html`<plenary-speaker-clock .turn=${currentTurn(client.mirror)}></plenary-speaker-clock>` }],
        [w('Both languages, as in the hall', 'На двух языках, как в зале'), scene({ put: [WARNING] }), { show: client => html`<plenary-speaker-clock both .client=${client} .turn=${currentTurn(client.mirror)}></plenary-speaker-clock>` }],
    ]),
    entry('plenary-floor-view', w('Who has the floor, for what, in which language.', 'Кто выступает, с чем и на каком языке.'), client => html`<plenary-floor-view .client=${client}></plenary-floor-view>`, [
        [w('Usual', 'Обычно'), scene()],
        [w('Brief, below a strip that says the rest', 'Кратко, под строкой с остальным'), scene(), { show: client => html`<plenary-floor-view brief .client=${client}></plenary-floor-view>` }],
        [w('Long names', 'Длинные имена'), scene({ put: [LONG] })],
        [w('On behalf of a group', 'От имени группы'), scene({ put: [GROUP, turn({ delegation: 'turkey', kind: 'group-statement', behalf: BEHALF })] })],
        [w('Nobody speaks', 'Никто не выступает'), scene(SILENT)],
        [w('A point of order is stated', 'Выступают по порядку ведения'), scene({ put: UNDER_POINT })],
        [w('Suspended', 'Заседание прервано'), scene({ ...SILENT, put: [...SILENT.put, SUSPENDED] })],
        [w('Not shown to this badge', 'Для этого бейджа закрыто'), scene({ without: ['turn', 'floor'] })],
        [w('No session is open', 'Заседаний нет'), scene({ ...SILENT, put: [but('conference', '', { session: undefined })] })],
    ]),
    entry('plenary-floor-control', w('What the presiding chair does with the floor.', 'Что делает со словом председательствующий.'), client => html`<plenary-floor-control .client=${client}></plenary-floor-control>`, [
        [w('A turn runs', 'Идёт выступление'), scene()],
        [w('It has just been given, and can be undone', 'Только что предоставлено, можно отменить'), scene({ put: [turn({ runningSince: from(-2) })] })],
        [w('Paused', 'Пауза'), scene({ put: [PAUSED] })],
        [w('The cut-off awaits the chair', 'Прерывания ждут от председателя'), scene({ put: [OVER, but('conference', '', { cutOff: 'chair-confirms' })] })],
        [w('Nobody speaks; the next is not covered', 'Никто не выступает; перевода следующего нет'), scene({ ...SILENT, put: [...SILENT.put, ...UNCOVERED, channel('ru', 2, 'interpreted', { desk: 'ru-1', depth: 1 })] })],
        [w('Nobody waits', 'Никто не ждёт'), scene({ without: ['request'] })],
    ]),
    entry('plenary-points-view', w('Points of order before the chair. They are said at once.', 'Вопросы по порядку ведения. Произносятся сразу.'), client => html`<plenary-points-view .client=${client}></plenary-points-view>`, [
        [w('None', 'Нет'), scene()],
        [w('Raised; who presides', 'Поднят; председательствующий'), scene({ put: point(false) }), leads],
        [w('Recognized; who presides', 'Слово дано; председательствующий'), scene({ put: point(true) }), leads],
        [w('Raised; another chair', 'Поднят; другой председатель'), scene({ as: AS.coChair, put: point(false) })],
    ]),
    entry('plenary-procedure-view', w('Motions and an appeal.', 'Предложения и апелляция.'), client => html`<plenary-procedure-view .client=${client}></plenary-procedure-view>`, [
        [w('Motions; who presides', 'Предложения; председательствующий'), scene({ kinds: ALL_KINDS, put: MOTIONS }), decides],
        [w('An appeal; who presides', 'Апелляция; председательствующий'), scene({ put: [ruling('norway')] }), decides],
        [w('A delegation that moved', 'Делегация, внёсшая предложение'), scene({ as: AS.norway, kinds: ALL_KINDS, put: MOTIONS })],
        [w('A delegation that may appeal and move', 'Делегация может обжаловать и внести'), scene({ as: AS.norway, kinds: ALL_KINDS, put: [ruling()] }), { open: true }],
        [w('A delegation that may move nothing', 'Делегация без права внести'), scene({ as: AS.japan, kinds: ALL_KINDS })],
    ]),
    entry('plenary-slow-down', w('That whoever speaks is asked to slow down.', 'Просьба говорить медленнее.'), client => html`<plenary-slow-down .client=${client}></plenary-slow-down>`, [
        [w('To all who see it', 'Всем, кому видно'), scene({ put: [SLOW] })],
        [w('To whoever speaks', 'Самому оратору'), scene({ as: AS.norway, put: [SLOW] }), { show: client => html`<plenary-slow-down own .client=${client}></plenary-slow-down>` }],
        [w('Nobody asks', 'Никто не просит'), scene()],
    ]),
    entry('plenary-consecutive-control', w('Where interpretation is not simultaneous.', 'Когда перевод не синхронный.'), client => html`<plenary-consecutive-control .client=${client}></plenary-consecutive-control>`, [
        [w('Simultaneous; who presides', 'Синхронный; председательствующий'), scene(), asks],
        [w('A channel is lost; who presides', 'Канал потерян; председательствующий'), scene({ put: [LOSS] }), asks],
        [w('A channel is lost; all others', 'Канал потерян; остальные'), scene({ as: AS.norway, put: [LOSS] })],
        [w('Consecutive, the speaker speaks; a desk', 'Последовательный, говорит оратор; пульт'), scene({ as: AS.ru1, put: [consecutive(), desk('ru-1', LIVE)] })],
        [w('Consecutive, the interpreter speaks; that desk', 'Последовательный, говорит переводчик; его пульт'), scene({ as: AS.ru1, put: [consecutive(RENDERED), desk('ru-1', LIVE)] })],
        [w('Simultaneous; all others: nothing', 'Синхронный; остальные: ничего'), scene({ as: AS.norway })],
    ]),
];
