/**
 * A client of a conference: the badge of this window, its connection, what it mirrors and what it has asked for. Screens
 * listen to `change` and read.
 *
 * @import { HeldBadge } from './badge.js'
 * @import { Choice } from './choice.js'
 * @import { Command, Kind, ServerFrame } from './protocol.js'
 */

import { returnBadge, ticket } from './badge.js';
import { Hearing } from './choice.js';
import { ServerClock, conferenceTime } from './clock.js';
import { Commands } from './commands.js';
import { Connection } from './connection.js';
import { GAP, Mirror } from './mirror.js';
import { keepCounter, keptCounter, newNumber, ownNumber } from './number.js';
import { conference } from './views.js';
import { vocabulary } from './words.js';

export class Client extends EventTarget {
    #number = '';
    #due = false;
    #hearing = new Hearing(frame => this.connection.send(frame));

    /** @param {HeldBadge} held */
    constructor(held) {
        super();
        this.held = held;
        this.mirror = new Mirror();
        this.clock = new ServerClock();
        /** @type {string} the server's condition: "ok", "read-only", "no-quorum", "stopping" */
        this.condition = 'ok';
        this.connection = new Connection({
            ticket: () => ticket(held),
            socket: (path, subprotocol) => new WebSocket(socketAddress(path), subprotocol),
            after,
            now: () => performance.now(),
            random: Math.random,
            hello: () => ({ client: this.#number, ...this.mirror.cursor }),
            frame: frame => this.#received(frame),
            changed: () => this.#connectionChanged(),
        }, this.clock);
        this.commands = new Commands({
            send: frame => this.connection.send(frame),
            after,
            now: () => performance.now(),
            changed: () => this.#changed(),
            counted: keepCounter,
            outOfStep: anew => this.#outOfStep(anew),
        });
    }

    /**
     * Somebody listens here; the server counts it, and is told again after every reconnect.
     *
     * @param {Choice} choice
     */
    listen(choice) {
        this.#hearing.choose(choice);
    }

    async start() {
        this.#number = await ownNumber();
        this.commands.counter = keptCounter();
        addEventListener('online', () => this.connection.hurry());
        addEventListener('offline', () => this.connection.restart());
        document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.connection.hurry());
        addEventListener('pageshow', () => this.connection.hurry());
        this.connection.start();
    }

    /** Gives the badge back and goes to the page where one joins. */
    leave() {
        this.connection.stop('left');
        returnBadge();
        location.assign('join');
    }

    get badge() {
        return this.connection.welcome?.badge ?? this.held;
    }

    /** @returns {Kind[]} */
    get kinds() {
        return this.connection.welcome?.kinds ?? [];
    }

    /** Conference time now; undefined until a server has been heard. */
    get conferenceNow() {
        return this.#conferenceTime(0);
    }

    /** Conference time at which the server was last heard: until then, what the mirror holds is known to be so. */
    get confirmedAt() {
        return this.#conferenceTime((performance.now() - this.connection.heardAt) * 1000);
    }

    /** @param {number} ago microseconds */
    #conferenceTime(ago) {
        const clock = conference(this.mirror)?.clock ?? this.connection.welcome?.clock;
        const time = this.clock.time;
        return clock === undefined || time === undefined ? undefined : conferenceTime(clock, time - ago);
    }

    /**
     * @param {Command} command
     * @param {{label?: () => string, momentary?: boolean}} [how]
     */
    submit(command, how) {
        return this.commands.submit(command, how);
    }

    /** @param {ServerFrame} frame */
    #received(frame) {
        if (frame.welcome !== undefined) {
            vocabulary(frame.welcome.words ?? {});
            this.mirror.welcomed(frame.welcome);
            this.commands.connected(frame.welcome);
            this.#hearing.connected();
        } else if (frame.snapshot !== undefined) {
            this.mirror.snapshot(frame.snapshot);
        } else if (frame.update !== undefined) {
            if (this.mirror.update(frame.update) === GAP) {
                this.mirror.forget();
                this.connection.restart();
            }
        } else if (frame.own !== undefined) {
            this.mirror.own(frame.own);
        } else if (frame.answer !== undefined) {
            this.commands.answered(frame.answer);
        } else if (frame.beat !== undefined && frame.beat.condition !== this.condition) {
            this.condition = frame.beat.condition;
        } else {
            return;
        }
        this.#changed();
    }

    #connectionChanged() {
        if (!this.connection.live && this.commands.online) {
            this.commands.disconnected();
        }
        this.#changed();
    }

    /** @param {boolean} anew */
    async #outOfStep(anew) {
        if (anew) {
            this.#number = await newNumber();
            this.commands.renumbered();
        }
        this.connection.restart();
    }

    /** Many frames may arrive at once; screens are told once for all that came before they are drawn. */
    #changed() {
        if (!this.#due) {
            this.#due = true;
            const tell = () => {
                this.#due = false;
                this.dispatchEvent(new Event('change'));
            };
            if (document.visibilityState === 'visible') {
                requestAnimationFrame(tell);
            } else {
                setTimeout(tell);
            }
        }
    }
}

/**
 * @param {number} milliseconds
 * @param {() => void} act
 */
function after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
}

/** @param {string} path */
function socketAddress(path) {
    const address = new URL(path, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    return address;
}

