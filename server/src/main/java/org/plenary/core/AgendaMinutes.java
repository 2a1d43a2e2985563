package org.plenary.core;

import org.plenary.core.AgendaEvent.ConferenceClosed;
import org.plenary.core.AgendaEvent.PresidingPassed;
import org.plenary.core.AgendaEvent.PresidingTaken;
import org.plenary.core.AgendaEvent.SegmentEnded;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.AgendaEvent.SessionClosed;
import org.plenary.core.AgendaEvent.SessionOpened;
import org.plenary.core.AgendaEvent.SessionResumed;
import org.plenary.core.AgendaEvent.SessionSuspended;

/// Tells what happened to sessions and segments.
final class AgendaMinutes {

    private AgendaMinutes() {}

    static String tell(Conference before, Conference after, AgendaEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case SessionOpened e -> Minutes.said(
                    e.sitting() == 1 ? key : "event.session-sits-again", language,
                    session(after, e.session()).with("chair", chair(after, e.presiding())));
            case SessionSuspended e -> Minutes.said(
                    e.until().isPresent() ? key + "-until" : key, language,
                    session(after, e.session()).with("time", Minutes.clock(after, e.until())).with("reason", reason(after, e)));
            case SessionResumed e -> Minutes.said(key, language, session(after, e.session()));
            case SessionClosed e -> Minutes.said(key, language, session(after, e.session()));
            case SegmentStarted e -> Minutes.said(key, language, new Phrase().with("segment", Minutes.segment(after, e.segment())));
            case SegmentEnded e -> Minutes.said(key, language, new Phrase().with("segment", Minutes.segment(after, e.segment())));
            case PresidingPassed e -> Minutes.said(key, language, new Phrase().with("chair", chair(after, e.to())));
            case PresidingTaken e -> Minutes.said(key, language, new Phrase().with("chair", chair(after, e.by())));
            case ConferenceClosed() -> Minutes.said(key, language, new Phrase());
        };
    }

    /// A break suspends under its own title, in both languages; any other reason is told as it was given.
    private static Words reason(Conference after, SessionSuspended event) {
        return after.agenda().runningSegment()
                .flatMap(segment -> after.programme().segment(segment.id()))
                .filter(plan -> plan.kind() == SegmentKind.BREAK && plan.title().en().equals(event.reason()))
                .map(PlannedSegment::title)
                .orElseGet(() -> new Words(event.reason(), event.reason()));
    }

    private static Phrase session(Conference conference, SessionId id) {
        return new Phrase().with("session", conference.programme().session(id).orElseThrow().title());
    }

    private static Words chair(Conference conference, SeatId seat) {
        return conference.plan().officer(seat).map(Officer::name).orElseGet(() -> new Words(seat.key(), seat.key()));
    }
}
