import { css, html, nothing } from 'lit';

import { currentSession } from '../plenary/views.js';
import { t, text } from '../plenary/words.js';
import './command-button.js';
import { PlenaryElement } from './element.js';

/** @import { Client } from '../plenary/client.js' */

/** Who has said to be present in the sitting: a delegation says it of itself, the podium sees all, the secretariat keeps the roll. */
export class AttendanceView extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        ul { columns: 14rem auto; column-gap: 1rem; }
        li { break-inside: avoid; padding: 0.15rem 0; display: flex; justify-content: space-between; gap: 0.5rem; align-items: center; }
        li > plenary-command-button { flex: none; }
    `];

    render() {
        const client = this.client;
        if (client === undefined || currentSession(client.mirror) === undefined) {
            return nothing;
        }
        const quorum = client.mirror.one('quorum', 'quorum');
        return html`
            <section class="panel stack" aria-labelledby="attendance">
                <h2 id="attendance">${t('attendance.title')}</h2>
                ${quorum === undefined ? '' : html`<p aria-live="polite">${t('attendance.states', { present: quorum.present, states: quorum.states })}</p>`}
                ${quorum === undefined || quorum.debate === 0 && quorum.decision === 0 ? '' : html`
                    <p class="small ${quorum.present < Math.max(quorum.debate, quorum.decision) ? '' : 'soft'}">${t('attendance.quorum', {
                        debate: quorum.debate, decision: quorum.decision })}</p>`}
                ${client.badge.role === 'delegate' ? this.#own(client, client.badge.delegation ?? '') : this.#roll(client)}
            </section>`;
    }

    /**
     * @param {Client} client
     * @param {string} delegation
     */
    #own(client, delegation) {
        const present = client.mirror.one('attendance', delegation) !== undefined;
        return html`<plenary-command-button .client=${client}
            .command=${{ registerAttendance: { delegation, present: !present } }}
            .label=${t(present ? 'attendance.own.leave' : 'attendance.own')}></plenary-command-button>`;
    }

    /** @param {Client} client */
    #roll(client) {
        const keeps = client.badge.role === 'secretary';
        const all = [...client.mirror.all('delegation').values()]
            .filter(each => keeps || client.mirror.one('attendance', each.id) !== undefined);
        return html`<ul>${all.map(each => {
            const present = client.mirror.one('attendance', each.id) !== undefined;
            const name = text(each.name);
            return html`<li><span>${name}</span>${!keeps ? '' : html`
                <plenary-command-button .client=${client} .command=${{ registerAttendance: { delegation: each.id, present: !present } }}
                    .label=${t(present ? 'attendance.present' : 'attendance.absent')}
                    .name=${t(present ? 'attendance.present.what' : 'attendance.absent.what', { name })}></plenary-command-button>`}</li>`;
        })}</ul>`;
    }
}

customElements.define('plenary-attendance-view', AttendanceView);
