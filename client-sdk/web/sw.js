/**
 * The service worker: keeps the pages' own files, the shell, and gives them out where the network does not answer in time.
 * Whatever is not a file of the pages goes to the server and nowhere else: badges, tickets, documents, minutes, state.
 */

const SHELL = 'plenary-shell';
const PATIENCE = 3_000;
const FILES = new Set(['document', 'script', 'style', 'image', 'manifest']);
const PAGE = 'document';

/**
 * What a service worker has that a page has not.
 *
 * @typedef {Event & {waitUntil(work: Promise<unknown>): void, request: Request, respondWith(response: Promise<Response>): void, notification: Notification}} WorkerEvent
 * @typedef {object} Worker
 * @property {(type: 'install' | 'activate' | 'fetch' | 'notificationclick', act: (event: WorkerEvent) => void) => void} addEventListener
 * @property {() => Promise<void>} skipWaiting
 * @property {{claim(): Promise<void>, matchAll(which: {type: 'window'}): Promise<{focus(): Promise<unknown>}[]>}} clients
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', event => {
    if (isShell(event.request)) {
        event.respondWith(answered(event.request, kept => event.waitUntil(kept)));
    }
});

/** A notification leads back to the page that it is about. */
worker.addEventListener('notificationclick', event => {
    event.notification.close();
    event.waitUntil(worker.clients.matchAll({ type: 'window' }).then(windows => windows[0]?.focus()));
});

/** @param {Request} request */
function isShell(request) {
    const address = new URL(request.url);
    return request.method === 'GET' && address.origin === location.origin && !address.pathname.includes('/api/') && FILES.has(request.destination);
}

/**
 * @param {Request} request
 * @param {(kept: Promise<void>) => void} keeping
 */
async function answered(request, keeping) {
    const shell = await caches.open(SHELL);
    const known = await shell.match(request, { ignoreSearch: request.destination === PAGE });
    try {
        const response = await fetch(request, known === undefined ? {} : { signal: AbortSignal.timeout(PATIENCE) });
        if (response.ok) {
            keeping(shell.put(request, response.clone()));
        }
        return response;
    } catch (failure) {
        if (known === undefined) {
            throw failure;
        }
        return known;
    }
}
