package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ProcedureCommand.AppealRuling;
import org.plenary.core.ProcedureCommand.DecideAppeal;
import org.plenary.core.ProcedureCommand.DecideMotion;
import org.plenary.core.ProcedureEvent.AppealDecided;
import org.plenary.core.ProcedureEvent.AppealLapsed;
import org.plenary.core.ProcedureEvent.MotionDecided;
import org.plenary.core.ProcedureEvent.MotionLapsed;
import org.plenary.core.ProcedureEvent.MotionMoved;
import org.plenary.core.ProcedureEvent.RulingAppealed;

/// The rules of procedural motions and of appeals against the chair's rulings.
final class ProcedureRules {

    private ProcedureRules() {}

    static Outcome decide(Conference now, Slip slip, ProcedureCommand command) {
        return switch (command) {
            case DecideMotion decide -> decideMotion(now, slip, decide);
            case AppealRuling() -> appeal(now, slip);
            case DecideAppeal(AppealOutcome outcome) ->
                    AgendaRules.presided(now, slip).orElseGet(() -> decideAppeal(now, slip.at(), outcome));
        };
    }

    /// A motion may be moved whatever the state of the list, while the session sits and a segment runs.
    static Outcome move(Conference now, Instant at, RequestKind kind, Motion moved) {
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        if (now.agenda().runningSegment().isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        Optional<Motion> waiting =
                now.floor().motions().first(each -> each.kind().equals(kind.id()) && each.delegation().equals(moved.delegation()));
        Motion motion = waiting.orElse(moved);
        Row<Event> events = waiting.isPresent() ? Row.of() : Row.of(new MotionMoved(moved));
        return new Outcome.Granted(events, Optional.of(new Receipt(motion.id(), 0, motion.movedAt(), 0)));
    }

    /// Motions are decided in the order of their rank, those of one rank in the order in which they were moved.
    private static Outcome decideMotion(Conference now, Slip slip, DecideMotion decide) {
        Optional<Motion> motion = now.floor().motion(decide.motion());
        if (motion.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_MOTION, decide.motion().toString());
        }
        Optional<Outcome> led = AgendaRules.presided(now, slip);
        if (led.isPresent()) {
            return led.get();
        }
        if (now.floor().awaitsRuling()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        Motion first = now.floor().motionsByRank(now.plan().rulebook()).getFirst();
        return first.equals(motion.get())
                ? Outcome.granted(new MotionDecided(decide.motion(), decide.ruling()))
                : Outcome.refused(Refusal.MOTION_RANKS_BEFORE, first.kind().key());
    }

    /// Whoever may raise a point of order may appeal against the ruling on one.
    private static Outcome appeal(Conference now, Slip slip) {
        if (!now.plan().rulebook().appeals()) {
            return Outcome.refused(Refusal.NO_APPEALS);
        }
        DelegationId by = slip.badge().delegation().orElseThrow();
        if (now.agenda().current().isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        KindId point = RequestKinds.POINT_OF_ORDER.id();
        Category category = now.roster().delegation(by).orElseThrow().category();
        if (now.plan().rulebook().kind(point).filter(kind -> kind.isOpenTo(category)).isEmpty()) {
            return Outcome.refused(Refusal.KIND_IS_NOT_YOURS, point.key());
        }
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<SegmentId> running = now.agenda().runningSegment().map(Segment::id);
        Optional<RuledPoint> ruled = now.floor().ruled().filter(each -> running.equals(Optional.of(each.segment())));
        if (ruled.isEmpty()) {
            return Outcome.refused(Refusal.NO_RULING_TO_APPEAL);
        }
        return ruled.get().appellant().map(earlier -> earlier.equals(by)
                ? Outcome.granted()
                : Outcome.refused(Refusal.RULING_IS_APPEALED, earlier.key()))
                .orElseGet(() -> Outcome.granted(appealed(now, by)));
    }

    private static List<Event> appealed(Conference now, DelegationId by) {
        List<Event> events = new ArrayList<>();
        now.floor().turn().filter(Turn::running)
                .ifPresent(turn -> events.add(new FloorEvent.TurnPaused(turn.id(), PauseReason.POINT_OF_ORDER)));
        events.addAll(DecisionRules.lapsing(now));
        events.add(new RulingAppealed(by));
        return events;
    }

    /// The speaker goes on with the exact time left, unless a point of order has waited for its delay meanwhile.
    private static Outcome decideAppeal(Conference now, Instant at, AppealOutcome outcome) {
        if (now.floor().appellant().isEmpty()) {
            return Outcome.refused(Refusal.NO_RULING_TO_APPEAL);
        }
        List<Event> events = new ArrayList<>();
        events.add(new AppealDecided(outcome));
        Optional<PointOfOrder> overdue = PointRules.overdue(now, at);
        overdue.ifPresent(point -> events.addAll(PointRules.stating(now, point, at)));
        now.floor().turn()
                .filter(turn -> overdue.isEmpty() && turn.paused().equals(Optional.of(PauseReason.POINT_OF_ORDER)))
                .ifPresent(turn -> events.add(new FloorEvent.TurnResumed(turn.id())));
        return Outcome.granted(events);
    }

    /// What is before the chair lapses when the floor is cleared.
    static List<Event> lapsing(Conference now) {
        List<Event> events = new ArrayList<>();
        now.floor().appellant().ifPresent(by -> events.add(new AppealLapsed(by)));
        now.floor().motions().forEach(motion -> events.add(new MotionLapsed(motion.id())));
        return events;
    }
}
