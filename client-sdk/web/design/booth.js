import { html } from 'lit';

import '../components/booths-panel.js';
import '../components/calls-view.js';
import '../components/channel-board.js';
import '../components/channel-choice.js';
import '../components/desk-board.js';
import '../components/desk-control.js';
import '../components/equipment-board.js';
import '../components/handover-control.js';
import '../components/listening-control.js';
import '../components/messages-view.js';
import '../components/signal-keys.js';
import { from } from './more.js';
import { entry } from './sample.js';
import { AS, scene } from './scene.js';
import { CHANNELS, COUGH, DUE, LISTENERS, LIVE, MESSAGES, SLOW, call, desk, handover, shift } from './sound.js';
import { w } from './words.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Item } from '../plenary/protocol.js'
 */

const PIVOT = { booth: { id: 'en', language: 'en', others: ['ru'], desks: ['en-1', 'en-2'], thirds: ['fr'], pivot: true } };
const LIVE_RU = [desk('ru-1', LIVE), desk('ru-2', shift(120))];

/** @type {(...items: Item[]) => Client} the desk ru-1 */
const ru = (...items) => scene({ as: AS.ru1, put: items });

/** @type {(saidBy: string | undefined, language?: string) => Item} */
const spoken = (saidBy, language) => ({ floor: { turn: 2, ...language === undefined ? {} : { language }, ...saidBy === undefined ? {} : { saidBy } } });

export const BOOTH = [
    entry('plenary-desk-control', w('An interpreter\'s own desk. The lamp shows only what the server has confirmed.', 'Пульт переводчика. Лампа показывает только подтверждённое сервером.'),
        client => html`<plenary-desk-control .client=${client}></plenary-desk-control>`, [
        [w('Off', 'Выключен'), ru(desk('ru-1'))],
        [w('Live', 'В эфире'), ru(...LIVE_RU)],
        [w('Cough', 'Кашель'), ru(desk('ru-1', COUGH))],
        [w('Offline: not confirmed', 'Нет связи: не подтверждено'), scene({ as: AS.ru1, state: 'waiting', put: LIVE_RU })],
        [w('Sending', 'Отправляется'), scene({ as: AS.ru1, put: LIVE_RU, queue: [{ state: 'sent' }] })],
        [w('It sends what the floor speaks', 'Передаёт язык зала'), ru(desk('ru-1', { ...LIVE, clash: true }), spoken(undefined, 'ru'))],
        [w('Three outputs, keys explained', 'Три выхода, с клавишами'), scene({ as: AS.en1, put: [PIVOT, desk('en-1', { feeds: ['en', 'ru', 'fr'], output: 'b' })] }), { open: true }],
        [w('This badge has no desk', 'У бейджа нет пульта'), scene({ as: AS.listener })],
    ]),
    entry('plenary-listening-control', w('What an interpreter hears, and what the floor is said to speak.', 'Что слышит переводчик и какой язык в зале.'),
        client => html`<plenary-listening-control .client=${client}></plenary-listening-control>`, [
        [w('The floor', 'Зал'), ru(desk('ru-1'))],
        [w('A channel on a key; keys to store', 'Канал на клавише; настройка клавиш'), ru(desk('ru-1', { incoming: 'en', hears: 'en' })), { open: true }],
        [w('A pivot replaces the floor', 'Опорная кабина вместо зала'), ru(desk('ru-1', { hears: 'en' }))],
        [w('The technician, corrected by a booth', 'Техник, поправлено кабиной'), scene({ as: AS.technician, put: [spoken('booth', 'ru')] })],
        [w('The technician, several languages', 'Техник, несколько языков'), scene({ as: AS.technician, put: [spoken('technician')] })],
    ]),
    entry('plenary-handover-control', w('Passing the microphone between mates.', 'Передача микрофона коллеге.'),
        client => html`<plenary-handover-control .client=${client}></plenary-handover-control>`, [
        [w('Nobody to hand over to', 'Некому передать'), ru(desk('ru-1'))],
        [w('At the microphone: offer', 'У микрофона: предложить'), ru(...LIVE_RU)],
        [w('Off: ask', 'Выключен: попросить'), ru(desk('ru-2', LIVE), desk('ru-1'))],
        [w('It is offered to you', 'Вам предлагают'), ru(desk('ru-2', LIVE), desk('ru-1'), handover('ru-2', 'ru-1'))],
        [w('You are asked', 'У вас просят'), ru(...LIVE_RU, handover('ru-1', 'ru-2', { offered: false }))],
        [w('Waiting for the answer', 'Ждём ответа'), ru(...LIVE_RU, handover('ru-1', 'ru-2'))],
        [w('Agreed, in a moment', 'Согласовано, скоро'), ru(...LIVE_RU, handover('ru-1', 'ru-2', { agreed: true, from: from(40), until: undefined }))],
        [w('Due: open the microphone', 'Пора: включите микрофон'), ru(desk('ru-2', LIVE), desk('ru-1'), handover('ru-2', 'ru-1', { agreed: true, from: from(-1), monitors: 'ru' }))],
        [w('Due, with another output selected', 'Пора, но выбран другой выход'), ru(desk('ru-2', LIVE), desk('ru-1', { output: 'b' }), handover('ru-2', 'ru-1', { agreed: true, from: from(-1), monitors: 'ru' }))],
    ]),
    entry('plenary-desk-board', w('The booths and their desks.', 'Кабины и пульты.'), client => html`<plenary-desk-board .client=${client}></plenary-desk-board>`, [
        [w('Live, off, cough, absent, link lost', 'В эфире, выключен, кашель, нет, связь потеряна'),
            ru(PIVOT, desk('ru-1', LIVE), desk('ru-2', COUGH), desk('en-1', { present: false, graceEnds: from(3) }), desk('en-2', { present: false }))],
        [w('Relief is due', 'Пора сменить'), ru(desk('ru-1', DUE), desk('ru-2'), desk('en-1'), desk('en-2'))],
    ]),
    entry('plenary-equipment-board', w('Booths, desks and channels as the technician sees them.', 'Кабины, пульты и каналы глазами техника.'), client => html`<plenary-equipment-board .client=${client}></plenary-equipment-board>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.technician, put: LISTENERS })],
        [w('Live, cough, absent, link lost', 'В эфире, кашель, нет, связь потеряна'),
            scene({ as: AS.technician, put: [desk('ru-1', LIVE), desk('ru-2', COUGH), desk('en-1', { present: false, graceEnds: from(3) }), desk('en-2', { present: false }), ...CHANNELS] })],
    ]),
    entry('plenary-channel-board', w('What each channel carries.', 'Что идёт по каналам.'),
        client => html`<plenary-channel-board .client=${client}></plenary-channel-board>`, [
        [w('Every state', 'Каждое состояние'), scene({ put: [...CHANNELS, ...LISTENERS] })],
        [w('One\'s own', 'Свой канал'), ru(), { show: client => html`<plenary-channel-board own="ru" .client=${client}></plenary-channel-board>` }],
    ]),
    entry('plenary-channel-choice', w('What a listener hears; kept on the device.', 'Что слышит слушатель; хранится на устройстве.'),
        client => html`<plenary-channel-choice .client=${client}></plenary-channel-choice>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.listener })],
        [w('Nobody says what the floor speaks', 'Язык зала не указан'), scene({ as: AS.listener, put: [spoken('technician')] })],
    ]),
    entry('plenary-signal-keys', w('To whoever speaks, and to the technician.', 'Оратору и технику.'),
        client => html`<plenary-signal-keys .client=${client}></plenary-signal-keys>`, [
        [w('Usual', 'Обычно'), ru()],
        [w('Both are called', 'Вызваны оба'), scene({ as: AS.en1, put: [SLOW, call('raised')] })],
        [w('The technician comes', 'Техник идёт'), ru(call('acknowledged'))],
    ]),
    entry('plenary-calls-view', w('Calls for help. They are said at once.', 'Вызовы. Произносятся сразу.'),
        client => html`<plenary-calls-view .client=${client}></plenary-calls-view>`, [
        [w('Raised and acknowledged', 'Поступил и принят'), scene({ as: AS.technician, put: [call('raised', 'No sound on the floor feed.'), call('acknowledged')] })],
        [w('Nobody calls', 'Вызовов нет'), scene({ as: AS.technician })],
    ]),
    entry('plenary-messages-view', w('Between booths, technician and chair.', 'Между кабинами, техником и председателем.'),
        client => html`<plenary-messages-view .client=${client}></plenary-messages-view>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.technician, put: MESSAGES })],
        [w('None', 'Нет'), ru()],
    ]),
    entry('plenary-booths-panel', w('Interpretation as the podium sees it.', 'Перевод глазами президиума.'),
        client => html`<plenary-booths-panel .client=${client}></plenary-booths-panel>`, [
        [w('The chair', 'Председатель'), scene({ put: MESSAGES })],
        [w('The secretariat', 'Секретариат'), scene({ as: AS.secretary, put: LISTENERS })],
    ]),
];
