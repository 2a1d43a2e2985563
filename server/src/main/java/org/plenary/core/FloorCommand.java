package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// What is done with the floor and with points of order.
public sealed interface FloorCommand extends Command {

    /// Gives the floor to a waiting request.
    ///
    /// @param ending the running turn that the presser saw and means to end with this, where there is one
    record GiveFloor(RequestId next, Optional<TurnId> ending) implements FloorCommand {

        public GiveFloor(RequestId next) {
            this(next, Optional.empty());
        }
    }

    /// Undoes the latest giving of the floor, if nothing has come of it yet.
    ///
    /// @param turn the turn that began by mistake
    record UndoGiving(TurnId turn) implements FloorCommand {}

    record EndTurn(TurnId turn) implements FloorCommand {}

    record PauseTurn(TurnId turn, PauseReason reason) implements FloorCommand {}

    record ResumeTurn(TurnId turn) implements FloorCommand {}

    record ExtendTurn(TurnId turn, Duration by) implements FloorCommand {}

    /// Says of a turn that runs or is over what should have been noted of it; what was noted stays on record.
    ///
    /// @param language what is or was spoken
    /// @param speaker  who speaks or spoke; empty where nobody is to be named
    /// @param title    what the programme should call it; empty where it is no part of the programme
    record CorrectTurn(TurnId turn, Language language, Optional<String> speaker, Optional<Words> title, String reason)
            implements FloorCommand {}

    /// Recognizes a delegation's point of order: the running turn pauses and the delegation states its point.
    record Recognize(DelegationId delegation) implements FloorCommand {}

    /// Rules on the recognized point of order; the floor returns to the paused turn.
    record Rule(Ruling ruling) implements FloorCommand {}
}
