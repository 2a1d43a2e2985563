/**
 * What a listener has chosen to hear; it stays on the device.
 *
 * @import { ChannelItem } from './protocol.js'
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
 * The number of the channel to listen to; 0 is the floor. Who always wants a language hears the floor while it speaks that.
 *
 * @param {Choice} choice
 * @param {ChannelItem[]} channels
 * @param {string | undefined} spoken what the floor speaks
 */
export function chosenChannel(choice, channels, spoken) {
    if (choice.hear === 'floor' || choice.hear === 'always' && choice.language === spoken) {
        return 0;
    }
    return channels.find(each => each.language === choice.language)?.number ?? 0;
}
