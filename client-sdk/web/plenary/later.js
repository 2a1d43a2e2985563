/** What is not looked at first, brought once the page stands: whoever loses the network has it already. */

const LATER = 5_000;

/** @param {(() => Promise<unknown>)[]} parts */
export function keepReady(parts) {
    setTimeout(async () => {
        for (const bring of parts) {
            await bring().catch(() => console.info('A part of this page is brought when it is looked at.'));
        }
    }, LATER);
}
