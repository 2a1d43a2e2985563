import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { colour, contrast } from '../design/contrast.js';
import { TOPICS } from '../design/gallery.js';
import { WORDS } from '../design/words.js';

const WEB = new URL('..', import.meta.url);
const SERVED = '../../server/src/main/resources/org/plenary/core/words';

const read = (/** @type {string} */ path) => readFileSync(new URL(path, WEB), 'utf8');
const gallery = readdirSync(new URL('design/', WEB)).map(name => read(`design/${name}`));

test('every component stands in the gallery, and nothing else', () => {
    const defined = readdirSync(new URL('components/', WEB))
        .flatMap(name => [...read(`components/${name}`).matchAll(/customElements\.define\('([^']+)'/g)].map(match => match[1]));
    const shown = gallery.flatMap(source => [...source.matchAll(/\bentry\('([^']+)'/g)].map(match => match[1]));
    assert.ok(defined.length > 50);
    assert.deepEqual(shown.toSorted(), defined.toSorted());
});

test('every file of a topic is named by the gallery', () => {
    for (const { id } of TOPICS) {
        assert.ok(existsSync(new URL(`design/${id}.js`, WEB)), id);
    }
    assert.equal(TOPICS.length, gallery.filter(source => /^ {4}entry\('/m.test(source)).length);
});

test('what the gallery says is there in English and in Russian', () => {
    const pairs = gallery.flatMap(source => [...source.matchAll(/\bw\('((?:[^'\\]|\\.)*)',\s+'((?:[^'\\]|\\.)*)'\)/g)]);
    assert.ok(pairs.length > 300);
    for (const [whole, en = '', ru = ''] of pairs) {
        assert.ok(en.trim() !== '' && ru.trim() !== '' && !/[а-яё]/i.test(en) && /[а-яё]/i.test(ru), whole);
    }
});

test('the words of the samples are those of the server', { skip: !existsSync(new URL(`${SERVED}.en.properties`, WEB)) }, () => {
    for (const language of /** @type {const} */ (['en', 'ru'])) {
        const served = new Map(read(`${SERVED}.${language}.properties`).split('\n').map(line => /** @type {[string, string]} */ (line.split(' = '))));
        for (const [key, words] of Object.entries(WORDS)) {
            assert.equal(words[language], served.get(key), `${key} in ${language}`);
        }
    }
});

test('contrast is measured as the guidelines do', () => {
    const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'].map(colour);
    assert.ok(black !== undefined && white !== undefined);
    assert.equal(contrast(black, white), 21);
    assert.equal(contrast(white, white), 1);
    assert.equal(contrast([119, 119, 119], white).toFixed(2), '4.48');
    assert.equal(colour('color(srgb 0 0 0)'), undefined);
});
