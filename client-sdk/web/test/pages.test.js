import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { codeIn, pageOf } from '../plenary/badge.js';
import { Hearing, chosenChannel } from '../plenary/choice.js';
import { keyOf } from '../plenary/keys.js';
import { Mirror } from '../plenary/mirror.js';
import { upcoming } from '../plenary/views.js';

const WEB = new URL('..', import.meta.url);
const PAGES = ['join', 'chair', 'secretariat', 'delegate', 'booth', 'technician', 'listener', 'display', 'design'];

const read = (/** @type {string} */ path) => readFileSync(new URL(path, WEB), 'utf8');
const MAP = /<script type="importmap">([\s\S]*?)<\/script>/;

test('all pages have the same import map to the letter, so that one hash admits it', () => {
    const maps = new Set(PAGES.map(page => MAP.exec(read(`${page}.html`))?.[1]));
    assert.equal(maps.size, 1);
    assert.ok(JSON.parse([...maps][0] ?? '').imports.lit);
});

test('no page has a script, style or handler of its own that a strict policy would refuse', () => {
    for (const page of PAGES) {
        const html = read(`${page}.html`).replace(MAP, '');
        assert.ok(!/<style|\sstyle=|\son\w+=|javascript:/i.test(html), page);
        assert.deepEqual([...html.matchAll(/<script\b(?![^>]*\ssrc=)/g)], [], page);
    }
});

test('no component writes a style attribute or markup of its own', () => {
    for (const folder of ['components', 'consoles', 'design']) {
        for (const name of readdirSync(new URL(`${folder}/`, WEB))) {
            assert.ok(!/\sstyle=|innerHTML|unsafeHTML|insertAdjacentHTML/.test(read(`${folder}/${name}`)), name);
        }
    }
});

test('everything that a page names is there', () => {
    for (const page of PAGES) {
        const named = [...read(`${page}.html`).matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1] ?? '');
        assert.ok(named.length >= 3);
        assert.deepEqual(named.filter(each => !existsSync(new URL(each, WEB))), [], page);
    }
});

test('every role has a page', () => {
    for (const role of ['chair', 'secretary', 'rapporteur', 'delegate', 'interpreter', 'technician', 'listener', 'media', 'display']) {
        assert.ok(PAGES.includes(pageOf(role)) && pageOf(role) !== 'join', role);
    }
    assert.equal(pageOf('janitor'), 'join');
});

test('a code is read from the fragment', () => {
    assert.equal(codeIn('#ABCD-EFGH'), 'ABCD-EFGH');
    assert.equal(codeIn('#%20AB%2BCD '), 'AB+CD');
    assert.equal(codeIn('#100%'), '100%');
    assert.equal(codeIn(''), '');
});

test('keys work on a Cyrillic keyboard by their place, and on a Latin one by their letter', () => {
    assert.equal(keyOf({ key: 'с', code: 'KeyC' }), 'C');
    assert.equal(keyOf({ key: 'ь', code: 'KeyM' }), 'M');
    assert.equal(keyOf({ key: 'a', code: 'KeyQ' }), 'A');
    assert.equal(keyOf({ key: 'M', code: 'Semicolon' }), 'M');
    assert.equal(keyOf({ key: ' ', code: 'Space' }), 'Space');
    assert.equal(keyOf({ key: 'Enter', code: 'Enter' }), 'Enter');
});

test('who always wants a language hears the floor while it speaks that, else the channel', () => {
    const channel = { state: 'interpreted', depth: 1, epoch: '1' };
    const channels = [{ ...channel, language: 'en', number: 1 }, { ...channel, language: 'ru', number: 2 }];
    const direct = channels.map(each => ({ ...each, state: 'pass-through' }));
    assert.equal(chosenChannel({ hear: 'always', language: 'ru' }, direct, 'ru'), 0);
    assert.equal(chosenChannel({ hear: 'always', language: 'ru' }, channels, 'ru'), 2, 'whoever interprets still is heard to the end');
    const coughing = channels.map(each => ({ ...each, state: 'muted' }));
    assert.equal(chosenChannel({ hear: 'always', language: 'ru' }, coughing, 'ru'), 2, 'a cough is no end');
    assert.equal(chosenChannel({ hear: 'always', language: 'fr' }, channels, 'en'), 0);
    assert.equal(chosenChannel({ hear: 'always', language: 'ru' }, channels, 'en'), 2);
    assert.equal(chosenChannel({ hear: 'channel', language: 'ru' }, channels, 'ru'), 2);
    assert.equal(chosenChannel({ hear: 'floor' }, channels, 'en'), 0);
    assert.equal(chosenChannel({ hear: 'channel', language: 'fr' }, channels, 'en'), 0);
});

test('the server is told what is listened to, and every new connection again', () => {
    /** @type {object[]} */
    const sent = [];
    const hearing = new Hearing(frame => sent.push(frame) > 0);
    hearing.connected();
    assert.deepEqual(sent, []);
    hearing.choose({ hear: 'always', language: 'ru' });
    hearing.connected();
    hearing.choose({ hear: 'channel', language: 'en' });
    hearing.choose({ hear: 'floor' });
    hearing.connected();
    assert.deepEqual(sent.map(frame => Object.values(frame)[0]),
        [{ always: 'ru' }, { always: 'ru' }, { channel: 'en' }, { floor: {} }, { floor: {} }]);
});

test('the board shows the next five with what nobody covers, and whose text is there', () => {
    const mirror = new Mirror();
    mirror.snapshot({ revision: '1', at: '0', items: [
        { conference: { id: 'c', session: 's' } }, { session: { id: 's', segment: 'debate' } }, { segment: { id: 'debate' } },
        { list: { segment: 'debate', requests: [1, 2, 3, 4, 5, 6] } },
        ...[1, 2, 3, 4, 5, 6].map(id => ({ request: { id, language: id === 2 ? 'fr' : 'en' } })),
        { coverage: { language: 'fr', uncovered: ['en', 'ru'] } },
        { document: { id: 1, subject: { statement: 3 } } },
    ] });
    const next = upcoming(mirror);
    assert.deepEqual(next.map(each => each.request.id), [1, 2, 3, 4, 5]);
    assert.deepEqual(next.map(each => each.uncovered.join()), ['', 'en,ru', '', '', '']);
    assert.deepEqual(next.map(each => each.text), [false, false, true, false, false]);
});
