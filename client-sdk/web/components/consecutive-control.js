import { css, html, nothing } from 'lit';

import { elapsed, micros } from '../plenary/clock.js';
import { fed } from '../plenary/views.js';
import { languageName, languageWord, t } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement, Ticking } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { Command, ConsecutiveItem, DeskItem } from '../plenary/protocol.js'
 */

const ANSWERS = ['pause', 'continue', 'consecutive'];
const TICK = 250;

/**
 * Where interpretation is not simultaneous: what the chair is asked when a channel is lost, and the turn of speaker and interpreter.
 *
 * @property {boolean} leads whether the page is of whoever presides
 */
export class ConsecutiveControl extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        .told { font-size: 1.125rem; font-weight: 650; }
    `];

    ticking = new Ticking(this, TICK);

    constructor() {
        super();
        this.leads = false;
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const mode = client.mirror.one('consecutive', 'consecutive');
        const lost = [...client.mirror.all('loss').values()];
        const desk = client.mirror.one('desk', client.badge.desk);
        const idle = mode === undefined && lost.length === 0 && !this.leads;
        return html`
            <section class=${idle ? '' : 'panel stack'} aria-labelledby=${idle ? nothing : 'consecutive'}>
                ${idle ? '' : html`<h2 id="consecutive">${t('consecutive.title')}</h2>`}
                <div aria-live=${this.leads ? 'assertive' : 'polite'}>
                    ${lost.map(each => html`
                        <p class="told">${t(this.leads ? 'loss.told' : 'loss.asked', { language: languageWord(each.language) })}</p>`)}
                    ${mode === undefined ? '' : html`<p class="told">${mode.language === undefined
                        ? t('consecutive.on')
                        : t('consecutive.rendered', { language: languageWord(mode.language) })}</p>`}
                </div>
                ${this.leads ? lost.map(each => this.#answers(client, each.language)) : ''}
                ${this.#time(client, mode)}
                ${mode === undefined || desk === undefined ? '' : this.#rendition(client, mode, desk)}
                ${!this.leads ? '' : html`
                    <plenary-command-button .client=${client} .command=${mode === undefined ? { startConsecutive: {} } : { endConsecutive: {} }}
                        .label=${t(mode === undefined ? 'consecutive.start' : 'consecutive.end')}></plenary-command-button>`}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {string} channel
     */
    #answers(client, channel) {
        return html`<div class="row">${ANSWERS.map(answer => html`
            <plenary-command-button .client=${client} .command=${{ answerLoss: { channel, answer } }}
                .label=${t(`loss.${answer}`)} .name=${`${t(`loss.${answer}`)}: ${languageName(channel)}`}></plenary-command-button>`)}</div>`;
    }

    /**
     * How long the interpreter has spoken: for the eye, and not read out at every tick.
     *
     * @param {Client} client
     * @param {ConsecutiveItem | undefined} mode
     */
    #time(client, mode) {
        const now = client.conferenceNow;
        return mode?.since === undefined || now === undefined ? '' : html`<p class="small">${elapsed(now - micros(mode.since))}</p>`;
    }

    /**
     * @param {Client} client
     * @param {ConsecutiveItem} mode
     * @param {DeskItem} desk
     */
    #rendition(client, mode, desk) {
        const next = rendition(mode, desk);
        return next === undefined ? '' : html`
            <plenary-command-button big .look=${mode.desk === desk.id ? 'primary' : ''} .client=${client}
                .command=${next.command} .label=${next.label}></plenary-command-button>`;
    }
}

/**
 * What a desk may do in consecutive mode: begin to interpret on the floor, or hand the floor back; nothing while another does.
 *
 * @param {ConsecutiveItem} mode
 * @param {DeskItem} desk
 * @returns {{command: Command, label: string} | undefined}
 */
export function rendition(mode, desk) {
    const language = fed(desk);
    if (mode.desk === desk.id) {
        return { command: { endRendition: {} }, label: t('consecutive.finish') };
    }
    return mode.language !== undefined || language === undefined ? undefined
        : { command: { beginRendition: {} }, label: t('consecutive.begin', { language: languageWord(language) }) };
}

customElements.define('plenary-consecutive-control', ConsecutiveControl);
