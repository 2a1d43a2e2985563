import { css, html } from 'lit';

import { t } from '../plenary/words.js';

/** What a key looks like wherever it is named, and a button that has one. */
export const keyCap = css`
    kbd {
        display: inline-block;
        min-width: 1.6em;
        padding: 0 0.35em;
        border: 1px solid currentcolor;
        border-radius: var(--gap-1);
        font: 600 var(--text-1)/1.4 var(--sans);
        text-align: center;
        white-space: nowrap;
        flex: none;
    }

    button.keyed { display: flex; gap: var(--gap-2); align-items: center; justify-content: space-between; text-align: start; font-size: var(--text-2); line-height: 1.2; padding: 0 var(--gap-2); hyphens: none; }
    button[aria-pressed='true'] { border-width: 3px; border-color: var(--accent); background: var(--accent-soft); }
`;

/**
 * A key, beside words that say what it does.
 *
 * @param {string} key as the key map has it
 */
export function cap(key) {
    return html`<kbd aria-hidden="true">${key === 'Space' ? t('booth.keys.space') : key.replace('Shift+', '⇧')}</kbd>`;
}
