import { html } from 'lit';

import { channels, uncovered } from '../plenary/views.js';
import { languageName, t } from '../plenary/words.js';

/** @import { Mirror } from '../plenary/mirror.js' */

/**
 * That no booth could make every channel of a language; nothing where the booths can, and for whoever is not told.
 *
 * @param {Mirror} mirror
 * @param {string} language
 */
export function coverageNote(mirror, language) {
    const missing = uncovered(mirror, language);
    return missing.length === 0 ? '' : html`
        <div class="tag warn" role="note">⚠ ${t('coverage.none', { languages: missing.map(languageName).join(', ') })}</div>`;
}

/**
 * The channels that are interpreted still although the floor speaks their language already.
 *
 * @param {Mirror} mirror
 */
export function trailingNote(mirror) {
    return channels(mirror).filter(each => each.trailing === true).map(each => html`
        <p class="tag warn" role="status">${t('channels.trailing', { language: languageName(each.language) })}</p>`);
}
