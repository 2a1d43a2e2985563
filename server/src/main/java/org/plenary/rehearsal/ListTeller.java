package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;

/// Tells what happened to speakers' lists between two mirrors.
final class ListTeller {

    private ListTeller() {}

    /// Whose request is gone without a turn, by lapsing with its segment or by being withdrawn; and which list closes.
    static void endings(Mirror before, Mirror after, Saying say) {
        before.items().stream().filter(Item::hasRequest).map(Item::getRequest)
                .filter(request -> after.request(request.getId()).isEmpty() && !isCalled(after, request))
                .forEach(request -> say.say(after.at(), isDone(after, request) ? "event.request-lapsed" : "event.request-withdrawn",
                        Saying.delegation(after, request.getDelegation())));
        after.items().stream().filter(Item::hasList).map(Item::getList).forEach(list -> {
            boolean closes = !isOpen(list) && before.list(list.getSegment()).filter(ListTeller::isOpen).isPresent();
            if (closes) {
                say.say(after.at(), "event.list-closed", segment(after, list).with("n", list.getRequestsCount()));
            }
        });
    }

    static void beginnings(Mirror before, Mirror after, Saying say) {
        after.items().stream().filter(Item::hasList).map(Item::getList).forEach(list -> {
            list.getRequestsList().stream().filter(id -> before.request(id).isEmpty()).flatMap(id -> after.request(id).stream())
                    .forEach(request -> requested(after, list, request, say));
            String was = before.list(list.getSegment()).map(ListItem::getStatus).orElse(list.getStatus());
            if (list.getStatus().equals("open") && !was.equals("open")) {
                say.say(after.at(), "event.list-opened", segment(after, list));
            } else if (list.getStatus().equals("closing") && !was.equals("closing")) {
                say.say(after.at(), "event.closing-announced", segment(after, list).with("time", say.clock(list.getClosingAt())));
            }
        });
    }

    private static void requested(Mirror after, ListItem list, RequestItem request, Saying say) {
        Phrase phrase = Saying.delegation(after, request.getDelegation())
                .with("kind", Saying.words("kind", request.getKind()))
                .with("language", Saying.words("language", request.getLanguage()))
                .with("place", list.getRequestsList().indexOf(request.getId()) + 1)
                .with("limit", Saying.time(request.getLimit()))
                .with("title", Saying.words(request.getTitle()));
        say.say(after.at(), request.hasTitle() ? "event.floor-placed" : Saying.forGroup("event.floor-requested", request.getBehalf()),
                Saying.spokenFor(after, phrase, request.getBehalf()));
    }

    private static boolean isCalled(Mirror after, RequestItem request) {
        return after.currentTurn().filter(turn -> turn.getDelegation().equals(request.getDelegation())
                && turn.getKind().equals(request.getKind()) && Times.instant(turn.getStartedAt()).equals(after.at())).isPresent();
    }

    private static boolean isDone(Mirror after, RequestItem request) {
        return after.segment(request.getSegment()).filter(segment -> segment.getStatus().equals("done")).isPresent();
    }

    private static boolean isOpen(ListItem list) {
        return list.getStatus().equals("open") || list.getStatus().equals("closing");
    }

    private static Phrase segment(Mirror mirror, ListItem list) {
        Optional<SegmentItem> segment = mirror.segment(list.getSegment());
        return new Phrase().with("segment", Saying.words(segment.map(SegmentItem::getTitle).orElseThrow()));
    }
}
