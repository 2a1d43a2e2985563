import { play, tonesOn } from '../plenary/tones.js';
import { fed, handoverOf, slowdown, upcoming } from '../plenary/views.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Tone } from '../plenary/tones.js'
 */

/** Plays a tone, where tones are wanted, when something at the desk has changed that an interpreter listens for. */
export class DeskTones extends PlenaryElement {
    /** @type {Partial<Record<Tone, unknown>> | undefined} */
    #before;

    updated() {
        const now = this.client === undefined ? undefined : heard(this.client);
        const before = this.#before;
        this.#before = now;
        if (before === undefined || now === undefined || !tonesOn()) {
            return;
        }
        const sounds = /** @type {Tone[]} */ (Object.keys(now)).filter(each => Boolean(now[each]) && now[each] !== before[each]);
        sounds.slice(0, 1).forEach(play);
    }
}

/**
 * What each tone is about, the most urgent first; a tone sounds when that has become something else, and is something.
 *
 * @param {Client} client
 * @returns {Partial<Record<Tone, unknown>> | undefined} nothing without a desk
 */
function heard({ mirror, badge, connection }) {
    const desk = mirror.one('desk', badge.desk);
    if (desk === undefined) {
        return undefined;
    }
    const sends = fed(desk);
    const under = handoverOf(mirror, desk);
    const next = upcoming(mirror)[0]?.request;
    return {
        lost: !connection.live || mirror.one('channel', sends)?.state === 'interrupted',
        clash: desk.clash,
        live: desk.microphone === 'live',
        off: desk.microphone === 'off',
        asked: under !== undefined && !under.agreed && desk.id === (under.offered ? under.taker : under.giver),
        slow: slowdown(mirror)?.until,
        next: next !== undefined && next.language !== sends ? next.id : undefined,
    };
}

customElements.define('plenary-desk-tones', DeskTones);
