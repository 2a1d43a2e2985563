import { css, html, nothing } from 'lit';

import { countdown, micros } from '../plenary/clock.js';
import { languageName, t } from '../plenary/words.js';
import './command-button.js';
import { fed } from './desk-board.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ConsecutiveItem } from '../plenary/protocol.js'
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

    #timer = 0;

    constructor() {
        super();
        this.leads = false;
    }

    connectedCallback() {
        super.connectedCallback();
        this.#timer = window.setInterval(() => this.requestUpdate(), TICK);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearInterval(this.#timer);
    }

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const mode = client.mirror.one('consecutive', 'consecutive');
        const lost = [...client.mirror.all('loss').values()];
        const desk = client.mirror.one('desk', client.badge.desk);
        if (mode === undefined && lost.length === 0 && !this.leads) {
            return nothing;
        }
        return html`
            <section class="panel stack" aria-labelledby="consecutive">
                <h2 id="consecutive">${t('consecutive.title')}</h2>
                <div aria-live="assertive">
                    ${lost.map(each => html`
                        <p class="told">${t(this.leads ? 'loss.told' : 'loss.asked', { language: languageName(each.language) })}</p>`)}
                    ${mode === undefined ? '' : html`<p class="told">${mode.language === undefined
                        ? t('consecutive.on')
                        : t('consecutive.rendered', { language: languageName(mode.language) })}</p>`}
                </div>
                ${this.leads ? lost.map(each => this.#answers(client, each.language)) : ''}
                ${this.#time(client, mode)}
                ${mode === undefined || desk === undefined ? '' : this.#rendition(client, mode, desk.id, fed(desk))}
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
        return mode?.since === undefined || now === undefined ? '' : html`<p class="small">${countdown(now - micros(mode.since))}</p>`;
    }

    /**
     * @param {Client} client
     * @param {ConsecutiveItem} mode
     * @param {string} desk
     * @param {string | undefined} language what the own desk feeds
     */
    #rendition(client, mode, desk, language) {
        if (mode.desk === desk) {
            return html`<plenary-command-button big look="primary" .client=${client} .command=${{ endRendition: {} }}
                .label=${t('consecutive.finish')}></plenary-command-button>`;
        }
        return mode.language !== undefined || language === undefined ? '' : html`
            <plenary-command-button big .client=${client} .command=${{ beginRendition: {} }}
                .label=${t('consecutive.begin', { language: languageName(language) })}></plenary-command-button>`;
    }
}

customElements.define('plenary-consecutive-control', ConsecutiveControl);
