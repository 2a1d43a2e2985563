/**
 * The gallery: every component of the pages in every state that it can have, by topic. A topic is loaded when it is looked at.
 *
 * @import { Topic } from './sample.js'
 */

import { w } from './words.js';

/** @type {Topic[]} */
export const TOPICS = [
    { id: 'frame', title: w('Frame: who one is, what became of a press', 'Рамка: кто вы и что стало с нажатием'), load: async () => (await import('./frame.js')).FRAME },
    { id: 'floor', title: w('Floor: who speaks, and for how long', 'Слово: кто выступает и сколько осталось'), load: async () => (await import('./floor.js')).FLOOR },
    { id: 'list', title: w('List: who waits, and who keeps the order', 'Список: кто ждёт и кто ведёт очередь'), load: async () => (await import('./list.js')).LIST },
    { id: 'plan', title: w('Plan: agenda, session, time', 'План: повестка, заседание, время'), load: async () => (await import('./plan.js')).PLAN },
    { id: 'papers', title: w('Papers: decisions and documents', 'Бумаги: решения и документы'), load: async () => (await import('./papers.js')).PAPERS },
    { id: 'booth', title: w('Interpretation: desks, channels, signals', 'Перевод: пульты, каналы, сигналы'), load: async () => (await import('./booth.js')).BOOTH },
    { id: 'people', title: w('People: who is there', 'Люди: кто на месте'), load: async () => (await import('./people.js')).PEOPLE },
];
