import { css, html, nothing } from 'lit';

import { elapsed, micros } from '../plenary/clock.js';
import { languageName, languageWord, t } from '../plenary/words.js';
import './command-button.js';
import { fed } from './desk-board.js';
import { PlenaryElement } from './element.js';
import { Ticking } from './ticking.js';

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
        return mode?.since === undefined || now === undefined ? '' : html`<p class="small">${elapsed(now - micros(mode.since))}</p>`;
    }

    /**
     * @param {Client} client
     * @param {ConsecutiveItem} mode
     * @param {string} desk
     * @param {string | undefined} language what the own desk feeds
     */
    #rendition(client, mode, desk, language) {
        const renders = mode.desk === desk;
        return !renders && (mode.language !== undefined || language === undefined) ? '' : html`
            <plenary-command-button big .look=${renders ? 'primary' : ''} .client=${client}
                .command=${renders ? { endRendition: {} } : { beginRendition: {} }}
                .label=${renders ? t('consecutive.finish') : t('consecutive.begin', { language: languageWord(language ?? '') })}></plenary-command-button>`;
    }
}

customElements.define('plenary-consecutive-control', ConsecutiveControl);
