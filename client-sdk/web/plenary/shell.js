/**
 * The shell: the pages' own files, kept by a service worker so that a page opens on a bad network. It never keeps anything of
 * a conference.
 */

const ADDRESS = 'sw.js';
const LATER = 5_000;

/** @typedef {{createPolicy(name: string, rules: {createScriptURL: () => string}): {createScriptURL(from: string): string}}} TrustedTypes */

/** Where the address is not secure, a browser keeps no shell, and the page works without. */
export async function keepShell() {
    if (navigator.serviceWorker === undefined) {
        return;
    }
    try {
        await navigator.serviceWorker.register(trusted());
    } catch (refused) {
        console.info('This page will not open without a network:', refused);
    }
}

/** The one address of a script that this page may load by itself, as browsers with Trusted Types want it. */
function trusted() {
    const types = /** @type {{trustedTypes?: TrustedTypes}} */ (globalThis).trustedTypes;
    return types?.createPolicy('plenary', { createScriptURL: () => ADDRESS }).createScriptURL(ADDRESS) ?? ADDRESS;
}

/**
 * A part of a page that is brought when it is looked at; where there is no network, at the next look.
 *
 * @param {() => Promise<unknown>} load
 * @returns {() => Promise<unknown>}
 */
export function part(load) {
    return () => load().catch(() => console.info('A part of this page is brought when it is looked at again.'));
}

/**
 * Brings what is not looked at first, once the page stands: whoever loses the network then has it already.
 *
 * @param {(() => Promise<unknown>)[]} parts
 */
export function keepReady(parts) {
    const begin = () => setTimeout(() => bring(parts), LATER);
    if (document.readyState === 'complete') {
        begin();
    } else {
        addEventListener('load', begin, { once: true });
    }
}

/** @param {(() => Promise<unknown>)[]} parts */
async function bring(parts) {
    for (const each of parts) {
        await each();
    }
}
