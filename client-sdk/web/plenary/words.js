/**
 * Words. The pages' own are in `phrases.js`; those of the domain come from the server. The language of the page is remembered.
 *
 * @import { Words } from './protocol.js'
 * @typedef {'en' | 'ru'} PageLanguage
 * @typedef {Record<string, string | number>} Values
 */

import { PHRASES, PLURALS } from './phrases.js';
import { storage } from './storage.js';

const KEY = 'plenary.language';

/** @type {Record<string, Words>} */
let served = {};
/** @type {PageLanguage} */
let current = 'en';

/** Tells that the language has changed. */
export const languages = new EventTarget();

/** Begins with the language chosen earlier, or else the browser's. */
export function rememberLanguage() {
    const kept = storage()?.getItem(KEY);
    const wanted = kept ?? navigator.languages.find(each => /^(en|ru)\b/.test(each)) ?? 'en';
    setLanguage(wanted.startsWith('ru') ? 'ru' : 'en', false);
}

/** @returns {PageLanguage} */
export function language() {
    return current;
}

/**
 * @param {PageLanguage} chosen
 * @param {boolean} keep
 */
export function setLanguage(chosen, keep = true) {
    current = chosen;
    if (keep) {
        storage()?.setItem(KEY, chosen);
    }
    if (typeof document !== 'undefined') {
        document.documentElement.lang = chosen;
    }
    languages.dispatchEvent(new Event('change'));
}

/** @param {Record<string, Words>} all as Welcome brings them, by "topic.key" */
export function vocabulary(all) {
    served = all;
}

/**
 * A phrase of the pages, with `{name}` replaced by values.
 *
 * @param {string} key
 * @param {Values} values
 */
export function t(key, values = {}) {
    const phrase = PHRASES[key];
    return phrase === undefined ? key : filled(text(phrase), values);
}

/**
 * A counted phrase in the plural form that the number asks for.
 *
 * @param {string} key
 * @param {number} n
 */
export function count(key, n) {
    const forms = PLURALS[key]?.[current];
    return forms === undefined ? `${n} ${key}` : filled(forms[rules(current).select(n)] ?? forms.other, { n: number(n) });
}

/**
 * A word of the domain, as the server gives it; a key without words is shown as it is.
 *
 * @param {string} topic
 * @param {string} key
 */
export function word(topic, key) {
    return text(words(topic, key));
}

/**
 * A word of the domain in both languages, for what shows both at once.
 *
 * @param {string} topic
 * @param {string} key
 * @returns {Words}
 */
export function words(topic, key) {
    return served[`${topic}.${key}`] ?? { en: key, ru: key };
}

/**
 * A phrase of the pages in both languages.
 *
 * @param {string} key
 * @param {Values} values
 * @returns {Words}
 */
export function phrase(key, values = {}) {
    const { en, ru } = PHRASES[key] ?? { en: key, ru: key };
    return { en: filled(en, values), ru: filled(ru, values) };
}

/**
 * A text of the conference in the language of the page, or in the other where it is missing.
 *
 * @param {Words | undefined} words
 */
export function text(words) {
    return words === undefined ? '' : words[current] || words.en || words.ru;
}

/**
 * A language's name, as it stands within a sentence.
 *
 * @param {string} code ISO 639
 */
export function languageWord(code) {
    const known = served[`language.${code}`];
    return known === undefined ? displayNames(current).of(code) ?? code : text(known);
}

/**
 * A language's name, beginning with a capital as a label does.
 *
 * @param {string} code ISO 639
 */
export function languageName(code) {
    const name = languageWord(code);
    return name.charAt(0).toLocaleUpperCase(current) + name.slice(1);
}

/** @param {number} n */
export function number(n) {
    return n.toLocaleString(locale());
}

/**
 * A clock time of the conference, for example 10:42.
 *
 * @param {number} at conference time
 * @param {string | undefined} zone
 */
export function timeOfDay(at, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at / 1000);
}

/**
 * @param {number} at
 * @param {string | undefined} zone
 */
export function timeToTheSecond(at, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at / 1000);
}

/**
 * @param {number} at
 * @param {string | undefined} zone
 */
export function day(at, zone) {
    return format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at / 1000);
}

/**
 * A length in minutes, as a programme gives it.
 *
 * @param {number} duration microseconds
 */
export function minutesOf(duration) {
    return count('minutes', Math.round(duration / 60e6));
}

/** English as conferences in Europe write it: 13 December, 24 hours. */
function locale() {
    return current === 'ru' ? 'ru' : 'en-GB';
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string | undefined} zone
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(zone, options) {
    const key = JSON.stringify([locale(), zone, options]);
    let made = formats.get(key);
    if (made === undefined) {
        try {
            made = new Intl.DateTimeFormat(locale(), { ...options, ...zone === undefined ? {} : { timeZone: zone } });
        } catch {
            made = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC', timeZoneName: 'short' });
        }
        formats.set(key, made);
    }
    return made;
}

/** @type {Map<string, Intl.PluralRules>} */
const plurals = new Map();

/** @param {string} of */
function rules(of) {
    const made = plurals.get(of) ?? new Intl.PluralRules(of);
    plurals.set(of, made);
    return made;
}

/** @type {Map<string, Intl.DisplayNames>} */
const names = new Map();

/** @param {string} of */
function displayNames(of) {
    const made = names.get(of) ?? new Intl.DisplayNames(of, { type: 'language' });
    names.set(of, made);
    return made;
}

/**
 * @param {string} phrase
 * @param {Values} values
 */
function filled(phrase, values) {
    return phrase.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
