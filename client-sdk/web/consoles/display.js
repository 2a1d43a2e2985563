import { css, html } from 'lit';

import { bilingual } from '../components/bilingual.js';
import { Ticking } from '../components/element.js';
import '../components/speaker-clock.js';
import { micros, SECOND } from '../plenary/clock.js';
import { idle } from '../plenary/idle.js';
import { channels, conference, currentSegment, currentSession, currentTurn, decisions, floor, waiting } from '../plenary/views.js';
import { WakeLock } from '../plenary/wake-lock.js';
import { phrase, text, timeOfDay, timeToTheSecond, words } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { DecisionItem, TurnItem, Words } from '../plenary/protocol.js'
 */

const NEXT = 3;
const SMALLEST = 0.5;
/** how long what has become of a decision stays */
const ANNOUNCED = 20 * SECOND;
/** how often a display that was sent away for good looks whether it may come back, in milliseconds */
const RECOVERY = 30_000;
/** what it does not come back from: somebody has decided so */
const DECIDED = ['left', 'taken-over'];
const KNOWN = ['left', 'badge-revoked', 'taken-over'];
const ROUTES = ['interpreted', 'muted', 'interrupted', 'pass-through', 'quiet', 'floor-at-reduced-level', 'silence', 'slate'];

/** The display of the hall, in both languages at once. When the connection is lost it turns grey and says since when. */
export class DisplayConsole extends Console {
    static styles = [Console.styles, css`
        :host { cursor: none; --unit: calc(min(1vw, 1.7vh) * var(--fit, 1)); font-size: calc(var(--unit) * 2.2); }
        .hall { min-height: 100vh; display: grid; grid-template-rows: auto minmax(min-content, 1fr) auto; gap: calc(var(--unit) * 1.5); padding: calc(var(--unit) * 2.5); }
        .top { display: flex; justify-content: space-between; gap: 2em; align-items: start; color: var(--soft); }
        .top .time { font-size: 2.4em; line-height: 1; color: var(--ink); font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .top [lang='ru'] { margin-top: 0.15em; }
        .speaker { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: calc(var(--unit) * 4); align-items: center; }
        .name { font-weight: 750; line-height: 1.1; font-size: calc(var(--unit) * 7); }
        .name.long { font-size: calc(var(--unit) * 4.6); }
        .name.longest { font-size: calc(var(--unit) * 3.5); }
        .name + .name { margin-top: 0.35em; color: var(--soft); }
        .detail { margin-top: 0.8em; font-size: 1.2em; }
        plenary-speaker-clock { --clock-size: calc(var(--unit) * 15); --clock-words: calc(var(--unit) * 2.2); text-align: end; }
        .bottom { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); gap: calc(var(--unit) * 4); align-items: start; border-top: 2px solid var(--line); padding-top: calc(var(--unit) * 1.5); }
        h2 { font-size: 0.9em; color: var(--soft); font-weight: 600; }
        .bottom ul, .bottom ol { font-size: 0.8em; }
        .bottom li { padding: 0.15em 0; }
        .bottom .number { font-weight: 750; display: inline-block; min-width: 1.2em; }
        .bottom ol li { display: grid; grid-template-columns: 1.5em minmax(0, 1fr); align-items: baseline; }
        .channels { display: grid; grid-template-columns: auto auto minmax(0, 1fr); column-gap: 0.8em; }
        .bottom .channel { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
        .bottom .channel .number { font-size: 1.25em; line-height: 1; }
        .stale { position: fixed; inset: 0 0 auto; z-index: 1; text-align: center; font-weight: 700; }
        .hall.grey { padding-top: 2.8em; }
        .grey .stale { padding: 0.3em; background: var(--warn); color: #1c1200; }
        .live { display: contents; }
        .grey .live > * { filter: grayscale(1); opacity: 0.45; }
    `];

    ticking = new Ticking(this, 1000);
    recovering = new Ticking(this, RECOVERY, () => this.#recover());
    wake = new WakeLock(this);

    /** Nothing is cut: where names are long, everything is set smaller until all of it can be seen. */
    updated() {
        super.updated();
        const hall = this.renderRoot.querySelector('main');
        for (let fit = 1; hall !== null && fit >= SMALLEST; fit -= 0.05) {
            this.style.setProperty('--fit', String(fit));
            if (hall.scrollHeight <= window.innerHeight) {
                break;
            }
        }
    }

    /**
     * @param {Client} client
     * @override
     */
    frame(client) {
        const { mirror, connection } = client;
        const zone = conference(mirror)?.zone;
        const grey = connection.state !== 'online';
        const turn = currentTurn(mirror);
        return html`
            <main class="hall ${grey ? 'grey' : ''}" tabindex="-1">
                <p class="stale" role="status">${grey ? html`<span aria-hidden="true">⚠</span> ${bilingual(trouble(client))}` : ''}</p>
                <h1 class="unseen">${text(conference(mirror)?.title)}</h1>
                <div class="live">
                    <div class="top">
                        <div>${this.#line(client, 'en')}${this.#line(client, 'ru')}</div>
                        <div class="time">${client.conferenceNow === undefined ? '–:–' : timeOfDay(client.conferenceNow, zone)}</div>
                    </div>
                    ${turn === undefined ? this.#nobody(client) : this.#speaker(client, turn)}
                    <div class="bottom">
                        ${this.#next(client)}
                        ${this.#channels(client)}
                    </div>
                </div>
            </main>`;
    }

    /** The page is loaded anew only from a server that answers: a browser's own error page would never come back. */
    async #recover() {
        const { state, reason = '' } = this.client?.connection ?? {};
        if (state !== 'ended' || DECIDED.includes(reason)) {
            return;
        }
        try {
            if ((await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok) {
                location.reload();
            }
        } catch (unreachable) {
            console.info('Not yet:', unreachable);
        }
    }

    /**
     * The agenda in a line.
     *
     * @param {Client} client
     * @param {keyof Words} of
     */
    #line({ mirror }, of) {
        const [session, segment] = [currentSession(mirror)?.title[of], currentSegment(mirror)?.title[of]];
        return html`<p lang=${of}>${[session ?? conference(mirror)?.venue[of] ?? 'Plenary', segment].filter(Boolean).join(' · ')}</p>`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem} turn
     */
    #speaker(client, turn) {
        const name = client.mirror.one('delegation', turn.delegation)?.name ?? { en: turn.delegation, ru: '' };
        return html`
            <div class="speaker">
                <div>
                    <p class="name ${size(name.en)}" lang="en">${name.en}</p>
                    <p class="name ${size(name.ru)}" lang="ru">${name.ru}</p>
                    <p class="detail">${turn.speaker ?? ''}</p>
                    <p class="soft">${bilingual(turn.title ?? words('kind', turn.kind))}</p>
                </div>
                <plenary-speaker-clock both .client=${client} .turn=${turn}></plenary-speaker-clock>
            </div>`;
    }

    /** @param {Client} client */
    #nobody(client) {
        const decision = decisionToShow(client);
        if (decision !== undefined) {
            return this.#decision(decision);
        }
        const { title, details } = idle(client);
        return html`
            <div class="speaker"><div>
                <p class="name ${size(title.en)}" lang="en">${title.en}</p>
                <p class="name ${size(title.ru)}" lang="ru">${title.ru}</p>
                ${details.map(each => html`<p class="detail">${bilingual(each)}</p>`)}
            </div></div>`;
    }

    /** @param {DecisionItem} decision */
    #decision(decision) {
        return html`
            <div class="speaker"><div>
                <p class="name long">${decision.title}</p>
                <p class="detail">${bilingual(words('decision', decision.status))}</p>
                <p class="soft">${bilingual(phrase('decisions.number', { n: decision.number }))}</p>
            </div></div>`;
    }

    /** @param {Client} client */
    #next({ mirror }) {
        const next = waiting(mirror).slice(0, NEXT);
        return next.length === 0 ? html`<div></div>` : html`
            <div>
                <h2>${bilingual(phrase('list.next'))}</h2>
                <ol>${next.map((request, index) => {
                    const name = mirror.one('delegation', request.delegation)?.name;
                    return html`<li><span class="number">${index + 1}</span><span>${name === undefined ? request.delegation : bilingual(name)}</span></li>`;
                })}</ol>
            </div>`;
    }

    /** @param {Client} client */
    #channels({ mirror }) {
        const spoken = floor(mirror)?.language;
        return html`
            <div>
                <h2>${bilingual(phrase('channels.title'))}</h2>
                <ul class="channels">
                    <li class="channel"><span class="number">0</span><span>${bilingual(phrase('channels.floor'))}</span><span class="soft">${spoken?.toUpperCase()}</span></li>
                    ${channels(mirror).map(channel => html`
                        <li class="channel"><span class="number">${channel.number}</span><span lang=${channel.language}>${ownName(channel.language)}</span><span class="soft">${bilingual(carried(channel.state))}</span></li>`)}
                </ul>
            </div>`;
    }
}

/** A long name is set smaller, never cut. */
function size(/** @type {string} */ name) {
    return name.length > 60 ? 'longest' : name.length > 26 ? 'long' : '';
}

/** A language as its speakers call it. */
function ownName(/** @type {string} */ code) {
    const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** What a channel carries, in a word or two. */
function carried(/** @type {string} */ state) {
    return ROUTES.includes(state) ? phrase(`display.route.${state}`) : words('route', state);
}

/**
 * Why what is shown may be old, and since when.
 *
 * @param {Client} client
 */
function trouble({ connection, confirmedAt, mirror }) {
    const { state, reason = '?' } = connection;
    if (state === 'ended') {
        return connection.words ?? (KNOWN.includes(reason) ? phrase(`ended.${reason}`) : phrase('ended.other', { reason }));
    }
    return confirmedAt === undefined ? phrase('status.connecting') : phrase('status.since', { time: timeToTheSecond(confirmedAt, conference(mirror)?.zone) });
}

/**
 * The decision that the session is being asked about, or that it has just made.
 *
 * @param {Client} client
 * @returns {DecisionItem | undefined}
 */
function decisionToShow({ mirror, conferenceNow }) {
    return decisions(mirror).find(each => each.status === 'objections'
        || each.status !== 'withdrawn' && each.settledAt !== undefined && conferenceNow !== undefined && conferenceNow - micros(each.settledAt) < ANNOUNCED);
}

customElements.define('plenary-display', DisplayConsole);
