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

    static void tell(Mirror before, Mirror after, Saying say, Pressed pressed) {
        handovers(before, after, say);
        consecutive(before, after, say, pressed);
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

    /// What the chair has chosen is known from the press.
    private static void consecutive(Mirror before, Mirror after, Saying say, Pressed pressed) {
        before.losses().stream().filter(loss -> !after.losses().contains(loss))
                .forEach(loss -> pressed.only(each -> each.getAnswerLoss().getChannel().equals(loss.getLanguage())).ifPresent(press -> {
                    String answer = press.getAnswerLoss().getAnswer();
                    say.say(after.at(), "event.loss-answered" + (answer.equals("continue") ? "" : "-" + answer),
                            new Phrase().with("channel", Saying.words("language", loss.getLanguage())));
                    pressed.told(press);
                }));
        boolean was = before.consecutive().isPresent();
        if (was != after.consecutive().isPresent()) {
            say.say(after.at(), was ? "event.consecutive-ended" : "event.consecutive-started", new Phrase());
        }
        after.consecutive().filter(mode -> mode.hasLanguage() && !before.consecutive().equals(Optional.of(mode)))
                .ifPresent(mode -> say.say(after.at(), "event.rendition-began", new Phrase().with("desk", mode.getDesk())
                        .with("language", Saying.words("language", mode.getLanguage()))));
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
