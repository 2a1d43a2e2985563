import { css, html } from 'lit';

import '../components/agenda-view.js';
import '../components/attendance-view.js';
import '../components/budgets-view.js';
import '../components/channel-board.js';
import '../components/command-button.js';
import '../components/consecutive-control.js';
import '../components/decisions-view.js';
import '../components/documents-view.js';
import '../components/floor-view.js';
import '../components/lists-ahead.js';
import { expectation, kindAndLanguage } from '../components/names.js';
import '../components/place-control.js';
import '../components/procedure-view.js';
import '../components/slow-down.js';
import '../components/speaker-clock.js';
import '../components/speakers-list.js';
import '../components/swaps-view.js';
import { askable, conference, currentSegment, currentTurn, isOwn, ownGroups, ownRequests, points } from '../plenary/views.js';
import { count, languageName, t, text, word } from '../plenary/words.js';
import { Console } from './console.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { RequestItem, TurnItem } from '../plenary/protocol.js'
 */

/** The delegate's console, made for a phone: asks for the floor, shows the place on the list and one's own clock. */
export class DelegateConsole extends Console {
    static styles = [Console.styles, css`
        .yours { border: 3px solid var(--accent); --clock-size: 4.5rem; --clock-words: 1.125rem; }
        .kinds { display: grid; gap: 0.5rem; }
        .kinds plenary-command-button { width: 100%; }
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.5rem; }
        .request { display: grid; gap: 0.4rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
        .place { font-size: 1.375rem; font-weight: 700; }
        @media (min-width: 56rem) {
            .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.9rem; align-items: start; max-width: 76rem; width: 100%; margin-inline: auto; }
        }
        @media (max-width: 55.99rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; } }
    `];

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const turn = currentTurn(client.mirror);
        return html`
            <p class="unseen" role="status">${isOwn(turn, client.badge) ? t('delegate.yours') : ''}</p>
            <div class="columns">
                <div class="column">
                    ${turn !== undefined && isOwn(turn, client.badge) ? this.#yours(client, turn) : html`<plenary-floor-view .client=${client}></plenary-floor-view>`}
                    <plenary-consecutive-control .client=${client}></plenary-consecutive-control>
                    <plenary-decisions-view .client=${client}></plenary-decisions-view>
                    ${this.#mine(client)}
                    <plenary-documents-view .client=${client}></plenary-documents-view>
                    ${this.#ask(client)}
                    ${this.#point(client)}
                    <plenary-procedure-view .client=${client}></plenary-procedure-view>
                    <plenary-attendance-view .client=${client}></plenary-attendance-view>
                </div>
                <div class="column">
                    <plenary-speakers-list .client=${client}></plenary-speakers-list>
                    <plenary-budgets-view .client=${client}></plenary-budgets-view>
                    <plenary-lists-ahead .client=${client}></plenary-lists-ahead>
                    <plenary-channel-board .client=${client}></plenary-channel-board>
                    <plenary-agenda-view .client=${client}></plenary-agenda-view>
                </div>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {TurnItem} turn
     */
    #yours(client, turn) {
        return html`
            <section class="panel yours stack" aria-labelledby="yours">
                <h2 id="yours">${t('delegate.yours')}</h2>
                <p class="soft">${kindAndLanguage(turn)}</p>
                <plenary-slow-down own .client=${client}></plenary-slow-down>
                <plenary-speaker-clock .client=${client} .turn=${turn}></plenary-speaker-clock>
                <plenary-command-button big .client=${client} .command=${{ endTurn: { turn: turn.id } }} .label=${t('delegate.end')}></plenary-command-button>
            </section>`;
    }

    /** @param {Client} client */
    #mine(client) {
        const own = ownRequests(client.mirror, client.badge);
        return html`
            <section class="panel" aria-labelledby="mine">
                <h2 id="mine">${t('delegate.mine')}</h2>
                <div aria-live="polite">
                    ${own.length === 0 ? html`<p class="soft">${t('delegate.mine.none')}</p>` : own.map(({ request, place }) => html`
                        <div class="request">
                            ${request.held === undefined ? html`
                                <p><span class="place">${t('delegate.place', { place, of: client.mirror.one('list', request.segment)?.requests.length ?? place })}</span></p>
                                <p class="soft">${this.#ahead(client, request, place)} · ${kindAndLanguage(request)}${expectation(client, request)}</p>` : html`
                                <p><span class="place">${t('delegate.held', { why: word('hold-reason', request.held) })}</span></p>
                                <p class="soft">${t('delegate.held.hint')} · ${kindAndLanguage(request)}</p>`}
                            ${request.speaker === undefined ? '' : html`<p>${request.speaker}</p>`}
                            <plenary-command-button .client=${client} .command=${() => this.#change(request)} .label=${t('delegate.change')}
                                .name=${t('delegate.change.what', { kind: word('kind', request.kind) })}></plenary-command-button>
                            <plenary-command-button .client=${client} .command=${{ withdrawRequest: { request: request.id } }} .label=${t('delegate.withdraw')}
                                .name=${t('delegate.withdraw.what', { kind: word('kind', request.kind) })}></plenary-command-button>
                            <plenary-place-control .client=${client} .request=${request}></plenary-place-control>
                        </div>`)}
                </div>
                <plenary-swaps-view .client=${client}></plenary-swaps-view>
            </section>`;
    }

    /**
     * How far it is to the call; on a list whose segment lies ahead nobody is next.
     *
     * @param {Client} client
     * @param {RequestItem} request
     * @param {number} place
     */
    #ahead(client, request, place) {
        if (request.segment !== currentSegment(client.mirror)?.id) {
            return text(client.mirror.one('segment', request.segment)?.title);
        }
        return place <= 1 ? t('delegate.next') : count('ahead', place - 1);
    }

    /** @param {Client} client */
    #ask(client) {
        const kinds = askable(client.kinds, client.mirror, client.badge);
        const languages = conference(client.mirror)?.languages ?? [];
        const usual = client.mirror.one('delegation', client.badge.delegation)?.language;
        return html`
            <section class="panel stack" aria-labelledby="ask">
                <h2 id="ask">${t('delegate.ask')}</h2>
                ${kinds.length === 0 ? html`<p class="soft">${t('delegate.ask.closed')}</p>` : ''}
                <div class="fields">
                    <label><span>${t('delegate.ask.language')}</span>
                        <select id="language">${languages.map(each => html`<option value=${each} ?selected=${each === usual}>${languageName(each)}</option>`)}</select></label>
                    <label><span>${t('delegate.ask.speaker')}</span>
                        <input id="speaker" maxlength="200" autocomplete="name"></label>
                </div>
                <div class="kinds">
                    ${kinds.filter(kind => !kind.forGroup).map(kind => html`
                        <plenary-command-button big look="primary" .client=${client} .command=${() => this.#request(kind.id)}
                            .label=${t('delegate.ask.go', { kind: word('kind', kind.id) })}></plenary-command-button>`)}
                </div>
                ${kinds.filter(kind => kind.forGroup).map(kind => this.#askForGroups(client, kind.id))}
            </section>`;
    }

    /**
     * One button for each group that the delegation is a member of; who aligns itself is chosen beside it.
     *
     * @param {Client} client
     * @param {string} kind
     */
    #askForGroups(client, kind) {
        const groups = ownGroups(client.mirror, client.badge);
        return groups.map(group => {
            const outside = [...client.mirror.all('delegation').values()].filter(each => !group.members.includes(each.id));
            return html`
                <div class="kinds">
                    <label><span>${t('delegate.ask.aligned')}</span>
                        <select multiple id=${`aligned-${group.id}`}>${outside.map(each => html`<option value=${each.id}>${text(each.name)}</option>`)}</select></label>
                    <plenary-command-button big .client=${client} .command=${() => this.#requestFor(kind, group.id)}
                        .label=${t('delegate.ask.group', { kind: word('kind', kind), group: text(group.name) })}></plenary-command-button>
                </div>`;
        });
    }

    /** @param {Client} client */
    #point(client) {
        const kind = client.kinds.find(each => each.manner === 'raised');
        const point = points(client.mirror).find(each => each.delegation === client.badge.delegation);
        return kind === undefined ? '' : html`
            <section class="panel stack" aria-labelledby="point">
                <h2 id="point">${t('delegate.point')}</h2>
                <div class="stack" aria-live="polite">
                    ${point === undefined ? html`
                        <plenary-command-button .client=${client} .command=${() => this.#request(kind.id)} .label=${t('delegate.point.raise')}></plenary-command-button>` : html`
                        <p class="strong">${t(point.recognized ? 'delegate.point.recognized' : 'delegate.point.raised')}</p>
                        ${point.recognized ? '' : html`
                            <plenary-command-button .client=${client} .command=${{ withdrawRequest: { request: point.id } }} .label=${t('delegate.withdraw')}
                                .name=${t('delegate.withdraw.what', { kind: word('kind', kind.id) })}></plenary-command-button>`}`}
                </div>
            </section>`;
    }

    /**
     * What the fields below say is taken for a request that waits already.
     *
     * @param {RequestItem} request
     */
    #change(request) {
        const { language, speaker } = this.#request(request.kind).requestFloor;
        return { changeRequest: { request: request.id, language: language ?? request.language, ...speaker === undefined ? {} : { speaker } } };
    }

    /**
     * @param {string} kind
     * @param {string} group
     */
    #requestFor(kind, group) {
        const aligned = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector(`#aligned-${group}`))?.selectedOptions ?? [];
        const { requestFloor } = this.#request(kind);
        return { requestFloor: { ...requestFloor, behalf: { group, aligned: [...aligned].map(each => each.value) } } };
    }

    /**
     * @param {string} kind
     * @returns {{requestFloor: {kind: string, language?: string, speaker?: string}}}
     */
    #request(kind) {
        const language = /** @type {HTMLSelectElement | null} */ (this.renderRoot.querySelector('#language'))?.value;
        const speaker = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#speaker'))?.value.trim();
        return { requestFloor: { kind, ...language ? { language } : {}, ...speaker ? { speaker } : {} } };
    }
}

customElements.define('plenary-delegate', DelegateConsole);
