/**
 * What a display shows while nobody has the floor, in both languages.
 *
 * @import { Client } from './client.js'
 * @import { ConferenceItem, SessionItem, Words } from './protocol.js'
 */

import { micros } from './clock.js';
import { conference, currentSegment, currentSession, sessions } from './views.js';
import { phrase, timeOfDay } from './words.js';

/**
 * There is always something to say: before any session, between two, while one is suspended, and after the last.
 *
 * @param {Pick<Client, 'mirror' | 'conferenceNow'>} client
 * @returns {{title: Words, details: Words[]}}
 */
export function idle({ mirror, conferenceNow }) {
    const held = conference(mirror);
    const session = currentSession(mirror);
    if (held === undefined) {
        return { title: phrase('page.loading'), details: [] };
    }
    const segment = currentSegment(mirror);
    if (session?.status === 'suspended') {
        const why = segment?.kind === 'break' ? segment.title : alike(session.reason ?? '');
        return { title: phrase('floor.suspended'), details: [why, ...session.until === undefined ? [] : [phrase('floor.suspended.until', { time: timeOfDay(micros(session.until), held.zone) })]] };
    }
    if (session !== undefined) {
        return { title: segment?.title ?? session.title, details: [] };
    }
    const next = sessions(mirror).find(each => each.status === 'scheduled');
    return { title: held.title, details: held.phase === 'closed' ? [phrase('display.closed')] : next === undefined ? [] : [announced(held, next, conferenceNow)] };
}

/**
 * A session to come, with its time, and with its date where that is not today.
 *
 * @param {ConferenceItem} held
 * @param {SessionItem} session
 * @param {number | undefined} now
 * @returns {Words}
 */
function announced(held, session, now) {
    const begins = session.sittings[0] === undefined ? undefined : micros(session.sittings[0].from);
    const date = (/** @type {number} */ at) => new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', timeZone: held.zone }).format(at / 1000);
    const day = begins === undefined || now === undefined || date(begins) === date(now) ? '' : `${date(begins)}, `;
    const when = begins === undefined ? '' : `${day}${timeOfDay(begins, held.zone)} · `;
    return { en: `${when}${session.title.en}`, ru: session.title.ru };
}

/** @returns {Words} */
function alike(/** @type {string} */ said) {
    return { en: said, ru: said };
}
