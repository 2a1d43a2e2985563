import { css, html, nothing } from 'lit';

import { countdown, micros } from '../plenary/clock.js';
import { languageName, t, word } from '../plenary/words.js';
import './command-button.js';
import { fed } from './desk-board.js';
import { PlenaryElement } from './element.js';
import { Ticking } from './ticking.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { DeskItem, HandoverItem } from '../plenary/protocol.js'
 */

const TIMINGS = ['now', 'in-30-seconds', 'in-1-minute', 'in-2-minutes', 'in-5-minutes', 'after-this-speaker'];
const TICK = 250;

/** Passing the microphone between mates: what is proposed, what was agreed and how long it holds. */
export class HandoverControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .due { font-size: 1.125rem; font-weight: 650; }
    `];

    ticking = new Ticking(this, TICK);
    #timing = 'now';

    render() {
        const client = this.client;
        const own = client === undefined ? undefined : client.mirror.one('desk', client.badge.desk);
        if (client === undefined || own === undefined) {
            return nothing;
        }
        const under = [...client.mirror.all('handover').values()].find(each => each.giver === own.id || each.taker === own.id);
        return html`
            <section class="panel stack" aria-labelledby="handover">
                <h2 id="handover">${t('booth.handover')}</h2>
                ${under === undefined ? this.#proposals(client, own) : this.#underWay(client, own, under)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} own
     */
    #proposals(client, own) {
        const open = own.microphone !== 'off';
        const mates = [...client.mirror.all('desk').values()]
            .filter(desk => desk.booth === own.booth && desk.id !== own.id && desk.present && desk.microphone !== 'off' !== open);
        return mates.length === 0 ? html`<p class="soft">${t('booth.handover.none')}</p>` : html`
            <label>${t('booth.handover.when')}
                <select @change=${(/** @type {Event} */ event) => { this.#timing = /** @type {HTMLSelectElement} */ (event.target).value; this.requestUpdate(); }}>
                    ${TIMINGS.map(timing => html`<option value=${timing} ?selected=${timing === this.#timing}>${word('timing', timing)}</option>`)}
                </select>
            </label>
            <div class="row">${mates.map(mate => {
                const label = t(open ? 'booth.handover.offer' : 'booth.handover.ask', { desk: mate.id });
                return html`<plenary-command-button .client=${client} .label=${label} .name=${label}
                    .command=${{ proposeHandover: { with: mate.id, timing: this.#timing } }}></plenary-command-button>`;
            })}</div>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} own
     * @param {HandoverItem} under
     */
    #underWay(client, own, under) {
        const names = { giver: under.giver, taker: under.taker, timing: word('timing', under.timing) };
        const asked = !under.agreed && own.id === (under.offered ? under.taker : under.giver);
        const told = under.agreed ? 'booth.handover.agreed' : !asked ? 'booth.handover.waits'
            : under.offered ? 'booth.handover.offered' : 'booth.handover.asked';
        const waits = this.#until(client, under.from);
        const left = this.#until(client, under.until);
        const due = under.agreed && under.from !== undefined && waits === undefined;
        const end = t(asked ? 'booth.handover.decline' : 'booth.handover.cancel');
        return html`
            <div aria-live="assertive">
                <p class="due">${t(told, names)}</p>
                ${due && own.id === under.taker ? html`<p class="strong">${fed(own) === under.monitors
                    ? t('booth.handover.press')
                    : t('booth.handover.output', { language: languageName(under.monitors ?? '') })}</p>` : ''}
                ${under.monitors !== undefined && own.id === under.taker ? html`<p>${t('booth.handover.monitors', { language: languageName(under.monitors) })}</p>` : ''}
            </div>
            <p class="small">${under.agreed && waits !== undefined ? t('booth.handover.begins', { time: countdown(waits) })
                : left === undefined ? ' ' : t('booth.handover.left', { time: countdown(left) })}</p>
            <div class="row">
                ${asked ? html`<plenary-command-button look="primary" .client=${client} .command=${{ acceptHandover: {} }}
                    .label=${t('booth.handover.accept')} .name=${t('booth.handover.accept')}></plenary-command-button>` : ''}
                <plenary-command-button .client=${client} .command=${{ endHandover: {} }} .label=${end} .name=${end}></plenary-command-button>
            </div>`;
    }

    /**
     * The time until an instant, in microseconds; undefined where that has passed or is not known.
     *
     * @param {Client} client
     * @param {string | undefined} instant
     */
    #until(client, instant) {
        const now = client.conferenceNow;
        const left = instant === undefined || now === undefined ? undefined : micros(instant) - now;
        return left === undefined || left <= 0 ? undefined : left;
    }
}

customElements.define('plenary-handover-control', HandoverControl);
