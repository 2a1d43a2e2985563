import { css, html, nothing } from 'lit';

import { SECOND } from '../plenary/clock.js';
import { conference } from '../plenary/views.js';
import { count, number, t, text, timeOfDay, timeToTheSecond, word } from '../plenary/words.js';
import { PlenaryElement, Ticking } from './element.js';
import './language-switch.js';
import { holder } from './names.js';
import { outcome } from './outcome.js';
import './settings-menu.js';

/** @import { Client } from '../plenary/client.js' */

const TICK = 250;
/** An error of the clock that a speaker would notice. */
const POOR = SECOND / 2;

/** Who one is, whether there is a connection, what time it is; and when there is none, since when, and what is not sent. */
export class StatusBar extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        :host { position: sticky; top: 0; z-index: 3; }
        header { display: flex; gap: var(--gap-4); align-items: center; padding: var(--gap-2) var(--gap-4); background: var(--surface); border-bottom: 1px solid var(--line); }
        .who { flex: 1 1 0; min-width: 0; }
        h1 { font-size: var(--text-2); font-weight: 500; color: var(--soft); }
        h1, .who p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
        .tools { display: flex; gap: var(--gap-2); align-items: center; }
        .time { font-size: var(--text-5); font-weight: 700; }
        .banner { padding: var(--gap-3) var(--gap-4); background: var(--warn-soft); color: var(--ink); border-bottom: 2px solid var(--warn); }
        .banner a { color: inherit; }
        .banner.bad { background: var(--bad-soft); border-color: var(--bad); }
        .banner li { display: flex; gap: var(--gap-3); align-items: center; flex-wrap: wrap; }
        @media (max-width: 40rem) {
            header { flex-wrap: wrap; padding: var(--gap-1) var(--gap-2); gap: var(--gap-1) var(--gap-2); }
            .who { flex-basis: 100%; }
            .tools { flex: 1; flex-wrap: wrap; gap: var(--gap-1) var(--gap-2); }
            .tools > * { flex: none; }
            .time { font-size: var(--text-4); }
            plenary-settings-menu { margin-inline-start: auto; --menu-top: 6rem; }
        }
    `];

    ticking = new Ticking(this, TICK, () => this.#tick());

    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        const held = client.badge;
        const [state, look] = this.#state(client);
        const title = text(conference(client.mirror)?.title);
        return html`
            <header>
                <div class="who">
                    <p><span class="strong">${holder(client.mirror, held) || t(`page.${held.role}`)}</span>${holder(client.mirror, held) === '' ? '' : html` <span class="soft">· ${t(`page.${held.role}`)}</span>`}</p>
                    <h1 title=${title}>${title || t('page.loading')}</h1>
                </div>
                <div class="tools">
                    <span class="tag ${look}" role="status">${state}</span>
                    <span class="time numbers"><span class="unseen">${t('status.now')}</span><span id="time">${this.#time()}</span></span>
                    ${this.#poor(client)}
                    <plenary-language-switch></plenary-language-switch>
                    <plenary-settings-menu .client=${client}><slot name="settings"></slot></plenary-settings-menu>
                </div>
            </header>
            ${this.#banner(client)}`;
    }

    /** @param {Client} client */
    #banner(client) {
        const { connection, commands, mirror } = client;
        const unsent = connection.live ? commands.queue.filter(each => each.state === 'retrying') : commands.queue;
        const silent = !connection.live && mirror.at !== undefined || connection.state === 'stale';
        const condition = connection.live && client.condition !== 'ok';
        if (!silent && unsent.length === 0 && !condition && connection.state !== 'ended') {
            return nothing;
        }
        const asOf = mirror.at === undefined ? '' : t('status.as-of', { time: this.#asOf(client) });
        return html`
            <section class="banner ${connection.state === 'ended' ? 'bad' : ''}" role="status" aria-live="polite">
                ${connection.state === 'ended' ? html`<p class="strong">${text(connection.words) || ended(connection.reason)} ${this.#way(connection.reason)}</p>` : ''}
                ${silent && connection.state !== 'ended' ? html`<p><span class="strong">${this.#state(client)[0]}.</span> ${asOf} ${connection.live ? '' : t('status.trying')}</p>` : ''}
                ${condition ? html`<p>${word('condition', client.condition)}</p>` : ''}
                ${unsent.length === 0 ? '' : html`
                    <p class="strong">${count('unsent', unsent.length)}</p>
                    <ul>${unsent.map(each => html`
                        <li><span>${each.label()} — ${outcome(client, each)}</span>
                            ${each.state === 'sent' ? '' : html`<button type="button" @click=${() => commands.discard(each)}>${t('status.discard')}</button>`}</li>`)}
                    </ul>`}
            </section>`;
    }

    /**
     * The way on: a desk is taken back by the window itself, all else begins where one joins.
     *
     * @param {string | undefined} reason
     */
    #way(reason) {
        return reason === 'taken-over'
            ? html`<button type="button" @click=${() => location.reload()}>${t('status.here')}</button>`
            : html`<a href="join">${t('status.again')}</a>`;
    }

    /**
     * @param {Client} client
     * @returns {[string, string]}
     */
    #state(client) {
        switch (client.connection.state) {
            case 'online': return [t('status.online'), 'good'];
            case 'stale': return [t('status.stale'), 'warn'];
            case 'ended': return [t('status.ended'), 'bad'];
            case 'waiting': return [t('status.offline'), 'bad'];
            default: return client.mirror.at === undefined ? [t('status.connecting'), 'warn'] : [t('status.offline'), 'bad'];
        }
    }

    /** @param {Client} client */
    #poor(client) {
        const rate = conference(client.mirror)?.clock.rate ?? 1;
        const bound = client.clock.bound * rate;
        const poor = client.connection.live && bound > POOR && bound < Infinity;
        return poor ? html`<span class="tag warn">${t('status.clock', { seconds: number(Math.ceil(bound / SECOND * 10) / 10) })}</span>` : '';
    }

    /** @param {Client} client */
    #asOf(client) {
        return timeToTheSecond(client.confirmedAt ?? client.mirror.at ?? 0, conference(client.mirror)?.zone);
    }

    #time() {
        const now = this.client?.conferenceNow;
        return now === undefined || this.client === undefined ? '–:–' : timeOfDay(now, conference(this.client.mirror)?.zone);
    }

    #tick() {
        const shown = this.renderRoot.querySelector('#time');
        if (shown !== null && shown.textContent !== this.#time()) {
            this.requestUpdate();
        }
    }
}

/** @param {string | undefined} reason */
function ended(reason) {
    const known = ['left', 'badge-revoked', 'taken-over'];
    return reason !== undefined && known.includes(reason) ? t(`ended.${reason}`) : t('ended.other', { reason: reason ?? '?' });
}

customElements.define('plenary-status-bar', StatusBar);
