/** What this device keeps between visits. Storage is refused to some windows; nothing is then kept. */
export function storage() {
    try {
        return globalThis.localStorage;
    } catch {
        return undefined;
    }
}
