/**
 * The badge of this window: what a join code was exchanged for. It lives in the window's session storage, so that five
 * windows hold five badges, and never in an address.
 */

import { TicketRefused } from './close-codes.js';
import { t, text } from './words.js';

/** @import { Words } from './protocol.js' */

/**
 * @typedef {object} HeldBadge
 * @property {string} token
 * @property {string} conference
 * @property {string} role
 * @property {string} [seat]
 * @property {string} [delegation]
 * @property {string} [desk]
 */

const KEY = 'plenary.badge';

/** @type {Record<string, string>} */
const PAGES = {
    chair: 'chair',
    secretary: 'secretariat',
    rapporteur: 'secretariat',
    delegate: 'delegate',
    interpreter: 'booth',
    technician: 'technician',
    listener: 'listener',
    media: 'listener',
    display: 'display',
};

/**
 * The page for a role.
 *
 * @param {string} role
 */
export function pageOf(role) {
    return PAGES[role] ?? 'join';
}

/**
 * The code that the address carries in its fragment.
 *
 * @param {string} hash
 */
export function codeIn(hash) {
    const text = hash.replace(/^#/, '');
    try {
        return decodeURIComponent(text).trim();
    } catch {
        return text.trim();
    }
}

/** @returns {HeldBadge | undefined} */
export function heldBadge() {
    try {
        const held = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
        return typeof held?.token === 'string' ? held : undefined;
    } catch {
        return undefined;
    }
}

export function returnBadge() {
    sessionStorage.removeItem(KEY);
}

/** Why a code was not exchanged. */
export class CodeRefused extends Error {
    /** @param {() => string} say the sentence, in the language of the page */
    constructor(say) {
        super(say());
        this.say = say;
    }
}

/**
 * Exchanges a join code for a badge and keeps it.
 *
 * @param {string} code
 * @returns {Promise<HeldBadge>}
 */
export async function exchange(code) {
    let response;
    try {
        response = await fetch('api/badge', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ code }),
            credentials: 'omit',
        });
    } catch {
        throw new CodeRefused(() => t('join.unreachable'));
    }
    if (!response.ok) {
        const { words } = await refusal(response);
        throw new CodeRefused(() => text(words) || t(response.status < 500 ? 'join.refused' : 'join.failed'));
    }
    /** @type {Record<string, string | null>} */
    const given = await response.json();
    const badge = /** @type {any} */ (Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)));
    sessionStorage.setItem(KEY, JSON.stringify(badge));
    return badge;
}

/**
 * What the server says about a request that it refuses.
 *
 * @param {Response} response
 * @returns {Promise<{code?: string, words?: Words}>}
 */
async function refusal(response) {
    try {
        return await response.json();
    } catch {
        return {};
    }
}

/**
 * Exchanges the token for a ticket, good for one connection.
 *
 * @param {HeldBadge} badge
 * @returns {Promise<{ticket: string, path: string}>}
 */
export async function ticket(badge) {
    const response = await fetch('api/ticket', {
        method: 'POST',
        headers: { 'Authorization': `Bearer ${badge.token}` },
        credentials: 'omit',
        cache: 'no-store',
    });
    if (response.status === 401 || response.status === 403) {
        const { code, words } = await refusal(response);
        throw new TicketRefused(code ?? 'badge-revoked', words);
    }
    if (!response.ok) {
        throw new Error(`/api/ticket answered ${response.status}`);
    }
    return response.json();
}
