package org.plenary.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.Link;
import org.plenary.protocol.v1.LinkItem;

/// Immutable items by kind and key; a changed set shares every kind that was not touched.
final class Items {

    static final Items NONE = new Items(new EnumMap<>(ItemCase.class));

    private final Map<ItemCase, Map<String, Item>> kinds;

    private Items(Map<ItemCase, Map<String, Item>> kinds) {
        this.kinds = kinds;
    }

    /// Items of kinds that this version does not know are left out.
    static Items of(Collection<Item> items) {
        Map<ItemCase, Map<String, Item>> kinds = new EnumMap<>(ItemCase.class);
        for (Item item : items) {
            if (item.getItemCase() != ItemCase.ITEM_NOT_SET) {
                kinds.computeIfAbsent(item.getItemCase(), kind -> new TreeMap<>()).put(key(item), item);
            }
        }
        return new Items(kinds);
    }

    Items after(List<Change> changes) {
        Map<ItemCase, Map<String, Item>> after = new EnumMap<>(kinds);
        for (Change change : changes) {
            ItemCase kind = change.hasPut() ? change.getPut().getItemCase() : kind(change.getRemove().getKind());
            if (kind == ItemCase.ITEM_NOT_SET) {
                continue;
            }
            Map<String, Item> items = after.get(kind);
            if (items == null || items == kinds.get(kind)) {
                items = items == null ? new TreeMap<>() : new TreeMap<>(items);
                after.put(kind, items);
            }
            if (change.hasPut()) {
                items.put(key(change.getPut()), change.getPut());
            } else {
                items.remove(change.getRemove().getKey());
            }
        }
        return new Items(after);
    }

    /// The changes that turn `before` into these items: what is gone first.
    List<Change> minus(Items before) {
        List<Change> changes = new ArrayList<>();
        before.kinds.forEach((kind, items) -> items.keySet().stream().filter(key -> find(kind, key) == null)
                .forEach(key -> changes.add(Change.newBuilder()
                        .setRemove(ItemKey.newBuilder().setKind(name(kind)).setKey(key)).build())));
        kinds.forEach((kind, items) -> items.forEach((key, item) -> {
            if (!item.equals(before.find(kind, key))) {
                changes.add(Change.newBuilder().setPut(item).build());
            }
        }));
        return changes;
    }

    Optional<Item> item(ItemCase kind, String key) {
        return Optional.ofNullable(find(kind, key));
    }

    /// In the order of their keys.
    Collection<Item> all(ItemCase kind) {
        Map<String, Item> items = kinds.get(kind);
        return items == null ? List.of() : Collections.unmodifiableCollection(items.values());
    }

    Collection<Item> all() {
        List<Item> all = new ArrayList<>();
        kinds.values().forEach(items -> all.addAll(items.values()));
        return Collections.unmodifiableList(all);
    }

    /// The name of a kind as it stands in an `ItemKey`.
    static String name(ItemCase kind) {
        return Item.getDescriptor().findFieldByNumber(kind.getNumber()).getName();
    }

    static ItemCase kind(String name) {
        var field = Item.getDescriptor().findFieldByName(name);
        ItemCase kind = field == null ? null : ItemCase.forNumber(field.getNumber());
        return kind == null ? ItemCase.ITEM_NOT_SET : kind;
    }

    static String key(Item item) {
        return switch (item.getItemCase()) {
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
            case DELEGATION -> item.getDelegation().getId();
            case ATTENDANCE -> item.getAttendance().getDelegation();
            case QUORUM -> "quorum";
            case GROUP -> item.getGroup().getId();
            case PRESENCE -> item.getPresence().getSeat();
            case BOOTH -> item.getBooth().getId();
            case DESK -> item.getDesk().getId();
            case LOSS -> item.getLoss().getLanguage();
            case CONSECUTIVE -> "consecutive";
            case HANDOVER -> item.getHandover().getGiver();
            case COVERAGE -> item.getCoverage().getLanguage();
            case LISTENERS -> item.getListeners().hasChannel() ? item.getListeners().getChannel() : "floor";
            case CHANNEL -> item.getChannel().getLanguage();
            case DOCUMENT -> Integer.toString(item.getDocument().getId());
            case TRANSMISSION -> Integer.toString(item.getTransmission().getNumber());
            case SLOWDOWN -> "slowdown";
            case HELP -> item.getHelp().getDesk();
            case MESSAGE -> Integer.toString(item.getMessage().getId());
            case LINK -> link(item.getLink());
            case SWAP -> Integer.toString(item.getSwap().getRequest());
            case BUDGET -> item.getBudget().getId() + (item.getBudget().hasDelegation() ? "/" + item.getBudget().getDelegation() : "");
            case FORECAST -> "forecast";
            case PROPOSAL -> item.getProposal().getKind();
            case ITEM_NOT_SET -> "";
        };
    }

    private static String link(LinkItem item) {
        Link link = item.getLink();
        return "%s/%s/%d/%d".formatted(item.getSeat(), link.getNode(), link.getIncarnation(), link.getNumber());
    }

    private @Nullable Item find(ItemCase kind, String key) {
        Map<String, Item> items = kinds.get(kind);
        return items == null ? null : items.get(key);
    }
}
