import assert from 'node:assert/strict';
import test from 'node:test';

import { ServerClock } from '../plenary/clock.js';
import { closeCode } from '../plenary/close-codes.js';
import { Connection } from '../plenary/connection.js';
import { TicketRefused } from '../plenary/close-codes.js';
import { Time, settled } from './fixture/time.js';

/** @import { ServerFrame, Welcome } from '../plenary/protocol.js' */

/** The browser's end of a socket, played by the test. */
class FakeSocket {
    constructor() {
        /** @type {any[]} */
        this.sent = [];
        this.closed = false;
        /** @type {((event: any) => void) | null} */
        this.onopen = null;
        /** @type {((event: any) => void) | null} */
        this.onmessage = null;
        /** @type {((event: any) => void) | null} */
        this.onclose = null;
    }

    /** @param {string} data */
    send(data) {
        this.sent.push(JSON.parse(data));
    }

    close() {
        this.closed = true;
    }

    get probes() {
        return this.sent.filter(each => each.probe !== undefined).length;
    }
}

/** @type {Welcome} */
const WELCOME = {
    conference: 'c', audience: 'delegate', badge: { role: 'delegate' }, epoch: 'e1', resumed: false, counter: '0',
    clock: { anchor: '0', base: '0', rate: 1 }, serverTime: '1000000', kinds: [], words: {},
};

async function bench() {
    const time = new Time();
    /** @type {FakeSocket[]} */
    const sockets = [];
    /** @type {ServerFrame[]} */
    const frames = [];
    /** @type {{answer: () => Promise<{ticket: string, path: string}>}} */
    const desk = { answer: async () => ({ ticket: `t${sockets.length + 1}`, path: '/ws/c' }) };
    const dice = { random: 1 };
    let hello = {};
    const connection = new Connection({
        ticket: () => desk.answer(),
        socket: (path, subprotocol) => {
            assert.deepEqual([path, subprotocol], ['/ws/c', 'plenary.v1.json']);
            const socket = new FakeSocket();
            sockets.push(socket);
            return socket;
        },
        after: time.after,
        now: time.now,
        random: () => dice.random,
        hello: () => ({ client: '42', ...hello }),
        frame: frame => frames.push(frame),
        changed: () => {},
    }, new ServerClock(() => time.at * 1000));
    connection.start();
    await settled();
    const last = () => /** @type {FakeSocket} */ (sockets.at(-1));
    return {
        time, sockets, frames, desk, dice, connection, last,
        /** @param {object} from */
        resumeFrom(from) {
            hello = from;
        },
        /** @param {Partial<Welcome>} welcome */
        welcome(welcome = {}) {
            last().onopen?.({});
            this.say({ welcome: { ...WELCOME, ...welcome } });
        },
        /** @param {ServerFrame} frame */
        say: frame => last().onmessage?.({ data: JSON.stringify(frame) }),
        beat: () => last().onmessage?.({ data: JSON.stringify({ beat: { serverTime: String(time.at * 1000), condition: 'ok' } }) }),
        /** @param {number} code */
        async close(code) {
            last().onclose?.({ code });
            await time.pass(0);
        },
        /** @param {number} milliseconds */
        async live(milliseconds) {
            for (let passed = 0; passed < milliseconds; passed += 500) {
                await time.pass(500);
                this.beat();
            }
        },
    };
}

test('Hello comes first, with the ticket and the client number', async () => {
    const { last, connection } = await bench();
    assert.equal(connection.state, 'connecting');
    assert.equal(connection.send({ probe: { sent: '1' } }), false, 'nothing goes out before Welcome');
    last().onopen?.({});
    assert.deepEqual(last().sent, [{ hello: { ticket: 't1', client: '42' } }]);
});

test('a reconnect takes a new ticket and resumes by epoch and revision', async () => {
    const it = await bench();
    it.welcome();
    it.resumeFrom({ epoch: 'e1', revision: '17' });
    await it.close(1006);
    await it.time.pass(1_000);
    it.last().onopen?.({});
    assert.equal(it.sockets.length, 2);
    assert.deepEqual(it.last().sent, [{ hello: { ticket: 't2', client: '42', epoch: 'e1', revision: '17' } }]);
});

test('frames go on to whoever listens, in order', async () => {
    const it = await bench();
    it.welcome();
    it.say({ snapshot: { revision: '1', at: '1', items: [] } });
    it.say({ update: { revision: '2', at: '1', changes: [] } });
    assert.deepEqual(it.frames.map(each => Object.keys(each)[0]), ['welcome', 'snapshot', 'update']);
});

test('the clock is probed quickly at first, then each second', async () => {
    const it = await bench();
    it.welcome();
    assert.equal(it.last().probes, 1);
    await it.live(1_000);
    const early = it.last().probes;
    assert.ok(early >= 4, `${early} probes in the first second`);
    await it.live(10_000);
    const later = it.last().probes - early;
    assert.ok(later >= 9 && later <= 11, `${later} probes in ten seconds`);
});

test('a watcher is quieter: it is heard each ten seconds, and its beats come after five', async () => {
    const it = await bench();
    it.welcome({ audience: 'listener' });
    await it.live(1_000);
    const early = it.last().probes;
    await it.live(20_000);
    const later = it.last().probes - early;
    assert.ok(later >= 1 && later <= 2, `${later} probes in twenty seconds`);
    await it.time.pass(10_000);
    assert.equal(it.connection.state, 'online', 'two beats are not missed yet');
    await it.time.pass(4_000);
    assert.equal(it.connection.state, 'stale');
});

test('two missed beats are stale, a word from the server makes it good, five are a lost connection', async () => {
    const it = await bench();
    it.welcome();
    await it.live(3_000);
    await it.time.pass(2_000);
    assert.equal(it.connection.state, 'online');
    await it.time.pass(700);
    assert.equal(it.connection.state, 'stale');
    it.beat();
    assert.equal(it.connection.state, 'online');
    await it.time.pass(5_600);
    assert.ok(it.sockets[0]?.closed);
    assert.equal(it.sockets[0]?.onmessage, null, 'a half-open socket is listened to no more');
    assert.notEqual(it.connection.state, 'online');
});

test('a page that was held back does not take the server for dead when it has spoken meanwhile', async () => {
    const it = await bench();
    it.welcome();
    it.time.at += 60_000;
    it.beat();
    await it.time.pass(600);
    assert.equal(it.connection.state, 'online');
    assert.equal(it.sockets.length, 1);
});

test('back-off is full jitter, doubles, and ends at fifteen seconds', async () => {
    const it = await bench();
    const delays = [];
    for (let failure = 0; failure < 9; failure++) {
        await it.close(1006);
        delays.push(it.connection.retryAt - it.time.at);
        assert.equal(it.connection.state, 'waiting');
        await it.time.pass(delays.at(-1) ?? 0);
    }
    assert.deepEqual(delays, [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000, 15000]);
    it.dice.random = 0.25;
    await it.close(1006);
    assert.equal(it.connection.retryAt - it.time.at, 3750);
});

test('a connection that held begins the back-off anew', async () => {
    const it = await bench();
    for (let failure = 0; failure < 4; failure++) {
        await it.close(1006);
        await it.time.pass(it.connection.retryAt - it.time.at);
    }
    it.welcome();
    await it.live(6_000);
    await it.close(1006);
    assert.equal(it.connection.retryAt - it.time.at, 250);
});

test('who was welcomed comes back as the server has advised', async () => {
    const it = await bench();
    it.welcome({ backOff: { base: '2000000', cap: '6000000' } });
    const delays = [];
    for (let failure = 0; failure < 3; failure++) {
        await it.close(1006);
        delays.push(it.connection.retryAt - it.time.at);
        await it.time.pass(delays.at(-1) ?? 0);
    }
    assert.deepEqual(delays, [4000, 6000, 6000]);
});

test('after silence one comes back at once, but not again and again', async () => {
    const it = await bench();
    it.welcome();
    await it.live(6_000);
    await it.close(4009);
    assert.equal(it.sockets.length, 2);
    await it.close(4009);
    assert.equal(it.sockets.length, 3);
    await it.close(4009);
    assert.equal(it.connection.state, 'waiting');
});

test('a refused ticket is replaced', async () => {
    const it = await bench();
    await it.close(4003);
    assert.equal(it.sockets.length, 2);
});

for (const [code, reason] of /** @type {const} */ ([[4004, 'badge-revoked'], [4005, 'taken-over'], [4000, 'malformed'], [1009, 'too-big']])) {
    test(`after ${code} one does not come back: ${reason}`, async () => {
        const it = await bench();
        it.welcome();
        await it.close(code);
        await it.time.pass(60_000);
        it.connection.hurry();
        it.connection.restart();
        await settled();
        assert.deepEqual([it.connection.state, it.connection.reason, it.sockets.length], ['ended', reason, 1]);
    });
}

test('a number that Plenary does not send is a lost connection', () => {
    assert.deepEqual(closeCode(1006), { name: 'lost', comeBack: 'with-back-off' });
    assert.deepEqual(closeCode(4999), { name: 'lost', comeBack: 'with-back-off' });
});

test('a badge that gets no ticket any more ends it; a server that cannot be reached does not', async () => {
    const it = await bench();
    it.desk.answer = () => Promise.reject(new Error('no network'));
    await it.close(1006);
    await it.time.pass(60_000);
    assert.equal(it.connection.state, 'waiting');
    it.desk.answer = () => Promise.reject(new TicketRefused('badge-revoked'));
    it.connection.hurry();
    await settled();
    assert.deepEqual([it.connection.state, it.connection.reason], ['ended', 'badge-revoked']);
});

test('a server that accepts and says nothing is left after ten seconds', async () => {
    const it = await bench();
    it.last().onopen?.({});
    await it.time.pass(10_000);
    assert.ok(it.sockets[0]?.closed);
    assert.equal(it.connection.state, 'waiting');
});

test('a network that is back ends the waiting', async () => {
    const it = await bench();
    for (let failure = 0; failure < 8; failure++) {
        await it.close(1006);
        await it.time.pass(15_000);
    }
    await it.close(1006);
    const before = it.sockets.length;
    it.connection.hurry();
    await settled();
    assert.equal(it.sockets.length, before + 1);
});

test('what an earlier socket still says is passed over', async () => {
    const it = await bench();
    it.welcome();
    const [first] = it.sockets;
    const say = first?.onmessage;
    const close = first?.onclose;
    it.connection.restart();
    await settled();
    say?.({ data: JSON.stringify({ update: { revision: '9', at: '1', changes: [] } }) });
    close?.({ code: 4004 });
    assert.equal(it.frames.length, 1);
    assert.equal(it.connection.state, 'connecting');
    assert.equal(it.sockets.length, 2);
});

test('a ticket that comes too late opens no second socket', async () => {
    const it = await bench();
    /** @type {(ticket: {ticket: string, path: string}) => void} */
    let late = () => {};
    it.desk.answer = () => new Promise(resolve => {
        late = resolve;
    });
    it.connection.restart();
    await settled();
    it.desk.answer = async () => ({ ticket: 't9', path: '/ws/c' });
    it.connection.restart();
    await settled();
    late({ ticket: 'old', path: '/ws/c' });
    await settled();
    assert.equal(it.sockets.length, 2);
});
