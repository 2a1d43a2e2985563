package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// What happened on the floor.
public sealed interface FloorEvent extends Event {

    /// The floor was given; the request it answers, if any, leaves its list.
    record TurnStarted(Turn turn) implements FloorEvent {}

    record TurnEnded(TurnId turn, EndedBy by) implements FloorEvent {}

    /// The floor was given by mistake: the turn ends and charges nobody, its request waits again.
    ///
    /// @param place     where the request stands again, from 1
    /// @param placement what had put it there, where that was not the list's ordering
    /// @param goesOn    the turn that the mistaken press had ended, as it goes on
    record GivingUndone(TurnId turn, Request request, int place, Optional<Placement> placement, Optional<Turn> goesOn)
            implements FloorEvent {}

    record TurnPaused(TurnId turn, PauseReason reason) implements FloorEvent {}

    record TurnResumed(TurnId turn) implements FloorEvent {}

    record TurnExtended(TurnId turn, Duration by) implements FloorEvent {}

    /// What was noted of a turn was wrong: this stands for it from now on.
    record TurnCorrected(TurnId turn, Language language, Optional<String> speaker, Optional<Words> title, String reason)
            implements FloorEvent {}

    /// A running turn came to its warning, its last call or its limit.
    record TimeNoticed(TurnId turn, Notice notice) implements FloorEvent {}

    /// A running turn has been over its time for one more half minute.
    ///
    /// @param over how long it has been over
    record OvertimeCounted(TurnId turn, Duration over) implements FloorEvent {}

    record PointRaised(PointOfOrder point) implements FloorEvent {}

    record PointRecognized(DelegationId delegation) implements FloorEvent {}

    record PointRuled(DelegationId delegation, Ruling ruling) implements FloorEvent {}

    record PointWithdrawn(DelegationId delegation) implements FloorEvent {}

    /// The segment ended, or the session was suspended or closed, before the point was ruled on.
    record PointLapsed(DelegationId delegation) implements FloorEvent {}
}
