package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.PassPresiding;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AgendaCommand.TakePresiding;
import org.plenary.core.AgendaEvent.SegmentEnded;
import org.plenary.core.AgendaEvent.SessionSuspended;

/// The rules of sessions, segments and the presiding token.
final class AgendaRules {

    private AgendaRules() {}

    static Outcome decide(Conference now, Slip slip, AgendaCommand command) {
        return switch (command) {
            case OpenSession(SessionId session) -> openSession(now, slip, session);
            case SuspendSession suspend -> suspendSession(now, slip, suspend);
            case ResumeSession() -> resumeSession(now, slip);
            case CloseSession() -> closeSession(now, slip);
            case StartSegment(SegmentId segment) -> startSegment(now, slip, segment);
            case EndSegment() -> presided(now, slip).orElseGet(() -> endSegment(now));
            case PassPresiding(SeatId to) -> passPresiding(now, slip, to);
            case TakePresiding() -> takePresiding(now, slip);
            case CloseConference() -> closeConference(now);
        };
    }

    /// A session is opened by one of its chairs, who then presides; a suspended one may so begin its next sitting.
    private static Outcome openSession(Conference now, Slip slip, SessionId id) {
        Optional<Session> session = now.agenda().session(id);
        if (session.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_SESSION, id.key());
        }
        SeatId seat = slip.badge().seat().orElseThrow();
        if (now.programme().session(id).flatMap(plan -> plan.chair(seat)).isEmpty()) {
            return Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION);
        }
        if (session.get().status() == Session.Status.SUSPENDED) {
            return sitAgain(now, slip, session.get());
        }
        if (now.agenda().current().isPresent()) {
            return Outcome.refused(Refusal.ANOTHER_SESSION_IS_OPEN, now.agenda().current().get().id().key());
        }
        return session.get().status() == Session.Status.CLOSED
                ? Outcome.refused(Refusal.SESSION_IS_CLOSED)
                : Outcome.granted(new AgendaEvent.SessionOpened(id, session.get().sitting() + 1, seat));
    }

    /// The next sitting begins where the plan has one; nobody gets the presiding token by it from a chair who is there.
    private static Outcome sitAgain(Conference now, Slip slip, Session session) {
        SeatId holder = now.agenda().presiding().orElseThrow();
        if (!now.agenda().presides(slip.badge()) && now.seats().taken(holder)) {
            return Outcome.refused(Refusal.PRESIDING_IS_HELD, holder.key());
        }
        if (session.sitting() >= now.programme().session(session.id()).orElseThrow().sittings().size()) {
            return Outcome.refused(Refusal.SESSION_IS_SUSPENDED);
        }
        SeatId seat = slip.badge().seat().orElseThrow();
        List<Event> events = new ArrayList<>();
        events.add(new AgendaEvent.SessionOpened(session.id(), session.sitting() + 1, seat));
        events.addAll(endingBreak(now, session));
        return Outcome.granted(events);
    }

    private static Outcome suspendSession(Conference now, Slip slip, SuspendSession suspend) {
        if (!Texts.fit(suspend.reason())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        Optional<Outcome> barred = presided(now, slip);
        if (barred.isPresent()) {
            return barred.get();
        }
        if (suspend.until().filter(until -> !until.isAfter(slip.at())).isPresent()) {
            return Outcome.refused(Refusal.IN_THE_PAST);
        }
        List<Event> events = FloorRules.clearing(now);
        events.add(new SessionSuspended(now.agenda().current().orElseThrow().id(), suspend.until(), suspend.reason()));
        return Outcome.granted(events);
    }

    /// Resuming ends the break that the session was in.
    private static Outcome resumeSession(Conference now, Slip slip) {
        Optional<Session> current = now.agenda().current();
        if (current.isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        if (!now.agenda().presides(slip.badge())) {
            return Outcome.refused(Refusal.NOT_PRESIDING);
        }
        if (current.get().status() != Session.Status.SUSPENDED) {
            return Outcome.refused(Refusal.SESSION_IS_NOT_SUSPENDED);
        }
        List<Event> events = new ArrayList<>();
        events.add(new AgendaEvent.SessionResumed(current.get().id()));
        events.addAll(endingBreak(now, current.get()));
        return Outcome.granted(events);
    }

    private static List<Event> endingBreak(Conference now, Session session) {
        return session.running().filter(segment -> isBreak(now, segment.id())).<Event>map(segment -> new SegmentEnded(segment.id()))
                .stream().toList();
    }

    /// A suspended session may be closed as well as an open one; every list of it that is still open closes with it.
    private static Outcome closeSession(Conference now, Slip slip) {
        Optional<Session> current = now.agenda().current();
        if (current.isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        if (!now.agenda().presides(slip.badge())) {
            return Outcome.refused(Refusal.NOT_PRESIDING);
        }
        Optional<Outcome> held = held(now);
        if (held.isPresent()) {
            return held.get();
        }
        List<Event> events = FloorRules.clearing(now);
        Optional<SegmentId> running = current.get().running().map(Segment::id);
        running.ifPresent(segment -> events.addAll(ending(now, segment)));
        current.get().segments().stream().map(Segment::id)
                .filter(segment -> !running.equals(Optional.of(segment)))
                .forEach(segment -> events.addAll(clearingList(now, segment)));
        events.add(new AgendaEvent.SessionClosed(current.get().id()));
        return Outcome.granted(events);
    }

    /// Starting a segment ends the one before it, places the programme's entries and opens a list that opens by itself.
    private static Outcome startSegment(Conference now, Slip slip, SegmentId id) {
        Optional<Segment> segment = now.agenda().segment(id);
        if (segment.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_SEGMENT, id.key());
        }
        Optional<Outcome> led = presided(now, slip);
        if (led.isPresent()) {
            return led.get();
        }
        if (now.agenda().current().orElseThrow().segment(id).isEmpty()) {
            return Outcome.refused(Refusal.SEGMENT_OF_ANOTHER_SESSION);
        }
        Optional<Outcome> begun = ProgrammeRules.begun(now, id);
        if (begun.isPresent()) {
            return begun.get();
        }
        if (now.adoption(now.agenda().current().orElseThrow().id()).filter(each -> each != Session.Adoption.ADOPTED).isPresent()) {
            return Outcome.refused(Refusal.AGENDA_IS_NOT_ADOPTED);
        }
        Optional<Outcome> held = (isBreak(now, id) ? Optional.<Outcome>empty() : Quorum.missingForDebate(now)).or(() -> held(now));
        return held.orElseGet(() -> Outcome.granted(starting(now, slip.at(), now.programme().segment(id).orElseThrow())));
    }

    private static List<Event> starting(Conference now, Instant at, PlannedSegment plan) {
        List<Event> events = FloorRules.clearing(now);
        now.agenda().runningSegment().ifPresent(running -> events.addAll(ending(now, running.id())));
        events.add(new AgendaEvent.SegmentStarted(plan.id()));
        if (plan.kind() == SegmentKind.BREAK) {
            SessionId session = now.agenda().current().orElseThrow().id();
            events.add(new SessionSuspended(session, Optional.of(at.plus(plan.planned())), plan.title().en()));
            return events;
        }
        events.addAll(InscriptionRules.programme(now, at, plan));
        if (plan.list().filter(PlannedList::opensWithSegment).isPresent() && !now.lists().of(plan.id()).orElseThrow().isOpen()) {
            events.add(new ListEvent.ListOpened(plan.id()));
        }
        return events;
    }

    private static Outcome endSegment(Conference now) {
        Optional<Segment> running = now.agenda().runningSegment();
        if (running.isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        return held(now).orElseGet(() -> {
            List<Event> events = FloorRules.clearing(now);
            events.addAll(ending(now, running.get().id()));
            return Outcome.granted(events);
        });
    }

    private static List<Event> ending(Conference now, SegmentId id) {
        List<Event> events = clearingList(now, id);
        events.add(new SegmentEnded(id));
        return events;
    }

    static List<Event> clearingList(Conference now, SegmentId id) {
        List<Event> events = new ArrayList<>();
        now.lists().of(id)
                .ifPresent(list -> list.active().forEach(request -> events.add(new ListEvent.RequestLapsed(request.id()))));
        events.addAll(closingList(now, id));
        return events;
    }

    private static List<Event> closingList(Conference now, SegmentId id) {
        return now.lists().of(id).filter(list -> list.isOpen() || list.openingAt().isPresent())
                .<Event>map(list -> new ListEvent.ListClosed(id)).stream().toList();
    }

    private static Outcome passPresiding(Conference now, Slip slip, SeatId to) {
        Optional<Session> current = now.agenda().current();
        if (current.isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        if (!chairs(now, to)) {
            return Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION);
        }
        if (!now.agenda().presides(slip.badge())) {
            return Outcome.refused(Refusal.NOT_PRESIDING);
        }
        SeatId from = slip.badge().seat().orElseThrow();
        return from.equals(to) ? Outcome.granted() : Outcome.granted(new AgendaEvent.PresidingPassed(from, to));
    }

    private static Outcome takePresiding(Conference now, Slip slip) {
        Optional<SeatId> holder = now.agenda().presiding();
        if (holder.isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        SeatId by = slip.badge().seat().orElseThrow();
        if (!chairs(now, by)) {
            return Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION);
        }
        return now.seats().taken(holder.get())
                ? Outcome.refused(Refusal.PRESIDING_IS_HELD, holder.get().key())
                : Outcome.granted(new AgendaEvent.PresidingTaken(holder.get(), by));
    }

    /// Nobody can break a silence in a closed conference, so what is still under silence stays undecided; and nobody is called, so what
    /// waits for a session that was never held lapses.
    private static Outcome closeConference(Conference now) {
        if (now.agenda().current().isPresent()) {
            return Outcome.refused(Refusal.ANOTHER_SESSION_IS_OPEN, now.agenda().current().get().id().key());
        }
        List<Event> events = new ArrayList<>(DecisionRules.lapsingSilence(now));
        now.lists().all().forEach(list -> events.addAll(clearingList(now, list.segment())));
        events.add(new AgendaEvent.ConferenceClosed());
        return Outcome.granted(events);
    }

    /// Refuses what only the presiding chair of a sitting session may do.
    static Optional<Outcome> presided(Conference now, Slip slip) {
        if (!now.agenda().presides(slip.badge()) && now.agenda().current().isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NOT_PRESIDING));
        }
        return notSitting(now);
    }

    /// Refuses what can only be done while a session sits.
    static Optional<Outcome> notSitting(Conference now) {
        if (now.agenda().sitting().isPresent()) {
            return Optional.empty();
        }
        boolean suspended = now.agenda().current().isPresent();
        return Optional.of(Outcome.refused(suspended ? Refusal.SESSION_IS_SUSPENDED : Refusal.NO_SESSION_IS_OPEN));
    }

    /// Whether a seat is among the chairs of the session under way.
    static boolean chairs(Conference now, SeatId seat) {
        return now.agenda().current().flatMap(session -> now.programme().session(session.id())).flatMap(plan -> plan.chair(seat))
                .isPresent();
    }

    private static Optional<Outcome> held(Conference now) {
        if (now.floor().awaitsRuling()) {
            return Optional.of(Outcome.refused(Refusal.POINT_AWAITS_RULING));
        }
        return now.floor().turn().map(turn -> Outcome.refused(Refusal.FLOOR_IS_HELD, turn.delegation().key()));
    }

    private static boolean isBreak(Conference now, SegmentId id) {
        return now.programme().segment(id).filter(plan -> plan.kind() == SegmentKind.BREAK).isPresent();
    }
}
