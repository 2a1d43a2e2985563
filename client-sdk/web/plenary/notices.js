/**
 * Notices outside the page: a notification where its holder has allowed them, and a vibration where the device can. They say
 * what the page shows anyhow.
 */

import { storage } from './storage.js';

const KEY = 'plenary.notices';
const PATTERN = [200, 100, 200];

/** Whether the holder of this device wants notices; it stays on the device. */
export function noticesWished() {
    return storage()?.getItem(KEY) === 'yes';
}

/** @param {boolean} wished */
export function wishNotices(wished) {
    storage()?.setItem(KEY, wished ? 'yes' : 'no');
}

/** @returns {NotificationPermission | 'unsupported'} */
export function noticesAllowed() {
    return typeof Notification === 'undefined' || !isSecureContext ? 'unsupported' : Notification.permission;
}

/** Asks whoever holds the device; to be called from a press. */
export async function allowNotices() {
    return noticesAllowed() === 'default' ? Notification.requestPermission() : noticesAllowed();
}

/**
 * A later notice with the same tag takes the place of the one before.
 *
 * @param {string} title
 * @param {{body?: string, tag: string}} how
 */
export async function notice(title, { body = '', tag }) {
    navigator.vibrate?.(PATTERN);
    if (noticesAllowed() !== 'granted') {
        return;
    }
    const options = { body, tag, icon: 'icon-192.png', lang: document.documentElement.lang };
    const shell = await navigator.serviceWorker?.getRegistration();
    if (shell === undefined) {
        new Notification(title, options);
    } else {
        await shell.showNotification(title, options);
    }
}
