/** Keys of a desk. */

/**
 * The Latin letter or "Space" that a key stands for. Where the keyboard writes another script, the place of the key decides.
 *
 * @param {Pick<KeyboardEvent, 'key' | 'code'>} event
 */
export function keyOf(event) {
    if (event.code === 'Space' || event.key === ' ') {
        return 'Space';
    }
    return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, '');
}

/**
 * Whether a key press belongs to the control that has the focus: letters to fields, the space bar to buttons too.
 *
 * @param {KeyboardEvent} event
 */
export function isTaken(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
        return true;
    }
    const at = event.composedPath()[0];
    if (!(at instanceof Element)) {
        return false;
    }
    const field = at.closest('input, select, textarea, dialog') !== null;
    return field || keyOf(event) === 'Space' && at.closest('button, a, summary') !== null;
}
