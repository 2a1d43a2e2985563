import assert from 'node:assert/strict';
import test from 'node:test';

import { APPLIED, GAP, KNOWN, Mirror } from '../plenary/mirror.js';
import { askable, channels, connections, currentSegment, currentTurn, interruptedTurn, isOwn, messages, openCalls, ownRequests, points, runningList, sessions, slowdown, waiting } from '../plenary/views.js';
import { KINDS, items, request } from '../design/cast.js';

/** @import { Change } from '../plenary/protocol.js' */

function mirror() {
    const made = new Mirror();
    made.welcomed({ epoch: 'e1', resumed: false });
    made.snapshot({ revision: '10', at: '5', items: items() });
    return made;
}

/**
 * @param {string} revision
 * @param {...Change} changes
 */
const update = (revision, ...changes) => ({ revision, at: '6', changes });

test('an update is applied when it is the next one', () => {
    const made = mirror();
    const list = runningList(made);
    assert.ok(list);
    assert.equal(made.update(update('11', { put: request(9, 9, 'turkey', 'en') }, { put: { list: { ...list, requests: [...list.requests, 9] } } })), APPLIED);
    assert.deepEqual(waiting(made).map(each => each.delegation), ['tajikistan', 'odccp', 'cis-anti-terrorist-centre', 'japan', 'turkey']);
    assert.equal(made.revision, 11);
});

test('an update that comes again changes nothing', () => {
    const made = mirror();
    assert.equal(made.update(update('11', { remove: { kind: 'turn', key: '2' } })), APPLIED);
    assert.equal(made.update(update('11', { put: { turn: { id: 2 } } })), KNOWN);
    assert.equal(currentTurn(made), undefined);
});

test('a gap is noticed, and nothing behind it is applied', () => {
    const made = mirror();
    assert.equal(made.update(update('12', { remove: { kind: 'turn', key: '2' } })), GAP);
    assert.equal(made.revision, 10);
    assert.equal(currentTurn(made)?.delegation, 'norway');
});

test('before the first snapshot every update is a gap', () => {
    assert.equal(new Mirror().update(update('1')), GAP);
});

test('the cursor to resume from is epoch and revision, and nothing without a snapshot', () => {
    const made = mirror();
    made.update(update('11'));
    assert.deepEqual(made.cursor, { epoch: 'e1', revision: '11' });
    made.forget();
    assert.deepEqual(made.cursor, {});
    assert.deepEqual(new Mirror().cursor, {});
});

test('a resumed connection goes on at the next revision', () => {
    const made = mirror();
    made.welcomed({ epoch: 'e1', resumed: true });
    assert.equal(made.update(update('11')), APPLIED);
});

test('without resumption what was known stays to be seen until the snapshot, but takes no updates', () => {
    const made = mirror();
    made.welcomed({ epoch: 'e2', resumed: false });
    assert.equal(currentTurn(made)?.delegation, 'norway');
    assert.equal(made.update(update('11')), GAP);
    made.snapshot({ revision: '3', at: '7', items: [] });
    assert.equal(currentTurn(made), undefined);
    assert.deepEqual(made.cursor, { epoch: 'e2', revision: '3' });
});

test('own items replace the whole set that came before, and stand before the audience’s', () => {
    const made = mirror();
    made.own({ items: [request(30, 5, 'norway', 'en'), { point: { id: 31, delegation: 'norway', language: 'en', raisedAt: '1', recognized: false } }] });
    assert.equal(ownRequests(made, { role: 'delegate', delegation: 'norway' }).length, 1);
    made.own({ items: [] });
    assert.equal(ownRequests(made, { role: 'delegate', delegation: 'norway' }).length, 0);
    assert.equal(points(made).length, 0);
});

test('an item of a kind that is not known yet is passed over', () => {
    const made = mirror();
    assert.equal(made.update(update('11', { put: { handover: { id: 'x' } } }, { remove: { kind: 'handover', key: 'x' } })), APPLIED);
});

test('the order of the list is the list’s, and a request that has not come yet is left out', () => {
    const made = mirror();
    const list = runningList(made);
    assert.ok(list);
    made.update(update('11', { put: { list: { ...list, requests: [6, 99, 3] } } }));
    assert.deepEqual(waiting(made).map(each => each.id), [6, 3]);
});

test('one’s own requests come with their places', () => {
    assert.deepEqual(ownRequests(mirror(), { role: 'delegate', delegation: 'odccp' }).map(({ request: { id }, place }) => [id, place]), [[4, 2]]);
    assert.deepEqual(ownRequests(mirror(), { role: 'listener' }), []);
});

test('points of order stand in the order in which they were raised', () => {
    const made = mirror();
    const point = { language: 'ru', recognized: false };
    made.update(update('11', { put: { point: { ...point, id: 9, delegation: 'turkey', raisedAt: '20' } } }, { put: { point: { ...point, id: 8, delegation: 'japan', raisedAt: '10' } } }));
    assert.deepEqual(points(made).map(each => each.delegation), ['japan', 'turkey']);
});

test('the floor says whose turn it is and whose turn waits under a point of order', () => {
    const made = mirror();
    const turn = currentTurn(made);
    assert.ok(turn);
    made.update(update('11', { put: { floor: { turn: 3, interrupted: 2 } } }, { put: { turn: { ...turn, id: 3, delegation: 'tajikistan' } } }));
    assert.equal(currentTurn(made)?.delegation, 'tajikistan');
    assert.equal(interruptedTurn(made)?.delegation, 'norway');
    assert.ok(isOwn(currentTurn(made), { role: 'delegate', delegation: 'tajikistan' }));
    assert.ok(!isOwn(currentTurn(made), { role: 'listener' }));
});

test('sessions follow each other by their first sitting, channels by their number', () => {
    assert.deepEqual(sessions(mirror()).map(each => each.id), ['opening', 'session-1', 'session-3']);
    assert.deepEqual(channels(mirror()).map(each => each.language), ['en', 'ru']);
    assert.equal(currentSegment(mirror())?.id, 'session-1-debate');
});

test('a delegation is offered what the list takes as it stands, and what its category may ask', () => {
    const norway = { role: 'delegate', delegation: 'norway' };
    const list = runningList(mirror());
    assert.ok(list);
    const [point, , statement] = KINDS;
    assert.ok(point && statement);
    const reply = { ...point, id: 'right-of-reply', manner: 'listed', who: ['participating-state'] };
    const question = { ...statement, id: 'interposed-question', manner: 'interposed' };
    const late = { ...statement, id: 'late-reply', manner: 'deferred' };
    const ids = (/** @type {string} */ status, takes = list.takes, badge = norway) => {
        const made = mirror();
        made.update(update('11', { put: { list: { ...list, status, takes } } }));
        return askable([...KINDS, reply, question, late], made, badge).map(each => each.id);
    };
    assert.deepEqual(ids('open'), ['statement', 'brief-remark']);
    assert.deepEqual(ids('closing'), ['statement', 'brief-remark']);
    assert.deepEqual(ids('closed'), []);
    assert.deepEqual(ids('planned'), []);
    const all = ['right-of-reply', 'interposed-question', 'late-reply'];
    assert.deepEqual(ids('open', all), all);
    assert.deepEqual(ids('closed', all), ['right-of-reply', 'late-reply']);
    assert.deepEqual(ids('closed', all, { role: 'delegate', delegation: 'japan' }), ['late-reply']);
});

test('a call to slow down is there until it is removed, to its own speaker as an own item', () => {
    const made = mirror();
    made.own({ items: [{ slowdown: { turn: 2, until: '7' } }] });
    assert.equal(slowdown(made)?.turn, 2);
    made.own({ items: [] });
    assert.equal(slowdown(made), undefined);
    made.update(update('11', { put: { slowdown: { turn: 2, until: '7' } } }));
    assert.equal(slowdown(made)?.until, '7');
    made.update(update('12', { remove: { kind: 'slowdown', key: 'slowdown' } }));
    assert.equal(slowdown(made), undefined);
});

test('calls for help that are done are no open calls', () => {
    const made = mirror();
    made.update(update('11', { put: { help: { id: 2, desk: 'ru-1', at: '6', status: 'raised' } } }, { put: { help: { id: 1, desk: 'en-1', at: '5', status: 'acknowledged' } } }));
    assert.deepEqual(openCalls(made).map(each => each.desk), ['en-1', 'ru-1']);
    made.update(update('12', { put: { help: { id: 1, desk: 'en-1', at: '5', status: 'done' } } }));
    assert.deepEqual(openCalls(made).map(each => each.desk), ['ru-1']);
});

test('messages stand latest first, the own ones among them', () => {
    const made = mirror();
    const message = { from: { technician: {} }, to: { booth: { booth: 'ru' } }, at: '6' };
    made.update(update('11', { put: { message: { ...message, id: 1, text: 'one' } } }));
    made.own({ items: [{ message: { ...message, id: 2, text: 'two' } }] });
    assert.deepEqual(messages(made).map(each => each.text), ['two', 'one']);
});

test('each seat has all its connections, and one that goes leaves the others', () => {
    const made = mirror();
    const link = { node: 'hall', incarnation: '1' };
    made.update(update('11', ...['1', '2'].map(number => ({ put: { link: { seat: 'ru-1', link: { ...link, number } } } })), { put: { link: { seat: 'chair-1', link: { ...link, number: '3' } } } }));
    assert.deepEqual(connections(made).map(([seat, links]) => [seat, links.length]), [['chair-1', 1], ['ru-1', 2]]);
    made.update(update('12', { remove: { kind: 'link', key: 'ru-1/hall/1/2' } }));
    assert.deepEqual(connections(made).map(([seat, links]) => [seat, links.length]), [['chair-1', 1], ['ru-1', 1]]);
});
