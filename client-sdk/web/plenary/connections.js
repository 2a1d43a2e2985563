/**
 * How the connections of the seats do, as a technician's window asks for it every few seconds.
 *
 * @import { HeldBadge } from './badge.js'
 * @import { Int64 } from './protocol.js'
 */

import { asked, NotAnswered } from './asked.js';
import { micros } from './clock.js';

/**
 * How one seat is connected, by the worst of its devices; times in microseconds.
 *
 * @typedef {{since: number, roundTrip?: number, silent: number, behind: number}} SeatState
 * @typedef {{seat: string, since: Int64, roundTrip: Int64 | null, silent: Int64, behind: Int64}} Told
 */

/** Milliseconds between two questions. */
const EVERY = 3_000;

export class Connections {
    #badge;
    #changed;
    #asking = new AbortController();
    #timer = 0;

    /**
     * @param {() => HeldBadge | undefined} badge
     * @param {() => void} changed
     */
    constructor(badge, changed) {
        this.#badge = badge;
        this.#changed = changed;
        /** @type {Map<string, SeatState>} by seat */
        this.seats = new Map();
        this.unseated = 0;
        /** @type {(() => string) | undefined} why these are not of now */
        this.failed = undefined;
    }

    hostConnected() {
        this.#asking = new AbortController();
        this.#timer = window.setInterval(() => void this.#ask(), EVERY);
        setTimeout(() => void this.#ask());
    }

    hostDisconnected() {
        clearInterval(this.#timer);
        this.#asking.abort();
    }

    async #ask() {
        const badge = this.#badge();
        const signal = this.#asking.signal;
        if (badge === undefined || signal.aborted || document.visibilityState === 'hidden') {
            return;
        }
        try {
            const { connections, unseated } = await asked(badge, 'api/connections', signal);
            this.seats = bySeat(connections);
            this.unseated = unseated;
            this.failed = undefined;
        } catch (thrown) {
            if (!(thrown instanceof NotAnswered)) {
                throw thrown;
            }
            this.failed = thrown.say;
        }
        if (!signal.aborted) {
            this.#changed();
        }
    }
}

/** @param {Told[]} connections */
export function bySeat(connections) {
    /** @type {Map<string, SeatState>} */
    const seats = new Map();
    for (const { seat, since, roundTrip, silent, behind } of connections) {
        const one = { since: micros(since), ...roundTrip === null ? {} : { roundTrip: micros(roundTrip) }, silent: micros(silent), behind: micros(behind) };
        const before = seats.get(seat);
        seats.set(seat, before === undefined ? one : worse(before, one));
    }
    return seats;
}

/**
 * @param {SeatState} a
 * @param {SeatState} b
 * @returns {SeatState}
 */
function worse(a, b) {
    const roundTrips = [a, b].flatMap(each => each.roundTrip ?? []);
    return {
        since: Math.max(a.since, b.since), ...roundTrips.length === 0 ? {} : { roundTrip: Math.max(...roundTrips) },
        silent: Math.max(a.silent, b.silent), behind: Math.max(a.behind, b.behind),
    };
}
