package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;

/// The rules of points of order: raised at once, recognized by the chair or in time, ruled on before anything else.
final class PointRules {

    private PointRules() {}

    /// A point of order may be raised whatever the state of the list, while the session sits and a segment runs.
    static Outcome raise(Conference now, Slip slip, DelegationId delegation, ListCommand.RequestFloor asked) {
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        if (now.agenda().runningSegment().isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        Optional<PointOfOrder> raised = now.floor().point(delegation);
        if (raised.isPresent()) {
            return new Outcome.Granted(Row.of(), Optional.of(new Receipt(raised.get().id(), 0, raised.get().raisedAt(), 0)));
        }
        Language language = asked.language().orElseGet(() -> now.roster().delegation(delegation).orElseThrow().language());
        PointOfOrder point = new PointOfOrder(now.lists().nextRequest(), delegation, language, asked.speaker(), slip.at(), false);
        return new Outcome.Granted(Row.of(new PointRaised(point)), Optional.of(new Receipt(point.id(), 0, slip.at(), 0)));
    }

    static Outcome recognize(Conference now, Slip slip, DelegationId delegation) {
        Optional<PointOfOrder> point = now.floor().point(delegation);
        if (point.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_POINT, delegation.key());
        }
        return AgendaRules.presided(now, slip).orElseGet(() -> now.floor().awaitsRuling()
                ? Outcome.refused(Refusal.POINT_AWAITS_RULING)
                : Outcome.granted(recognition(now, point.get(), slip.at())));
    }

    /// The speaker pauses, nobody is asked for objections any more, and the delegation that raised the point states it.
    static Row<Event> recognition(Conference now, PointOfOrder point, Instant at) {
        List<Event> events = new ArrayList<>();
        now.floor().turn().filter(Turn::running).ifPresent(turn -> events.add(new TurnPaused(turn.id(), PauseReason.POINT_OF_ORDER)));
        events.addAll(DecisionRules.lapsing(now));
        events.addAll(stating(now, point, at));
        return Row.copyOf(events);
    }

    static List<Event> stating(Conference now, PointOfOrder point, Instant at) {
        SegmentId segment = now.agenda().runningSegment().orElseThrow().id();
        Duration limit = FloorRules.limit(now, RequestKinds.POINT_OF_ORDER.id());
        Turn statement = Turn.stating(now.floor().nextTurn(), point, segment, limit, at);
        return List.of(new PointRecognized(point.delegation()), new TurnStarted(statement));
    }

    /// The ruling ends the statement of the point; a speaker who was paused for it goes on with the exact time left,
    /// unless the next point has waited for its delay meanwhile: that one is recognized at once.
    static Outcome rule(Conference now, Instant at, Ruling ruling) {
        Optional<PointOfOrder> point = now.floor().recognizedPoint();
        if (point.isEmpty()) {
            return Outcome.refused(Refusal.NO_POINT_IS_RECOGNIZED);
        }
        List<Event> events = new ArrayList<>();
        now.floor().turn().ifPresent(turn -> events.add(new TurnEnded(turn.id(), EndedBy.CHAIR)));
        events.add(new PointRuled(point.get().delegation(), ruling));
        Optional<PointOfOrder> overdue = overdue(now, at);
        overdue.ifPresent(next -> events.addAll(stating(now, next, at)));
        now.floor().interrupted()
                .filter(turn -> overdue.isEmpty() && turn.paused().equals(Optional.of(PauseReason.POINT_OF_ORDER)))
                .ifPresent(turn -> events.add(new TurnResumed(turn.id())));
        return Outcome.granted(events);
    }

    /// The point that would have been recognized by itself if another had not been before the chair.
    static Optional<PointOfOrder> overdue(Conference now, Instant at) {
        return now.plan().policies().pointRecognizedAfter()
                .flatMap(wait -> now.floor().points().first(point -> !point.recognized() && !point.raisedAt().plus(wait).isAfter(at)));
    }
}
