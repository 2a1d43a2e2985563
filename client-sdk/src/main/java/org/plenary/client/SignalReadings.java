package org.plenary.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.HelpItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.LinkItem;
import org.plenary.protocol.v1.MessageItem;
import org.plenary.protocol.v1.SlowdownItem;

/// What a mirror tells of the signals around the interpretation.
public sealed interface SignalReadings permits Mirror {

    /// Who the client is: role, and where it has them seat, delegation and desk.
    Badge badge();

    /// Every item of a kind, the client's own among them.
    <T> Stream<T> all(ItemCase kind, Function<Item, T> part);

    /// That whoever speaks is asked to slow down, while it is shown; to a delegation in its own turn only.
    default Optional<SlowdownItem> slowDown() {
        return all(ItemCase.SLOWDOWN, Item::getSlowdown).findFirst();
    }

    /// The calls for help that this client may see, each desk's latest, in the order in which they were raised.
    default List<HelpItem> calls() {
        return all(ItemCase.HELP, Item::getHelp).sorted(Comparator.comparingInt(HelpItem::getId)).toList();
    }

    /// The latest call of the interpreter's own desk, done or not.
    default Optional<HelpItem> ownCall() {
        return calls().stream().filter(call -> badge().hasDesk() && call.getDesk().equals(badge().getDesk())).findFirst();
    }

    /// The latest messages that this client has sent or is to read, oldest first.
    default List<MessageItem> messages() {
        return all(ItemCase.MESSAGE, Item::getMessage).sorted(Comparator.comparingInt(MessageItem::getId)).toList();
    }

    /// The connections of every seat, for a technician.
    default List<LinkItem> links() {
        return all(ItemCase.LINK, Item::getLink).toList();
    }
}
