import assert from 'node:assert/strict';
import test from 'node:test';

import { MINUTE, SECOND, ServerClock, conferenceTime, countdown, elapsed, left, micros, onAir, spoken } from '../plenary/clock.js';

const OFFSET = 1_700_000_000_000_000;

/** A device whose clock stands at what the test says, beside a server that is OFFSET ahead. */
function device() {
    const at = { now: 5_000_000 };
    const clock = new ServerClock(() => at.now);
    return {
        at,
        clock,
        /** @param {number} there @param {number} back microseconds on the way */
        probe(there, back, thinking = 200) {
            const sent = at.now;
            const received = sent + there + OFFSET;
            at.now += there + thinking + back;
            clock.measured({ sent: String(sent), received: String(received), answered: String(received + thinking) });
        },
    };
}

test('an even way there and back gives the offset exactly', () => {
    const { at, clock, probe } = device();
    probe(4_000, 4_000);
    assert.equal(clock.time, at.now + OFFSET);
    assert.equal(clock.bound, 4_000);
});

test('the true time is within the bound, however uneven the way', () => {
    for (const [there, back] of /** @type {const} */ ([[1_000, 90_000], [90_000, 1_000], [0, 20_000]])) {
        const { at, clock, probe } = device();
        probe(there, back);
        assert.ok(Math.abs((clock.time ?? 0) - (at.now + OFFSET)) <= clock.bound);
    }
});

test('the probe with the smallest error counts, until it is too old', () => {
    const { at, clock, probe } = device();
    probe(1_000, 1_000);
    probe(500, 80_000);
    assert.equal(Math.round((clock.time ?? 0) - at.now - OFFSET), 0);
    assert.ok(clock.bound < 1_100);
    at.now += 600 * SECOND;
    assert.ok(clock.bound > 40_000, 'an error grows with age');
});

test('without a probe the time is known from the server’s word, with no bound', () => {
    const { at, clock } = device();
    assert.equal(clock.time, undefined);
    clock.reached(at.now + OFFSET - 3_000);
    assert.equal(clock.time, at.now + OFFSET - 3_000);
    assert.equal(clock.bound, Infinity);
});

test('a beat of a server that is further on shows that the device slept', () => {
    const { at, clock, probe } = device();
    probe(1_000, 1_000);
    clock.reached(at.now + OFFSET - 1_000);
    assert.equal(clock.time, at.now + OFFSET, 'a beat on its way is no news');
    const slept = 3_600 * SECOND;
    clock.reached(at.now + OFFSET + slept);
    assert.equal(clock.time, at.now + OFFSET + slept);
});

test('probes that contradict each other: the newer one counts', () => {
    const { at, clock, probe } = device();
    probe(1_000, 1_000);
    const shown = at.now + OFFSET - 50 * SECOND;
    clock.measured({ sent: String(at.now - 4_000), received: String(shown - 2_000), answered: String(shown - 2_000) });
    assert.equal(clock.time, shown);
});

test('a server that has started anew is measured anew', () => {
    const { clock, probe } = device();
    probe(1_000, 1_000);
    clock.reset();
    assert.equal(clock.time, undefined);
});

test('conference time runs at its rate from its anchor', () => {
    const clock = { anchor: '1008214200000000', base: '1700000000000000', rate: 60 };
    assert.equal(conferenceTime(clock, 1_700_000_000_000_000), 1_008_214_200_000_000);
    assert.equal(conferenceTime(clock, 1_700_000_000_000_000 + 1_500_000), 1_008_214_200_000_000 + 90 * SECOND);
    assert.equal(conferenceTime({ ...clock, rate: 3600 }, 1_700_000_000_000_000 + SECOND), 1_008_214_200_000_000 + 60 * MINUTE);
});

test('at rate 60 a turn of five minutes is over after five seconds', () => {
    const clock = { anchor: '1000000000000000', base: '0', rate: 60 };
    const turn = { limit: String(5 * MINUTE), used: '0', runningSince: '1000000000000000' };
    assert.equal(left(turn, conferenceTime(clock, 0)), 5 * MINUTE);
    assert.equal(left(turn, conferenceTime(clock, 2.5 * SECOND)), 2.5 * MINUTE);
    assert.equal(left(turn, conferenceTime(clock, 5 * SECOND)), 0);
    assert.equal(left(turn, conferenceTime(clock, 6 * SECOND)), -MINUTE);
});

test('paused time is not charged, and what ran before the pause is', () => {
    const paused = { limit: String(5 * MINUTE), used: String(105 * SECOND) };
    assert.equal(left(paused, 1e15), 195 * SECOND);
    assert.equal(left(paused, 2e15), 195 * SECOND);
    const resumed = { ...paused, runningSince: '1000000000000000' };
    assert.equal(spoken(resumed, 1e15 + 5 * SECOND), 110 * SECOND);
});

test('a clock that is a little behind the server does not give time back', () => {
    const turn = { limit: String(5 * MINUTE), used: '0', runningSince: '1000000000000000' };
    assert.equal(left(turn, 1e15 - 30_000), 5 * MINUTE);
});

test('what is left is rounded up, overtime counts up', () => {
    assert.equal(countdown(5 * MINUTE), '5:00');
    assert.equal(countdown(5 * MINUTE - 1), '5:00');
    assert.equal(countdown(1), '0:01');
    assert.equal(countdown(0), '0:00');
    assert.equal(countdown(-1), '+0:00');
    assert.equal(countdown(-61 * SECOND), '+1:01');
    assert.equal(countdown(75 * MINUTE), '75:00');
});

test('a number is read exactly or not at all', () => {
    assert.equal(micros('1008214200000001'), 1_008_214_200_000_001);
    assert.equal(micros('9007199254740991'), Number.MAX_SAFE_INTEGER);
    assert.equal(micros(0), 0);
    for (const text of ['9007199254740993', '1.5', '', 'soon', 'NaN']) {
        assert.throws(() => micros(text), RangeError, text);
    }
});

test('a time that has passed counts whole seconds and never runs below nothing', () => {
    assert.equal(elapsed(0), '0:00');
    assert.equal(elapsed(59_999_999), '0:59');
    assert.equal(elapsed(31 * MINUTE), '31:00');
    assert.equal(elapsed(-SECOND), '0:00');
});

test('a desk’s day on air is what was and what runs, and begins anew at midnight at the venue', () => {
    const midnight = 1_000 * MINUTE;
    const item = {
        id: 'ru-1', booth: 'ru', output: 'a', microphone: 'live', present: true, feeds: ['ru'], presets: [], clash: false, reliefDue: false,
        onAir: String(5 * MINUTE), onAirSince: String(990 * MINUTE), dayEnds: String(midnight),
    };
    assert.equal(onAir(item, 992 * MINUTE), 7 * MINUTE);
    assert.equal(onAir(item, 1_003 * MINUTE), 3 * MINUTE);
    assert.equal(onAir({ ...item, onAirSince: undefined }, 999 * MINUTE), 5 * MINUTE);
    assert.equal(onAir({ ...item, onAirSince: undefined }, midnight), 0);
});
