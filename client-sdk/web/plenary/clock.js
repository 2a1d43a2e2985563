/**
 * Time. Instants and durations are numbers of microseconds: a double holds them exactly for 285 years around 1970.
 * Nothing here counts down: what is left of a turn is computed from its three numbers whenever a screen is drawn.
 *
 * @import { Clock, DeskItem, Int64, ProbeReply, TurnItem } from './protocol.js'
 */

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;

/** How fast two quartz clocks may part, as a share of the time that has passed. */
const DRIFT = 100e-6;
const SAMPLES = 32;

/**
 * A 64-bit number of the protocol as a number.
 *
 * @param {Int64 | number} text
 */
export function micros(text) {
    const value = typeof text === 'string' && text.trim() === '' ? NaN : Number(text);
    if (!Number.isSafeInteger(value)) {
        throw new RangeError(`"${text}" is not a whole number below 2^53`);
    }
    return value;
}

/** This device's clock, microseconds from any origin; it never runs back. */
export function deviceMicros() {
    return Math.round(performance.now() * 1000);
}

/**
 * The server's clock as seen from here: this device's clock and an offset, measured by probes. The offset of the probe
 * with the smallest error counts, and an error grows with the age of its probe.
 */
export class ServerClock {
    /** @param {() => number} now the device's clock */
    constructor(now = deviceMicros) {
        this.now = now;
        /** @type {{offset: number, bound: number, at: number}[]} */
        this.samples = [];
    }

    /** Forgets what was measured, for a server that has started anew. */
    reset() {
        this.samples = [];
    }

    /**
     * Takes in the reply to a probe.
     *
     * @param {ProbeReply} reply
     */
    measured(reply) {
        const at = this.now();
        const [sent, received, answered] = [micros(reply.sent), micros(reply.received), micros(reply.answered)];
        const bound = Math.max(0, (at - sent) - (answered - received)) / 2;
        this.#add({ offset: ((received - sent) + (answered - at)) / 2, bound, at });
    }

    /**
     * Takes in a server time that has just arrived: the server's clock shows at least that. It catches a device that slept.
     *
     * @param {Int64 | number} serverTime
     */
    reached(serverTime) {
        const at = this.now();
        const offset = micros(serverTime) - at;
        const best = this.#best();
        if (best === undefined || offset > best.offset + this.#aged(best, at)) {
            this.samples = [{ offset, bound: Infinity, at }];
        }
    }

    /** How far {@link time} may be off at most; infinite until a probe was answered. */
    get bound() {
        const best = this.#best();
        return best === undefined ? Infinity : this.#aged(best, this.now());
    }

    /** Server time now; undefined until the server has said anything. */
    get time() {
        const best = this.#best();
        return best === undefined ? undefined : this.now() + best.offset;
    }

    /** @param {{offset: number, bound: number, at: number}} sample */
    #add(sample) {
        const agreeing = this.samples.filter(
            each => Math.abs(each.offset - sample.offset) <= this.#aged(each, sample.at) + sample.bound && each.bound < Infinity);
        this.samples = [...agreeing, sample].slice(-SAMPLES);
    }

    #best() {
        const at = this.now();
        /** @type {{offset: number, bound: number, at: number} | undefined} */
        let best;
        for (const sample of this.samples) {
            if (best === undefined || this.#aged(sample, at) <= this.#aged(best, at)) {
                best = sample;
            }
        }
        return best;
    }

    /**
     * @param {{bound: number, at: number}} sample
     * @param {number} at
     */
    #aged(sample, at) {
        return sample.bound + Math.max(0, at - sample.at) * DRIFT;
    }
}

/**
 * Conference time at a server time.
 *
 * @param {Clock} clock
 * @param {number} serverTime
 */
export function conferenceTime(clock, serverTime) {
    return micros(clock.anchor) + (serverTime - micros(clock.base)) * clock.rate;
}

/**
 * The time spoken in a turn until `at`; pauses are not in it.
 *
 * @param {Pick<TurnItem, 'used' | 'runningSince'>} turn
 * @param {number} at conference time
 */
export function spoken(turn, at) {
    const running = turn.runningSince === undefined ? 0 : Math.max(0, at - micros(turn.runningSince));
    return micros(turn.used) + running;
}

/**
 * What is left of a turn at `at`; negative in overtime.
 *
 * @param {Pick<TurnItem, 'limit' | 'used' | 'runningSince'>} turn
 * @param {number} at conference time
 */
export function left(turn, at) {
    return micros(turn.limit) - spoken(turn, at);
}

/**
 * A duration as minutes and seconds. What is left is rounded up, so that 0:00 means the end; overtime counts up from +0:00.
 *
 * @param {number} duration
 */
export function countdown(duration) {
    const over = duration < 0;
    const seconds = over ? Math.floor(-duration / SECOND) : Math.ceil(duration / SECOND);
    return (over ? '+' : '') + minutes(seconds);
}

/**
 * A time that has passed, in whole seconds.
 *
 * @param {number} duration
 */
export function elapsed(duration) {
    return minutes(Math.floor(Math.max(0, duration) / SECOND));
}

/**
 * How long a desk's microphone was live on the day of `now` at the venue, coughs not counted.
 *
 * @param {DeskItem} desk
 * @param {number} now conference time
 */
export function onAir(desk, now) {
    const ends = desk.dayEnds === undefined ? undefined : micros(desk.dayEnds);
    const since = desk.onAirSince === undefined ? undefined : micros(desk.onAirSince);
    if (ends === undefined || now < ends) {
        return micros(desk.onAir) + (since === undefined ? 0 : Math.max(0, now - since));
    }
    return since === undefined ? 0 : now - Math.max(since, ends);
}

/** @param {number} seconds */
function minutes(seconds) {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
