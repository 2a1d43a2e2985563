package org.plenary.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ProgrammeCommand.AdoptAgenda;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.RejectAgenda;
import org.plenary.core.ProgrammeCommand.ReopenSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.PublicityChanged;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentReopened;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;

/// The rules by which the programme is changed and the agenda of a session adopted.
///
/// The programme of a session is in the hands of the secretariat and of the session's chairs: once it is under way, of the one who
/// presides. Nobody needs a sitting for it, for it is often settled in a break.
final class ProgrammeRules {

    private ProgrammeRules() {}

    static Outcome decide(Conference now, Slip slip, ProgrammeCommand command) {
        return switch (command) {
            case SkipSegment(SegmentId segment, String reason) -> skip(now, slip, segment, reason);
            case ReopenSegment(SegmentId segment) -> reopen(now, slip, segment);
            case MoveSegment move -> move(now, slip, move);
            case ChangePublicity(SessionId session, Publicity publicity) -> open(now, slip, session, publicity);
            case EditProgramme edit -> ProgrammeEditing.decide(now, slip, edit);
            case AdoptAgenda(SessionId session) -> unsettled(now, slip, session)
                    .orElseGet(() -> Outcome.granted(new AgendaAdopted(session)));
            case RejectAgenda(SessionId session, String reason) -> unfit(reason).or(() -> unsettled(now, slip, session))
                    .orElseGet(() -> Outcome.granted(new AgendaRejected(session, reason)));
        };
    }

    /// What waited for the end of the day on the list of a segment that is not held lapses.
    private static Outcome skip(Conference now, Slip slip, SegmentId id, String reason) {
        return unknown(now, id).or(() -> unfit(reason)).or(() -> foreign(now, slip, sessionOf(now, id))).or(() -> begun(now, id))
                .orElseGet(() -> {
                    List<Event> events = new ArrayList<>(AgendaRules.clearingList(now, id));
                    events.add(new SegmentSkipped(id, reason));
                    return Outcome.granted(events);
                });
    }

    private static Outcome reopen(Conference now, Slip slip, SegmentId id) {
        return unknown(now, id).or(() -> foreign(now, slip, sessionOf(now, id)))
                .orElseGet(() -> switch (status(now, id)) {
                    case RUNNING -> Outcome.refused(Refusal.SEGMENT_IS_RUNNING);
                    case PLANNED -> Outcome.refused(Refusal.SEGMENT_IS_PLANNED);
                    case DONE, SKIPPED -> Outcome.granted(new SegmentReopened(id));
                });
    }

    /// The list of a segment, and what waits on it, go along.
    private static Outcome move(Conference now, Slip slip, MoveSegment move) {
        Optional<Outcome> barred = unknown(now, move.segment()).or(() -> unknown(now, move.anchor())).or(() -> unfit(move.reason()))
                .or(() -> foreign(now, slip, sessionOf(now, move.segment()))).or(() -> closed(now, sessionOf(now, move.anchor())))
                .or(() -> begun(now, move.segment()));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (sessionOf(now, move.segment()).equals(sessionOf(now, move.anchor()))) {
            return move.segment().equals(move.anchor()) ? Outcome.granted() : Outcome.granted(moved(move));
        }
        if (now.agenda().segment(move.segment()).flatMap(Segment::startedAt).isPresent()) {
            return Outcome.refused(Refusal.SEGMENT_HAS_BEGUN);
        }
        return Outcome.granted(moved(move));
    }

    private static SegmentMoved moved(MoveSegment move) {
        return new SegmentMoved(move.segment(), move.side(), move.anchor(), move.reason());
    }

    private static Outcome open(Conference now, Slip slip, SessionId id, Publicity publicity) {
        return unknown(now, id).or(() -> foreign(now, slip, id))
                .orElseGet(() -> now.programme().session(id).orElseThrow().publicity() == publicity
                        ? Outcome.granted()
                        : Outcome.granted(new PublicityChanged(id, publicity)));
    }

    /// Refuses what is not about an agenda that the session which sits has still to adopt.
    private static Optional<Outcome> unsettled(Conference now, Slip slip, SessionId id) {
        Optional<Outcome> unknown = unknown(now, id);
        if (unknown.isPresent()) {
            return unknown;
        }
        Optional<Session> current = now.agenda().current();
        if (current.isPresent() && now.agenda().presides(slip.badge()) && !current.get().id().equals(id)) {
            return Optional.of(Outcome.refused(Refusal.ANOTHER_SESSION_IS_OPEN, current.get().id().key()));
        }
        return AgendaRules.presided(now, slip).or(() -> now.adoption(id).filter(each -> each == Session.Adoption.PENDING).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.AGENDA_IS_SETTLED)));
    }

    /// Whether a session that has not adopted its agenda leaves nothing to do with this command but to close it; what somebody has asked
    /// for may still be withdrawn, and a silence broken.
    static boolean pointless(Conference now, Command command) {
        boolean rejected = now.agenda().current()
                .filter(session -> session.adoption().equals(Optional.of(Session.Adoption.NOT_ADOPTED))).isPresent();
        return rejected && switch (command) {
            case AgendaCommand c -> c instanceof AgendaCommand.SuspendSession || c instanceof AgendaCommand.StartSegment
                    || c instanceof AgendaCommand.EndSegment;
            case DecisionCommand c -> c instanceof DecisionCommand.ProposeDecision || c instanceof DecisionCommand.AskForObjections;
            case DocumentCommand c -> false;
            case ListCommand c -> !(c instanceof ListCommand.WithdrawRequest);
            case FloorCommand c -> true;
            case ProcedureCommand c -> true;
            case TimeCommand c -> true;
            case BoothCommand c -> false;
            case ConsecutiveCommand c -> false;
            case HandoverCommand c -> false;
            case SpeechCommand c -> false;
            case HouseCommand c -> false;
            case OrderCommand c -> false;
            case ProgrammeCommand c -> false;
            case SignalCommand c -> false;
            case RosterCommand c -> false;
        };
    }

    /// Refuses who does not keep the programme of this session, and everybody once it is closed.
    static Optional<Outcome> foreign(Conference now, Slip slip, SessionId id) {
        if (slip.badge().role() == Role.CHAIR) {
            boolean chairs = slip.badge().seat().flatMap(now.programme().session(id).orElseThrow()::chair).isPresent();
            boolean underWay = now.agenda().current().filter(session -> session.id().equals(id)).isPresent();
            if (!chairs) {
                return Optional.of(Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION));
            }
            if (underWay && !now.agenda().presides(slip.badge())) {
                return Optional.of(Outcome.refused(Refusal.NOT_PRESIDING));
            }
        }
        return closed(now, id);
    }

    private static Optional<Outcome> closed(Conference now, SessionId id) {
        return now.agenda().session(id).orElseThrow().status() == Session.Status.CLOSED
                ? Optional.of(Outcome.refused(Refusal.SESSION_IS_CLOSED))
                : Optional.empty();
    }

    /// Refuses what is done only to a segment that lies ahead.
    static Optional<Outcome> begun(Conference now, SegmentId id) {
        return switch (status(now, id)) {
            case PLANNED -> Optional.empty();
            case RUNNING -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_RUNNING));
            case DONE -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_DONE));
            case SKIPPED -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_SKIPPED));
        };
    }

    private static Segment.Status status(Conference now, SegmentId id) {
        return now.agenda().segment(id).orElseThrow().status();
    }

    private static SessionId sessionOf(Conference now, SegmentId id) {
        return now.programme().sessionOf(id).orElseThrow().id();
    }

    private static Optional<Outcome> unknown(Conference now, SegmentId id) {
        return now.programme().segment(id).isPresent() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, id.key()));
    }

    private static Optional<Outcome> unknown(Conference now, SessionId id) {
        return now.programme().session(id).isPresent() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NO_SUCH_SESSION, id.key()));
    }

    private static Optional<Outcome> unfit(String reason) {
        return Texts.fit(reason) ? Optional.empty() : Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
    }
}
