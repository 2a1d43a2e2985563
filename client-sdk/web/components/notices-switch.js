import { css, html } from 'lit';

import { allowNotices, noticesAllowed, noticesWished, wishNotices } from '../plenary/notices.js';
import { t } from '../plenary/words.js';
import { PlenaryElement } from './element.js';

/** Turns notices outside the page on and off; the first press asks whoever holds the device. */
export class NoticesSwitch extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        label { display: flex; gap: var(--gap-3); align-items: center; min-height: var(--touch); }
        label > span { color: inherit; font-size: var(--text-3); margin: 0; }
        label > input[type='checkbox'] { flex: none; width: 1.5rem; height: 1.5rem; min-height: 0; margin: 0; accent-color: var(--accent); }
    `];

    render() {
        const wished = noticesWished();
        const said = wished ? explained() : '';
        return html`
            <label><input type="checkbox" role="switch" .checked=${wished} @change=${this.#turn}><span>${t('notices.delegate')}</span></label>
            <p class="small soft" role="status">${said}</p>`;
    }

    /** @param {Event} event */
    async #turn(event) {
        const wished = /** @type {HTMLInputElement} */ (event.target).checked;
        wishNotices(wished);
        if (wished) {
            await allowNotices();
        }
        this.requestUpdate();
    }
}

/** What a wish comes to on this device. */
function explained() {
    const allowed = noticesAllowed();
    return t(allowed === 'granted' ? 'notices.on' : allowed === 'unsupported' ? 'notices.unsupported' : 'notices.denied');
}

customElements.define('plenary-notices-switch', NoticesSwitch);
