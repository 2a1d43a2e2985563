/**
 * What calls a delegation to the floor.
 *
 * @import { Mirror } from './mirror.js'
 * @import { Badge, RequestItem, TurnItem } from './protocol.js'
 * @typedef {{call: 'next', request: RequestItem} | {call: 'turn', turn: TurnItem}} Call
 */

import { currentSegment, currentTurn, isOwn, ownRequests } from './views.js';

/** Tells each call once: that a request of one's own is next, and that one's own turn begins. */
export class Summons {
    /** @type {Set<string>} */
    #told = new Set();
    #began = false;

    /**
     * The calls that are new since the last look. What stands at the first look is no news: the page opens with it.
     *
     * @param {Mirror} mirror
     * @param {Badge} badge
     * @returns {Call[]}
     */
    look(mirror, badge) {
        if (mirror.at === undefined) {
            return [];
        }
        const fresh = calls(mirror, badge).filter(each => !this.#told.has(key(each)));
        fresh.forEach(each => this.#told.add(key(each)));
        const began = this.#began;
        this.#began = true;
        return began ? fresh : [];
    }
}

/**
 * The requests of one's own that are called next: first on the running list.
 *
 * @param {Mirror} mirror
 * @param {Badge} badge
 */
export function ownNext(mirror, badge) {
    const running = currentSegment(mirror)?.id;
    return ownRequests(mirror, badge).filter(({ request, place }) => place === 1 && request.segment === running).map(({ request }) => request);
}

/**
 * @param {Mirror} mirror
 * @param {Badge} badge
 * @returns {Call[]}
 */
function calls(mirror, badge) {
    const turn = currentTurn(mirror);
    return [
        ...ownNext(mirror, badge).map(request => /** @type {Call} */ ({ call: 'next', request })),
        ...turn !== undefined && isOwn(turn, badge) ? [/** @type {Call} */ ({ call: 'turn', turn })] : [],
    ];
}

/** @param {Call} call */
function key(call) {
    return call.call === 'next' ? `next ${call.request.id}` : `turn ${call.turn.id}`;
}
