/**
 * Who writes messages to whom.
 *
 * @import { Client } from '../plenary/client.js'
 * @import { Mirror } from '../plenary/mirror.js'
 * @import { Party } from '../plenary/protocol.js'
 */

import { conference } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import { officer } from './names.js';

/**
 * Whom a badge may write to: each as it stands in the choice, and its name.
 *
 * @param {Pick<Client, 'badge' | 'mirror'>} client
 * @returns {[string, string][]}
 */
export function addressees({ badge, mirror }) {
    const own = mirror.one('desk', badge.desk)?.booth;
    const booths = [...mirror.all('booth').values()];
    /** @type {[string, string][]} */
    const all = booths.filter(each => each.id !== own).map(each => [`booth ${each.id}`, t('signal.party.booth', { booth: each.id })]);
    if ((booths.find(each => each.id === own)?.desks.length ?? 0) > 1) {
        all.unshift(['mates', t('signal.party.mates')]);
    }
    if (badge.role !== 'technician') {
        all.push(['technician', t('signal.party.technician')]);
    }
    if (conference(mirror)?.presiding !== undefined && conference(mirror)?.presiding?.seat !== badge.seat) {
        all.push(['chair', t('signal.party.chair')]);
    }
    return all;
}

/**
 * A choice as the protocol has it.
 *
 * @param {string} chosen
 */
export function addressee(chosen) {
    const [kind = '', booth] = chosen.split(' ');
    return booth === undefined ? { [kind]: {} } : { booth };
}

/**
 * What a party to a message is called.
 *
 * @param {Mirror} mirror
 * @param {Party} party
 */
export function party(mirror, { booth, chair }) {
    if (booth !== undefined) {
        return booth.desk === undefined ? t('signal.party.booth', { booth: booth.booth }) : t('channels.desk', { desk: booth.desk });
    }
    return chair === undefined ? t('signal.party.technician') : text(officer(mirror, chair)?.name) || chair;
}
