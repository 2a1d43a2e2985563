package org.plenary.core;

/// What somebody wants done; the rules decide what becomes of it.
public sealed interface Command
        permits AgendaCommand, BoothCommand, ConsecutiveCommand, DecisionCommand, DocumentCommand, FloorCommand, HandoverCommand,
        HouseCommand, ListCommand,
        OrderCommand,
        ProcedureCommand, ProgrammeCommand, RosterCommand, SignalCommand, SpeechCommand, TimeCommand {}
