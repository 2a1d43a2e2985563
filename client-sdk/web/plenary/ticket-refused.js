/** @import { Words } from './protocol.js' */

/** Why there is no ticket. */
export class TicketRefused extends Error {
    /**
     * @param {string} reason a key, for example "revoked"
     * @param {Words} [words] the server's sentence
     */
    constructor(reason, words) {
        super(reason);
        this.reason = reason;
        this.words = words;
    }
}
