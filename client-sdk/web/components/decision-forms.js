import { css, html, nothing } from 'lit';

import { MINUTE, SECOND } from '../plenary/clock.js';
import { count, language, t, text, word } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/**
 * @import { DecisionItem } from '../plenary/protocol.js'
 */

const WINDOWS = [5, 10, 30, 60];
const SILENCES = [1, 3, 24, 48, 72];
const ATTACHMENTS = ['interpretative-statement', 'reservation'];

/** A small form whose fields are read when its button is pressed. */
class DecisionForm extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, decision: { attribute: false } };

    static styles = [PlenaryElement.styles, css`
        .fields { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
        .wide { flex: 1 1 14rem; }
        textarea { width: 100%; min-height: 6rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: var(--radius); padding: 0.5rem; }
    `];

    constructor() {
        super();
        /** @type {DecisionItem | undefined} */
        this.decision = undefined;
    }

    /** What was granted need not be sent again. */
    clear() {
        for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (this.renderRoot.querySelectorAll('input, textarea'))) {
            field.value = '';
        }
    }

    /** @param {string} id */
    value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value.trim() ?? '';
    }

    /**
     * The value of a field that must be filled; the field takes the focus where it is empty.
     *
     * @param {string} id
     */
    needed(id) {
        const value = this.value(id);
        if (value === '') {
            /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.focus();
        }
        return value;
    }
}

/** Puts a new decision before the session. */
export class ProposeForm extends DecisionForm {
    render() {
        return html`
            <form class="fields" @submit=${ignore}>
                <label class="wide"><span>${t('decisions.what')}</span><input id="title" maxlength="200" autocomplete="off"></label>
                <label><span>${t('decisions.reference')} (${t('form.optional')})</span><input id="reference" maxlength="200" autocomplete="off"></label>
                <plenary-command-button look="primary" .client=${this.client} .command=${() => this.#proposal()} @granted=${() => this.clear()}
                    .label=${t('decisions.propose.go')}></plenary-command-button>
            </form>`;
    }

    #proposal() {
        const title = this.needed('title');
        const reference = this.value('reference');
        return title === '' ? undefined : { proposeDecision: { title, ...reference === '' ? {} : { reference } } };
    }
}

/** Asks the session for objections, or starts a silence procedure. */
export class PutForm extends DecisionForm {
    render() {
        const { client, decision } = this;
        if (client === undefined || decision === undefined) {
            return nothing;
        }
        const n = decision.number;
        return html`
            <div class="fields" role="group" aria-label=${t('decisions.number', { n })}>
                <label><span>${t('decisions.window')}</span>
                    <select id="window">${WINDOWS.map(each => html`<option value=${each} ?selected=${each === 10}>${count('seconds', each)}</option>`)}</select></label>
                <plenary-command-button look="primary" .client=${client} .label=${t('decisions.ask')} .name=${t('decisions.ask.what', { n })}
                    .command=${() => ({ askForObjections: { decision: decision.id, window: String(Number(this.value('window')) * SECOND) } })}></plenary-command-button>
                <label><span>${t('decisions.silence.for')}</span>
                    <select id="silence">${SILENCES.map(each => html`<option value=${each} ?selected=${each === 24}>${count('hours', each)}</option>`)}</select></label>
                <plenary-command-button .client=${client} .label=${t('decisions.silence')} .name=${t('decisions.silence.what', { n })}
                    .command=${() => this.#silence(decision)}></plenary-command-button>
            </div>`;
    }

    /** @param {DecisionItem} decision */
    #silence(decision) {
        const now = this.client?.conferenceNow;
        return now === undefined
            ? undefined
            : { startSilence: { decision: decision.id, until: String(Math.round(now + Number(this.value('silence')) * 60 * MINUTE)) } };
    }
}

/** Attaches a statement to an adopted decision; the secretariat does so for any delegation. */
export class AttachForm extends DecisionForm {
    render() {
        const client = this.client;
        if (client === undefined) {
            return nothing;
        }
        return html`
            <form class="stack" @submit=${ignore}>
                <div class="fields">
                    <label><span>${t('form.kind')}</span>
                        <select id="kind">${ATTACHMENTS.map(each => html`<option value=${each}>${word('attachment', each)}</option>`)}</select></label>
                    ${client.badge.delegation === undefined ? html`
                        <label><span>${t('form.delegation')}</span>
                            <select id="delegation"><option value="">${t('form.choose')}</option>
                                ${this.#states().map(each => html`<option value=${each.id}>${text(each.name)}</option>`)}</select></label>` : ''}
                </div>
                <label><span>${t('decisions.text')}</span><textarea id="text" maxlength="2000"></textarea></label>
                <plenary-command-button .client=${client} .command=${() => this.#statement()} @granted=${() => this.clear()}
                    .label=${t('decisions.attach.go')}></plenary-command-button>
            </form>`;
    }

    #states() {
        const compare = new Intl.Collator(language()).compare;
        return [...this.client?.mirror.all('delegation').values() ?? []]
            .filter(each => each.category === 'participating-state')
            .sort((a, b) => compare(text(a.name), text(b.name)));
    }

    #statement() {
        const delegation = this.client?.badge.delegation ?? this.needed('delegation');
        const said = this.needed('text');
        return delegation === '' || said === '' || this.decision === undefined
            ? undefined
            : { attachStatement: { decision: this.decision.id, kind: this.value('kind'), delegation, alsoFor: [], text: said.replace(/\s+/g, ' ') } };
    }
}

/** @param {Event} event */
function ignore(event) {
    event.preventDefault();
}

customElements.define('plenary-propose-form', ProposeForm);
customElements.define('plenary-put-form', PutForm);
customElements.define('plenary-attach-form', AttachForm);
