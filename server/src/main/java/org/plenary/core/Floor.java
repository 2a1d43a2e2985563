package org.plenary.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.PointWithdrawn;
import org.plenary.core.FloorEvent.TimeNoticed;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.ProcedureEvent.AppealDecided;
import org.plenary.core.ProcedureEvent.AppealLapsed;
import org.plenary.core.ProcedureEvent.MotionDecided;
import org.plenary.core.ProcedureEvent.MotionLapsed;
import org.plenary.core.ProcedureEvent.MotionMoved;
import org.plenary.core.ProcedureEvent.MotionWithdrawn;
import org.plenary.core.ProcedureEvent.RulingAppealed;

/// Who has the floor, and all the turns there have been.
///
/// @param lastTurn    the highest number given to a turn
/// @param turn        the turn that has the floor, running or paused
/// @param interrupted the turn that keeps its place under a recognized point of order
/// @param points      points of order not yet ruled on, in the order in which they were raised
/// @param motions     procedural motions not yet decided on, in the order in which they were moved
/// @param ruled       the latest ruling, while it can be appealed against
/// @param ended       every turn that has ended, in order
/// @param cut         the last turn that the chair ended, as it stood then, in case that was a mistake
public record Floor(
        int lastTurn, Optional<Turn> turn, Optional<Turn> interrupted, Row<PointOfOrder> points, Row<Turn> ended, Row<Motion> motions,
        Optional<RuledPoint> ruled, Optional<Turn> cut) {

    static final Floor EMPTY = new Floor(0, Optional.empty(), Optional.empty(), Row.of(), Row.of(), Row.of(), Optional.empty());

    public Floor(
            int lastTurn, Optional<Turn> turn, Optional<Turn> interrupted, Row<PointOfOrder> points, Row<Turn> ended, Row<Motion> motions,
            Optional<RuledPoint> ruled) {
        this(lastTurn, turn, interrupted, points, ended, motions, ruled, Optional.empty());
    }

    /// A turn that has the floor, keeps its place or has ended.
    Optional<Turn> any(TurnId id) {
        return Stream.of(turn.stream(), interrupted.stream(), ended.stream()).flatMap(each -> each)
                .filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<PointOfOrder> point(DelegationId delegation) {
        return points.first(point -> point.delegation().equals(delegation));
    }

    public Optional<PointOfOrder> recognizedPoint() {
        return points.first(PointOfOrder::recognized);
    }

    public Optional<Motion> motion(RequestId id) {
        return motions.first(motion -> motion.id().equals(id));
    }

    /// The motions in the order in which they are decided.
    public Row<Motion> motionsByRank(Rulebook rules) {
        return Row.copyOf(motions.stream().sorted(Comparator.comparingInt((Motion motion) -> rules.rank(motion.kind()))).toList());
    }

    /// Who has appealed against the latest ruling, until the appeal is decided.
    public Optional<DelegationId> appellant() {
        return ruled.flatMap(RuledPoint::appellant);
    }

    /// Whether a recognized point of order or an appeal is before the chair.
    public boolean awaitsRuling() {
        return recognizedPoint().isPresent() || appellant().isPresent();
    }

    /// Whether the turn that has the floor waits for a ruling: any but the statement of the point itself.
    boolean waitsForRuling() {
        return awaitsRuling() && turn.filter(each -> each.request().isPresent()).isPresent();
    }

    TurnId nextTurn() {
        return new TurnId(lastTurn + 1);
    }

    Floor after(Instant at, Policies policies, FloorEvent event) {
        return switch (event) {
            case TurnStarted(Turn begun) ->
                    new Floor(begun.id().number(), Optional.of(begun), interrupted, points, ended, motions, Optional.empty(), cut);
            case TurnEnded(TurnId id, EndedBy by) -> ended(id, by, at);
            case GivingUndone e -> undone(e, at);
            case TurnPaused e -> with(turn.map(running -> running.pausedFor(e.reason(), at)));
            case TurnResumed e -> with(turn.map(paused -> paused.resumed(at)));
            case TurnCorrected e -> corrected(e);
            case TurnExtended e -> with(turn.map(running -> running.extended(e.by(), policies, at)));
            case TimeNoticed e -> with(turn.map(running -> running.noticed(e.notice())));
            case OvertimeCounted e -> this;
            case PointRaised(PointOfOrder point) -> with(points.plus(point));
            case PointRecognized(DelegationId delegation) -> recognized(delegation);
            case PointRuled e -> ruled(e);
            case PointWithdrawn(DelegationId delegation) -> with(without(delegation));
            case PointLapsed(DelegationId delegation) -> with(without(delegation));
        };
    }

    Floor after(ProcedureEvent event) {
        return switch (event) {
            case MotionMoved(Motion motion) -> with(motions.plus(motion), ruled);
            case MotionWithdrawn(RequestId id) -> with(motions.without(where(id)), ruled);
            case MotionLapsed(RequestId id) -> with(motions.without(where(id)), ruled);
            case MotionDecided e -> with(motions.without(where(e.motion())), ruled);
            case RulingAppealed(DelegationId by) -> with(motions, ruled.map(each -> each.appealedBy(by)));
            case AppealDecided e -> with(motions, Optional.empty());
            case AppealLapsed e -> with(motions, Optional.empty());
        };
    }

    private Floor ruled(PointRuled event) {
        RuledPoint latest = new RuledPoint(event.delegation(), event.ruling(), ended.getLast().segment(), Optional.empty());
        return new Floor(
                lastTurn, turn.or(() -> interrupted), Optional.empty(), without(event.delegation()), ended, motions, Optional.of(latest));
    }

    private int where(RequestId motion) {
        return motions.where(each -> each.id().equals(motion));
    }

    private Floor with(Row<Motion> motions, Optional<RuledPoint> ruled) {
        return new Floor(lastTurn, turn, interrupted, points, ended, motions, ruled);
    }

    /// The floor after a limit was set, which the turn that has it may take too.
    Floor limited(TimeEvent.LimitSet set, Policies policies, Instant at) {
        return set.turn().isEmpty() ? this : with(turn.map(running -> running.limited(set.limit().limit(), policies, at)));
    }

    /// The turn that a mistaken press has ended may still go on: it is corrected there too.
    private Floor corrected(TurnCorrected event) {
        UnaryOperator<Turn> correct =
                was -> was.id().equals(event.turn()) ? was.corrected(event.language(), event.speaker(), event.title()) : was;
        return new Floor(
                lastTurn, turn.map(correct), interrupted.map(correct), points, Row.copyOf(ended.stream().map(correct).toList()), motions,
                ruled, cut.map(correct));
    }

    private Floor recognized(DelegationId delegation) {
        int index = points.where(point -> point.delegation().equals(delegation));
        return new Floor(lastTurn, Optional.empty(), turn, points.replaced(index, points.get(index).asRecognized()), ended, motions, ruled);
    }

    private Floor ended(TurnId id, EndedBy by, Instant at) {
        boolean holds = turn.filter(each -> each.id().equals(id)).isPresent();
        Turn was = (holds ? turn : interrupted).orElseThrow();
        return new Floor(
                lastTurn, holds ? Optional.empty() : turn, holds ? interrupted : Optional.empty(), points, ended.plus(was.ended(by, at)),
                motions, ruled, by == EndedBy.CHAIR ? Optional.of(was) : Optional.empty());
    }

    private Floor undone(GivingUndone event, Instant at) {
        Row<Turn> over = event.goesOn().map(turn -> ended.without(ended.where(each -> each.id().equals(turn.id())))).orElse(ended);
        Turn mistaken = turn.orElseThrow().ended(EndedBy.UNDONE, at);
        return new Floor(lastTurn, event.goesOn(), interrupted, points, over.plus(mistaken), motions, ruled);
    }

    private Floor with(Optional<Turn> turn) {
        return new Floor(lastTurn, turn, interrupted, points, ended, motions, ruled, cut);
    }

    private Floor with(Row<PointOfOrder> points) {
        return new Floor(lastTurn, turn, interrupted, points, ended, motions, ruled, cut);
    }

    private Row<PointOfOrder> without(DelegationId delegation) {
        return points.without(points.where(point -> point.delegation().equals(delegation)));
    }
}
