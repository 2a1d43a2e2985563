import { css, html, nothing } from 'lit';

import { countdown, micros } from '../plenary/clock.js';
import { conference, forecast } from '../plenary/views.js';
import { t, timeOfDay, word } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** @import { HardStop, Range } from '../plenary/protocol.js' */

/** When what is under way is expected to end, how far that is from the plan, and what it runs into. */
export class ForecastView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 0.75rem; margin: 0; font-variant-numeric: tabular-nums; }
        dd { margin: 0; }
    `];

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
            </section>`;
    }
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
