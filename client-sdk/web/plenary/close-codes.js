/**
 * Why the server closes a connection or gives no ticket for one, and whether to come back.
 *
 * @import { Words } from './protocol.js'
 * @typedef {'at-once' | 'with-back-off' | 'with-a-new-ticket' | 'not'} ComeBack
 * @typedef {{name: string, comeBack: ComeBack}} CloseCode
 */

/** @type {ReadonlyMap<number, CloseCode>} */
const CODES = new Map([
    [1001, { name: 'stopping', comeBack: 'with-back-off' }],
    [1002, { name: 'not-protocol', comeBack: 'not' }],
    [1007, { name: 'not-text', comeBack: 'not' }],
    [1009, { name: 'too-big', comeBack: 'not' }],
    [4000, { name: 'malformed', comeBack: 'not' }],
    [4001, { name: 'hello-expected', comeBack: 'not' }],
    [4002, { name: 'hello-timeout', comeBack: 'with-back-off' }],
    [4003, { name: 'ticket-refused', comeBack: 'with-a-new-ticket' }],
    [4004, { name: 'badge-revoked', comeBack: 'not' }],
    [4005, { name: 'taken-over', comeBack: 'not' }],
    [4006, { name: 'too-many-connections', comeBack: 'with-back-off' }],
    [4007, { name: 'too-slow', comeBack: 'with-back-off' }],
    [4008, { name: 'too-fast', comeBack: 'with-back-off' }],
    [4009, { name: 'silent', comeBack: 'at-once' }],
    [4010, { name: 'not-convened', comeBack: 'with-back-off' }],
    [4011, { name: 'fault', comeBack: 'with-back-off' }],
    [4012, { name: 'disconnected', comeBack: 'with-back-off' }],
]);

/** @type {CloseCode} */
const LOST = { name: 'lost', comeBack: 'with-back-off' };

/**
 * What a close code means; a number that Plenary does not send is a lost connection.
 *
 * @param {number} number
 */
export function closeCode(number) {
    return CODES.get(number) ?? LOST;
}

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
