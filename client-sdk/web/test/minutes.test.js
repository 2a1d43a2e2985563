import assert from 'node:assert/strict';
import test from 'node:test';

import { NotAnswered } from '../plenary/asked.js';
import { bySeat } from '../plenary/connections.js';
import { Minutes } from '../plenary/minutes.js';

/** @import { MinutesPage } from '../plenary/minutes.js' */

/** Minutes before a server that answers what it is told to, at a time that stands still. */
class Desk {
    constructor() {
        this.now = 0;
        /** @type {string[]} */
        this.asked = [];
        /** @type {AbortSignal[]} */
        this.signals = [];
        /** @type {MinutesPage | Error} */
        this.next = page([], 0);
        this.minutes = new Minutes(async (query, signal) => {
            this.asked.push(query);
            this.signals.push(signal);
            if (this.next instanceof Error) {
                throw this.next;
            }
            return this.next;
        }, () => this.now, () => {});
    }

    /**
     * @param {number} milliseconds
     * @param {number} revision
     */
    async pass(milliseconds, revision, language = 'en') {
        this.now += milliseconds;
        this.minutes.tick(language, revision);
        await new Promise(done => setImmediate(done));
        return this.asked.splice(0);
    }
}

/**
 * @param {number[]} numbers
 * @param {number} last
 */
function page(numbers, last, earlier = false) {
    return { lines: numbers.map(number => ({ number: String(number), at: '1000000', sentence: `line ${number}` })), last: String(last), earlier };
}

test('minutes are asked for soon after a revision, once a second at most, and every ten seconds otherwise', async () => {
    const desk = new Desk();
    desk.next = page([1, 2], 3);
    assert.deepEqual(await desk.pass(0, 1), ['lang=en']);
    desk.next = page([], 3);
    assert.deepEqual(await desk.pass(500, 2), []);
    assert.deepEqual(await desk.pass(500, 2), ['lang=en&after=3']);
    assert.deepEqual(await desk.pass(1_000, 2), ['lang=en&after=3'], 'the record is written beside what is announced');
    assert.deepEqual(await desk.pass(9_000, 2), []);
    desk.next = page([5], 5);
    assert.deepEqual(await desk.pass(1_000, 2), ['lang=en&after=3']);
    assert.deepEqual(desk.minutes.lines.map(each => each.number), [1, 2, 5]);
});

test('another language begins anew and gives up what was asked', async () => {
    const desk = new Desk();
    desk.next = page([1], 1);
    await desk.pass(0, 1);
    assert.deepEqual(await desk.pass(0, 1, 'ru'), ['lang=ru']);
    assert.equal(desk.signals[0]?.aborted, true);
    desk.minutes.stop();
    assert.equal(desk.signals[1]?.aborted, true);
});

test('a page back is put before the lines', async () => {
    const desk = new Desk();
    desk.next = page([7, 8], 9, true);
    await desk.pass(0, 1);
    desk.next = page([2, 4], 9, false);
    await desk.minutes.back();
    assert.deepEqual(desk.asked, ['lang=en&before=7']);
    assert.deepEqual(desk.minutes.lines.map(each => each.number), [2, 4, 7, 8]);
    assert.equal(desk.minutes.earlier, false);
});

test('it is said when nothing is answered, and no longer once something is', async () => {
    const desk = new Desk();
    desk.next = new NotAnswered(() => 'nobody there');
    await desk.pass(0, 1);
    assert.equal(desk.minutes.failed?.(), 'nobody there');
    assert.deepEqual(await desk.pass(5_000, 1), []);
    desk.next = page([1], 1);
    await desk.pass(5_000, 1);
    assert.equal(desk.minutes.failed, undefined);
    assert.equal(desk.minutes.lines.length, 1);
});

test('a server that holds another record is read from its end', async () => {
    const desk = new Desk();
    desk.next = page([8], 9);
    await desk.pass(0, 1);
    desk.next = page([], 2);
    await desk.pass(1_000, 2);
    desk.next = page([1, 2], 2);
    assert.deepEqual(await desk.pass(250, 2), ['lang=en']);
    assert.deepEqual(desk.minutes.lines.map(each => each.number), [1, 2]);
});

test('a seat with two devices does as the worse of them', () => {
    const told = { seat: 'norway-1', since: '5', roundTrip: null, silent: '100', behind: '0' };
    assert.deepEqual(bySeat([told, { ...told, since: '3', roundTrip: '70', silent: '9', behind: '4' }]).get('norway-1'),
        { since: 5, roundTrip: 70, silent: 100, behind: 4 });
});
