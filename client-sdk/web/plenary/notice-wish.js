/** Whether the holder of this device wants notices outside the page; it stays on the device. */

import { storage } from './storage.js';

const KEY = 'plenary.notices';

export function noticesWished() {
    return storage()?.getItem(KEY) === 'yes';
}

/** @param {boolean} wished */
export function wishNotices(wished) {
    storage()?.setItem(KEY, wished ? 'yes' : 'no');
}
