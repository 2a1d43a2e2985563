package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;

/// The rules of the floor and of points of order.
final class FloorRules {

    private static final Duration LONGEST_EXTENSION = Duration.ofHours(1);

    private FloorRules() {}

    static Outcome decide(Conference now, Slip slip, FloorCommand command) {
        return switch (command) {
            case EndTurn(TurnId turn) -> endTurn(now, slip, turn);
            case GiveFloor give -> AgendaRules.presided(now, slip).orElseGet(() -> giveFloor(now, slip, give));
            case UndoGiving(TurnId turn) -> AgendaRules.presided(now, slip).orElseGet(() -> UndoRules.undo(now, slip.at(), turn));
            case PauseTurn pause -> AgendaRules.presided(now, slip).orElseGet(() -> pauseTurn(now, pause));
            case ResumeTurn(TurnId turn) -> presidedTurn(now, slip, turn).orElseGet(() -> resumeTurn(now, turn));
            case ExtendTurn extend -> presidedTurn(now, slip, extend.turn()).orElseGet(() -> extendTurn(extend));
            case Recognize(DelegationId delegation) -> recognize(now, slip, delegation);
            case Rule(Ruling ruling) -> AgendaRules.presided(now, slip).orElseGet(() -> rule(now, slip.at(), ruling));
        };
    }

    /// The floor goes to a waiting request of the running segment; a running turn ends with it only if the presser saw that turn.
    private static Outcome giveFloor(Conference now, Slip slip, GiveFloor give) {
        if (now.agenda().runningSegment().isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        if (now.floor().recognizedPoint().isPresent()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        Optional<Request> next = now.runningList().filter(list -> list.place(give.next()) > 0).flatMap(list -> list.request(give.next()));
        Optional<Turn> turn = now.floor().turn();
        boolean seen = give.ending().isEmpty() || turn.map(Turn::id).equals(give.ending());
        if (next.isEmpty() || !seen) {
            return Outcome.refused(Refusal.STALE);
        }
        if (turn.isPresent() && give.ending().isEmpty()) {
            return Outcome.refused(Refusal.FLOOR_IS_HELD, turn.get().delegation().key());
        }
        List<Event> events = new ArrayList<>();
        turn.ifPresent(ending -> events.add(new TurnEnded(ending.id(), EndedBy.CHAIR)));
        events.add(new TurnStarted(Turn.begun(now.floor().nextTurn(), next.get(), slip.at())));
        return Outcome.granted(events);
    }

    /// The presiding chair may end any turn, a delegation only its own.
    private static Outcome endTurn(Conference now, Slip slip, TurnId id) {
        Optional<Turn> turn = now.floor().turn().filter(each -> each.id().equals(id));
        boolean chair = slip.badge().role() == Role.CHAIR;
        Optional<Outcome> barred = chair ? AgendaRules.presided(now, slip) : Optional.empty();
        if (barred.isPresent()) {
            return barred.get();
        }
        if (turn.isEmpty()) {
            return Outcome.refused(Refusal.STALE);
        }
        boolean own = slip.badge().delegation().equals(Optional.of(turn.get().delegation()));
        return chair || own
                ? Outcome.granted(new TurnEnded(id, own ? EndedBy.SPEAKER : EndedBy.CHAIR))
                : Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
    }

    /// A pause for a point of order is what recognition makes, and a ruling ends it; no hand makes one.
    private static Outcome pauseTurn(Conference now, PauseTurn pause) {
        if (pause.reason() == PauseReason.POINT_OF_ORDER) {
            return Outcome.refused(Refusal.NO_POINT_IS_RECOGNIZED);
        }
        if (now.floor().turn().filter(each -> each.id().equals(pause.turn())).isEmpty()) {
            return Outcome.refused(Refusal.STALE);
        }
        return now.floor().turn().orElseThrow().running()
                ? Outcome.granted(new TurnPaused(pause.turn(), pause.reason()))
                : Outcome.refused(Refusal.TURN_IS_PAUSED);
    }

    private static Outcome resumeTurn(Conference now, TurnId turn) {
        return now.floor().turn().orElseThrow().running()
                ? Outcome.refused(Refusal.TURN_IS_RUNNING)
                : Outcome.granted(new TurnResumed(turn));
    }

    private static Outcome extendTurn(ExtendTurn extend) {
        boolean sensible = extend.by().compareTo(Duration.ofSeconds(1)) >= 0 && extend.by().compareTo(LONGEST_EXTENSION) <= 0;
        return sensible ? Outcome.granted(new TurnExtended(extend.turn(), extend.by())) : Outcome.refused(Refusal.TOO_LONG);
    }

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

    private static Outcome recognize(Conference now, Slip slip, DelegationId delegation) {
        Optional<PointOfOrder> point = now.floor().point(delegation);
        if (point.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_POINT, delegation.key());
        }
        return AgendaRules.presided(now, slip).orElseGet(() -> now.floor().recognizedPoint().isPresent()
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

    private static List<Event> stating(Conference now, PointOfOrder point, Instant at) {
        SegmentId segment = now.agenda().runningSegment().orElseThrow().id();
        Duration limit = now.plan().rulebook().kind(RequestKinds.POINT_OF_ORDER.id()).flatMap(kind -> kind.limit(0))
                .orElse(InscriptionRules.USUAL_LIMIT);
        Turn statement = Turn.stating(now.floor().nextTurn(), point, segment, limit, at);
        return List.of(new PointRecognized(point.delegation()), new TurnStarted(statement));
    }

    /// The ruling ends the statement of the point; a speaker who was paused for it goes on with the exact time left,
    /// unless the next point has waited for its delay meanwhile: that one is recognized at once.
    private static Outcome rule(Conference now, Instant at, Ruling ruling) {
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
    private static Optional<PointOfOrder> overdue(Conference now, Instant at) {
        return now.plan().policies().pointRecognizedAfter().flatMap(wait -> now.floor().points().stream()
                .filter(point -> !point.recognized() && !point.raisedAt().plus(wait).isAfter(at))
                .findFirst());
    }

    /// Clears the floor for a suspension or for the end of a segment: turns end, points of order and questions to the session lapse.
    static List<Event> clearing(Conference now) {
        List<Event> events = new ArrayList<>();
        now.floor().turn().ifPresent(turn -> events.add(new TurnEnded(turn.id(), EndedBy.SUSPENSION)));
        now.floor().interrupted().ifPresent(turn -> events.add(new TurnEnded(turn.id(), EndedBy.SUSPENSION)));
        now.floor().points().forEach(point -> events.add(new FloorEvent.PointLapsed(point.delegation())));
        events.addAll(DecisionRules.lapsing(now));
        return events;
    }

    private static Optional<Outcome> presidedTurn(Conference now, Slip slip, TurnId turn) {
        return AgendaRules.presided(now, slip).or(() -> now.floor().turn().filter(each -> each.id().equals(turn)).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.STALE)));
    }
}
