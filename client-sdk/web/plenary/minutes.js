/**
 * The running minutes as this window reads them: asked for soon after the conference has moved, and now and then otherwise.
 *
 * @import { Int64 } from './protocol.js'
 */

import { NotAnswered } from './asked.js';
import { micros } from './clock.js';

/**
 * @typedef {{number: number, at: number, sentence: string}} MinutesLine a sentence, when it became true, and the number of its event
 * @typedef {{lines: {number: Int64, at: Int64, sentence: string}[], last: Int64, earlier: boolean}} MinutesPage as the server answers
 */

/** Milliseconds between two questions, at least and at most. */
const SOONEST = 1_000;
const LATEST = 10_000;

/** The record is written beside what is announced: after a revision it is asked for so many times. */
const TIMES = 2;

/** How many lines a window keeps; the earliest go first, and can be asked for again. */
export const KEPT = 5_000;

export class Minutes {
    #ask;
    #now;
    #changed;
    #language = '';
    #last = 0;
    #askedAt = -Infinity;
    /** @type {number | undefined} */
    #revision;
    #times = 0;
    #asking = new AbortController();
    #busy = false;
    #back = false;

    /**
     * @param {(query: string, signal: AbortSignal) => Promise<MinutesPage>} ask
     * @param {() => number} now milliseconds, any origin
     * @param {() => void} changed
     */
    constructor(ask, now, changed) {
        this.#ask = ask;
        this.#now = now;
        this.#changed = changed;
        /** @type {MinutesLine[]} in order */
        this.lines = [];
        /** whether there are lines before these */
        this.earlier = false;
        /** @type {(() => string) | undefined} why they are not up to date */
        this.failed = undefined;
        this.loaded = false;
    }

    /**
     * To be called often: asks where it is time to.
     *
     * @param {string} language
     * @param {number | undefined} revision what the mirror holds
     */
    tick(language, revision) {
        if (language !== this.#language) {
            this.#begin(language);
        }
        if (revision !== this.#revision) {
            this.#revision = revision;
            this.#times = TIMES;
        }
        const age = this.#now() - this.#askedAt;
        if (!this.#busy && (age >= LATEST || age >= SOONEST && this.#times > 0)) {
            this.#times = Math.max(0, this.#times - 1);
            this.#askedAt = this.#now();
            this.#busy = true;
            void this.#read(this.loaded ? `after=${this.#last}` : '', page => this.#add(page), () => this.#busy = false);
        }
    }

    /** Reads the page before the first line. */
    async back() {
        const first = this.lines[0];
        if (first !== undefined && !this.#back) {
            this.#back = true;
            await this.#read(`before=${first.number}`, page => {
                this.lines = [...page.lines.map(line), ...this.lines];
                this.earlier = page.earlier;
            }, () => this.#back = false);
        }
    }

    /** Nobody reads any longer: what was asked is given up. */
    stop() {
        this.#asking.abort();
        this.#language = '';
    }

    /** @param {string} language */
    #begin(language) {
        this.#asking.abort();
        this.#asking = new AbortController();
        this.#language = language;
        this.#askedAt = -Infinity;
        this.#busy = false;
        this.#back = false;
        this.loaded = false;
        this.lines = [];
    }

    /** @param {MinutesPage} page */
    #add(page) {
        const last = micros(page.last);
        if (this.loaded && last < this.#last) {
            this.loaded = false;
            this.#askedAt = -Infinity;
            return;
        }
        const all = [...this.loaded ? this.lines : [], ...page.lines.map(line)];
        this.earlier = this.loaded ? this.earlier || all.length > KEPT : page.earlier;
        this.lines = all.slice(-KEPT);
        this.loaded = true;
        this.#last = last;
    }

    /**
     * @param {string} query
     * @param {(page: MinutesPage) => void} take
     * @param {() => void} done
     */
    async #read(query, take, done) {
        const signal = this.#asking.signal;
        try {
            const page = await this.#ask(`lang=${this.#language}${query === '' ? '' : `&${query}`}`, signal);
            if (signal.aborted) {
                return;
            }
            take(page);
            this.failed = undefined;
        } catch (thrown) {
            if (signal.aborted) {
                return;
            }
            if (!(thrown instanceof NotAnswered)) {
                throw thrown;
            }
            this.failed = thrown.say;
            this.#times = 0;
        } finally {
            if (signal === this.#asking.signal) {
                done();
            }
        }
        this.#changed();
    }
}

/**
 * @param {MinutesPage['lines'][number]} told
 * @returns {MinutesLine}
 */
function line({ number, at, sentence }) {
    return { number: micros(number), at: micros(at), sentence };
}
