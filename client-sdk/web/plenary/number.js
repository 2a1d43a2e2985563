/**
 * The client number of this window. A reloaded window goes on with its number, so that a badge does not run out of them; a
 * duplicated window gets one of its own.
 */

import { clientNumber } from './commands.js';

const KEY = 'plenary.client';
const COUNTER = 'plenary.counter';

/** @returns {Promise<string>} */
export async function ownNumber() {
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null && await isFree(kept)) {
        return kept;
    }
    return newNumber();
}

/** The counter of the last command that was answered under the kept number. */
export function keptCounter() {
    return Number(sessionStorage.getItem(COUNTER) ?? 0);
}

/** @param {number} counter */
export function keepCounter(counter) {
    sessionStorage.setItem(COUNTER, String(counter));
}

/** @returns {Promise<string>} */
export async function newNumber() {
    const number = clientNumber();
    sessionStorage.setItem(KEY, number);
    keepCounter(0);
    await isFree(number);
    return number;
}

/**
 * Holds the number as long as the window lives, if no other window does. Without locks (a page that is not served securely)
 * only a reload counts as the same window.
 *
 * @param {string} number
 * @returns {Promise<boolean>}
 */
function isFree(number) {
    if (navigator.locks === undefined) {
        const [navigation] = performance.getEntriesByType('navigation');
        return Promise.resolve(/** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type === 'reload');
    }
    return new Promise(free => {
        navigator.locks.request(`plenary.client.${number}`, { ifAvailable: true }, lock => {
            free(lock !== null);
            return lock === null ? undefined : new Promise(() => {});
        }).catch(() => free(false));
    });
}
