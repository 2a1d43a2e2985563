package org.plenary.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.ConsecutiveItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.LossItem;

/// What a mirror tells of booths, desks and the channels that they feed.
public sealed interface BoothReadings permits Mirror {

    /// Who the client is: role, and where it has them seat, delegation and desk.
    Badge badge();

    /// One item of a kind; the client's own where the audience has none.
    Optional<Item> item(ItemCase kind, String key);

    /// Every item of a kind, the client's own among them.
    <T> Stream<T> all(ItemCase kind, Function<Item, T> part);

    /// By number; channel 0, the floor, is not among them.
    default List<ChannelItem> channels() {
        return all(ItemCase.CHANNEL, Item::getChannel).sorted(Comparator.comparingInt(ChannelItem::getNumber)).toList();
    }

    /// @param language ISO 639, for example `ru`
    default Optional<ChannelItem> channel(String language) {
        return item(ItemCase.CHANNEL, language).map(Item::getChannel);
    }

    /// By id.
    default List<BoothItem> booths() {
        return all(ItemCase.BOOTH, Item::getBooth).toList();
    }

    default Optional<DeskItem> desk(String id) {
        return item(ItemCase.DESK, id).map(Item::getDesk);
    }

    /// The interpreter's own desk.
    default Optional<DeskItem> ownDesk() {
        return badge().hasDesk() ? desk(badge().getDesk()) : Optional.empty();
    }

    /// Microphones that are to pass from one desk of a booth to another.
    default List<HandoverItem> handovers() {
        return all(ItemCase.HANDOVER, Item::getHandover).toList();
    }

    /// The channels whose interpreter has not come back, about which the chair is asked.
    default List<LossItem> losses() {
        return all(ItemCase.LOSS, Item::getLoss).toList();
    }

    /// There while interpretation is consecutive.
    default Optional<ConsecutiveItem> consecutive() {
        return item(ItemCase.CONSECUTIVE, "consecutive").map(Item::getConsecutive);
    }
}
