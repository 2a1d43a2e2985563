package org.plenary.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;

/// What one receiver holds: every item that it was sent, under its kind and key, and how often an update came out of turn.
///
/// It replaces and removes whole items as PROTOCOL.md has it, on one thread, and keeps no sentence of its own: lists are not
/// drawn, words are not looked up.
final class Mirror {

    private final Map<ItemKey, Item> items = new HashMap<>();
    private long revision;
    private long snapshots;
    private long missed;
    private long repeated;

    void replace(Snapshot snapshot) {
        snapshots++;
        items.clear();
        snapshot.getItemsList().forEach(this::put);
        revision = snapshot.getRevision();
    }

    /// Takes an update in. One that was here before changes nothing; one that comes too early leaves a gap, which is counted.
    ///
    /// @return whether it was taken in
    boolean apply(Update update) {
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
    Map<ItemKey, Item> items() {
        return items;
    }

    long revision() {
        return revision;
    }

    /// Snapshots received: one at the beginning, and one for each time it was too slow.
    long snapshots() {
        return snapshots;
    }

    /// Revisions that never came.
    long missed() {
        return missed;
    }

    /// Updates of a revision that was here already: sent twice, or out of order.
    long repeated() {
        return repeated;
    }

    private void put(Item item) {
        key(item).ifPresent(key -> items.put(key, item));
    }

    /// Empty for a kind that this version does not know.
    private static Optional<ItemKey> key(Item item) {
        String key = switch (item.getItemCase()) {
            case CONFERENCE -> item.getConference().getId();
            case SESSION -> item.getSession().getId();
            case SEGMENT -> item.getSegment().getId();
            case OCCASION -> item.getOccasion().getId();
            case LIST -> item.getList().getSegment();
            case REQUEST -> Integer.toString(item.getRequest().getId());
            case FLOOR -> "floor";
            case TURN -> Integer.toString(item.getTurn().getId());
            case POINT -> item.getPoint().getDelegation();
            case MOTION -> Integer.toString(item.getMotion().getId());
            case RULING -> "ruling";
            case DECISION -> item.getDecision().getId();
            case SWAP -> Integer.toString(item.getSwap().getRequest());
            case DELEGATION -> item.getDelegation().getId();
            case GROUP -> item.getGroup().getId();
            case PRESENCE -> item.getPresence().getSeat();
            case BOOTH -> item.getBooth().getId();
            case DESK -> item.getDesk().getId();
            case CHANNEL -> item.getChannel().getLanguage();
            case ITEM_NOT_SET -> "";
        };
        String kind = item.getItemCase().name().toLowerCase(Locale.ROOT);
        return key.isEmpty() ? Optional.empty() : Optional.of(ItemKey.newBuilder().setKind(kind).setKey(key).build());
    }
}
