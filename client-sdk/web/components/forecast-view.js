import { css, html, nothing } from 'lit';

import { countdown, micros } from '../plenary/clock.js';
import { conference, forecast, proposals } from '../plenary/views.js';
import { t, text, timeOfDay, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { HardStop, ProposalItem, Range } from '../plenary/protocol.js'
 */

/** When what is under way is expected to end, how far that is from the plan, and what it runs into. */
export class ForecastView extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, leads: { type: Boolean } };

    static styles = [PlenaryElement.styles, css`
        dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 0.75rem; margin: 0; font-variant-numeric: tabular-nums; }
        dd { margin: 0; }
    `];

    constructor() {
        super();
        /** presides, and so may do what is proposed */
        this.leads = false;
    }

    render() {
        const item = this.client === undefined ? undefined : forecast(this.client.mirror);
        if (this.client === undefined || item === undefined) {
            return nothing;
        }
        const zone = conference(this.client.mirror)?.zone;
        const drift = micros(item.drift);
        return html`
            <section class="panel" aria-labelledby="forecast">
                <h2 id="forecast">${t('forecast.title')}</h2>
                <p class="soft small">${t('forecast.as-of', { time: timeOfDay(micros(item.asOf), zone) })}</p>
                ${item.stop === undefined ? '' : stop(item.stop, zone)}
                <dl>
                    ${line('forecast.turn', item.turn, zone)}${line('forecast.list', item.list, zone)}
                    ${line('forecast.segment', item.segment, zone)}${line('forecast.session', item.session, zone)}
                    ${line('forecast.day', item.day, zone)}
                    <dt>${t(drift < 0 ? 'forecast.ahead' : 'forecast.drift')}</dt><dd>${countdown(Math.abs(drift))}</dd>
                </dl>
                ${this.#proposals(this.client, zone)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {string | undefined} zone
     */
    #proposals(client, zone) {
        const all = proposals(client.mirror);
        const [first] = all;
        return first === undefined ? '' : html`
            <h3>${t('forecast.proposals', { time: timeOfDay(micros(first.deadline), zone) })}</h3>
            <ul>${all.map(each => html`<li class="row">${this.#proposal(client, each)}
                <span class="soft small">${t('forecast.proposal.end', times(each.end, zone))}</span></li>`)}</ul>`;
    }

    /**
     * @param {Client} client
     * @param {ProposalItem} proposal
     */
    #proposal(client, proposal) {
        const { kind, limit, to, carried } = proposal;
        const label = proposed(client, proposal);
        const command = { applyProposal: { kind, ...limit === undefined ? {} : { limit }, ...to === undefined ? {} : { to, carried } } };
        return this.leads ? html`
            <plenary-command-button .client=${client} .command=${command} .label=${label}></plenary-command-button>` : html`<span>${label}</span>`;
    }
}

/**
 * @param {Client} client
 * @param {ProposalItem} proposal
 */
function proposed(client, { limit, to, carried }) {
    if (limit !== undefined) {
        return t('forecast.proposal.limit', { limit: countdown(micros(limit)) });
    }
    return to === undefined
        ? t('forecast.proposal.close')
        : t('forecast.proposal.carry', { number: carried, segment: text(client.mirror.one('segment', to)?.title) });
}

/**
 * @param {'forecast.turn' | 'forecast.list' | 'forecast.segment' | 'forecast.session' | 'forecast.day'} key
 * @param {Range | undefined} range
 * @param {string | undefined} zone
 */
function line(key, range, zone) {
    return range === undefined ? '' : html`<dt>${t(key)}</dt><dd>${t('forecast.range', times(range, zone))}</dd>`;
}

/**
 * @param {HardStop} item
 * @param {string | undefined} zone
 */
function stop(item, zone) {
    const likely = micros(item.reached.likely) > micros(item.at);
    const values = { stop: word('hard-stop', item.kind), time: timeOfDay(micros(item.at), zone) };
    return html`<p><span class="tag ${likely ? 'bad' : 'warn'}">${t(likely ? 'forecast.stop.likely' : 'forecast.stop.possible', values)}</span></p>`;
}

/**
 * @param {Range} range
 * @param {string | undefined} zone
 */
function times({ low, likely, high }, zone) {
    return { low: timeOfDay(micros(low), zone), likely: timeOfDay(micros(likely), zone), high: timeOfDay(micros(high), zone) };
}

customElements.define('plenary-forecast-view', ForecastView);
