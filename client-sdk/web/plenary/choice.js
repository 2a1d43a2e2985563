/**
 * What a listener has chosen to hear; it stays on the device.
 *
 * @import { ChannelItem, ClientFrame, Listening } from './protocol.js'
 * @typedef {{hear: 'floor' | 'channel' | 'always', language?: string}} Choice
 */

const KEY = 'plenary.choice';

/** @returns {Choice} */
export function keptChoice() {
    try {
        const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
        return ['channel', 'always'].includes(kept?.hear) && typeof kept.language === 'string' ? kept : { hear: 'floor' };
    } catch {
        return { hear: 'floor' };
    }
}

/** @param {Choice} choice */
export function keepChoice(choice) {
    try {
        localStorage.setItem(KEY, JSON.stringify(choice));
    } catch {
        // A window without storage keeps no choice.
    }
}

/**
 * What the server is told of a choice.
 *
 * @param {Choice} choice
 * @returns {Listening}
 */
export function listening({ hear, language }) {
    return hear === 'channel' ? { channel: language } : hear === 'always' ? { always: language } : { floor: {} };
}

/** Tells the server what is listened to here, and every later connection anew. */
export class Hearing {
    /** @type {Choice | undefined} */
    #choice;

    /** @param {(frame: ClientFrame) => boolean} send */
    constructor(send) {
        this.send = send;
    }

    /** @param {Choice} choice */
    choose(choice) {
        this.#choice = choice;
        this.connected();
    }

    /** There is a connection, or a new one. */
    connected() {
        if (this.#choice !== undefined) {
            this.send({ listening: listening(this.#choice) });
        }
    }
}

/** The states of a channel at whose microphone somebody is. */
const INTERPRETED = ['interpreted', 'muted'];

/**
 * The number of the channel to listen to; 0 is the floor. Who always wants a language hears the floor while it speaks that, but not
 * before whoever interprets on the channel has come to the end; a cough is none.
 *
 * @param {Choice} choice
 * @param {ChannelItem[]} channels
 * @param {string | undefined} spoken what the floor speaks
 */
export function chosenChannel(choice, channels, spoken) {
    const channel = choice.hear === 'floor' ? undefined : channels.find(each => each.language === choice.language);
    const direct = choice.hear === 'always' && choice.language === spoken && !INTERPRETED.includes(channel?.state ?? '');
    return direct ? 0 : channel?.number ?? 0;
}
