package org.plenary.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.Item;

/// Tells what happened in the booths between two mirrors.
final class BoothTeller {

    private BoothTeller() {}

    static void tell(Mirror before, Mirror after, Saying say) {
        handovers(before, after, say);
        after.channels().forEach(channel -> before.channel(channel.getLanguage()).ifPresent(was -> fed(was, channel, after, say)));
        desks(after).forEach(desk -> before.desk(desk.getId()).filter(was -> !was.getOutput().equals(desk.getOutput()))
                .ifPresent(was -> say.say(after.at(), "event.output-selected",
                        new Phrase().with("desk", desk.getId()).with("output", desk.getOutput().toUpperCase(Locale.ROOT)))));
        desks(after).stream().filter(DeskItem::getReliefDue)
                .filter(desk -> before.desk(desk.getId()).filter(DeskItem::getReliefDue).isEmpty())
                .forEach(desk -> say.say(after.at(), "event.shift-is-long", new Phrase().with("desk", desk.getId())));
    }

    /// What mates agree about; how it ends is told by what they press, or by nothing.
    private static void handovers(Mirror before, Mirror after, Saying say) {
        for (HandoverItem each : after.handovers()) {
            Optional<HandoverItem> was = before.handovers().stream()
                    .filter(other -> other.getGiver().equals(each.getGiver()) && other.getTaker().equals(each.getTaker())).findFirst();
            Phrase phrase = new Phrase().with("giver", each.getGiver()).with("taker", each.getTaker())
                    .with("timing", Saying.words("timing", each.getTiming()));
            if (was.isEmpty()) {
                say.say(after.at(), each.getOffered() ? "event.handover-proposed" : "event.handover-proposed-by-taker", phrase);
            } else if (each.getAgreed() && !was.get().getAgreed()) {
                say.say(after.at(), "event.handover-agreed", phrase);
            }
        }
    }

    private static void fed(ChannelItem was, ChannelItem channel, Mirror after, Saying say) {
        if (was.getDesk().equals(channel.getDesk()) && was.getState().equals(channel.getState())) {
            return;
        }
        String owner = channel.getDesk().isEmpty() ? was.getDesk() : channel.getDesk();
        Phrase phrase = new Phrase().with("desk", owner).with("from", was.getDesk())
                .with("channel", Saying.words("language", channel.getLanguage()));
        key(was, channel).ifPresent(key -> say.say(after.at(), key, phrase));
    }

    private static Optional<String> key(ChannelItem was, ChannelItem channel) {
        boolean sameOwner = was.getDesk().equals(channel.getDesk());
        boolean lost = was.getState().equals("interrupted");
        return switch (channel.getState()) {
            case "interpreted" -> Optional.of(
                    sameOwner ? lost ? "event.microphone-opened" : "event.cough-ended"
                            : was.getDesk().isEmpty() || lost ? "event.microphone-opened" : "event.microphone-taken-over");
            case "muted" -> Optional.of("event.cough-began");
            case "interrupted" -> Optional.of("event.channel-interrupted");
            default -> was.getDesk().isEmpty()
                    ? Optional.empty()
                    : Optional.of(lost ? "event.channel-lost" : "event.microphone-closed");
        };
    }

    private static List<DeskItem> desks(Mirror mirror) {
        return mirror.items().stream().filter(Item::hasDesk).map(Item::getDesk).toList();
    }
}
