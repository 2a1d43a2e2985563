/**
 * Scenes: the clients of the samples. None was ever connected. Each mirrors the sample conference with what its sample changes,
 * its clock stands still, so that a state stays what it is called, and what is pressed is answered a second later.
 *
 * @import { State } from '../plenary/connection.js'
 * @import { Badge, Item, Kind, Refused } from '../plenary/protocol.js'
 */

import { Client } from '../plenary/client.js';
import { Submission } from '../plenary/commands.js';
import { phrase, text } from '../plenary/words.js';
import { KINDS, NOW, items } from './cast.js';
import { WORDS } from './words.js';

const ANSWERED_AFTER = 1_000;

/** @type {Record<'chair' | 'coChair' | 'secretary' | 'rapporteur' | 'norway' | 'tajikistan' | 'japan' | 'turkey' | 'en1' | 'ru1' | 'technician' | 'listener', Badge>} */
export const AS = {
    chair: { role: 'chair', seat: 'chair-1' },
    coChair: { role: 'chair', seat: 'chair-2' },
    secretary: { role: 'secretary', seat: 'secretary-1' },
    rapporteur: { role: 'rapporteur', seat: 'rapporteur-1' },
    norway: { role: 'delegate', seat: 'norway-1', delegation: 'norway' },
    tajikistan: { role: 'delegate', seat: 'tajikistan-1', delegation: 'tajikistan' },
    japan: { role: 'delegate', seat: 'japan-1', delegation: 'japan' },
    turkey: { role: 'delegate', seat: 'turkey-1', delegation: 'turkey' },
    en1: { role: 'interpreter', seat: 'en-1', desk: 'en-1' },
    ru1: { role: 'interpreter', seat: 'ru-1', desk: 'ru-1' },
    technician: { role: 'technician', seat: 'technician-1' },
    listener: { role: 'listener' },
};

/**
 * @typedef {object} Setting
 * @property {Badge} [as] whose page it is; without it, of the chair who presides
 * @property {string[]} [without] kinds of item of the cast that are not there
 * @property {Item[]} [put] items that are there besides, or instead
 * @property {Kind[]} [kinds]
 * @property {State} [state] of the connection
 * @property {string} [reason] why it is so
 * @property {string} [condition] of the server
 * @property {boolean} [empty] nothing has come from the server yet
 * @property {number} [bound] how far the clock may be off, in microseconds; with it, the conference's clock runs
 * @property {Partial<Submission>[]} [queue] what is not answered
 * @property {Partial<Submission>} [last] what was answered last
 */

/**
 * A client in a setting.
 *
 * @param {Setting} setting
 */
export function scene(setting = {}) {
    const badge = setting.as ?? AS.chair;
    const client = new Client({ token: '', conference: 'bishkek-2001', ...badge });
    if (setting.empty !== true) {
        const base = items().filter(each => !(setting.without ?? []).some(kind => each[kind] !== undefined));
        const all = [...base, ...setting.put ?? []];
        client.mirror.snapshot({ revision: '1', at: String(NOW), items: setting.bound === undefined ? all.map(still) : all });
        client.clock.reached('0');
    }
    if (setting.bound !== undefined) {
        client.clock.samples = [{ offset: 0, bound: setting.bound, at: client.clock.now() }];
    }
    client.condition = setting.condition ?? 'ok';
    connected(client, badge, setting);
    client.commands.queue = (setting.queue ?? []).map(submission);
    client.commands.last = setting.last === undefined ? undefined : submission(setting.last);
    return client;
}

/**
 * An item of the cast in which some fields are different.
 *
 * @param {string} kind
 * @param {string | number} key its id, seat or segment; of the conference, anything
 * @param {object} fields
 * @returns {Item}
 */
export function but(kind, key, fields) {
    const found = items().map(each => /** @type {any} */ (each[kind])).find(each => each !== undefined && (kind === 'conference' || [each.id, each.segment].includes(key)));
    return { [kind]: { ...found, ...fields } };
}

/**
 * A press in some state.
 *
 * @param {Partial<Submission>} fields
 */
export function submission(fields) {
    return Object.assign(new Submission({ giveFloor: { next: 3 } }, () => text(phrase('chair.give')), false, 0), fields);
}

/** @type {Refused} */
export const REFUSED = { code: 'list-is-closed', rule: '', words: WORDS['refusal.list-is-closed'] ?? { en: '', ru: '' } };

/**
 * The conference's clock stands still.
 *
 * @param {Item} item
 * @returns {Item}
 */
function still(item) {
    const conference = /** @type {{clock: object} | undefined} */ (item.conference);
    return conference === undefined ? item : { conference: { ...conference, clock: { ...conference.clock, rate: 0 } } };
}

/**
 * @param {Client} client
 * @param {Badge} badge
 * @param {Setting} setting
 */
function connected(client, badge, { kinds = KINDS, state = 'online', reason }) {
    const { connection, commands } = client;
    connection.state = state;
    connection.reason = reason;
    connection.heardAt = performance.now();
    connection.welcome = {
        conference: 'bishkek-2001', audience: badge.role, badge, epoch: '1', resumed: false, counter: '0',
        clock: { anchor: String(NOW), base: '0', rate: 0 }, serverTime: '0', kinds, words: WORDS,
    };
    commands.online = connection.live;
    connection.send = frame => {
        const counter = frame.command?.counter;
        if (counter !== undefined) {
            setTimeout(() => commands.answered({ counter, granted: { revision: '2' } }), ANSWERED_AFTER);
        }
        return connection.live;
    };
}
