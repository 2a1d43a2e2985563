package org.plenary.core;

/// What is done with procedural motions and with appeals against the chair's rulings.
public sealed interface ProcedureCommand extends Command {

    /// Says what has become of a motion; what it asks for is done by the chair's own commands.
    record DecideMotion(RequestId motion, MotionRuling ruling) implements ProcedureCommand {}

    /// Appeals against the latest ruling on a point of order: the running turn pauses.
    record AppealRuling() implements ProcedureCommand {}

    /// Says whether the ruling stands; the floor returns to the paused turn.
    record DecideAppeal(AppealOutcome outcome) implements ProcedureCommand {}
}
