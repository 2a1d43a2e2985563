import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { PHRASES, PLURALS } from '../plenary/phrases.js';
import { count, day, languageName, languageWord, minutesOf, setLanguage, t, text, timeOfDay, vocabulary, word } from '../plenary/words.js';

const NOON = Date.UTC(2001, 11, 13, 7) * 1000;

const sources = ['../plenary', '../components', '../consoles', '../design'].flatMap(folder => readdirSync(new URL(folder, import.meta.url))
    .map(name => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')));

test('every phrase is there in English and in Russian, with the same values in it', () => {
    const values = (/** @type {string} */ phrase) => [...phrase.matchAll(/\{\w+\}/g)].map(([each]) => each).sort();
    for (const [key, { en, ru }] of Object.entries(PHRASES)) {
        assert.ok(en.trim() !== '' && ru.trim() !== '', key);
        assert.deepEqual(values(ru), values(en), key);
        assert.ok(!/[а-яё]/i.test(en), `${key}: Cyrillic in English`);
    }
});

test('every phrase that a page says exists', () => {
    const said = sources.flatMap(source => [...source.matchAll(/\b(?:t|phrase)\('([^']+)'/g)].map(match => match[1] ?? ''));
    assert.ok(said.length > 100);
    assert.deepEqual(said.filter(key => PHRASES[key] === undefined), []);
});

test('no phrase is left that nobody says', () => {
    const all = sources.filter(source => !source.includes('export const PHRASES')).join('\n');
    const made = [...all.matchAll(/`([a-z.]+)\$\{/g)].map(match => match[1] ?? '');
    const unsaid = Object.keys(PHRASES).filter(key => !all.includes(`'${key}'`) && !made.some(prefix => key.startsWith(prefix)));
    assert.deepEqual(unsaid, []);
});

test('every counted phrase has the forms that its language needs', () => {
    for (const [key, forms] of Object.entries(PLURALS)) {
        for (const language of /** @type {const} */ (['en', 'ru'])) {
            const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
            assert.deepEqual(needed.filter(each => forms[language][each] === undefined), [], `${key} in ${language}`);
        }
    }
});

test('Russian counts by its own rules', () => {
    setLanguage('ru', false);
    const forms = [1, 2, 5, 11, 12, 14, 21, 22, 25, 100, 101, 111].map(n => count('requests', n));
    assert.deepEqual(forms, [
        'ожидает 1 запрос', 'ожидают 2 запроса', 'ожидает 5 запросов', 'ожидает 11 запросов', 'ожидает 12 запросов', 'ожидает 14 запросов',
        'ожидает 21 запрос', 'ожидают 22 запроса', 'ожидает 25 запросов', 'ожидает 100 запросов', 'ожидает 101 запрос', 'ожидает 111 запросов',
    ]);
    assert.equal(count('extend', 1), 'Продлить на 1 минуту');
    assert.equal(minutesOf(90 * 60e6), '90 минут');
    assert.equal(minutesOf(1.5 * 60e6), '2 минуты');
});

test('English counts one and many', () => {
    setLanguage('en', false);
    assert.deepEqual([0, 1, 2].map(n => count('ahead', n)), ['0 speakers before you', '1 speaker before you', '2 speakers before you']);
});

test('words of the domain are the server’s; a key without words is shown as it is', () => {
    vocabulary({ 'kind.statement': { en: 'statement', ru: 'выступление' }, 'language.ru': { en: 'Russian', ru: 'русский' } });
    setLanguage('ru', false);
    assert.equal(word('kind', 'statement'), 'выступление');
    assert.equal(word('kind', 'right-of-reply'), 'right-of-reply');
    assert.equal(languageWord('ru'), 'русский');
    assert.equal(languageName('ru'), 'Русский');
    assert.equal(languageName('fr'), 'Французский');
});

test('a text that is missing in one language is shown in the other', () => {
    setLanguage('ru', false);
    assert.equal(text({ en: 'Debate', ru: '' }), 'Debate');
    setLanguage('en', false);
    assert.equal(text({ en: '', ru: 'Прения' }), 'Прения');
    assert.equal(text(undefined), '');
});

test('times are those of the conference’s zone, in 24 hours', () => {
    setLanguage('en', false);
    assert.equal(timeOfDay(NOON, 'Asia/Bishkek'), '12:00');
    assert.equal(timeOfDay(NOON - 12 * 3600e6, 'Asia/Bishkek'), '00:00');
    assert.equal(timeOfDay(NOON, 'UTC'), '07:00');
    assert.equal(day(NOON, 'Asia/Bishkek'), 'Thursday 13 December');
    setLanguage('ru', false);
    assert.equal(day(NOON, 'Asia/Bishkek'), 'четверг, 13 декабря');
});

test('a zone that the browser does not know is not fatal', () => {
    assert.match(timeOfDay(NOON, 'Mars/Olympus'), /07:00/);
});

test('values are filled in, and a phrase that is not there shows its key', () => {
    setLanguage('en', false);
    assert.equal(t('delegate.place', { place: 2, of: 7 }), 'Place 2 of 7');
    assert.equal(t('no.such'), 'no.such');
});
