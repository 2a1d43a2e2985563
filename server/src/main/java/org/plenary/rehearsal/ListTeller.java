package org.plenary.rehearsal;

import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;

/// Tells what happened to speakers' lists between two mirrors.
final class ListTeller {

    private ListTeller() {}

    /// Whose request is gone without a turn, by lapsing with its segment or by leaving its list; and which list closes.
    static void endings(Mirror before, Mirror after, Saying say, Pressed pressed) {
        before.items().stream().filter(Item::hasRequest).map(Item::getRequest)
                .filter(request -> after.request(request.getId()).isEmpty() && !isCalled(before, after, request))
                .forEach(request -> gone(request, after, say, pressed));
        after.items().stream().filter(Item::hasList).map(Item::getList).forEach(list -> {
            boolean closes = isShut(list) && before.list(list.getSegment()).filter(was -> isOpen(was) || was.hasOpeningAt()).isPresent();
            if (closes) {
                say.say(after.at(), "event.list-closed", segment(after, list).with("n", list.getRequestsCount()));
            }
        });
    }

    static void beginnings(Mirror before, Mirror after, Saying say, Pressed pressed) {
        before.items().stream().filter(Item::hasRequest).map(Item::getRequest)
                .forEach(was -> after.request(was.getId()).ifPresent(is -> changed(was, is, after, say, pressed)));
        after.items().stream().filter(Item::hasList).map(Item::getList).forEach(list -> {
            list.getRequestsList().stream().filter(id -> before.request(id).isEmpty()).flatMap(id -> after.request(id).stream())
                    .filter(request -> !Undone.isBack(request, before, after))
                    .forEach(request -> requested(after, list, request, say));
            before.list(list.getSegment()).ifPresent(was -> opens(was, list, after, say));
        });
    }

    private static void opens(ListItem was, ListItem list, Mirror after, Saying say) {
        if (list.getStatus().equals("open") && !was.getStatus().equals("open")) {
            say.say(after.at(), "event.list-opened", segment(after, list));
        } else if (list.getStatus().equals("closing") && !was.getStatus().equals("closing")) {
            say.say(after.at(), "event.closing-announced", segment(after, list).with("time", say.clock(list.getClosingAt())));
        } else if (list.hasOpeningAt() && list.getOpeningAt() != was.getOpeningAt()) {
            say.say(after.at(), "event.opening-announced", segment(after, list).with("time", say.clock(list.getOpeningAt())));
        }
    }

    /// What is gone without a press that explains it is not told of.
    private static void gone(RequestItem request, Mirror after, Saying say, Pressed pressed) {
        int id = request.getId();
        Phrase phrase = Saying.delegation(after, request.getDelegation());
        if (isOver(after, request)) {
            say.say(after.at(), "event.request-lapsed", phrase);
            return;
        }
        pressed.only(each -> each.getWithdrawRequest().getRequest() == id || each.getConvertToWritten().getRequest() == id
                || each.getRemoveRequest().getRequest() == id).ifPresent(press -> {
                    switch (press.getCommandCase()) {
                        case CONVERT_TO_WRITTEN -> say.say(after.at(), "event.statement-handed-in", phrase);
                        case REMOVE_REQUEST -> say.say(
                                after.at(), "event.request-removed", phrase.with("reason", press.getRemoveRequest().getReason()));
                        default -> say.say(after.at(), "event.request-withdrawn", phrase); // the press of a delegation itself
                    }
                    pressed.told(press);
                });
    }

    private static void changed(RequestItem was, RequestItem is, Mirror after, Saying say, Pressed pressed) {
        Phrase phrase = Saying.delegation(after, is.getDelegation());
        if (!was.getSegment().equals(is.getSegment())) {
            Optional<Command> carry = pressed.only(each -> each.getCarryOver().getRequest() == is.getId());
            int place = after.list(is.getSegment()).map(list -> list.getRequestsList().indexOf(is.getId()) + 1).orElse(0);
            Words segment = after.segment(is.getSegment()).map(each -> Saying.words(each.getTitle())).orElseThrow();
            say.say(after.at(), carry.isPresent() ? "event.request-carried-over-for-reason" : "event.request-carried-over",
                    phrase.with("place", place).with("segment", segment)
                            .with("reason", carry.map(each -> each.getCarryOver().getReason()).orElse("")));
            carry.ifPresent(pressed::told);
        } else if (!was.getLanguage().equals(is.getLanguage()) || !was.getSpeaker().equals(is.getSpeaker())) {
            say.say(after.at(), is.hasSpeaker() ? "event.request-changed-to-speaker" : "event.request-changed",
                    phrase.with("language", Saying.words("language", is.getLanguage())).with("speaker", is.getSpeaker()));
        }
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

    private static boolean isCalled(Mirror before, Mirror after, RequestItem request) {
        return after.turns().stream().anyMatch(turn -> turn.getDelegation().equals(request.getDelegation())
                && turn.getKind().equals(request.getKind()) && before.turn(turn.getId()).isEmpty());
    }

    /// Whether nobody is called from the request's list any more.
    private static boolean isOver(Mirror after, RequestItem request) {
        Optional<SegmentItem> segment = after.segment(request.getSegment());
        boolean ended = segment.map(SegmentItem::getStatus).filter(Set.of("done", "skipped")::contains).isPresent();
        boolean session = segment.flatMap(each -> after.session(each.getSession()))
                .filter(each -> each.getStatus().equals("closed")).isPresent();
        return ended || session || after.conference().filter(each -> each.getPhase().equals("closed")).isPresent();
    }

    private static boolean isShut(ListItem list) {
        return list.getStatus().equals("closed") || list.getStatus().equals("exhausted");
    }

    private static boolean isOpen(ListItem list) {
        return list.getStatus().equals("open") || list.getStatus().equals("closing");
    }

    private static Phrase segment(Mirror mirror, ListItem list) {
        Optional<SegmentItem> segment = mirror.segment(list.getSegment());
        return new Phrase().with("segment", Saying.words(segment.map(SegmentItem::getTitle).orElseThrow()));
    }
}
