import { css, html, nothing } from 'lit';

import { MINUTE, micros } from '../plenary/clock.js';
import { t, text } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';
import { delegationName } from './names.js';

/**
 * @import { Client } from '../plenary/client.js'
 * @import { ProgrammeEntry, SegmentItem } from '../plenary/protocol.js'
 */

/** The title, the length and the programme of a segment that lies ahead, to be edited and saved as a whole. */
export class ProgrammeForm extends PlenaryElement {
    static properties = { ...PlenaryElement.properties, segment: { attribute: false }, draft: { state: true } };

    static styles = [PlenaryElement.styles, css`
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.5rem; align-items: end; }
        li { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.15rem 0; }
    `];

    constructor() {
        super();
        /** @type {SegmentItem | undefined} */
        this.segment = undefined;
        /** @type {ProgrammeEntry[] | undefined} the programme as it shall be, once anything was changed */
        this.draft = undefined;
    }

    render() {
        const { client, segment } = this;
        if (client === undefined || segment === undefined) {
            return nothing;
        }
        const programme = this.draft ?? segment.programme;
        return html`
            <form class="stack" @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
                <div class="fields">
                    ${field('title-en', t('segment.edit.en'), segment.title.en)} ${field('title-ru', t('segment.edit.ru'), segment.title.ru)}
                    ${minutes('planned', String(Math.round(micros(segment.planned) / MINUTE)))}
                </div>
                ${segment.kind === 'break' ? '' : html`
                    <ol>${programme.map((entry, index) => this.#entry(client, programme, entry, index))}</ol>
                    <div class="fields">
                        ${field('entry-en', t('segment.edit.en'), '')} ${field('entry-ru', t('segment.edit.ru'), '')}
                        <label><span>${t('segment.edit.delegation')}</span>
                            <select id="delegation">${[...client.mirror.all('delegation').values()].map(each => html`
                                <option value=${each.id}>${text(each.name)}</option>`)}</select></label>
                        ${minutes('limit', '10')}
                        <button type="button" @click=${() => this.#add(programme)}>${t('segment.edit.add')}</button>
                    </div>`}
                <plenary-command-button .client=${client} look="primary" .label=${t('segment.edit.save')}
                    .name=${t('segment.edit.save.what', { title: text(segment.title) })} .command=${() => this.#command(segment)}></plenary-command-button>
            </form>`;
    }

    /**
     * @param {Client} client
     * @param {ProgrammeEntry[]} all
     * @param {ProgrammeEntry} entry
     * @param {number} index
     */
    #entry(client, all, entry, index) {
        const title = text(entry.title);
        const without = all.filter(each => each !== entry);
        return html`
            <li><span>${title} · ${delegationName(client.mirror, entry.delegation)}</span>
                <button type="button" ?disabled=${index === 0} aria-label=${t('segment.edit.up', { title })}
                    @click=${() => { this.draft = without.toSpliced(index - 1, 0, entry); }}>↑</button>
                <button type="button" class="danger" aria-label=${t('segment.edit.remove', { title })}
                    @click=${() => { this.draft = without; }}>×</button></li>`;
    }

    /** @param {ProgrammeEntry[]} programme */
    #add(programme) {
        const title = { en: this.#value('entry-en').trim(), ru: this.#value('entry-ru').trim() };
        if (title.en !== '' && title.ru !== '') {
            this.draft = [...programme, { title, delegation: this.#value('delegation'), limit: String(Number(this.#value('limit')) * MINUTE) }];
        }
    }

    /** @param {SegmentItem} segment */
    #command(segment) {
        return { editProgramme: {
            segment: segment.id, title: { en: this.#value('title-en').trim(), ru: this.#value('title-ru').trim() },
            planned: String(Number(this.#value('planned')) * MINUTE), programme: this.draft ?? segment.programme,
        } };
    }

    /** @param {string} id */
    #value(id) {
        return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (this.renderRoot.querySelector(`#${id}`))?.value ?? '';
    }
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} value
 */
function field(id, label, value) {
    return html`<label><span>${label}</span><input id=${id} maxlength="200" .value=${value}></label>`;
}

/**
 * @param {string} id
 * @param {string} value
 */
function minutes(id, value) {
    return html`<label><span>${t('segment.edit.minutes')}</span><input id=${id} type="number" min="1" max="120" .value=${value}></label>`;
}

customElements.define('plenary-programme-form', ProgrammeForm);
