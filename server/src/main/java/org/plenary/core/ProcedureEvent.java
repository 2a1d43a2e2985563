package org.plenary.core;

/// What happened to procedural motions and to appeals against the chair's rulings.
public sealed interface ProcedureEvent extends Event {

    record MotionMoved(Motion motion) implements ProcedureEvent {}

    record MotionWithdrawn(RequestId motion) implements ProcedureEvent {}

    /// The segment ended, or the session was suspended or closed, before the motion was decided on.
    record MotionLapsed(RequestId motion) implements ProcedureEvent {}

    record MotionDecided(RequestId motion, MotionRuling ruling) implements ProcedureEvent {}

    record RulingAppealed(DelegationId by) implements ProcedureEvent {}

    record AppealDecided(AppealOutcome outcome) implements ProcedureEvent {}

    /// The session was suspended before the appeal was decided on.
    record AppealLapsed(DelegationId by) implements ProcedureEvent {}
}
