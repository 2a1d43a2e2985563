/**
 * How bright the page is: as the device prefers, light, dark, or in high contrast. The choice is kept on the device.
 *
 * @typedef {'auto' | 'light' | 'dark' | 'contrast'} Theme
 */

import { storage } from './storage.js';

const KEY = 'plenary.theme';

/** @type {readonly Theme[]} */
export const THEMES = ['auto', 'light', 'dark', 'contrast'];

/** @returns {Theme} */
export function theme() {
    return THEMES.find(each => each === storage()?.getItem(KEY)) ?? 'auto';
}

/** @param {Theme} chosen */
export function setTheme(chosen) {
    storage()?.setItem(KEY, chosen);
    rememberTheme();
}

/** Shows the page in the theme chosen earlier. */
export function rememberTheme() {
    const chosen = theme();
    if (chosen === 'auto') {
        delete document.documentElement.dataset.theme;
    } else {
        document.documentElement.dataset.theme = chosen;
    }
}
