/**
 * The keys of an interpreter's desk: the one place that says which key does what. Letters go by the place of the key where the
 * keyboard writes another script.
 *
 * @import { ReactiveController, ReactiveControllerHost } from 'lit'
 */

import { isTaken, keyOf } from './keys.js';

/** @typedef {{act: string, keys: string[]}} DeskKey */

/** @type {readonly {topic: string, keys: readonly DeskKey[]}[]} */
export const DESK_KEYS = [
    { topic: 'microphone', keys: [
        { act: 'microphone', keys: ['Space', 'M'] },
        { act: 'cough', keys: ['C'] },
        { act: 'output', keys: ['A', 'B', 'V'] },
        { act: 'flip', keys: ['F'] },
        { act: 'rendition', keys: ['R'] },
    ] },
    { topic: 'hearing', keys: [
        { act: 'incoming', keys: ['0', '1', '2', '3'] },
        { act: 'speech', keys: ['Shift+0', 'Shift+1', 'Shift+2', 'Shift+3', 'Shift+4', 'Shift+5', 'Shift+6'] },
    ] },
    { topic: 'mate', keys: [
        { act: 'handover', keys: ['H'] },
        { act: 'timing', keys: ['G'] },
        { act: 'mate', keys: ['J'] },
        { act: 'accept', keys: ['Y'] },
        { act: 'decline', keys: ['N'] },
    ] },
    { topic: 'signals', keys: [
        { act: 'slow', keys: ['S'] },
        { act: 'help', keys: ['T'] },
        { act: 'message', keys: ['/'] },
        { act: 'documents', keys: ['D'] },
        { act: 'keys', keys: ['?', 'K'] },
    ] },
];

const ACTS = new Map(DESK_KEYS.flatMap(({ keys: all }) => all.flatMap(({ act, keys }) => keys.map(key => /** @type {const} */ ([key, act])))));

/**
 * A key press as the map names it: "M", "Space", "2", "Shift+2", "/", "?".
 *
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>} event
 */
export function strokeOf(event) {
    if (event.key === '?' || event.code === 'Slash' && event.shiftKey) {
        return '?';
    }
    const digit = /^(Digit|Numpad)(\d)$/.exec(event.code)?.[2];
    if (digit !== undefined && event.key !== '/') {
        return event.shiftKey ? `Shift+${digit}` : digit;
    }
    return event.key === '/' || event.code === 'Slash' ? '/' : keyOf(event);
}

/**
 * Has an element act on keys of the desk, wherever the focus is but in a field. A key that is held acts once.
 *
 * @implements {ReactiveController}
 */
export class Keyed {
    #acts;

    /**
     * @param {ReactiveControllerHost} host
     * @param {Record<string, (key: string) => void>} acts by the name that the key map has for them
     */
    constructor(host, acts) {
        this.#acts = acts;
        host.addController(this);
    }

    hostConnected() {
        addEventListener('keydown', this.#down);
    }

    hostDisconnected() {
        removeEventListener('keydown', this.#down);
    }

    /** @param {KeyboardEvent} event */
    #down = event => {
        const key = strokeOf(event);
        const act = this.#acts[ACTS.get(key) ?? ''];
        if (act === undefined || event.defaultPrevented || isTaken(event)) {
            return;
        }
        event.preventDefault();
        if (!event.repeat) {
            act(key);
        }
    };
}
