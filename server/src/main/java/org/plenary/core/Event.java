package org.plenary.core;

/// What has happened in a conference; its record is made of these.
public sealed interface Event
        permits AgendaEvent, BoothEvent, DecisionEvent, DocumentEvent, FloorEvent, HouseEvent, ListEvent, OrderEvent, ProcedureEvent,
        ProgrammeEvent, RosterEvent, SignalEvent, TimeEvent {}
