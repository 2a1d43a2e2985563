/**
 * What the sample conference of `cast.js` has not at 10:40, and may have at another time.
 *
 * @import { Item, Kind, Range } from '../plenary/protocol.js'
 */

import { MINUTE, SECOND } from '../plenary/clock.js';
import { KINDS, NOW } from './cast.js';
import { w } from './words.js';

/** An instant, so many seconds from the time at which the sample stands. */
export const from = (/** @type {number} */ seconds) => String(NOW + seconds * SECOND);

/** @type {Omit<Kind, 'id' | 'rank'>} */
const MOVED = { manner: 'moved', charged: false, onClosedList: true, limits: [], forGroup: false, who: ['participating-state'], source: '58-rules-of-procedure' };

/** @type {Kind[]} with a group's statement and motions, as rules of procedure add them */
export const ALL_KINDS = [
    ...KINDS,
    { ...MOVED, id: 'group-statement', rank: 40, manner: 'listed', charged: true, forGroup: true },
    { ...MOVED, id: 'motion-to-suspend-the-meeting', rank: 1 },
    { ...MOVED, id: 'motion-to-close-the-debate', rank: 4 },
];

export const LONG_NAME = 'Генерал-полковник Константин Константинопольский-Благовещенский';

/** @type {Item} */
export const GROUP = { group: { id: 'guuam', name: w('GUUAM: Georgia, Ukraine, Uzbekistan, Azerbaijan, Moldova', 'ГУУАМ: Грузия, Украина, Узбекистан, Азербайджан, Молдова'), members: ['turkey', 'kyrgyzstan'] } };

export const BEHALF = { group: 'guuam', aligned: ['norway', 'japan'] };

export const RAPPORTEUR = { role: 'rapporteur', seat: 'rapporteur-1', name: w('Rapporteur of session 1', 'Докладчик заседания 1'), language: 'en' };
export const CO_CHAIR = { role: 'chair', seat: 'chair-2', name: w('Co-chair from the Organization for Security and Co-operation in Europe', 'Сопредседатель от Организации по безопасности и сотрудничеству в Европе'), language: 'en' };

/**
 * @param {boolean} recognized
 * @returns {Item[]}
 */
export const point = recognized => [
    { point: { id: 20, delegation: 'tajikistan', language: 'ru', speaker: LONG_NAME, raisedAt: from(-20), recognized } },
];

/** @type {Item[]} */
export const MOTIONS = [
    { motion: { id: 21, kind: 'motion-to-suspend-the-meeting', delegation: 'norway', language: 'en', movedAt: from(-30), place: 1 } },
    { motion: { id: 22, kind: 'motion-to-close-the-debate', delegation: 'tajikistan', language: 'ru', speaker: LONG_NAME, movedAt: from(-40), place: 2 } },
];

/**
 * @param {string} [appellant]
 * @returns {Item}
 */
export const ruling = appellant => ({ ruling: { delegation: 'tajikistan', ruling: 'denied', ...appellant === undefined ? {} : { appellant } } });

/**
 * @param {number} number
 * @param {string} status
 * @param {object} [fields]
 * @returns {Item}
 */
export const decision = (number, status, fields = {}) => ({
    decision: {
        id: `decision-${number}`, session: 'session-1', number, proposedAt: from(-600 + number), status, attachments: [],
        title: number % 2 === 1 ? 'Programme of Action' : 'Программа действий по укреплению безопасности и стабильности в Центральной Азии',
        ...number % 2 === 1 ? { reference: 'PC.DEC/445' } : {}, ...fields,
    },
});

/** @type {Item[]} every status that a decision can have */
export const DECISIONS = [
    decision(1, 'proposed'),
    decision(2, 'objections', { until: from(8) }),
    decision(3, 'silence', { until: from(24 * 3600) }),
    decision(4, 'adopted', { settledAt: from(-60), attachments: [
        { kind: 'interpretative-statement', delegation: 'turkey', alsoFor: ['norway'], text: 'In joining the consensus we understand that nothing in the Programme of Action changes obligations under existing conventions.', at: from(-30) },
    ] }),
    decision(5, 'objected', { settledAt: from(-50), objector: 'cis-anti-terrorist-centre' }),
    decision(6, 'broken', { settledAt: from(-40), objector: 'tajikistan' }),
    decision(7, 'withdrawn', { settledAt: from(-30) }),
];

const PDF = { sha256: '0', type: 'application/pdf', at: from(-600) };

/** @type {Item[]} */
export const DOCUMENTS = [
    { document: { ...PDF, id: 1, subject: { statement: 3 }, delegation: 'tajikistan', name: 'statement.pdf', size: 84_000, out: false } },
    { document: { ...PDF, id: 2, subject: { report: 'session-1' }, name: 'report-of-session-1.docx', size: 412_000, out: true } },
    { document: { ...PDF, id: 3, subject: { decision: 'decision-4' }, name: 'Программа-действий-по-укреплению-безопасности-и-стабильности.pdf', size: 1_900_000, out: true } },
];

/** @type {Item} */
export const TRANSMISSION = { transmission: { number: 1, subject: { decision: 'decision-4' }, to: w('Secretary-General of the United Nations', 'Генеральный секретарь Организации Объединённых Наций'), at: from(-20) } };

/** @type {Item[]} a turn of every end */
export const TURNS = ['speaker', 'chair', 'undone', 'suspension', 'cut-off'].map((endedBy, index) => ({
    turn: {
        id: 10 + index, segment: 'session-1-debate', kind: index === 0 ? 'programme-entry' : 'statement', delegation: ['tajikistan', 'turkey', 'japan', 'odccp', 'cis-anti-terrorist-centre'][index] ?? '', language: index % 2 === 0 ? 'ru' : 'en',
        startedAt: from(-3000 + index * 300), limit: String(5 * MINUTE), used: String((3 + index) * MINUTE), notice: 'none', endedAt: from(-2800 + index * 300), endedBy,
        ...index === 0 ? { title: w('Presentation by the head of delegation of Tajikistan', 'Выступление главы делегации Таджикистана') } : {}, ...index === 4 ? { speaker: LONG_NAME } : {},
    },
}));

/**
 * @param {number} low
 * @param {number} likely
 * @param {number} high
 * @returns {Range} in seconds from now
 */
const range = (low, likely, high) => ({ low: from(low), likely: from(likely), high: from(high) });

/**
 * @param {number} drift in minutes
 * @param {object} [fields]
 * @returns {Item}
 */
export const forecast = (drift, fields = {}) => ({
    forecast: {
        asOf: from(0), turn: range(60, 100, 160), list: range(1200, 1500, 2100), segment: range(1500, 1800, 2400), session: range(6000, 6600, 7500),
        day: range(28_800, 30_000, 31_800), drift: String(drift * MINUTE), expected: [3, 4, 5, 6].map((request, index) => ({ request, ...range(100 + index * 250, 150 + index * 300, 220 + index * 400) })),
        ...fields,
    },
});

/** @type {(likely: boolean) => {stop: object}} */
export const stop = likely => ({ stop: { kind: 'lunch', at: from(6600), reached: likely ? range(6300, 6900, 7500) : range(6000, 6500, 7500) } });

/** @type {Item[]} */
export const PROPOSALS = [
    { proposal: { kind: 'shorter-limit', limit: String(3 * MINUTE), waiting: 4, deadline: from(6600), end: range(5400, 6000, 6500), carried: 0 } },
    { proposal: { kind: 'carry-over', waiting: 4, deadline: from(6600), end: range(5400, 6000, 6500), to: 'session-3-debate', carried: 2 } },
    { proposal: { kind: 'close-list', waiting: 4, deadline: from(6600), end: range(5400, 6000, 6500), carried: 0 } },
];

/** @type {Item[]} an account of all, one with time left and one that is used up */
export const BUDGETS = [
    { budget: { id: 'debate', name: w('Speaking time of the debate', 'Время выступлений в прениях'), time: String(50 * MINUTE), adjusted: '0', charged: String(21 * MINUTE) } },
    { budget: { id: 'delegation', name: w('Each delegation', 'Каждая делегация'), delegation: 'norway', time: String(10 * MINUTE), adjusted: String(2 * MINUTE), charged: String(5 * MINUTE) } },
    { budget: { id: 'delegation', name: w('Each delegation', 'Каждая делегация'), delegation: 'cis-anti-terrorist-centre', time: String(10 * MINUTE), adjusted: '0', charged: String(10 * MINUTE) } },
];

/**
 * A debate that lies ahead, with its list.
 *
 * @param {string} status
 * @param {object} [fields]
 * @returns {Item[]}
 */
export const listAhead = (status, fields = {}) => /** @type {Item[]} */ ([
    { segment: { id: 'session-3-debate', session: 'session-3', kind: 'debate', title: w('Debate on preventive measures', 'Прения по превентивным мерам'), planned: String(50 * MINUTE), estimated: true, sitting: 1, status: 'planned', programme: [] } },
    { list: { segment: 'session-3-debate', status, takes: ['statement', 'brief-remark'], requests: [], ...fields } },
]);
