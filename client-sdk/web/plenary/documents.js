/**
 * Documents on their way: a file is uploaded with the badge before it is submitted, and saved with the badge.
 *
 * @import { HeldBadge } from './badge.js'
 * @import { DocumentItem, Words } from './protocol.js'
 */

import { t, text } from './words.js';

/**
 * What an uploaded file is submitted as.
 *
 * @typedef {{sha256: string, name: string, size: number, type: string}} Uploaded
 */

/**
 * @param {HeldBadge} badge
 * @param {File} file
 * @returns {Promise<Uploaded>}
 */
export async function upload(badge, file) {
    const response = await asked(badge, `documents?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file });
    return response.json();
}

/**
 * Has the browser save a document under its name.
 *
 * @param {HeldBadge} badge
 * @param {DocumentItem} document
 */
export async function save(badge, document) {
    const response = await asked(badge, `documents/${document.sha256}`, {});
    const address = URL.createObjectURL(await response.blob());
    const link = window.document.createElement('a');
    link.href = address;
    link.download = document.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * @param {HeldBadge} badge
 * @param {string} path
 * @param {RequestInit} request
 */
async function asked(badge, path, request) {
    let response;
    try {
        response = await fetch(path, { ...request, headers: { Authorization: `Bearer ${badge.token}` }, credentials: 'omit', cache: 'no-store' });
    } catch {
        throw new Error(t('documents.unreachable'));
    }
    if (!response.ok) {
        throw new Error(await said(response));
    }
    return response;
}

/**
 * The sentence with which the server refuses.
 *
 * @param {Response} response
 */
async function said(response) {
    try {
        /** @type {{words?: Words}} */
        const { words } = await response.json();
        return text(words) || t('documents.failed');
    } catch {
        return t('documents.failed');
    }
}
