package org.plenary.benchmarks.soak;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plenary.benchmarks.Mirror;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.HelpItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.TurnItem;

/// What somebody reads off a mirror before pressing.
record Sight(Mirror mirror) {

    Optional<String> openSession() {
        return all(Item::hasConference, Item::getConference).filter(ConferenceItem::hasSession).map(ConferenceItem::getSession).findFirst();
    }

    Optional<String> runningSegment() {
        return all(Item::hasSession, Item::getSession).filter(SessionItem::hasSegment).map(SessionItem::getSegment).findFirst();
    }

    Optional<SegmentItem> segment(String id) {
        return item("segment", id).map(Item::getSegment);
    }

    Optional<ListItem> list(String segment) {
        return item("list", segment).map(Item::getList);
    }

    Optional<RequestItem> request(int id) {
        return item("request", Integer.toString(id)).map(Item::getRequest);
    }

    boolean waits(String delegation) {
        return all(Item::hasRequest, Item::getRequest).anyMatch(each -> each.getDelegation().equals(delegation));
    }

    Optional<TurnItem> turn() {
        return item("floor", "floor").map(Item::getFloor).filter(FloorItem::hasTurn)
                .flatMap(floor -> item("turn", Integer.toString(floor.getTurn()))).map(Item::getTurn);
    }

    Optional<PointItem> point() {
        return all(Item::hasPoint, Item::getPoint).min(Comparator.comparing(PointItem::getRecognized).reversed());
    }

    /// The desks of a booth, by name.
    List<DeskItem> desks(String booth) {
        return all(Item::hasDesk, Item::getDesk).filter(each -> each.getBooth().equals(booth))
                .sorted(Comparator.comparing(DeskItem::getId)).toList();
    }

    Optional<HandoverItem> handover(String giver) {
        return item("handover", giver).map(Item::getHandover);
    }

    Optional<HelpItem> help(Predicate<HelpItem> which) {
        return all(Item::hasHelp, Item::getHelp).filter(which).findFirst();
    }

    private Optional<Item> item(String kind, String key) {
        return Optional.ofNullable(mirror.items().get(ItemKey.newBuilder().setKind(kind).setKey(key).build()));
    }

    private <T> Stream<T> all(Predicate<Item> is, Function<Item, T> as) {
        return mirror.items().values().stream().filter(is).map(as);
    }
}
