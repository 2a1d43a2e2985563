import { ChairConsole } from './chair.js';

/** The secretariat's console, and the rapporteur's: they keep the list and the programme, and follow the session. */
export class SecretariatConsole extends ChairConsole {}

customElements.define('plenary-secretariat', SecretariatConsole);
