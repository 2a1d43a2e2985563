import { html } from 'lit';

/** @import { Words } from '../plenary/protocol.js' */

/**
 * A text in both languages, each marked as what it is.
 *
 * @param {Words | undefined} words
 */
export function bilingual(words) {
    const { en = '', ru = '' } = words ?? {};
    return html`<span lang="en">${en}</span>${en !== '' && ru !== '' && ru !== en ? html` · <span lang="ru">${ru}</span>` : ''}`;
}
