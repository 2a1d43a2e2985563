import { html } from 'lit';

import '../components/attendance-view.js';
import '../components/links-view.js';
import '../components/minutes-view.js';
import '../components/people-panel.js';
import '../components/presence-view.js';
import { entry } from './sample.js';
import { AS, scene } from './scene.js';
import { LINKS } from './sound.js';
import { w } from './words.js';

/** @import { Item } from '../plenary/protocol.js' */

/** @type {(present: number) => Item} */
const quorum = present => ({ quorum: { present, states: 12, debate: 4, decision: 7 } });

/** @type {Item[]} */
const THERE = ['kyrgyzstan', 'norway', 'tajikistan', 'odccp', 'cis-anti-terrorist-centre'].map(delegation => ({ attendance: { delegation } }));

export const PEOPLE = [
    entry('plenary-attendance-view', w('The roll of the sitting.', 'Регистрация присутствия.'),
        client => html`<plenary-attendance-view .client=${client}></plenary-attendance-view>`, [
        [w('A delegation that has not said so', 'Делегация ещё не отметилась'), scene({ as: AS.turkey })],
        [w('A delegation that has', 'Делегация отметилась'), scene({ as: AS.norway, put: THERE })],
        [w('The podium, no quorum', 'Президиум, нет кворума'), scene({ put: [...THERE, quorum(3)] })],
        [w('The podium, a quorum', 'Президиум, кворум есть'), scene({ put: [...THERE, quorum(8)] })],
        [w('The secretariat keeps the roll', 'Секретариат ведёт список'), scene({ as: AS.secretary, put: [...THERE, quorum(8)] })],
    ]),
    entry('plenary-presence-view', w('The seats that are taken.', 'Занятые места.'), client => html`<plenary-presence-view .client=${client}></plenary-presence-view>`, [
        [w('Usual', 'Обычно'), scene()],
        [w('Nobody', 'Никого'), scene({ without: ['presence'] })],
    ]),
    entry('plenary-links-view', w('Seats with their connections.', 'Места и подключения.'), client => html`<plenary-links-view .client=${client}></plenary-links-view>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.technician, put: LINKS })],
        [w('Nobody', 'Никого'), scene({ as: AS.technician })],
    ]),
    entry('plenary-minutes-view', w('What has happened, as the server tells it; here nobody answers.', 'Что произошло, со слов сервера; здесь ответа нет.'), client => html`<plenary-minutes-view .client=${client}></plenary-minutes-view>`, [
        [w('Running minutes, not up to date', 'Ход конференции, данные не обновляются'), scene({ as: AS.secretary })],
        [w('As an event stream', 'Как лента событий'), scene({ as: AS.technician }), { show: client => html`<plenary-minutes-view events .client=${client}></plenary-minutes-view>` }],
    ]),
    entry('plenary-people-panel', w('Both behind one tab.', 'Оба за одной вкладкой.'), client => html`<plenary-people-panel .client=${client}></plenary-people-panel>`, [
        [w('Usual', 'Обычно'), scene({ put: THERE })],
    ]),
];
