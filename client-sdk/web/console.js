import { LitElement, html } from 'lit';

/** Says where the consoles will stand. */
export class Console extends LitElement {
    render() {
        return html`<p>The consoles will stand here.</p>`;
    }
}
