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
 * The channels that are interpreted still although the floor speaks their language already, or is about to.
 *
 * @param {Mirror} mirror
 * @param {string | undefined} next what the floor will speak with the chair's next press, where nobody speaks now
 */
export function trailingNote(mirror, next) {
    const trailing = channels(mirror).filter(each => each.trailing === true || each.language === next && each.state === 'interpreted');
    return html`<div role="status">${trailing.map(each => html`
        <p class="tag warn">${t('channels.trailing', { language: languageName(each.language) })}</p>`)}</div>`;
}
