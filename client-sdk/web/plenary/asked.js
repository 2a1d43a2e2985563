/**
 * What is asked of the server over HTTP with the badge of this window, and answered in JSON.
 *
 * @import { HeldBadge } from './badge.js'
 * @import { Words } from './protocol.js'
 */

import { t, text } from './words.js';

/** Why there is no answer. */
export class NotAnswered extends Error {
    /** @param {() => string} say the sentence, in the language of the page */
    constructor(say) {
        super(say());
        this.say = say;
    }
}

/**
 * @param {HeldBadge} badge
 * @param {string} path
 * @param {AbortSignal} signal
 * @returns {Promise<any>}
 */
export async function asked(badge, path, signal) {
    let response;
    try {
        response = await fetch(path, { headers: { Authorization: `Bearer ${badge.token}` }, credentials: 'omit', cache: 'no-store', signal });
    } catch {
        throw new NotAnswered(() => t('asked.unreachable'));
    }
    /** @type {{words?: Words}} */
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new NotAnswered(() => text(answer.words) || t('asked.failed'));
    }
    return answer;
}
