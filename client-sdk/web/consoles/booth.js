import { css, html } from 'lit';

import '../components/channel-board.js';
import '../components/consecutive-control.js';
import { coverageNote } from '../components/coverage-note.js';
import '../components/desk-board.js';
import { fed } from '../components/desk-board.js';
import '../components/desk-control.js';
import '../components/documents-view.js';
import '../components/floor-view.js';
import '../components/handover-control.js';
import '../components/listening-control.js';
import '../components/messages-view.js';
import { delegationName, kindAndLanguage, onBehalf } from '../components/names.js';
import '../components/signal-keys.js';
import { upcoming } from '../plenary/views.js';
import { languageWord, t, text } from '../plenary/words.js';
import { Console } from './console.js';

/** @import { Client } from '../plenary/client.js' */

/** The interpreter's console, run from the keyboard. */
export class BoothConsole extends Console {
    static styles = [Console.styles, css`
        @media (min-width: 62rem) { .columns { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.9rem; align-items: start; } }
        @media (max-width: 61.99rem) { .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; } }
        .next li { padding: 0.4rem 0; border-top: 1px solid var(--line); }
        .announce { font-size: 1.125rem; font-weight: 650; margin-bottom: 0.4rem; }
    `];

    /**
     * @param {Client} client
     * @override
     */
    content(client) {
        const desk = client.mirror.one('desk', client.badge.desk);
        const own = fed(desk);
        return html`
            <div class="columns">
                <div class="column">
                    <plenary-desk-control .client=${client}></plenary-desk-control>
                    <plenary-consecutive-control .client=${client}></plenary-consecutive-control>
                    <plenary-handover-control .client=${client}></plenary-handover-control>
                    <plenary-listening-control .client=${client}></plenary-listening-control>
                    <plenary-signal-keys .client=${client}></plenary-signal-keys>
                    <plenary-messages-view .client=${client}></plenary-messages-view>
                </div>
                <div class="column">
                    <plenary-floor-view .client=${client}></plenary-floor-view>
                    ${this.#next(client, own)}
                    <plenary-documents-view .client=${client}></plenary-documents-view>
                </div>
                <div class="column">
                    <plenary-channel-board .client=${client} .own=${own}></plenary-channel-board>
                    <plenary-desk-board .client=${client}></plenary-desk-board>
                </div>
            </div>`;
    }

    /**
     * @param {Client} client
     * @param {string | undefined} own the language that the desk feeds
     */
    #next(client, own) {
        const next = upcoming(client.mirror);
        const first = next[0]?.request;
        return html`
            <section class="panel next" aria-labelledby="next">
                <h2 id="next">${t('list.next')}</h2>
                ${first === undefined ? html`<p class="soft">${t('booth.next.none')}</p>` : html`
                    <p class="announce" aria-live="polite">${t('list.next.is', { language: languageWord(first.language) })}${first.language === own || own === undefined ? '' : html` <span class="tag accent">${t('list.yours')}</span>`}</p>`}
                <ol>${next.map(({ request, text: written }) => html`
                    <li>
                        <span class="tag">${request.language.toUpperCase()}</span>
                        <span class="strong">${delegationName(client.mirror, request.delegation)}</span>
                        ${written ? html`<span class="tag good">${t('booth.next.text')}</span>` : ''}
                        ${onBehalf(client.mirror, request) ?? ''}
                        ${coverageNote(client.mirror, request.language)}
                        <div class="soft small">${kindAndLanguage(request)}${request.title === undefined ? '' : ` · ${text(request.title)}`}${request.speaker === undefined ? '' : ` · ${request.speaker}`}</div>
                    </li>`)}</ol>
            </section>`;
    }
}

customElements.define('plenary-booth', BoothConsole);
