import { html } from 'lit';

import '../components/answer-line.js';
import { ask } from '../components/ask-dialog.js';
import '../components/command-button.js';
import '../components/language-switch.js';
import '../components/session-strip.js';
import '../components/settings-menu.js';
import '../components/status-bar.js';
import '../components/steady-room.js';
import '../components/tab-panels.js';
import { phrase, text } from '../plenary/words.js';
import { forecast, from } from './more.js';
import { entry } from './sample.js';
import { AS, REFUSED, but, scene, submission } from './scene.js';
import { POOR } from './sound.js';
import { w } from './words.js';

/** @import { Client } from '../plenary/client.js' */

const GIVE = { giveFloor: { next: 3 } };
const RECEIPT = { request: 9, sequence: 14, at: from(0), place: 5 };

/**
 * @param {Client} client
 * @param {{look?: string, disabled?: boolean, big?: boolean, pressed?: object}} how
 */
function button(client, { look = '', disabled = false, big = false, pressed }) {
    return html`<plenary-command-button .client=${client} .command=${GIVE} .label=${text(phrase('chair.give'))} .look=${look} ?disabled=${disabled} ?big=${big}
        .submission=${pressed === undefined ? undefined : submission(pressed)}></plenary-command-button>`;
}

/** @type {(how: object) => {show: (client: Client) => unknown}} */
const as = how => ({ show: client => button(client, how) });

/** @param {Client} client */
const tabs = client => html`<plenary-tab-panels name="design" .client=${client} .label=${text(w('Sample', 'Образец'))} .panels=${[
    { id: 'one', title: text(w('Programme', 'Программа')), content: () => text(w('What is looked at first.', 'Что видно сначала.')) },
    { id: 'two', title: text(w('Decisions', 'Решения')), mark: 2, content: () => text(w('Two things wait here.', 'Здесь ждут два дела.')) },
    { id: 'three', title: text(w('Papers', 'Документы')), content: () => text(w('Nothing yet.', 'Пока ничего нет.')) },
]}></plenary-tab-panels>`;

const wide = { wide: true };
const client = scene();

export const FRAME = [
    entry('plenary-status-bar', w('Who one is, whether there is a connection, what time it is. The conference\'s title is the only thing that is ever cut.',
        'Кто вы, есть ли связь, который час. Обрезается только название конференции.'), each => html`<plenary-status-bar .client=${each}></plenary-status-bar>`, [
        [w('Usual', 'Обычно'), scene({ as: AS.norway }), wide],
        [w('Nothing has come yet', 'Данных ещё нет'), scene({ empty: true, state: 'connecting' }), wide],
        [w('Silent: no beats for two seconds', 'Сервер молчит больше двух секунд'), scene({ state: 'stale' }), wide],
        [w('Offline, with presses that are not sent', 'Нет связи, есть неотправленные нажатия'), scene({ state: 'waiting', queue: [{ state: 'sent' }, { state: 'waiting' }] }), wide],
        [w('The server is read only', 'Сервер принимает только чтение'), scene({ condition: 'read-only' }), wide],
        [w('A press that is tried again', 'Нажатие повторяется'), scene({ queue: [{ state: 'retrying', reason: 'busy' }] }), wide],
        [w('The clock may be off', 'Часы могут быть неточны'), scene({ bound: POOR }), wide],
        [w('Ended: the desk was taken over', 'Завершено: пульт занят другим окном'), scene({ as: AS.ru1, state: 'ended', reason: 'taken-over' }), wide],
        [w('Ended: the badge is not valid', 'Завершено: бейдж недействителен'), scene({ as: AS.norway, state: 'ended', reason: 'badge-revoked' }), wide],
    ]),
    entry('plenary-session-strip', w('The session against its plan, in a line.', 'Ход заседания и план, в одну строку.'),
        each => html`<plenary-session-strip .client=${each}></plenary-session-strip>`, [
            [w('On time', 'По плану'), scene({ put: [forecast(0)] }), wide],
            [w('Behind the plan', 'Отставание от плана'), scene({ put: [forecast(12)] }), wide],
            [w('Ahead of the plan', 'Раньше плана'), scene({ put: [forecast(-6)] }), wide],
            [w('Suspended, and no forecast is told', 'Прервано, прогноза нет'), scene({ put: [but('session', 'session-1', { status: 'suspended' })] }), wide],
        ]),
    entry('plenary-answer-line', w('What the server said to the last press. What was done goes away by itself; what was not done stays.',
        'Ответ сервера на последнее нажатие. Выполненное исчезает само, невыполненное остаётся.'), each => html`<plenary-answer-line .client=${each}></plenary-answer-line>`, [
        [w('Sending', 'Отправляется'), scene({ queue: [{ state: 'sent' }] }), wide],
        [w('Tried again', 'Повторяется'), scene({ queue: [{ state: 'retrying', reason: 'busy' }] }), wide],
        [w('Not sent: offline', 'Не отправлено: нет связи'), scene({ state: 'waiting', queue: [{ state: 'waiting' }] }), wide],
        [w('Done, with a receipt', 'Выполнено, с распиской'), scene({ last: { state: 'granted', receipt: RECEIPT } }), wide],
        [w('Refused', 'Отказано'), scene({ last: { state: 'refused', refused: REFUSED } }), wide],
        [w('Not done: it was of the moment', 'Не выполнено: нажатие на один миг'), scene({ last: { state: 'failed', reason: 'offline' } }), wide],
        [w('Discarded', 'Отменено'), scene({ last: { state: 'discarded' } }), wide],
        [w('Nothing was pressed', 'Ничего не нажато'), scene(), wide],
    ]),
    entry('plenary-command-button', w('Sends a command. It says that it is sending and takes no second press; press these and see.',
        'Отправляет команду. Пока она в пути, кнопка говорит об этом и второго нажатия не принимает; нажмите и посмотрите.'), each => button(each, {}), [
        [w('Usual', 'Обычно'), client],
        [w('Primary', 'Главная'), client, as({ look: 'primary' })],
        [w('Danger', 'Опасная'), client, as({ look: 'danger' })],
        [w('Big', 'Крупная'), client, as({ look: 'primary', big: true })],
        [w('Disabled', 'Недоступна'), client, as({ disabled: true })],
        [w('Primary, disabled', 'Главная, недоступна'), client, as({ look: 'primary', disabled: true })],
        [w('Sending', 'Отправляется'), client, as({ pressed: { state: 'sent' } })],
        [w('Primary, sending', 'Главная, отправляется'), client, as({ look: 'primary', pressed: { state: 'sent' } })],
        [w('Behind another', 'После другой'), client, as({ pressed: { state: 'waiting' } })],
        [w('Tried again', 'Повторяется'), client, as({ pressed: { state: 'retrying', reason: 'busy' } })],
        [w('Offline: not sent', 'Нет связи: не отправлено'), scene({ state: 'waiting' }), as({ pressed: { state: 'waiting' } })],
    ]),
    entry('plenary-ask-dialog', w('Asks before what cannot be undone, or for a reason that goes on record. It covers the page, so here it waits for a press.',
        'Спрашивает перед необратимым или о причине для протокола. Закрывает страницу, поэтому здесь ждёт нажатия.'), () => html`
        <button type="button" @click=${() => ask({ question: text(phrase('page.leave.sure')), go: text(phrase('page.leave')) })}>${text(phrase('page.leave'))}</button>`, [
        [w('A question', 'Вопрос'), client],
        [w('A question that wants a reason', 'Вопрос с причиной'), client, { show: () => html`
            <button type="button" class="danger" @click=${() => ask({ question: text(phrase('list.remove.who', { name: 'Norway' })), go: text(phrase('list.remove')), reason: text(phrase('list.reason.usual')) })}>
                ${text(phrase('list.remove'))}</button>` }],
    ]),
    entry('plenary-settings-menu', w('How this page is shown, what the console adds, the way out.', 'Вид страницы, настройки рабочего места, выход.'),
        each => html`<plenary-settings-menu .client=${each}></plenary-settings-menu>`, [[w('Closed; press it', 'Закрыто; нажмите'), client]]),
    entry('plenary-language-switch', w('The language of the page, from any place.', 'Язык страницы, с любого места.'),
        each => html`<plenary-language-switch .client=${each}></plenary-language-switch>`, [[w('Usual', 'Обычно'), client]]),
    entry('plenary-steady-room', w('Keeps the room of what has become smaller, until the next press.', 'Хранит место того, что стало меньше, до следующего нажатия.'),
        () => html`<plenary-steady-room><p>${text(w('What is below stays where it is.', 'То, что ниже, остаётся на месте.'))}</p></plenary-steady-room>`,
        [[w('Usual', 'Обычно'), client]]),
    entry('plenary-tab-panels', w('Panels of which one is seen. A mark counts what waits behind a tab.', 'Панели, из которых видна одна. Число — сколько дел ждёт за вкладкой.'),
        tabs, [
        [w('Above, with a mark', 'Сверху, с числом'), client, wide],
        [w('Below, as on a phone', 'Снизу, как на телефоне'), client, { show: () => html`<plenary-tab-panels bottom name="design-bottom" .panels=${[
            { id: 'one', title: text(w('Floor', 'Зал')), content: () => text(w('Who speaks.', 'Кто выступает.')) },
            { id: 'two', title: text(w('List', 'Список')), mark: 4, content: () => text(w('Who waits.', 'Кто ждёт.')) },
        ]}></plenary-tab-panels>` }],
    ]),
];
