/**
 * How people and things of a conference are called on the screen.
 *
 * @import { Client } from '../plenary/client.js'
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { Badge, PointItem, RequestItem, TurnItem } from '../plenary/protocol.js'
 */

import { micros } from '../plenary/clock.js';
import { conference, expected } from '../plenary/views.js';
import { language, languageWord, t, text, timeOfDay, word } from '../plenary/words.js';

/**
 * @param {Mirror} mirror
 * @param {string} id
 */
export function delegationName(mirror, id) {
    const delegation = mirror.one('delegation', id);
    return delegation === undefined ? id : text(delegation.name);
}

/**
 * The officer at a seat, as far as the sessions name it.
 *
 * @param {Mirror} mirror
 * @param {string} seat
 */
export function officer(mirror, seat) {
    for (const session of mirror.all('session').values()) {
        const found = [...session.chairs, ...session.rapporteur === undefined ? [] : [session.rapporteur]].find(each => each.seat === seat);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

/**
 * The delegation that a seat is of: its seats bear its name and a number.
 *
 * @param {Mirror} mirror
 * @param {string} seat
 */
export function delegationOf(mirror, seat) {
    return mirror.one('delegation', seat.replace(/-\d+$/, ''));
}

/**
 * Who holds a badge, where more is known than the role.
 *
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function holder(mirror, badge) {
    if (badge.delegation !== undefined) {
        return delegationName(mirror, badge.delegation);
    }
    if (badge.desk !== undefined) {
        return t('channels.desk', { desk: badge.desk });
    }
    return badge.seat === undefined ? '' : text(officer(mirror, badge.seat)?.name);
}

/**
 * The kind of a request or turn and its language: "statement, Russian".
 *
 * @param {Pick<RequestItem | TurnItem | PointItem, 'language'> & {kind?: string}} what
 */
export function kindAndLanguage(what) {
    return `${word('kind', what.kind ?? 'point-of-order')} · ${languageWord(what.language)}`;
}

/**
 * A kind's name, beginning with a capital as a label does.
 *
 * @param {string} kind
 */
export function kindName(kind) {
    const name = word('kind', kind);
    return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1);
}

/**
 * When a waiting request is expected to come to the floor, to be put behind something else; nothing where this client is not told.
 *
 * @param {Client} client
 * @param {RequestItem} request
 */
export function expectation(client, request) {
    const when = expected(client.mirror, request);
    const zone = conference(client.mirror)?.zone;
    return when === undefined ? '' : ` · ${t('forecast.expected', { low: timeOfDay(micros(when.low), zone), high: timeOfDay(micros(when.high), zone) })}`;
}

/**
 * In whose name a delegation speaks, besides its own; nothing where it speaks for itself.
 *
 * @param {Mirror} mirror
 * @param {RequestItem | TurnItem} what
 */
export function onBehalf(mirror, { behalf }) {
    if (behalf === undefined) {
        return undefined;
    }
    const group = mirror.one('group', behalf.group);
    const said = t('behalf', { group: group === undefined ? behalf.group : text(group.name) });
    const aligned = behalf.aligned.map(each => delegationName(mirror, each)).join(', ');
    return aligned === '' ? said : `${said} ${t('behalf.aligned', { aligned })}`;
}
