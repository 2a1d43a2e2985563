import assert from 'node:assert/strict';
import test from 'node:test';

import { Mirror } from '../plenary/mirror.js';
import { Summons } from '../plenary/summons.js';

const NORWAY = { role: 'delegate', delegation: 'norway' };

/**
 * A debate with a list and perhaps a turn.
 *
 * @param {[number, string][]} requests number and delegation, next first
 * @param {{id: number, delegation: string}} [turn]
 * @param {string} [segment] the one that runs
 */
function debate(requests, turn, segment = 'debate') {
    const mirror = new Mirror();
    mirror.snapshot({ revision: '1', at: '0', items: [
        { conference: { id: 'c', session: 's' } }, { session: { id: 's', segment } }, { segment: { id: segment } },
        { list: { segment: 'debate', requests: requests.map(([id]) => id) } },
        ...requests.map(([id, delegation]) => ({ request: { id, delegation, segment: 'debate' } })),
        { floor: turn === undefined ? {} : { turn: turn.id } }, ...turn === undefined ? [] : [{ turn }],
    ] });
    return mirror;
}

/**
 * What is told at each look.
 *
 * @param {Mirror[]} looks
 */
function told(...looks) {
    const summons = new Summons();
    return looks.map(mirror => summons.look(mirror, NORWAY).map(each => each.call));
}

test('a delegation is told once that it is next, and once that it has the floor', () => {
    const waits = debate([[1, 'turkey'], [2, 'norway']]);
    const next = debate([[2, 'norway']], { id: 7, delegation: 'turkey' });
    const speaks = debate([], { id: 8, delegation: 'norway' });
    assert.deepEqual(told(waits, next, next, speaks, speaks), [[], ['next'], [], ['turn'], []]);
});

test('what stands when the page opens is no news', () => {
    assert.deepEqual(told(new Mirror(), debate([[2, 'norway']], { id: 8, delegation: 'norway' })), [[], []]);
});

test('whoever falls back and is next again is not told again; another request is another matter', () => {
    const before = debate([[1, 'norway'], [2, 'turkey']]);
    const behind = debate([[2, 'turkey'], [1, 'norway']]);
    const other = debate([[3, 'norway'], [1, 'norway']]);
    assert.deepEqual(told(behind, before, behind, before, other), [[], ['next'], [], [], ['next']]);
});

test('on a list that lies ahead nobody is next, and another delegation calls nobody here', () => {
    assert.deepEqual(told(debate([]), debate([[1, 'norway']], undefined, 'break'), debate([[1, 'turkey']], { id: 5, delegation: 'turkey' })), [[], [], []]);
});

test('a turn goes on under a point of order without another call', () => {
    const own = { id: 8, delegation: 'norway' };
    assert.deepEqual(told(debate([]), debate([], own), debate([], { id: 9, delegation: 'turkey' }), debate([], own)), [[], ['turn'], [], []]);
});
