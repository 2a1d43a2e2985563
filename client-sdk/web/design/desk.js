import { html } from 'lit';

import '../components/booth-channels.js';
import '../components/booth-desks.js';
import '../components/booth-floor.js';
import '../components/booth-messages.js';
import '../components/desk-settings.js';
import '../components/desk-tones.js';
import '../components/incoming-control.js';
import '../components/key-map.js';
import '../components/next-speakers.js';
import { entry } from './sample.js';
import { AS, scene } from './scene.js';
import { CHANNELS, COUGH, DUE, LISTENERS, LIVE, MESSAGES, UNCOVERED, desk, shift } from './sound.js';
import { w } from './words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Item } from '../plenary/protocol.js'
 */

/** @type {(...items: Item[]) => Client} the desk ru-1 */
const ru = (...items) => scene({ as: AS.ru1, put: items });

export const DESK = [
    entry('plenary-booth-floor', w('Who speaks, in the little room of a booth\'s screen.', 'Кто выступает, в тесноте экрана кабины.'), client => html`<plenary-booth-floor .client=${client}></plenary-booth-floor>`, [
        [w('Somebody speaks', 'Кто-то выступает'), ru()],
        [w('Nobody', 'Никто'), scene({ as: AS.ru1, without: ['turn', 'floor'] })],
    ]),
    entry('plenary-next-speakers', w('Who speaks next, in which languages, and whose text is there.', 'Кто следующий, на каких языках, чей текст есть.'),
        client => html`<plenary-next-speakers own="ru" .client=${client}></plenary-next-speakers>`, [
            [w('Usual', 'Обычно'), ru()],
            [w('A language that nobody covers', 'Язык без перевода'), ru(...UNCOVERED)],
            [w('Nobody', 'Никого'), scene({ as: AS.ru1, without: ['request', 'list'] })],
        ]),
    entry('plenary-booth-channels', w('Every channel in a line.', 'Каждый канал в одной строке.'), client => html`<plenary-booth-channels own="ru" .client=${client}></plenary-booth-channels>`, [
        [w('Usual', 'Обычно'), ru(...LISTENERS)],
        [w('Every state', 'Все состояния'), ru(...CHANNELS, ...LISTENERS)],
    ]),
    entry('plenary-booth-desks', w('The desks as an interpreter sees them.', 'Пульты глазами переводчика.'), client => html`<plenary-booth-desks .client=${client}></plenary-booth-desks>`, [
        [w('Live, and the mate waits', 'В эфире, сменщик ждёт'), ru(desk('ru-1', LIVE), desk('ru-2', shift(120)))],
        [w('Relief is due', 'Пора сменить'), ru(desk('ru-1', DUE), desk('ru-2', { present: false }))],
        [w('Cough', 'Кашель'), ru(desk('ru-1', COUGH))],
    ]),
    entry('plenary-incoming-control', w('What an interpreter listens to.', 'Что слушает переводчик.'), client => html`<plenary-incoming-control .client=${client}></plenary-incoming-control>`, [
        [w('The floor', 'Зал'), ru(desk('ru-1'))],
        [w('Relay from English', 'Через английский'), ru(desk('ru-1', { hears: 'en' }))],
    ]),
    entry('plenary-booth-messages', w('The latest messages above the line to write one.', 'Последние сообщения над строкой ввода.'), client => html`<plenary-booth-messages .client=${client}></plenary-booth-messages>`, [
        [w('Some', 'Есть'), ru(...MESSAGES)],
        [w('None', 'Нет'), ru()],
    ]),
    entry('plenary-key-map', w('The keys of a desk, on one page to be printed.', 'Клавиши пульта, на одной странице для печати.'), client => html`<plenary-key-map .client=${client}></plenary-key-map>`, [
        [w('Closed; press its key', 'Закрыто; нажмите её клавишу'), ru(desk('ru-1'))],
    ]),
    entry('plenary-desk-settings', w('What an interpreter sets once.', 'Что переводчик настраивает один раз.'), client => html`<plenary-desk-settings .client=${client}></plenary-desk-settings>`, [
        [w('Usual', 'Обычно'), ru(desk('ru-1'))],
    ]),
    entry('plenary-desk-tones', w('Tones for what changes at a desk; it shows nothing.', 'Сигналы об изменениях у пульта; ничего не показывает.'), client => html`<plenary-desk-tones .client=${client}></plenary-desk-tones>`, [
        [w('Silent here', 'Здесь молчит'), ru(desk('ru-1'))],
    ]),
];
