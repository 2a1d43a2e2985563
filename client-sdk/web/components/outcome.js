/**
 * What became of a press, in words.
 *
 * @import { Client } from '../plenary/client.js'
 * @import { Submission } from '../plenary/commands.js'
 */

import { micros } from '../plenary/clock.js';
import { conference } from '../plenary/views.js';
import { t, text, timeToTheSecond, word } from '../plenary/words.js';

/**
 * In a word or two.
 *
 * @param {Client} client
 * @param {Submission} submission
 */
export function outcome(client, submission) {
    if (submission.pending && submission.reason !== undefined && client.connection.live) {
        return t('command.retrying');
    }
    switch (submission.state) {
        case 'waiting': return t(client.connection.live ? 'command.queued' : 'command.waiting');
        case 'sent': return t(client.connection.live ? 'command.sending' : 'command.waiting');
        default: return t(`command.${submission.state}`);
    }
}

/**
 * In full, with the sentence of a refusal and what a receipt proves.
 *
 * @param {Client} client
 * @param {Submission} submission
 */
export function outcomeInFull(client, submission) {
    const { refused, receipt, reason } = submission;
    if (refused !== undefined) {
        return `${outcome(client, submission)}. ${text(refused.words) || word('refusal', refused.code)}`;
    }
    if (receipt !== undefined) {
        const time = timeToTheSecond(micros(receipt.at), conference(client.mirror)?.zone);
        const proof = receipt.place === 0
            ? t('command.receipt.point', { time })
            : t('command.receipt', { place: receipt.place, time, sequence: receipt.sequence });
        return `${outcome(client, submission)}. ${proof}`;
    }
    if (reason !== undefined) {
        return `${outcome(client, submission)}: ${reason === 'offline' ? t('command.offline') : word('not-taken', reason)}`;
    }
    return outcome(client, submission);
}
