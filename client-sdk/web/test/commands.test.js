import assert from 'node:assert/strict';
import test from 'node:test';

import { Commands, clientNumber } from '../plenary/commands.js';
import { Time } from './fixture/time.js';

/** @import { ClientFrame } from '../plenary/protocol.js' */

function bench() {
    const time = new Time();
    /** @type {NonNullable<ClientFrame['command']>[]} */
    const sent = [];
    /** @type {boolean[]} */
    const resets = [];
    /** @type {number[]} */
    const counted = [];
    const line = { up: true };
    const commands = new Commands({
        send: frame => {
            if (line.up && frame.command !== undefined) {
                sent.push(frame.command);
            }
            return line.up;
        },
        after: time.after,
        now: time.now,
        changed: () => {},
        counted: counter => counted.push(counter),
        outOfStep: anew => resets.push(anew),
    });
    return {
        time, sent, resets, counted, commands,
        connect(counter = 0) {
            line.up = true;
            commands.connected({ counter: String(counter) });
        },
        cut() {
            line.up = false;
            commands.disconnected();
        },
        /** @param {number} counter */
        grant: counter => commands.answered({ counter: String(counter), granted: { revision: '7' } }),
        /** @param {number} counter @param {string} code */
        refuse: (counter, code) => commands.answered({ counter: String(counter), refused: { code, rule: '' } }),
        /** @param {number} counter @param {string} reason @param {string} retryAfter */
        decline: (counter, reason, retryAfter) => commands.answered({ counter: String(counter), notTaken: { reason, retryAfter } }),
    };
}

const END = { endTurn: { turn: 1 } };
const CLOSE = { closeList: { segment: 's' } };

test('counters begin at one and rise without gaps, one command in flight at a time', () => {
    const { commands, connect, sent, grant } = bench();
    connect();
    const first = commands.submit(END);
    const second = commands.submit(CLOSE);
    assert.deepEqual(sent, [{ counter: '1', command: END }]);
    assert.deepEqual([first.state, second.state], ['sent', 'waiting']);
    grant(1);
    assert.deepEqual(sent[1], { counter: '2', command: CLOSE });
    grant(2);
    assert.deepEqual([first.state, second.state], ['granted', 'granted']);
});

test('an answer that comes twice, or of another command, changes nothing', () => {
    const { commands, connect, sent, grant } = bench();
    connect();
    commands.submit(END);
    const second = commands.submit(CLOSE);
    grant(2);
    assert.equal(second.state, 'waiting');
    grant(1);
    grant(1);
    assert.equal(second.state, 'sent');
    assert.equal(sent.length, 2);
});

test('a refusal is final and takes the counter', () => {
    const { commands, connect, sent, refuse } = bench();
    connect();
    const first = commands.submit(END);
    refuse(1, 'stale');
    assert.equal(first.state, 'refused');
    assert.equal(first.refused?.code, 'stale');
    commands.submit(END);
    assert.equal(sent[1]?.counter, '2');
});

test('what was in flight when the line was cut is sent again under the same id', () => {
    const { commands, connect, cut, sent, grant } = bench();
    connect();
    const pressed = commands.submit(END);
    cut();
    assert.ok(pressed.pending);
    connect(0);
    assert.deepEqual(sent, [{ counter: '1', command: END }, { counter: '1', command: END }]);
    grant(1);
    assert.equal(pressed.state, 'granted');
});

test('what was taken before the line was cut is sent again for its answer', () => {
    const { commands, connect, cut, sent, grant } = bench();
    connect();
    const pressed = commands.submit(END);
    const next = commands.submit(CLOSE);
    cut();
    connect(1);
    assert.deepEqual(sent.map(each => each.counter), ['1', '1']);
    grant(1);
    assert.equal(pressed.state, 'granted');
    assert.equal(next.state, 'sent');
    assert.equal(sent[2]?.counter, '2');
});

test('what is pressed without a connection waits, in order, and is sent with the next one', () => {
    const { commands, connect, sent, grant } = bench();
    const first = commands.submit(END);
    const second = commands.submit(CLOSE);
    assert.deepEqual([first.state, second.state, sent.length], ['waiting', 'waiting', 0]);
    connect(5);
    assert.deepEqual(sent, [{ counter: '6', command: END }]);
    grant(6);
    assert.equal(sent[1]?.counter, '7');
});

test('what is not sent can be given up, and its counter is free for another', () => {
    const { commands, connect, sent } = bench();
    const given = commands.submit(END);
    commands.submit(CLOSE);
    commands.discard(given);
    assert.equal(given.state, 'discarded');
    connect();
    assert.deepEqual(sent, [{ counter: '1', command: CLOSE }]);
});

test('what is in flight is not given up: it may have been done', () => {
    const { commands, connect } = bench();
    connect();
    const pressed = commands.submit(END);
    commands.discard(pressed);
    assert.equal(pressed.state, 'sent');
});

test('a command that was not taken is sent again with the same counter after the time the server names', async () => {
    const { commands, connect, decline, grant, sent, time } = bench();
    connect();
    const pressed = commands.submit(END);
    decline(1, 'busy', '50000');
    assert.equal(pressed.state, 'retrying');
    await time.pass(49);
    assert.equal(sent.length, 1);
    await time.pass(1);
    assert.deepEqual(sent[1], { counter: '1', command: END });
    grant(1);
    assert.equal(pressed.state, 'granted');
});

test('a command that will never be taken fails, and its counter goes to the next', () => {
    const { commands, connect, decline, sent } = bench();
    connect();
    const bad = commands.submit({ dance: {} });
    commands.submit(END);
    decline(1, 'unknown-command', '0');
    assert.equal(bad.state, 'failed');
    assert.equal(bad.reason, 'unknown-command');
    assert.deepEqual(sent[1], { counter: '1', command: END });
});

test('a retry does not outlive its connection, and happens with the next', async () => {
    const { commands, connect, cut, decline, sent, time } = bench();
    connect();
    commands.submit(END);
    decline(1, 'read-only', '2000000');
    cut();
    await time.pass(5_000);
    assert.equal(sent.length, 1);
    connect(0);
    assert.deepEqual(sent.map(each => each.counter), ['1', '1']);
});

test('no microphone opens later: what is of the moment fails without a connection', () => {
    const { commands, connect, sent } = bench();
    const pressed = commands.submit({ openMicrophone: {} }, { momentary: true });
    assert.equal(pressed.state, 'failed');
    connect();
    assert.equal(sent.length, 0);
});

test('no microphone opens by itself after a reconnect', () => {
    const { commands, connect, cut, sent } = bench();
    connect();
    const flying = commands.submit({ openMicrophone: {} }, { momentary: true });
    const queued = commands.submit({ selectOutput: { output: 'b' } }, { momentary: true });
    cut();
    connect(0);
    assert.deepEqual([flying.state, queued.state], ['failed', 'failed']);
    assert.equal(sent.length, 1);
    commands.submit(END);
    assert.equal(sent[1]?.counter, '1');
});

test('a press of the moment that had been taken still gets its answer', () => {
    const { commands, connect, cut, sent, grant } = bench();
    connect();
    const flying = commands.submit({ openMicrophone: {} }, { momentary: true });
    const queued = commands.submit({ pressCough: {} }, { momentary: true });
    cut();
    connect(1);
    assert.equal(queued.state, 'failed');
    assert.deepEqual(sent.map(each => each.counter), ['1', '1']);
    grant(1);
    assert.equal(flying.state, 'granted');
});

test('a press of the moment is not tried for long', async () => {
    const { commands, connect, decline, time } = bench();
    connect();
    const pressed = commands.submit({ openMicrophone: {} }, { momentary: true });
    decline(1, 'busy', '50000');
    await time.pass(3_000);
    decline(1, 'busy', '50000');
    assert.equal(pressed.state, 'failed');
});

test('a server that has just started may know a lower counter: the client goes on from its own', () => {
    const { commands, connect, cut, sent, grant } = bench();
    connect();
    commands.submit(END);
    grant(1);
    commands.submit(END);
    grant(2);
    cut();
    connect(0);
    commands.submit(CLOSE);
    assert.equal(sent[2]?.counter, '3');
});

test('a command refused for its id has had no effect and goes out once more: under the counter learned', () => {
    const { commands, connect, cut, refuse, grant, resets, sent } = bench();
    connect();
    const pressed = commands.submit(END);
    refuse(1, 'id-skipped');
    assert.deepEqual([pressed.state, resets], ['waiting', [false]]);
    cut();
    connect(3);
    assert.deepEqual(sent[1], { counter: '4', command: END });
    grant(4);
    assert.equal(pressed.state, 'granted');
});

test('a client number of no use is left, and the new one begins at one', () => {
    const { commands, connect, cut, refuse, grant, resets, sent, counted } = bench();
    connect(7);
    commands.submit(END);
    grant(8);
    const pressed = commands.submit(CLOSE);
    refuse(9, 'id-reused');
    assert.deepEqual(resets, [true]);
    commands.renumbered();
    cut();
    connect(0);
    assert.deepEqual(sent[2], { counter: '1', command: CLOSE });
    grant(1);
    assert.equal(pressed.state, 'granted');
    assert.deepEqual(counted, [8, 0, 1]);
});

test('what had been sent twice, or is of the moment, is not sent under another id', () => {
    const { commands, connect, cut, refuse, resets } = bench();
    connect();
    const twice = commands.submit(END);
    cut();
    connect(0);
    refuse(1, 'unknown-client');
    const key = commands.submit({ openMicrophone: {} }, { momentary: true });
    refuse(1, 'unknown-client');
    assert.deepEqual([twice.state, key.state, resets], ['refused', 'refused', [true, true]]);
});

test('a client number is 64 random bits and never zero', () => {
    const draws = [0n, 0xffff_ffff_ffff_ffffn];
    assert.equal(clientNumber(into => into.fill(draws.shift() ?? 1n)), '18446744073709551615');
    assert.match(clientNumber(), /^[1-9]\d{0,19}$/);
    assert.notEqual(clientNumber(), clientNumber());
});
