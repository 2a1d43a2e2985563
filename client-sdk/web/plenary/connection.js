/**
 * One WebSocket after another: connects, says Hello, measures the clock, notices silence, and comes back as the close code
 * says. It knows no conference: frames go to whoever listens.
 *
 * @import { ClientFrame, ServerFrame, Welcome, Words } from './protocol.js'
 */

import { closeCode, TicketRefused } from './close-codes.js';
import { ServerClock } from './clock.js';
import { SUBPROTOCOL } from './protocol.js';

/**
 * `connecting` until Welcome; `online`; `stale` while the server's beats stay away; `waiting` to try again; `ended` for good.
 *
 * @typedef {'idle' | 'connecting' | 'online' | 'stale' | 'waiting' | 'ended'} State
 */

/**
 * Of a WebSocket, what is used here.
 *
 * @typedef {object} Socket
 * @property {(data: string) => void} send
 * @property {(code?: number) => void} close
 * @property {((event: any) => void) | null} onopen
 * @property {((event: any) => void) | null} onmessage
 * @property {((event: any) => void) | null} onclose
 */

/**
 * @typedef {object} Effects
 * @property {() => Promise<{ticket: string, path: string}>} ticket throws {@link TicketRefused} when there will never be one
 * @property {(path: string, subprotocol: string) => Socket} socket
 * @property {(milliseconds: number, act: () => void) => (() => void)} after
 * @property {() => number} now milliseconds, never running back
 * @property {() => number} random from 0 to 1
 * @property {() => {client: string, epoch?: string, revision?: string}} hello
 * @property {(frame: ServerFrame) => void} frame
 * @property {() => void} changed the state has changed
 */

/** Milliseconds. Watchers hear something every five seconds, and say something every ten; all others do both every second. */
const WATCHERS = new Set(['listener', 'media']);
const BEAT = 1_000;
const WATCHERS_BEAT = 5_000;
const PROBE = 950;
const WATCHERS_PROBE = 9_500;
const STALE_AFTER_BEATS = 2.2;
const GONE_AFTER_BEATS = 5;
const PATIENCE = 10_000;
const BACK_OFF = 250;
const BACK_OFF_LONGEST = 15_000;
const SETTLED = 5_000;
const FIRST_PROBES = 4;
const FIRST_PROBE_EVERY = 150;

export class Connection {
    /** @type {Socket | undefined} */
    #socket;
    /** @type {(() => void)[]} */
    #timers = [];
    /** rises with every attempt, so that what belongs to an earlier one is passed over */
    #attempt = 0;
    #failures = 0;
    #welcomedAt = 0;
    #probedAt = -Infinity;
    #probes = 0;

    /**
     * @param {Effects} effects
     * @param {ServerClock} clock
     */
    constructor(effects, clock) {
        this.effects = effects;
        this.clock = clock;
        /** @type {State} */
        this.state = 'idle';
        /** @type {string | undefined} the close code's name, or why there was no ticket */
        this.reason = undefined;
        /** @type {Words | undefined} the server's sentence for the reason */
        this.words = undefined;
        /** @type {Welcome | undefined} */
        this.welcome = undefined;
        /** when the server was last heard */
        this.heardAt = -Infinity;
        /** when the next attempt is due, while waiting */
        this.retryAt = Infinity;
        this.beat = BEAT;
        this.probeEvery = PROBE;
    }

    get live() {
        return this.state === 'online' || this.state === 'stale';
    }

    start() {
        if (this.state === 'idle' || this.state === 'waiting') {
            this.#connect();
        }
    }

    /** Connects again at once, for a mirror with a gap or a client out of step. */
    restart() {
        if (this.state !== 'ended') {
            this.#drop('restart');
            this.#connect();
        }
    }

    /** The network is back, or somebody looks at the page again: waits no longer, and the device may have slept. */
    hurry() {
        if (this.state === 'waiting') {
            this.#connect();
        } else if (this.live) {
            this.#probedAt = -Infinity;
            this.#listen();
        }
    }

    /** @param {string} reason */
    stop(reason) {
        this.#drop(reason);
        this.#become('ended', reason);
    }

    /**
     * @param {ClientFrame} frame
     * @returns {boolean} whether there was a connection to send it on
     */
    send(frame) {
        if (!this.live || this.#socket === undefined) {
            return false;
        }
        this.#socket.send(JSON.stringify(frame));
        return true;
    }

    async #connect() {
        const attempt = ++this.#attempt;
        this.#become('connecting', this.reason);
        this.#after(PATIENCE, () => this.#lost('no-answer'));
        try {
            const { ticket, path } = await this.effects.ticket();
            if (attempt === this.#attempt) {
                this.#open(attempt, ticket, path);
            }
        } catch (failure) {
            if (attempt === this.#attempt) {
                if (failure instanceof TicketRefused) {
                    this.words = failure.words;
                    this.stop(failure.reason);
                } else {
                    this.#lost('unreachable');
                }
            }
        }
    }

    /**
     * @param {number} attempt
     * @param {string} ticket
     * @param {string} path
     */
    #open(attempt, ticket, path) {
        const socket = this.effects.socket(path, SUBPROTOCOL);
        this.#socket = socket;
        socket.onopen = () => socket.send(JSON.stringify({ hello: { ticket, ...this.effects.hello() } }));
        socket.onmessage = event => {
            if (attempt === this.#attempt) {
                this.#received(event.data);
            }
        };
        socket.onclose = event => {
            if (attempt === this.#attempt) {
                this.#closed(event.code);
            }
        };
    }

    /** @param {unknown} data */
    #received(data) {
        /** @type {ServerFrame} */
        const frame = JSON.parse(String(data));
        this.heardAt = this.effects.now();
        if (frame.welcome !== undefined) {
            this.#welcomed(frame.welcome);
        } else if (frame.probeReply !== undefined) {
            this.clock.measured(frame.probeReply);
        } else if (frame.beat !== undefined) {
            this.clock.reached(frame.beat.serverTime);
        }
        if (this.state === 'stale') {
            this.#become('online');
        }
        this.effects.frame(frame);
        this.#probeIfDue();
    }

    /** @param {Welcome} welcome */
    #welcomed(welcome) {
        if (this.welcome?.epoch !== welcome.epoch) {
            this.clock.reset();
        }
        this.clock.reached(welcome.serverTime);
        this.welcome = welcome;
        this.beat = WATCHERS.has(welcome.audience) ? WATCHERS_BEAT : BEAT;
        this.probeEvery = WATCHERS.has(welcome.audience) ? WATCHERS_PROBE : PROBE;
        this.#welcomedAt = this.heardAt;
        this.#probes = 0;
        this.#probedAt = -Infinity;
        this.#stopTimers();
        this.#become('online');
        this.#watch();
    }

    /** Frames come while timers of a hidden page are held back, so both look whether a probe is due. */
    #probeIfDue() {
        const every = this.#probes < FIRST_PROBES ? FIRST_PROBE_EVERY : this.probeEvery;
        const now = this.effects.now();
        if (this.live && now - this.#probedAt >= every) {
            this.#probedAt = now;
            this.#probes += 1;
            this.send({ probe: { sent: String(this.clock.now()) } });
        }
    }

    #watch() {
        this.#listen();
        if (this.live) {
            this.#after(this.#probes < FIRST_PROBES ? FIRST_PROBE_EVERY : this.beat / 2, () => this.#watch());
        }
    }

    #listen() {
        const silence = this.effects.now() - this.heardAt;
        if (silence > this.beat * GONE_AFTER_BEATS) {
            this.#lost('silence');
            return;
        }
        if (silence > this.beat * STALE_AFTER_BEATS && this.state === 'online') {
            this.#become('stale');
        }
        this.#probeIfDue();
    }

    /** @param {number} number */
    #closed(number) {
        const code = closeCode(number);
        if (code.comeBack === 'not') {
            this.stop(code.name);
        } else {
            this.#lost(code.name, code.comeBack !== 'with-back-off');
        }
    }

    /**
     * @param {string} reason
     * @param {boolean} atOnce at once only after a connection that held: a loop of quick closes backs off like any other failure
     */
    #lost(reason, atOnce = false) {
        const held = this.live && this.effects.now() - this.#welcomedAt >= SETTLED;
        this.#drop(reason);
        this.#failures = held ? 0 : this.#failures + 1;
        const hurried = atOnce && this.#failures <= 1;
        const { base, cap } = this.#backOff();
        const longest = hurried ? 0 : Math.min(cap, base * 2 ** this.#failures);
        const delay = this.effects.random() * longest;
        this.retryAt = this.effects.now() + delay;
        this.#become('waiting', reason);
        this.#after(delay, () => this.#connect());
    }

    /** As the server has advised, in milliseconds: it knows who is to come first when everybody comes. */
    #backOff() {
        const advice = this.welcome?.backOff;
        return advice === undefined
            ? { base: BACK_OFF, cap: BACK_OFF_LONGEST }
            : { base: Number(advice.base) / 1_000, cap: Number(advice.cap) / 1_000 };
    }

    /**
     * Leaves the socket; a half-open one may take minutes to say that it is closed, so nobody listens to it any more.
     *
     * @param {string} reason
     */
    #drop(reason) {
        this.#attempt += 1;
        this.#stopTimers();
        const socket = this.#socket;
        this.#socket = undefined;
        if (socket !== undefined) {
            socket.onopen = socket.onmessage = socket.onclose = null;
            socket.close(1000);
        }
        this.reason = reason;
    }

    /**
     * @param {State} state
     * @param {string} [reason]
     */
    #become(state, reason) {
        this.state = state;
        this.reason = reason;
        this.effects.changed();
    }

    /**
     * @param {number} milliseconds
     * @param {() => void} act
     */
    #after(milliseconds, act) {
        const attempt = this.#attempt;
        this.#timers.push(this.effects.after(milliseconds, () => {
            if (attempt === this.#attempt) {
                act();
            }
        }));
    }

    #stopTimers() {
        this.#timers.forEach(stop => stop());
        this.#timers = [];
    }
}
