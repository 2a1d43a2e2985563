package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.MoveSegment;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// Tells how the programme changed between two mirrors: what is left out, reopened, moved or edited, to whom a session is open, and
/// who takes part.
final class ProgrammeTeller {

    private ProgrammeTeller() {}

    static void tell(Mirror before, Mirror after, Saying say, Pressed pressed) {
        segments(after).forEach(segment -> before.segment(segment.getId()).ifPresent(was -> {
            held(was, segment, after, say, pressed);
            edited(was, segment, after, say);
        }));
        pressed.all(Command::hasMoveSegment).forEach(command -> moved(command, before, after, say, pressed));
        after.sessions().forEach(session -> before.session(session.getId()).ifPresent(was -> {
            if (!was.getPublicity().equals(session.getPublicity())) {
                say.say(after.at(), "event.publicity-changed",
                        phrase(session).with("publicity", Saying.words("publicity", session.getPublicity())));
            }
            adopted(was, session, after, say, pressed);
        }));
        roster(before, after, say);
    }

    /// Why a segment is left out stands on no screen.
    private static void held(SegmentItem was, SegmentItem is, Mirror after, Saying say, Pressed pressed) {
        String id = is.getId();
        boolean changed = !was.getStatus().equals(is.getStatus());
        if (changed && is.getStatus().equals("skipped")) {
            pressed.only(each -> each.getSkipSegment().getSegment().equals(id)).ifPresent(skip -> {
                say.say(after.at(), "event.segment-skipped", phrase(is).with("reason", skip.getSkipSegment().getReason()));
                pressed.told(skip);
            });
        } else if (changed && is.getStatus().equals("planned")) {
            say.say(after.at(), "event.segment-reopened", phrase(is));
        }
    }

    private static void edited(SegmentItem was, SegmentItem is, Mirror after, Saying say) {
        boolean same = was.getTitle().equals(is.getTitle()) && was.getPlanned() == is.getPlanned()
                && was.getProgrammeList().equals(is.getProgrammeList());
        if (!same) {
            say.say(after.at(), "event.programme-edited",
                    phrase(is).with("length", Saying.time(is.getPlanned())).with("n", is.getProgrammeCount()));
        }
    }

    /// A segment that was pressed to another place and has come to stand there.
    private static void moved(Command command, Mirror before, Mirror after, Saying say, Pressed pressed) {
        MoveSegment move = command.getMoveSegment();
        Optional<SegmentItem> segment = after.segment(move.getSegment());
        Optional<SegmentItem> anchor = after.segment(move.getAnchor());
        boolean stands = standsBeside(after, move) && !standsBeside(before, move);
        if (!stands || segment.isEmpty() || anchor.isEmpty() || pressed.all(each -> isLike(each, move)).size() > 1) {
            return;
        }
        Words session = after.session(segment.get().getSession()).map(each -> Saying.words(each.getTitle())).orElse(new Words("", ""));
        say.say(after.at(), move.getSide().equals("after") ? "event.segment-moved-after" : "event.segment-moved", phrase(segment.get())
                .with("anchor", Saying.words(anchor.get().getTitle())).with("session", session).with("reason", move.getReason()));
        pressed.told(command);
    }

    private static boolean isLike(Command command, MoveSegment move) {
        return command.getMoveSegment().getSegment().equals(move.getSegment());
    }

    /// Whether a segment stands where a command wants it.
    static boolean standsBeside(Mirror mirror, MoveSegment move) {
        return mirror.sessions().stream().map(SessionItem::getSegmentsList).anyMatch(segments -> {
            int place = segments.indexOf(move.getSegment());
            int anchor = segments.indexOf(move.getAnchor());
            return place >= 0 && anchor >= 0 && place - anchor == (move.getSide().equals("after") ? 1 : -1);
        });
    }

    private static void adopted(SessionItem was, SessionItem is, Mirror after, Saying say, Pressed pressed) {
        if (was.getAdoption().equals(is.getAdoption())) {
            return;
        }
        if (is.getAdoption().equals("adopted")) {
            say.say(after.at(), "event.agenda-adopted", phrase(is));
        } else if (is.getAdoption().equals("not-adopted")) {
            pressed.only(each -> each.getRejectAgenda().getSession().equals(is.getId())).ifPresent(reject -> {
                say.say(after.at(), "event.agenda-rejected", phrase(is).with("reason", reject.getRejectAgenda().getReason()));
                pressed.told(reject);
            });
        }
    }

    /// Whoever is no longer counted because another sitting begins has not left.
    private static void roster(Mirror before, Mirror after, Saying say) {
        after.delegations().stream().filter(each -> before.delegations().stream().noneMatch(was -> was.getId().equals(each.getId())))
                .forEach(each -> say.say(after.at(), "event.delegation-admitted", Saying.delegation(after, each.getId())
                        .with("category", Saying.words("category", each.getCategory()))));
        if (after.currentSession().isPresent() && sitting(after).equals(sitting(before))) {
            without(after.attendance(), before.attendance())
                    .forEach(each -> say.say(after.at(), "event.attendance-registered", Saying.delegation(after, each)));
            without(before.attendance(), after.attendance())
                    .forEach(each -> say.say(after.at(), "event.absence-registered", Saying.delegation(after, each)));
        }
    }

    private static List<String> without(List<String> all, List<String> those) {
        return all.stream().filter(each -> !those.contains(each)).toList();
    }

    private static Optional<String> sitting(Mirror mirror) {
        return mirror.currentSession().map(session -> session.getId() + " " + session.getSitting());
    }

    private static List<SegmentItem> segments(Mirror mirror) {
        return mirror.items().stream().filter(item -> item.hasSegment()).map(item -> item.getSegment()).toList();
    }

    private static Phrase phrase(SegmentItem segment) {
        return new Phrase().with("segment", Saying.words(segment.getTitle()));
    }

    private static Phrase phrase(SessionItem session) {
        return new Phrase().with("session", Saying.words(session.getTitle()));
    }
}
