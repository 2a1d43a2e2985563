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
import org.plenary.protocol.v1.ListenersItem;
import org.plenary.protocol.v1.Listening;
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

    /// The channels that no booth could serve if the floor spoke a language; for podium, booths and technician.
    default List<String> coverage(String language) {
        return item(ItemCase.COVERAGE, language).map(item -> List.copyOf(item.getCoverage().getUncoveredList())).orElse(List.of());
    }

    /// How many listen to a channel; for podium, booths and technician.
    ///
    /// @param channel its language
    default ListenersItem listeners(String channel) {
        return item(ItemCase.LISTENERS, channel).map(Item::getListeners)
                .orElseGet(() -> ListenersItem.newBuilder().setChannel(channel).build());
    }

    /// How many listen to the floor; for podium, booths and technician.
    default ListenersItem floorListeners() {
        return item(ItemCase.LISTENERS, "floor").map(Item::getListeners).orElseGet(ListenersItem::getDefaultInstance);
    }

    /// The number of the channel that a choice leads to now; 0 is the floor.
    ///
    /// Who always wants a language hears the floor while it speaks that, but not before whoever interprets on the channel has come to
    /// the end; a cough is none. A channel that there is not is the floor.
    default int tuned(Listening choice) {
        boolean always = choice.getChoiceCase() == Listening.ChoiceCase.ALWAYS;
        Optional<ChannelItem> channel = channel(always ? choice.getAlways() : choice.getChannel());
        String spoken = item(ItemCase.FLOOR, "floor").map(item -> item.getFloor().getLanguage()).orElse("");
        return channel.filter(each -> !always || !each.getLanguage().equals(spoken) || interprets(each))
                .map(ChannelItem::getNumber).orElse(0);
    }

    private static boolean interprets(ChannelItem channel) {
        return channel.getState().equals("interpreted") || channel.getState().equals("muted");
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
