import { css, html, nothing } from 'lit';

import { countdown, micros } from '../plenary/clock.js';
import { Keyed } from '../plenary/desk-keys.js';
import { fed, handoverOf } from '../plenary/views.js';
import { languageName, t, word } from '../plenary/words.js';
import { PlenaryElement, Ticking } from './element.js';
import { cap, keyCap } from './key-cap.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Command, DeskItem, HandoverItem } from '../plenary/protocol.js'
 */

const TIMINGS = ['now', 'in-30-seconds', 'in-1-minute', 'in-2-minutes', 'in-5-minutes', 'after-this-speaker'];
const TICK = 250;

/** Passing the microphone between mates: what is proposed, what was agreed and how long it holds. It takes the same room always. */
export class HandoverControl extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        .panel { display: grid; gap: var(--gap-2); grid-template-rows: auto minmax(3.1rem, 1fr) auto; min-height: 9.75rem; padding: var(--gap-2) var(--gap-3); }
        .panel.on { outline: 3px solid var(--accent); outline-offset: -3px; }
        .head { display: flex; justify-content: space-between; align-items: baseline; gap: var(--gap-2); }
        h2 { font-size: var(--text-3); margin: 0; white-space: nowrap; }
        .wide { width: 100%; }
        .due { font-weight: 650; line-height: 1.25; }
        .time { font-size: var(--text-5); font-weight: 700; line-height: 1.1; white-space: nowrap; }
        .keys { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: var(--gap-2); min-height: var(--touch); }
    `];

    ticking = new Ticking(this, TICK);
    keyed = new Keyed(this, {
        handover: () => this.#propose(),
        timing: () => this.#nextTiming(),
        mate: () => this.#nextMate(),
        accept: () => this.#accept(),
        decline: () => this.#end(),
    });
    #timing = 0;
    #mate = 0;

    render() {
        const client = this.client;
        const own = this.#own;
        if (client === undefined || own === undefined) {
            return nothing;
        }
        const under = handoverOf(client.mirror, own);
        return html`
            <section class="panel ${under === undefined ? '' : 'on'}" aria-labelledby="handover">
                ${under === undefined ? this.#proposals(own) : this.#underWay(client, own, under)}
            </section>`;
    }

    /** @param {DeskItem} own */
    #proposals(own) {
        const mates = this.#mates;
        const mate = mates[this.#mate % mates.length];
        return html`
            <div class="head"><h2 id="handover">${t('booth.handover')}</h2></div>
            <div aria-live="polite">${mate === undefined ? html`<p class="soft">${t('booth.handover.none')}</p>` : html`
                <button type="button" class="keyed wide" aria-keyshortcuts="G" @click=${this.#nextTiming}>${t('booth.handover.when')}: ${word('timing', this.#when)}${cap('G')}</button>`}</div>
            <div class="keys">
                ${mate === undefined ? '' : html`<button type="button" class="keyed" aria-keyshortcuts="H" @click=${this.#propose}>${proposal(own, mate)}${cap('H')}</button>`}
                ${mates.length < 2 ? '' : html`<button type="button" class="keyed" aria-keyshortcuts="J" @click=${this.#nextMate}>${t('booth.handover.other')}${cap('J')}</button>`}
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {DeskItem} own
     * @param {HandoverItem} under
     */
    #underWay(client, own, under) {
        const names = { giver: under.giver, taker: under.taker, timing: word('timing', under.timing) };
        const asked = isAsked(own, under);
        const told = under.agreed ? 'booth.handover.agreed' : !asked ? 'booth.handover.waits'
            : under.offered ? 'booth.handover.offered' : 'booth.handover.asked';
        const waits = this.#until(client, under.from);
        const left = this.#until(client, under.until);
        const due = under.agreed && waits === undefined && own.id === under.taker;
        return html`
            <div class="head"><h2 id="handover">${t('booth.handover')}</h2>
                <span class="time numbers">${under.agreed && waits !== undefined ? t('booth.handover.begins', { time: countdown(waits) })
                    : left === undefined ? '' : t('booth.handover.left', { time: countdown(left) })}</span></div>
            <div aria-live="assertive">
                <p class="due">${t(told, names)}</p>
                ${due ? html`<p class="due">${fed(own) === under.monitors
                    ? t('booth.handover.press') : t('booth.handover.output', { language: languageName(under.monitors ?? '') })}</p>`
                    : under.monitors !== undefined && own.id === under.taker ? html`<p class="small">${t('booth.handover.monitors', { language: languageName(under.monitors) })}</p>` : ''}
            </div>
            <div class="keys">
                ${asked ? html`<button type="button" class="keyed primary" aria-keyshortcuts="Y" @click=${this.#accept}>${t('booth.handover.accept')}${cap('Y')}</button>` : ''}
                <button type="button" class="keyed" aria-keyshortcuts="N" @click=${this.#end}>${t(asked ? 'booth.handover.decline' : 'booth.handover.cancel')}${cap('N')}</button>
            </div>`;
    }

    get #own() {
        return this.client?.mirror.one('desk', this.client.badge.desk);
    }

    get #when() {
        return TIMINGS[this.#timing % TIMINGS.length] ?? 'now';
    }

    /** The mates that may be offered the microphone, or asked for it. */
    get #mates() {
        const own = this.#own;
        return own === undefined ? [] : [...this.client?.mirror.all('desk').values() ?? []].filter(desk => desk.booth === own.booth
            && desk.id !== own.id && desk.present && desk.microphone !== 'off' !== (own.microphone !== 'off'));
    }

    #nextTiming = () => {
        this.#timing += 1;
        this.requestUpdate();
    };

    #nextMate = () => {
        this.#mate += 1;
        this.requestUpdate();
    };

    #propose = () => {
        const own = this.#own;
        const mate = this.#mates[this.#mate % this.#mates.length];
        if (own !== undefined && mate !== undefined && this.client !== undefined && handoverOf(this.client.mirror, own) === undefined) {
            this.#send({ proposeHandover: { with: mate.id, timing: this.#when } }, proposal(own, mate));
        }
    };

    #accept = () => {
        const own = this.#own;
        const under = own === undefined || this.client === undefined ? undefined : handoverOf(this.client.mirror, own);
        if (own !== undefined && under !== undefined && isAsked(own, under)) {
            this.#send({ acceptHandover: {} }, t('booth.handover.accept'));
        }
    };

    #end = () => {
        const own = this.#own;
        const under = own === undefined || this.client === undefined ? undefined : handoverOf(this.client.mirror, own);
        if (own !== undefined && under !== undefined) {
            this.#send({ endHandover: {} }, t(isAsked(own, under) ? 'booth.handover.decline' : 'booth.handover.cancel'));
        }
    };

    /**
     * @param {Command} command
     * @param {string} label
     */
    #send(command, label) {
        this.client?.submit(command, { label: () => label, momentary: true });
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

/**
 * Whether it is this desk that has to answer.
 *
 * @param {DeskItem} own
 * @param {HandoverItem} under
 */
function isAsked(own, under) {
    return !under.agreed && own.id === (under.offered ? under.taker : under.giver);
}

/**
 * @param {DeskItem} own
 * @param {DeskItem} mate
 */
function proposal(own, mate) {
    return t(own.microphone === 'off' ? 'booth.handover.ask' : 'booth.handover.offer', { desk: mate.id });
}

customElements.define('plenary-handover-control', HandoverControl);
