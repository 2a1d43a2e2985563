package org.plenary.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.MotionItem;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.TurnItem;

/// What a mirror tells of the floor: who has it, and what is before the chair.
public sealed interface FloorReadings permits Mirror {

    /// Who the client is: role, and where it has them seat, delegation and desk.
    Badge badge();

    /// One item of a kind; the client's own where the audience has none.
    Optional<Item> item(ItemCase kind, String key);

    /// Every item of a kind, the client's own among them.
    <T> Stream<T> all(ItemCase kind, Function<Item, T> part);

    default FloorItem floor() {
        return item(ItemCase.FLOOR, "floor").map(Item::getFloor).orElse(FloorItem.getDefaultInstance());
    }

    /// The turn that has the floor, running or paused.
    default Optional<TurnItem> currentTurn() {
        return floor().hasTurn() ? turn(floor().getTurn()) : Optional.empty();
    }

    /// Whether the badge's own delegation has the floor.
    default boolean hasFloor() {
        return currentTurn().filter(turn -> badge().getDelegation().equals(turn.getDelegation())).isPresent();
    }

    /// The turn that keeps its place under a point of order.
    default Optional<TurnItem> interruptedTurn() {
        return floor().hasInterrupted() ? turn(floor().getInterrupted()) : Optional.empty();
    }

    default Optional<TurnItem> turn(int id) {
        return item(ItemCase.TURN, Integer.toString(id)).map(Item::getTurn);
    }

    /// The turns of the running segment, in the order in which they began.
    default List<TurnItem> turns() {
        return all(ItemCase.TURN, Item::getTurn).sorted(Comparator.comparingInt(TurnItem::getId)).toList();
    }

    /// The points of order that this client may see and that await a ruling, in the order in which they were raised.
    default List<PointItem> points() {
        return all(ItemCase.POINT, Item::getPoint).sorted(Comparator.comparingInt(PointItem::getId)).toList();
    }

    /// The point of order that the badge's delegation has raised.
    default Optional<PointItem> ownPoint() {
        return points().stream().filter(point -> badge().getDelegation().equals(point.getDelegation())).findFirst();
    }

    /// Motions before the chair, in the order in which they are decided.
    default List<MotionItem> motions() {
        return all(ItemCase.MOTION, Item::getMotion).sorted(Comparator.comparingInt(MotionItem::getPlace)).toList();
    }

    /// The latest ruling on a point of order, while it can be appealed against.
    default Optional<RulingItem> ruling() {
        return item(ItemCase.RULING, "ruling").map(Item::getRuling);
    }
}
