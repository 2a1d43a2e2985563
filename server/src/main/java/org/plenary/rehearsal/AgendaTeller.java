package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Officer;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// Tells what happened to sessions, segments and the chair between two mirrors.
final class AgendaTeller {

    private AgendaTeller() {}

    /// What ends.
    static void endings(Mirror before, Mirror after, Saying say) {
        after.items().stream().filter(Item::hasSegment).map(Item::getSegment).forEach(segment -> {
            if (segment.getStatus().equals("done") && !status(before, segment).equals("done")) {
                say.say(after.at(), "event.segment-ended", phrase(segment));
            }
        });
        after.sessions().forEach(session -> {
            if (session.getStatus().equals("closed") && !status(before, session).equals("closed")) {
                say.say(after.at(), "event.session-closed", phrase(session));
            }
        });
        if (phase(after).equals("closed") && !phase(before).equals("closed")) {
            say.say(after.at(), "event.conference-closed", new Phrase());
        }
    }

    /// What begins or goes on.
    static void beginnings(Mirror before, Mirror after, Saying say) {
        after.sessions().stream().filter(session -> session.getStatus().equals("open"))
                .forEach(session -> opened(before, after, session, say));
        after.items().stream().filter(Item::hasSegment).map(Item::getSegment).forEach(segment -> {
            if (segment.getStatus().equals("running") && !status(before, segment).equals("running")) {
                say.say(after.at(), "event.segment-started", phrase(segment));
            }
        });
        after.sessions().stream().filter(session -> session.getStatus().equals("suspended") && !status(before, session).equals("suspended"))
                .forEach(session -> suspended(after, session, say));
    }

    private static void opened(Mirror before, Mirror after, SessionItem session, Saying say) {
        Optional<Officer> chair = presiding(after);
        Phrase phrase = phrase(session).with("chair", chair.map(Officer::getName).map(Saying::words).orElse(new Words("", "")));
        int sat = before.session(session.getId()).map(SessionItem::getSitting).orElse(0);
        String was = status(before, session);
        if (!was.equals("open")) {
            boolean again = session.getSitting() > sat;
            String key = !again ? "event.session-resumed" : sat == 0 ? "event.session-opened" : "event.session-sits-again";
            say.say(after.at(), key, phrase);
        } else if (!chair.map(Officer::getSeat).equals(presiding(before).map(Officer::getSeat))) {
            say.say(after.at(), "event.presiding-passed", phrase);
        }
    }

    /// A break suspends under its own title, in both languages; any other reason is told as it was given.
    private static void suspended(Mirror after, SessionItem session, Saying say) {
        Words reason = after.currentSegment().filter(segment -> segment.getTitle().getEn().equals(session.getReason()))
                .map(segment -> Saying.words(segment.getTitle())).orElse(new Words(session.getReason(), session.getReason()));
        Phrase phrase = phrase(session).with("reason", reason).with("time", session.hasUntil() ? say.clock(session.getUntil()) : "");
        say.say(after.at(), session.hasUntil() ? "event.session-suspended-until" : "event.session-suspended", phrase);
    }

    private static Optional<Officer> presiding(Mirror mirror) {
        return mirror.conference().filter(ConferenceItem::hasPresiding).map(ConferenceItem::getPresiding);
    }

    private static String phase(Mirror mirror) {
        return mirror.conference().map(ConferenceItem::getPhase).orElse("");
    }

    private static String status(Mirror before, SegmentItem segment) {
        return before.segment(segment.getId()).map(SegmentItem::getStatus).orElse(segment.getStatus());
    }

    private static String status(Mirror before, SessionItem session) {
        return before.session(session.getId()).map(SessionItem::getStatus).orElse(session.getStatus());
    }

    private static Phrase phrase(SegmentItem segment) {
        return new Phrase().with("segment", Saying.words(segment.getTitle()));
    }

    private static Phrase phrase(SessionItem session) {
        return new Phrase().with("session", Saying.words(session.getTitle()));
    }
}
