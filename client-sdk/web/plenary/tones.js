/** Short tones that tell without being looked at. They are made here, need no file, and are off until somebody wants them. */

import { storage } from './storage.js';

const KEY = 'plenary.tones';
const NOTE = 0.11;
const SOFTLY = 0.12;
const EDGE = 0.01;

/** What each tone plays, in hertz, a note after the other; a 0 is a rest. */
const SCORES = Object.freeze({
    live: [660, 990],
    off: [660, 440],
    clash: [880, 0, 880, 0, 880],
    asked: [523, 659, 784],
    slow: [330, 330],
    next: [1047],
    lost: [440, 330, 220, 165],
});

/** @typedef {keyof typeof SCORES} Tone */

/** @type {readonly Tone[]} */
export const TONES = /** @type {Tone[]} */ (Object.keys(SCORES));

/** @type {AudioContext | undefined} */
let sound;

export function tonesOn() {
    return storage()?.getItem(KEY) === 'on';
}

/** @param {boolean} on */
export function setTones(on) {
    storage()?.setItem(KEY, on ? 'on' : 'off');
}

/**
 * Plays a tone; a browser that wants a gesture first keeps silent until there was one.
 *
 * @param {Tone} tone
 */
export function play(tone) {
    sound ??= new AudioContext();
    sound.resume();
    const begin = sound.currentTime + EDGE;
    SCORES[tone].forEach((hertz, at) => hertz > 0 && note(/** @type {AudioContext} */ (sound), hertz, begin + at * NOTE));
}

/**
 * @param {AudioContext} on
 * @param {number} hertz
 * @param {number} begin
 */
function note(on, hertz, begin) {
    const [voice, level] = [on.createOscillator(), on.createGain()];
    voice.frequency.value = hertz;
    level.gain.setValueAtTime(0, begin);
    level.gain.linearRampToValueAtTime(SOFTLY, begin + EDGE);
    level.gain.setValueAtTime(SOFTLY, begin + NOTE - 2 * EDGE);
    level.gain.linearRampToValueAtTime(0, begin + NOTE - EDGE);
    voice.connect(level).connect(on.destination);
    voice.start(begin);
    voice.stop(begin + NOTE);
}
