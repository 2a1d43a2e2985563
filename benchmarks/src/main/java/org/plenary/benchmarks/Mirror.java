package org.plenary.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;

/// What one receiver holds: every item that it was sent, under its kind and key, and how often an update came out of turn.
///
/// It replaces and removes whole items as PROTOCOL.md has it, on one thread, and keeps no sentence of its own: lists are not
/// drawn, words are not looked up.
public final class Mirror {

    private final Map<ItemKey, Item> items = new HashMap<>();
    private long revision;
    private long snapshots;
    private long missed;
    private long repeated;

    public void replace(Snapshot snapshot) {
        snapshots++;
        items.clear();
        snapshot.getItemsList().forEach(this::put);
        revision = snapshot.getRevision();
    }

    /// Takes an update in. One that was here before changes nothing; one that comes too early leaves a gap, which is counted.
    ///
    /// @return whether it was taken in
    public boolean apply(Update update) {
        if (update.getRevision() <= revision) {
            repeated++;
            return false;
        }
        missed += update.getRevision() - revision - 1;
        revision = update.getRevision();
        for (Change change : update.getChangesList()) {
            if (change.hasPut()) {
                put(change.getPut());
            } else {
                items.remove(change.getRemove());
            }
        }
        return true;
    }

    /// What it holds.
    public Map<ItemKey, Item> items() {
        return items;
    }

    public long revision() {
        return revision;
    }

    /// Snapshots received: one at the beginning, and one for each time it was too slow.
    public long snapshots() {
        return snapshots;
    }

    /// Revisions that never came.
    public long missed() {
        return missed;
    }

    /// Updates of a revision that was here already: sent twice, or out of order.
    public long repeated() {
        return repeated;
    }

    private void put(Item item) {
        org.plenary.client.Mirror.key(item).ifPresent(key -> items.put(key, item));
    }
}
