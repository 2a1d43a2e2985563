/**
 * What the samples of interpretation have besides the cast: desks in every state, handovers, calls, messages, connections.
 *
 * @import { Item } from '../plenary/protocol.js'
 */

import { MINUTE, SECOND } from '../plenary/clock.js';
import { from } from './more.js';

/**
 * A desk, off and present unless said otherwise.
 *
 * @param {string} id
 * @param {object} [fields]
 * @returns {Item}
 */
export const desk = (id, fields = {}) => ({
    desk: {
        id, booth: id.slice(0, 2), output: 'a', microphone: 'off', present: true, feeds: id.startsWith('en') ? ['en', 'ru'] : ['ru', 'en'], presets: ['en'],
        clash: false, onAir: String(42 * MINUTE), reliefDue: false, dayEnds: from(8 * 3600), ...fields,
    },
});

/** @type {(seconds: number) => object} */
export const shift = seconds => ({ shiftBegan: from(-seconds) });
export const LIVE = { microphone: 'live', onAirSince: from(-700), ...shift(700) };
export const COUGH = { microphone: 'cough', ...shift(700) };
export const DUE = { ...LIVE, ...shift(2100), onAirSince: from(-2100), reliefDue: true };

/** @type {(giver: string, taker: string, fields?: object) => Item} */
export const handover = (giver, taker, fields = {}) => ({ handover: { giver, taker, offered: true, timing: 'in-1-minute', agreed: false, until: from(25), ...fields } });

/**
 * A channel of another state than the cast's.
 *
 * @param {string} language
 * @param {number} number
 * @param {string} state
 * @param {object} [fields]
 * @returns {Item}
 */
export const channel = (language, number, state, fields = {}) => ({ channel: { language, number, state, depth: 0, epoch: '1', ...fields } });

/** @type {Item[]} a channel in every state that it can have */
export const CHANNELS = [
    channel('en', 1, 'pass-through'),
    channel('ru', 2, 'interpreted', { desk: 'ru-1', booth: 'ru', depth: 1 }),
    channel('fr', 3, 'interpreted', { desk: 'fr-1', booth: 'fr', depth: 2, source: 'ru' }),
    channel('de', 4, 'interpreted', { desk: 'de-1', booth: 'de', depth: 1, trailing: true }),
    channel('es', 5, 'muted', { desk: 'es-1' }),
    channel('it', 6, 'interrupted'),
    channel('tr', 7, 'quiet'),
    channel('kk', 8, 'floor-at-reduced-level'),
    channel('ky', 9, 'silence'),
    channel('uz', 10, 'slate'),
];

/** @type {Item[]} */
export const LISTENERS = [
    { listeners: { count: 12, always: 0 } }, { listeners: { channel: 'en', count: 31, always: 4 } }, { listeners: { channel: 'ru', count: 1204, always: 200 } },
];

/** @type {Item[]} */
export const UNCOVERED = [{ coverage: { language: 'ru', uncovered: ['en', 'fr'] } }];

/** @type {Item} */
export const LOSS = { loss: { language: 'ru', at: from(-10) } };

/** @type {(fields?: object) => Item} */
export const consecutive = (fields = {}) => ({ consecutive: fields });

export const RENDERED = { language: 'ru', since: from(-45), desk: 'ru-1' };

/** @type {Item} */
export const SLOW = { slowdown: { turn: 2, until: from(10) } };

/** @type {(status: string, text?: string) => Item} */
export const call = (status, text) => ({ help: { id: status === 'raised' ? 1 : 2, desk: status === 'raised' ? 'en-1' : 'ru-1', at: from(-90), status, ...text === undefined ? {} : { text } } });

/** @type {Item[]} */
export const MESSAGES = [
    { message: { id: 1, from: { booth: { booth: 'en', desk: 'en-1' } }, to: { technician: {} }, text: 'No sound on the floor feed.', at: from(-300) } },
    { message: { id: 2, from: { technician: {} }, to: { booth: { booth: 'en' } }, text: 'Проверяем. Пожалуйста, перейдите на резервный пульт кабины и сообщите, слышно ли зал.', at: from(-240) } },
    { message: { id: 3, from: { chair: 'chair-1' }, to: { booth: { booth: 'ru' } }, text: 'Выступающий просит пять минут без перевода.', at: from(-60) } },
];

/** @type {Item[]} */
export const LINKS = [
    ...[1, 2].map(number => ({ link: { seat: 'tajikistan-1', link: { node: 'n1', incarnation: '1', number: String(number) } } })),
    ...['chair-1', 'odccp-1', 'ru-1'].map((seat, index) => ({ link: { seat, link: { node: 'n2', incarnation: '3', number: String(7 + index) } } })),
];

/** How long the clock of a device may be off that a speaker would notice. */
export const POOR = 2 * SECOND;
