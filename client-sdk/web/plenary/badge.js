/**
 * The badge of this window: what a join code was exchanged for. It lives in the window's session storage, so that five
 * windows hold five badges, and never in an address.
 */

import { TicketRefused } from './connection.js';

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
    secretary: 'chair',
    rapporteur: 'chair',
    delegate: 'delegate',
    interpreter: 'booth',
    technician: 'booth',
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

/** Why a code was not exchanged, as the key of a sentence. */
export class CodeRefused extends Error {}

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
        throw new CodeRefused('join.unreachable');
    }
    if (!response.ok) {
        throw new CodeRefused(response.status === 429 ? 'join.too-often' : response.status < 500 ? 'join.refused' : 'join.failed');
    }
    /** @type {HeldBadge} */
    const badge = await response.json();
    sessionStorage.setItem(KEY, JSON.stringify(badge));
    return badge;
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
        throw new TicketRefused('badge-revoked');
    }
    if (!response.ok) {
        throw new Error(`/api/ticket answered ${response.status}`);
    }
    return response.json();
}
