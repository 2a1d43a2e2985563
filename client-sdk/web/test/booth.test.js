import assert from 'node:assert/strict';
import test from 'node:test';

import { DESK_KEYS, strokeOf } from '../plenary/desk-keys.js';
import { idle } from '../plenary/idle.js';
import { Mirror } from '../plenary/mirror.js';
import { PHRASES } from '../plenary/phrases.js';
import { sources } from '../plenary/views.js';

const key = (/** @type {string} */ key, /** @type {string} */ code, shiftKey = false) => strokeOf({ key, code, shiftKey });

test('no key of the desk does two things, and each says what it does', () => {
    const all = DESK_KEYS.flatMap(({ keys }) => keys);
    const keys = all.flatMap(each => each.keys);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(all.filter(each => PHRASES[`keys.${each.act}`] === undefined), []);
});

test('keys of the desk are found on an English and on a Russian keyboard', () => {
    assert.equal(key('f', 'KeyF'), 'F');
    assert.equal(key('а', 'KeyF'), 'F');
    assert.equal(key('2', 'Digit2'), '2');
    assert.equal(key('2', 'Numpad2'), '2');
    assert.equal(key('@', 'Digit2', true), 'Shift+2');
    assert.equal(key('"', 'Digit2', true), 'Shift+2');
    assert.equal(key('/', 'Slash'), '/');
    assert.equal(key('.', 'Slash'), '/');
    assert.equal(key('?', 'Slash', true), '?');
    assert.equal(key(',', 'Slash', true), '?');
    assert.equal(key('?', 'Digit7', true), '?');
});

test('what a desk may listen to begins with the floor and what it has stored', () => {
    const mirror = new Mirror();
    mirror.snapshot({ revision: '1', at: '0', items: ['en', 'ru', 'fr'].map((language, at) => ({ channel: { language, number: at + 1 } })) });
    const desk = /** @type {any} */ ({ presets: ['ru'] });
    assert.deepEqual(sources(mirror, desk), [undefined, 'ru', 'en', 'fr']);
});

test('a display has something to say whatever happens', () => {
    const w = (/** @type {string} */ en) => ({ en, ru: en });
    const sittings = [{ from: String(Date.UTC(2001, 11, 14, 4) * 1000), to: '0', estimated: false }];
    const shown = (/** @type {object[]} */ ...items) => {
        const mirror = new Mirror();
        mirror.snapshot({ revision: '1', at: '0', items: /** @type {any[]} */ (items) });
        return idle({ mirror, conferenceNow: Date.UTC(2001, 11, 13, 4) * 1000 });
    };
    const held = { id: 'c', title: w('Bishkek'), zone: 'Asia/Bishkek', phase: 'running' };
    const session = { id: 's', title: w('Session 1'), status: 'scheduled', sittings };
    assert.equal(shown().title.en, PHRASES['page.loading']?.en);
    assert.deepEqual(shown({ conference: held }, { session }).details.map(each => each.en), ['14.12, 09:00 · Session 1']);
    assert.equal(shown({ conference: { ...held, session: 's' } }, { session: { ...session, status: 'open' } }).title.en, 'Session 1');
    assert.equal(shown({ conference: { ...held, session: 's' } }, { session: { ...session, status: 'suspended', reason: 'fire' } }).details[0]?.en, 'fire');
    assert.equal(shown({ conference: { ...held, phase: 'closed' } }).details[0]?.en, PHRASES['display.closed']?.en);
});
