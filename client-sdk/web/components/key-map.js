import { css, html } from 'lit';

import { DESK_KEYS } from '../plenary/desk-keys.js';
import { t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';
import { cap, keyCap } from './key-cap.js';

/** The keys of a desk, over the page while they are looked at; the desk goes on working beneath. Printed, it is the page. */
export class KeyMap extends PlenaryElement {
    static styles = [PlenaryElement.styles, keyCap, css`
        [popover] { inset: 0; margin: auto; width: min(64rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow-y: auto; padding: var(--gap-5); border: 2px solid var(--accent); border-radius: var(--radius); background: var(--surface); color: var(--ink); }
        .topics { columns: 2; column-gap: 2rem; margin-block: var(--gap-3); }
        section { break-inside: avoid; margin-bottom: var(--gap-4); }
        h3 { border-bottom: 2px solid var(--line); padding-bottom: var(--gap-1); }
        li { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: var(--gap-3); padding: var(--gap-1) 0; align-items: baseline; }
        @media print {
            [popover] { display: block; position: static; width: auto; max-height: none; border: 0; padding: 0; color-scheme: light; background: #ffffff; color: #000000; }
            .row { display: none; }
            .soft { color: #000000; }
        }
    `];

    render() {
        return html`
            <div popover role="dialog" aria-labelledby="title">
                <h2 id="title">${t('keys.title')}</h2>
                <div class="topics">${DESK_KEYS.map(({ topic, keys }) => html`
                    <section><h3>${t(`keys.topic.${topic}`)}</h3>
                        <ul>${keys.map(each => html`<li><span>${each.keys.length > 4 ? html`${cap(each.keys[0] ?? '')} … ${cap(each.keys.at(-1) ?? '')}` : each.keys.map(key => html`${cap(key)} `)}<span class="unseen">${each.keys.join(', ')}</span></span><span>${t(`keys.${each.act}`)}</span></li>`)}</ul>
                    </section>`)}</div>
                <p class="soft small">${t('keys.hint')}</p>
                <div class="row">
                    <button type="button" @click=${() => window.print()}>${t('keys.print')}</button>
                    <button type="button" @click=${() => this.toggle()}>${t('keys.close')}</button>
                </div>
            </div>`;
    }

    toggle() {
        /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[popover]'))?.togglePopover();
    }
}

customElements.define('plenary-key-map', KeyMap);
