import { html } from 'lit';

import '../components/ask-floor.js';
import '../components/ask-group.js';
import '../components/closed-note.js';
import '../components/notices-switch.js';
import '../components/own-request-changes.js';
import '../components/own-request.js';
import '../components/own-requests.js';
import '../components/own-turn.js';
import '../components/point-control.js';
import '../components/speech-fields.js';
import { currentTurn } from '../plenary/views.js';
import { GROUP, forecast, listAhead, point } from './more.js';
import { entry } from './sample.js';
import { AS, but, scene } from './scene.js';
import { SLOW } from './sound.js';
import { w } from './words.js';

/** @import { Client } from '../plenary/client.js' */

const CLOSED = { without: ['floor', 'turn', 'list', 'request'], put: [but('session', 'session-1', { publicity: 'closed' })] };

/** @type {(place: number) => (client: Client) => unknown} */
const own = place => client => html`<plenary-own-request .client=${client} .request=${client.mirror.one('request', 3)} .place=${place}></plenary-own-request>`;

export const OWN = [
    entry('plenary-own-turn', w('One\'s own turn, the clock large.', 'Своё выступление, крупные часы.'),
        client => html`<plenary-own-turn .client=${client} .turn=${currentTurn(client.mirror)}></plenary-own-turn>`, [
            [w('Running', 'Идёт'), scene({ as: AS.norway })],
            [w('Asked to slow down', 'Просьба говорить медленнее'), scene({ as: AS.norway, put: [SLOW] })],
            [w('Last call', 'Последнее предупреждение'), scene({ as: AS.norway, put: [but('turn', 2, { notice: 'last-call' })] })],
            [w('Paused', 'Пауза'), scene({ as: AS.norway, put: [but('turn', 2, { paused: 'technical', runningSince: undefined })] })],
        ]),
    entry('plenary-own-request', w('A waiting request of one\'s own: how far it is to the call.', 'Свой ожидающий запрос: сколько до вызова.'), own(1), [
        [w('Next', 'Следующий'), scene({ as: AS.tajikistan, put: [forecast(0)] })],
        [w('Third', 'Третий'), scene({ as: AS.tajikistan, put: [forecast(0)] }), { show: own(3) }],
        [w('Held', 'Придержан'), scene({ as: AS.tajikistan, put: [but('request', 3, { held: 'absent' })] }), { show: own(0) }],
    ]),
    entry('plenary-own-requests', w('All that one\'s delegation has asked for.', 'Все запросы своей делегации.'), client => html`<plenary-own-requests .client=${client}></plenary-own-requests>`, [
        [w('One waits', 'Один ожидает'), scene({ as: AS.tajikistan })],
        [w('None', 'Ни одного'), scene({ as: AS.turkey })],
    ]),
    entry('plenary-own-request-changes', w('What can be changed of a request until it is called.', 'Что можно изменить в запросе до вызова.'),
        client => html`<plenary-own-request-changes .client=${client} .request=${client.mirror.one('request', 3)}></plenary-own-request-changes>`, [
            [w('Usual', 'Обычно'), scene({ as: AS.tajikistan })],
        ]),
    entry('plenary-ask-floor', w('Asks for the floor: the usual kind large, the others quieter.', 'Запрос слова: обычный вид крупно, прочие скромнее.'), client => html`<plenary-ask-floor .client=${client}></plenary-ask-floor>`, [
        [w('The list is open', 'Список открыт'), scene({ as: AS.turkey })],
        [w('The list is closed', 'Список закрыт'), scene({ as: AS.turkey, put: [but('list', 'session-1-debate', { status: 'closed' })] })],
        [w('Offline', 'Нет связи'), scene({ as: AS.turkey, state: 'waiting' })],
    ]),
    entry('plenary-ask-group', w('Asks for the floor on behalf of a group.', 'Запрос слова от имени группы.'), client => html`<plenary-ask-group kind="group-statement" .client=${client}></plenary-ask-group>`, [
        [w('A member of a group', 'Участник группы'), scene({ as: AS.turkey, put: [GROUP] })],
        [w('A member of none', 'Не участник'), scene({ as: AS.japan, put: [GROUP] })],
    ]),
    entry('plenary-speech-fields', w('Language and speaker of a request.', 'Язык и оратор запроса.'), client => html`<plenary-speech-fields .client=${client}></plenary-speech-fields>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.turkey })],
    ]),
    entry('plenary-point-control', w('One\'s own point of order.', 'Свой вопрос по порядку ведения.'), client => html`<plenary-point-control .client=${client}></plenary-point-control>`, [
        [w('None is raised', 'Не поднят'), scene({ as: AS.norway })],
        [w('Before the chair', 'Передан председателю'), scene({ as: AS.tajikistan, put: point(false) })],
        [w('Recognized', 'Предоставлено слово'), scene({ as: AS.tajikistan, put: point(true) })],
    ]),
    entry('plenary-closed-note', w('That a session is not open to whoever looks.', 'Заседание закрыто для зрителя.'), client => html`<plenary-closed-note .client=${client}></plenary-closed-note>`, [
        [w('Closed', 'Закрыто'), scene({ as: AS.listener, ...CLOSED })],
        [w('Nothing next', 'Ничего далее'), scene({ as: AS.listener, put: listAhead('planned') })],
    ]),
    entry('plenary-notices-switch', w('Calls to the floor, told outside the page too.', 'Вызовы к слову и вне страницы.'), client => html`<plenary-notices-switch .client=${client}></plenary-notices-switch>`, [
        [w('As this browser allows', 'Как разрешает браузер'), scene({ as: AS.norway })],
    ]),
];
