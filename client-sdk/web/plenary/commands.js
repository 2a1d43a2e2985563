/**
 * Commands on their way. Each has an id, (client, counter); one is in flight at a time, the others wait in order. After a
 * reconnect the one in flight is sent again under the same id: it takes effect once, however often it is sent.
 *
 * @import { Answer, ClientFrame, Command, Receipt, Refused, Welcome } from './protocol.js'
 */

import { micros } from './clock.js';

/**
 * Where a submission stands: `waiting` for its turn or for a connection, `sent` and unanswered, `retrying` since the server
 * could not take it just now; then `granted`, `refused`, `failed` (it will never be taken as it is) or `discarded`.
 *
 * @typedef {'waiting' | 'sent' | 'retrying' | 'granted' | 'refused' | 'failed' | 'discarded'} State
 */

/** How long a press that is of the moment is good for. */
const MOMENT = 2_000;

/** Refusals that concern the id and not the command: the server's memory of this client is not what the client thought. */
const OUT_OF_STEP = new Set(['unknown-client', 'id-skipped', 'id-reused', 'outcome-forgotten', 'client-of-another-badge']);

/** Of those, the ones after which the client number is of no use. */
const ANEW = new Set(['unknown-client', 'id-reused', 'client-of-another-badge']);

/** A command as somebody pressed it. */
export class Submission {
    /**
     * @param {Command} command
     * @param {() => string} label what it does, in the language of the page
     * @param {boolean} momentary of the moment: worthless later, as a key at a desk
     * @param {number} pressedAt
     */
    constructor(command, label, momentary, pressedAt) {
        this.command = command;
        this.label = label;
        this.momentary = momentary;
        this.pressedAt = pressedAt;
        /** @type {State} */
        this.state = 'waiting';
        this.sends = 0;
        /** @type {Receipt | undefined} */
        this.receipt = undefined;
        /** @type {number[] | undefined} the order that a list would have, where that was asked */
        this.order = undefined;
        /** @type {Refused | undefined} */
        this.refused = undefined;
        /** @type {string | undefined} why the server did not take it */
        this.reason = undefined;
    }

    get pending() {
        return this.state === 'waiting' || this.state === 'sent' || this.state === 'retrying';
    }
}

/**
 * A client number: 64 random bits, not all of them zero.
 *
 * @param {(into: BigUint64Array<ArrayBuffer>) => unknown} fill
 */
export function clientNumber(fill = into => crypto.getRandomValues(into)) {
    const number = new BigUint64Array(1);
    do {
        fill(number);
    } while (number[0] === 0n);
    return String(number[0]);
}

/**
 * @typedef {object} Effects
 * @property {(frame: ClientFrame) => boolean} send false where there is no connection
 * @property {(milliseconds: number, act: () => void) => (() => void)} after starts a timer; what it returns stops it
 * @property {() => number} now milliseconds, any origin
 * @property {() => void} changed a submission has changed
 * @property {(counter: number) => void} counted the counter of the last command that was answered
 * @property {(anew: boolean) => void} outOfStep connect again, to learn the counter; `anew` under a new client number
 */

export class Commands {
    /** @param {Effects} effects */
    constructor(effects) {
        this.effects = effects;
        /** @type {Submission[]} what is not answered, first the one in flight */
        this.queue = [];
        /** @type {Submission | undefined} what was answered last */
        this.last = undefined;
        /** of the last command that was answered */
        this.counter = 0;
        this.online = false;
        /** @type {(() => void) | undefined} */
        this.stopRetry = undefined;
    }

    /**
     * @param {Command} command
     * @param {{label?: () => string, momentary?: boolean}} how
     */
    submit(command, { label = () => '', momentary = false } = {}) {
        const submission = new Submission(command, label, momentary, this.effects.now());
        if (momentary && !this.online) {
            this.#settle(submission, 'failed', 'offline');
        } else {
            this.queue.push(submission);
            this.#pump();
            this.effects.changed();
        }
        return submission;
    }

    /**
     * Gives up what has not been sent; what is in flight may have been done already and is waited for.
     *
     * @param {Submission} submission
     */
    discard(submission) {
        const free = submission.state === 'waiting' || submission.state === 'retrying';
        if (free && this.queue.includes(submission)) {
            if (this.queue[0] === submission) {
                this.#stopRetry();
            }
            this.#settle(submission, 'discarded');
            this.#pump();
        }
    }

    /**
     * A connection begins. The counter that the server knows tells whether the command in flight was taken; if so, it is sent
     * again for its answer. A server that has just started may know less than its log, so a lower counter says nothing.
     * What was of the moment and not taken is not done now: no microphone opens by itself.
     *
     * @param {Pick<Welcome, 'counter'>} welcome
     */
    connected(welcome) {
        const known = micros(welcome.counter);
        const first = this.queue[0];
        const inFlight = first !== undefined && first.state !== 'waiting';
        const taken = inFlight && known > this.counter;
        this.online = true;
        this.queue.filter(each => each.momentary && !(taken && each === first)).forEach(each => this.#settle(each, 'failed', 'offline'));
        if (taken) {
            this.#send(first);
        } else {
            this.counter = Math.max(this.counter, known);
            if (inFlight && this.queue[0] === first) {
                first.state = 'waiting';
            }
            this.#pump();
        }
        this.effects.changed();
    }

    disconnected() {
        this.online = false;
        this.#stopRetry();
        this.queue.forEach(each => {
            each.reason = undefined;
        });
        this.effects.changed();
    }

    /** @param {Answer} answer */
    answered(answer) {
        const first = this.queue[0];
        if (first === undefined || first.state === 'waiting' || micros(answer.counter) !== this.counter + 1) {
            return;
        }
        if (answer.granted !== undefined) {
            first.receipt = answer.granted.receipt;
            first.order = answer.granted.order;
            this.#done(first, 'granted');
        } else if (answer.refused !== undefined && OUT_OF_STEP.has(answer.refused.code)) {
            this.#outOfStep(first, answer.refused);
        } else if (answer.refused !== undefined) {
            first.refused = answer.refused;
            this.#done(first, 'refused');
        } else if (answer.notTaken !== undefined) {
            this.#notTaken(first, answer.notTaken.reason, micros(answer.notTaken.retryAfter) / 1000);
        }
    }

    /** A new client number begins to count at one. */
    renumbered() {
        this.counter = 0;
        this.effects.counted(0);
    }

    /**
     * A command that was sent once and refused for its id has had no effect, so it may go out again under another.
     *
     * @param {Submission} first
     * @param {Refused} refused
     */
    #outOfStep(first, refused) {
        if (first.sends === 1 && !first.momentary) {
            first.state = 'waiting';
            first.sends = 0;
        } else {
            first.refused = refused;
            this.#settle(first, 'refused');
        }
        this.effects.outOfStep(ANEW.has(refused.code));
    }

    /**
     * @param {Submission} first
     * @param {string} reason
     * @param {number} retryAfter milliseconds; 0 where it does not help
     */
    #notTaken(first, reason, retryAfter) {
        const late = first.momentary && this.effects.now() - first.pressedAt > MOMENT;
        if (retryAfter === 0 || late) {
            this.#settle(first, 'failed', reason);
            this.#pump();
            return;
        }
        first.state = 'retrying';
        first.reason = reason;
        this.#stopRetry();
        this.stopRetry = this.effects.after(retryAfter, () => {
            this.stopRetry = undefined;
            this.#send(first);
            this.effects.changed();
        });
        this.effects.changed();
    }

    #pump() {
        const first = this.queue[0];
        if (this.online && first !== undefined && first.state === 'waiting') {
            this.#send(first);
        }
    }

    /** @param {Submission} submission */
    #send(submission) {
        const counter = String(this.counter + 1);
        if (this.effects.send({ command: { counter, command: submission.command } })) {
            submission.state = 'sent';
            submission.sends += 1;
        }
    }

    /**
     * @param {Submission} submission
     * @param {State} state
     */
    #done(submission, state) {
        this.counter += 1;
        this.effects.counted(this.counter);
        this.#settle(submission, state);
        this.#pump();
    }

    /**
     * @param {Submission} submission
     * @param {State} state
     * @param {string} [reason]
     */
    #settle(submission, state, reason) {
        submission.state = state;
        submission.reason = reason;
        this.queue = this.queue.filter(each => each !== submission);
        this.last = submission;
        this.effects.changed();
    }

    #stopRetry() {
        this.stopRetry?.();
        this.stopRetry = undefined;
    }
}
