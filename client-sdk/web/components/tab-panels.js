import { css, html, nothing } from 'lit';

import { PlenaryElement } from './element.js';

/**
 * @typedef {object} Panel
 * @property {string} id
 * @property {string} title
 * @property {() => unknown} content
 * @property {string | number} [mark] what waits in it, beside its title
 * @property {() => Promise<unknown>} [load] brings the components of a panel that is not looked at first
 */

/** Panels of which one is seen, with a tab for each; which one is kept as long as the window. */
export class TabPanels extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, panels: { attribute: false }, name: {}, label: {}, chosen: { state: true } };

    static styles = [PlenaryElement.styles, css`
        :host { display: grid; grid-template-rows: auto minmax(0, 1fr); min-height: 0; }
        [role='tablist'] { display: flex; flex-wrap: wrap; gap: var(--gap-1); border-bottom: 2px solid var(--line); margin-bottom: var(--gap-3); }
        [role='tab'] { min-height: 2.5rem; padding: var(--gap-1) var(--gap-3); border: 0; border-radius: var(--radius) var(--radius) 0 0; background: none; margin-bottom: -2px; border-bottom: 3px solid transparent; color: var(--soft); font-size: var(--tab-text, inherit); }
        [role='tab'][aria-selected='true'] { border-bottom-color: var(--accent); color: var(--ink); }
        [role='tabpanel'] { display: grid; gap: var(--gap-3); align-content: start; grid-template-columns: minmax(0, 1fr); min-height: 0; }
        :host([scrolls]) [role='tabpanel'] { overflow-y: auto; scrollbar-width: thin; padding-bottom: var(--gap-3); }
        .mark { display: inline-block; min-width: 1.4em; padding: 0 0.35em; border-radius: 1em; background: var(--accent); color: var(--accent-ink); font-size: var(--text-1); text-align: center; }
        :host([bottom]) { grid-template-rows: minmax(0, 1fr) auto; }
        :host([bottom]) [role='tablist'] { order: 1; position: sticky; bottom: 0; z-index: 1; flex-wrap: nowrap; margin: var(--gap-3) calc(-1 * var(--gap-2)) 0; background: var(--surface); border-top: 1px solid var(--line); border-bottom: 0; }
        :host([bottom]) [role='tab'] { flex: 1; min-height: 3.25rem; margin: 0; padding: var(--gap-3) var(--gap-1) 0; border-bottom: 0; border-top: 3px solid transparent; border-radius: 0; font-size: var(--text-2); }
        :host([bottom]) [role='tab'] { position: relative; }
        :host([bottom]) .mark { position: absolute; inset: 0 var(--gap-1) auto auto; line-height: 1.25; }
        :host([bottom]) [role='tab'][aria-selected='true'] { border-top-color: var(--accent); }
    `];

    constructor() {
        super();
        /** @type {Panel[]} */
        this.panels = [];
        /** what the choice is kept under */
        this.name = '';
        /** what the tabs are about, for those who hear it */
        this.label = '';
        /** @type {string | undefined} */
        this.chosen = undefined;
    }

    connectedCallback() {
        super.connectedCallback();
        this.chosen ??= kept(this.name);
    }

    render() {
        const shown = this.panels.find(each => each.id === this.chosen) ?? this.panels[0];
        if (shown === undefined) {
            return nothing;
        }
        shown.load?.();
        return html`
            <div role="tablist" aria-label=${this.label} @keydown=${this.#key}>
                ${this.panels.map(each => html`
                    <button type="button" role="tab" id=${`tab-${each.id}`} aria-controls="panel" aria-selected=${each === shown} tabindex=${each === shown ? 0 : -1}
                        @click=${() => this.choose(each.id)}>${each.title}${each.mark === undefined ? '' : html` <span class="mark">${each.mark}</span>`}</button>`)}
            </div>
            <div role="tabpanel" id="panel" aria-labelledby=${`tab-${shown.id}`} tabindex="0">${shown.content()}</div>`;
    }

    /** @param {string} id */
    choose(id) {
        this.chosen = id;
        keep(this.name, id);
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        const tabs = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll('[role=tab]')]);
        const at = tabs.findIndex(each => each.tabIndex === 0);
        const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
        const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
        if (tab !== undefined) {
            event.preventDefault();
            tab.focus();
            tab.click();
        }
    }
}

/** @param {string} name */
function kept(name) {
    return sessionStorage.getItem(`plenary.tab.${name}`) ?? undefined;
}

/**
 * @param {string} name
 * @param {string} id
 */
function keep(name, id) {
    sessionStorage.setItem(`plenary.tab.${name}`, id);
}

customElements.define('plenary-tab-panels', TabPanels);
