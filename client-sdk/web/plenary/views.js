/**
 * What the consoles read from a mirror.
 *
 * @import { Mirror } from './mirror.js'
 * @import { Badge, ChannelItem, DeskItem, HelpItem, Kind, LinkItem, ListItem, MessageItem, RequestItem, SegmentItem, SessionItem, Subject, TurnItem } from './protocol.js'
 */

import { micros } from './clock.js';

/** @param {Mirror} mirror */
export function conference(mirror) {
    return mirror.all('conference').values().next().value;
}

/**
 * What the plan wants done about a turn that has used its limit: nothing, until then.
 *
 * @param {Mirror} mirror
 * @param {Pick<TurnItem, 'notice'>} turn
 */
export function cutOff(mirror, turn) {
    return turn.notice === 'overtime' ? conference(mirror)?.cutOff ?? 'none' : 'none';
}

/**
 * The session that is open or suspended.
 *
 * @param {Mirror} mirror
 */
export function currentSession(mirror) {
    return mirror.one('session', conference(mirror)?.session);
}

/**
 * The running segment.
 *
 * @param {Mirror} mirror
 */
export function currentSegment(mirror) {
    return mirror.one('segment', currentSession(mirror)?.segment);
}

/**
 * The list of the running segment.
 *
 * @param {Mirror} mirror
 */
export function runningList(mirror) {
    return mirror.one('list', currentSegment(mirror)?.id);
}

/** @param {Mirror} mirror */
export function floor(mirror) {
    return mirror.one('floor', 'floor');
}

/**
 * The turn that has the floor.
 *
 * @param {Mirror} mirror
 */
export function currentTurn(mirror) {
    return mirror.one('turn', floor(mirror)?.turn);
}

/**
 * The turn that keeps its place under a point of order.
 *
 * @param {Mirror} mirror
 */
export function interruptedTurn(mirror) {
    return mirror.one('turn', floor(mirror)?.interrupted);
}

/**
 * The waiting requests of a list, next first.
 *
 * @param {Mirror} mirror
 * @param {ListItem | undefined} list
 * @returns {RequestItem[]}
 */
export function waiting(mirror, list = runningList(mirror)) {
    return (list?.requests ?? []).flatMap(id => mirror.one('request', id) ?? []);
}

/** How many of the next speakers are shown to those who prepare, and checked for interpretation. */
export const UPCOMING = 5;

/**
 * @typedef {{request: RequestItem, text: boolean, uncovered: string[]}} Upcoming a speaker to come: whether the text is there, and
 *     the channels that no booth could make of the language
 */

/**
 * The next who wait on the running list.
 *
 * @param {Mirror} mirror
 * @returns {Upcoming[]}
 */
export function upcoming(mirror) {
    const statements = new Set(documents(mirror).map(each => each.subject.statement));
    return waiting(mirror).slice(0, UPCOMING).map(request => ({
        request, text: statements.has(request.id), uncovered: uncovered(mirror, request.language),
    }));
}

/**
 * The channels that no booth could serve if the floor spoke a language.
 *
 * @param {Mirror} mirror
 * @param {string} language
 */
export function uncovered(mirror, language) {
    return mirror.one('coverage', language)?.uncovered ?? [];
}

/**
 * How many listen to a channel.
 *
 * @param {Mirror} mirror
 * @param {string} [channel] its language; without it, the floor
 */
export function listeners(mirror, channel) {
    return mirror.one('listeners', channel ?? 'floor')?.count ?? 0;
}

/**
 * The requests of a list that are held, by inscription.
 *
 * @param {Mirror} mirror
 * @param {ListItem | undefined} list
 * @returns {RequestItem[]}
 */
export function held(mirror, list = runningList(mirror)) {
    return [...mirror.all('request').values()]
        .filter(request => request.held !== undefined && request.segment === list?.segment)
        .sort((a, b) => a.sequence - b.sequence);
}

/**
 * The requests of a badge's delegation, each with its place on its list, from 1; 0 while it is held.
 *
 * @param {Mirror} mirror
 * @param {Badge | undefined} badge
 * @returns {{request: RequestItem, place: number}[]}
 */
export function ownRequests(mirror, badge) {
    if (badge?.delegation === undefined) {
        return [];
    }
    return [...mirror.all('request').values()]
        .filter(request => request.delegation === badge.delegation)
        .map(request => ({ request, place: (mirror.one('list', request.segment)?.requests ?? []).indexOf(request.id) + 1 }))
        .sort((a, b) => a.place - b.place);
}

/**
 * The proposals to change places that this client may see.
 *
 * @param {Mirror} mirror
 */
export function swaps(mirror) {
    return [...mirror.all('swap').values()].sort((a, b) => a.request - b.request);
}

/**
 * The documents that this client may read, the latest first.
 *
 * @param {Mirror} mirror
 */
export function documents(mirror) {
    return [...mirror.all('document').values()].sort((a, b) => b.id - a.id);
}

/**
 * What went to bodies outside the conference, the latest first.
 *
 * @param {Mirror} mirror
 */
export function transmissions(mirror) {
    return [...mirror.all('transmission').values()].sort((a, b) => b.number - a.number);
}

/**
 * Tells subjects apart.
 *
 * @param {Subject} subject
 */
export function subjectKey({ statement, report, decision }) {
    return JSON.stringify([statement, report, decision]);
}

/**
 * Points of order, in the order in which they were raised.
 *
 * @param {Mirror} mirror
 */
export function points(mirror) {
    return [...mirror.all('point').values()].sort((a, b) => micros(a.raisedAt) - micros(b.raisedAt) || a.id - b.id);
}

/**
 * Decisions, the latest proposed first.
 *
 * @param {Mirror} mirror
 */
export function decisions(mirror) {
    return [...mirror.all('decision').values()].sort((a, b) => micros(b.proposedAt) - micros(a.proposedAt) || b.number - a.number);
}

/**
 * The channels by number.
 *
 * @param {Mirror} mirror
 * @returns {ChannelItem[]}
 */
export function channels(mirror) {
    return [...mirror.all('channel').values()].sort((a, b) => a.number - b.number);
}

/**
 * The sessions, as they follow each other.
 *
 * @param {Mirror} mirror
 * @returns {SessionItem[]}
 */
export function sessions(mirror) {
    return [...mirror.all('session').values()].sort((a, b) => begins(a) - begins(b));
}

/** @param {SessionItem} session */
function begins(session) {
    return session.sittings[0] === undefined ? Infinity : micros(session.sittings[0].from);
}

/**
 * The segments of a session, in order.
 *
 * @param {Mirror} mirror
 * @param {SessionItem} session
 * @returns {SegmentItem[]}
 */
export function segments(mirror, session) {
    return session.segments.flatMap(id => mirror.one('segment', id) ?? []);
}

/**
 * The accounts of the time budgets, in the order in which they were told.
 *
 * @param {Mirror} mirror
 */
export function budgets(mirror) {
    return [...mirror.all('budget').values()];
}

/**
 * @typedef {{list: ListItem, segment: SegmentItem, session: SessionItem}} ListAhead a speakers' list whose segment has not begun
 */

/**
 * The lists that lie ahead, in the order of the agenda.
 *
 * @param {Mirror} mirror
 * @returns {ListAhead[]}
 */
export function listsAhead(mirror) {
    return sessions(mirror).filter(session => session.status !== 'closed')
        .flatMap(session => segments(mirror, session).filter(segment => segment.status === 'planned').flatMap(segment => {
            const list = mirror.one('list', segment.id);
            return list === undefined || list.takes.length === 0 ? [] : [{ list, segment, session }];
        }));
}

/**
 * The turns of the running segment that are over, the latest first.
 *
 * @param {Mirror} mirror
 */
export function turnsHeard(mirror) {
    return [...mirror.all('turn').values()].filter(turn => turn.endedAt !== undefined).sort((a, b) => b.id - a.id);
}

/**
 * The kinds of request that a delegation may make as things stand; a point of order is not among them.
 *
 * @param {Kind[]} kinds
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function askable(kinds, mirror, badge) {
    const list = runningList(mirror);
    return kinds.filter(kind => list !== undefined && mayMake(kind, mirror, badge) && isTaken(kind, list, mirror));
}

/**
 * The kinds that a delegation may interpose while somebody speaks, as the list stands.
 *
 * @param {Kind[]} kinds
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function interposable(kinds, mirror, badge) {
    const list = runningList(mirror);
    return kinds.filter(kind => list !== undefined && kind.manner === 'interposed' && mayMake(kind, mirror, badge) && isTakenNow(kind, list));
}

/**
 * Whether the rules open a kind to a delegation's category.
 *
 * @param {Kind} kind
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function mayMake(kind, mirror, badge) {
    const category = mirror.one('delegation', badge.delegation)?.category;
    return kind.who.length === 0 || category === undefined || kind.who.includes(category);
}

/**
 * Motions before the chair, in the order in which they are decided.
 *
 * @param {Mirror} mirror
 */
export function motions(mirror) {
    return [...mirror.all('motion').values()].sort((a, b) => a.place - b.place);
}

/**
 * The latest ruling on a point of order, while it can be appealed against.
 *
 * @param {Mirror} mirror
 */
export function appeal(mirror) {
    return mirror.one('ruling', 'ruling');
}

/**
 * Whether motions or an appeal wait for the chair.
 *
 * @param {Mirror} mirror
 */
export function proceeding(mirror) {
    return mirror.all('motion').size > 0 || appeal(mirror)?.appellant !== undefined;
}

/**
 * @param {Kind} kind
 * @param {ListItem} list
 * @param {Mirror} mirror
 */
function isTaken(kind, list, mirror) {
    switch (kind.manner) {
        case 'listed': return isTakenNow(kind, list);
        case 'interposed': return isTakenNow(kind, list) && currentTurn(mirror) !== undefined;
        case 'deferred': return [...mirror.all('list').values()].some(each => each.takes.includes(kind.id));
        default: return false;
    }
}

/**
 * @param {Kind} kind
 * @param {ListItem} list
 */
function isTakenNow(kind, list) {
    const now = list.status === 'open' || list.status === 'closing' || kind.onClosedList && list.status !== 'planned';
    return now && list.takes.includes(kind.id);
}

/**
 * The groups in whose name a delegation may speak.
 *
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function ownGroups(mirror, badge) {
    return [...mirror.all('group').values()].filter(group => badge.delegation !== undefined && group.members.includes(badge.delegation));
}

/**
 * Whether a turn is of a badge's delegation.
 *
 * @param {TurnItem | undefined} turn
 * @param {Badge | undefined} badge
 */
export function isOwn(turn, badge) {
    return turn !== undefined && badge?.delegation === turn.delegation;
}

/**
 * When what is under way is expected to end; nothing where this client is not told.
 *
 * @param {Mirror} mirror
 */
export function forecast(mirror) {
    return mirror.one('forecast', 'forecast');
}

/**
 * When a waiting request is expected to come to the floor.
 *
 * @param {Mirror} mirror
 * @param {RequestItem} request
 */
export function expected(mirror, request) {
    return forecast(mirror)?.expected.find(each => each.request === request.id);
}

/**
 * What would bring the running segment to its end in time; nothing where there is time enough, and for all but the podium.
 *
 * @param {Mirror} mirror
 */
export function proposals(mirror) {
    return [...mirror.all('proposal').values()];
}

/**
 * That whoever speaks is asked to slow down, while it is shown; to a delegation in its own turn only.
 *
 * @param {Mirror} mirror
 */
export function slowdown(mirror) {
    return mirror.one('slowdown', 'slowdown');
}

/**
 * The calls for help that are not done, in the order in which they were raised.
 *
 * @param {Mirror} mirror
 * @returns {HelpItem[]}
 */
export function openCalls(mirror) {
    return [...mirror.all('help').values()].filter(call => call.status !== 'done').sort((a, b) => a.id - b.id);
}

/**
 * The messages that this client has sent or is to read, latest first.
 *
 * @param {Mirror} mirror
 * @returns {MessageItem[]}
 */
export function messages(mirror) {
    return [...mirror.all('message').values()].sort((a, b) => b.id - a.id);
}

/**
 * The seats that are taken with the connections of each, by seat.
 *
 * @param {Mirror} mirror
 * @returns {[string, LinkItem[]][]}
 */
export function connections(mirror) {
    const links = [...mirror.all('link').values()];
    const seats = [...new Set(links.map(each => each.seat))].sort();
    return seats.map(seat => [seat, links.filter(each => each.seat === seat)]);
}

/**
 * The language that an output of a desk feeds.
 *
 * @param {DeskItem | undefined} desk
 * @param {string | undefined} output without it, the selected one
 */
export function fed(desk, output = desk?.output) {
    return desk?.feeds['abc'.indexOf(output ?? '')];
}

/**
 * The handover that a desk has a part in, asked or agreed.
 *
 * @param {Mirror} mirror
 * @param {DeskItem} desk
 */
export function handoverOf(mirror, desk) {
    return [...mirror.all('handover').values()].find(each => each.giver === desk.id || each.taker === desk.id);
}

/**
 * What a desk may listen to, each on its key: the floor on 0, then its stored channels, then the others.
 *
 * @param {Mirror} mirror
 * @param {DeskItem} desk
 * @returns {(string | undefined)[]}
 */
export function sources(mirror, desk) {
    const others = channels(mirror).map(each => each.language).filter(each => !desk.presets.includes(each));
    return [undefined, ...desk.presets, ...others];
}
