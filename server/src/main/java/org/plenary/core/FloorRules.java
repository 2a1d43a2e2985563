package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.FloorCommand.CorrectTurn;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;

/// The rules of the floor: who has it, and for how long.
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
            case CorrectTurn correct -> CorrectionRules.correct(now, slip, correct);
            case Recognize(DelegationId delegation) -> PointRules.recognize(now, slip, delegation);
            case Rule(Ruling ruling) -> AgendaRules.presided(now, slip).orElseGet(() -> PointRules.rule(now, slip.at(), ruling));
        };
    }

    /// The floor goes to a waiting request of the running segment; a running turn ends with it only if the presser saw that turn.
    private static Outcome giveFloor(Conference now, Slip slip, GiveFloor give) {
        if (now.agenda().runningSegment().isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        if (now.floor().awaitsRuling()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        Optional<Turn> next = next(now, give.next(), slip.at());
        Optional<Turn> turn = now.floor().turn();
        boolean seen = give.ending().isEmpty() || turn.map(Turn::id).equals(give.ending());
        if (next.isEmpty() || !seen) {
            return Outcome.refused(Refusal.STALE);
        }
        if (turn.isPresent() && give.ending().isEmpty()) {
            return Outcome.refused(Refusal.FLOOR_IS_HELD, turn.get().delegation().key());
        }
        List<Event> events = new ArrayList<>();
        turn.ifPresent(ending -> events.addAll(OverrunRules.ending(now, slip.at(), new TurnEnded(ending.id(), EndedBy.CHAIR))));
        Conference then = now;
        for (Event event : events) {
            then = then.after(slip.at(), event);
        }
        Turn begun = next(then, give.next(), slip.at()).orElseThrow();
        Optional<Ledger> ledger = Ledger.tightest(then, begun.delegation(), begun.kind(), begun.segment());
        if (ledger.filter(Ledger::used).isPresent()) {
            return Outcome.refused(Refusal.BUDGET_IS_USED, ledger.get().budget().id().key());
        }
        events.add(new TurnStarted(ledger.map(each -> begun.within(each.left())).orElse(begun)));
        return Outcome.granted(events);
    }

    /// The turn that a waiting request becomes, or in which a motion is explained, which then waits for its decision all the same.
    private static Optional<Turn> next(Conference now, RequestId id, Instant at) {
        TurnId turn = now.floor().nextTurn();
        Optional<Turn> asked = now.runningList().filter(list -> list.place(id) > 0).flatMap(list -> list.request(id))
                .map(request -> Turn.begun(turn, request, at));
        return asked.or(() -> now.floor().motion(id).filter(motion -> !explained(now, motion)).map(motion -> Turn.moving(
                turn, motion, now.agenda().runningSegment().orElseThrow().id(), limit(now, motion.kind()), at)));
    }

    private static boolean explained(Conference now, Motion motion) {
        return now.floor().turn().flatMap(Turn::request).equals(Optional.of(motion.id()));
    }

    /// The limit of what is beside the lists.
    static Duration limit(Conference now, KindId kind) {
        return now.plan().rulebook().kind(kind).flatMap(each -> each.limit(0)).orElse(InscriptionRules.USUAL_LIMIT);
    }

    /// The presiding chair may end any turn, a delegation only its own. Where the plan leaves it to the chair to cut off a turn that has
    /// used its limit, ending it does.
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
                ? Outcome.granted(OverrunRules.ending(
                        now, slip.at(), new TurnEnded(id, own ? EndedBy.SPEAKER : byChair(now, turn.get()))))
                : Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
    }

    private static EndedBy byChair(Conference now, Turn turn) {
        boolean asked = now.plan().policies().cutOff().equals(Optional.of(CutOff.CHAIR_CONFIRMS));
        return asked && turn.notice() == Notice.OVERTIME ? EndedBy.CUT_OFF : EndedBy.CHAIR;
    }

    /// A pause for a point of order is what recognition makes, and a ruling ends it; one for a rendition begins at the desk that
    /// renders: no chair's hand makes either.
    private static Outcome pauseTurn(Conference now, PauseTurn pause) {
        if (pause.reason() == PauseReason.POINT_OF_ORDER) {
            return Outcome.refused(Refusal.NO_POINT_IS_RECOGNIZED);
        }
        if (pause.reason() == PauseReason.RENDITION) {
            return Outcome.refused(Refusal.NOT_RENDERING);
        }
        if (now.floor().turn().filter(each -> each.id().equals(pause.turn())).isEmpty()) {
            return Outcome.refused(Refusal.STALE);
        }
        return now.floor().turn().orElseThrow().running()
                ? Outcome.granted(new TurnPaused(pause.turn(), pause.reason()))
                : Outcome.refused(Refusal.TURN_IS_PAUSED);
    }

    private static Outcome resumeTurn(Conference now, TurnId turn) {
        if (now.floor().waitsForRuling()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        return now.floor().turn().orElseThrow().running()
                ? Outcome.refused(Refusal.TURN_IS_RUNNING)
                : Outcome.granted(new TurnResumed(turn));
    }

    private static Outcome extendTurn(ExtendTurn extend) {
        boolean sensible = extend.by().compareTo(Duration.ofSeconds(1)) >= 0 && extend.by().compareTo(LONGEST_EXTENSION) <= 0;
        return sensible ? Outcome.granted(new TurnExtended(extend.turn(), extend.by())) : Outcome.refused(Refusal.TOO_LONG);
    }

    /// Clears the floor for a suspension or for the end of a segment: turns end, points of order and questions to the session lapse.
    static List<Event> clearing(Conference now) {
        List<Event> events = new ArrayList<>();
        now.floor().turn().ifPresent(turn -> events.add(new TurnEnded(turn.id(), EndedBy.SUSPENSION)));
        now.floor().interrupted().ifPresent(turn -> events.add(new TurnEnded(turn.id(), EndedBy.SUSPENSION)));
        now.floor().points().forEach(point -> events.add(new FloorEvent.PointLapsed(point.delegation())));
        events.addAll(ProcedureRules.lapsing(now));
        events.addAll(DecisionRules.lapsing(now));
        return events;
    }

    private static Optional<Outcome> presidedTurn(Conference now, Slip slip, TurnId turn) {
        return AgendaRules.presided(now, slip).or(() -> now.floor().turn().filter(each -> each.id().equals(turn)).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.STALE)));
    }
}
