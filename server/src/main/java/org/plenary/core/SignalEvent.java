package org.plenary.core;

import java.time.Instant;

/// What those around the interpretation have told each other.
public sealed interface SignalEvent extends Event {

    /// @param desk  who has pressed, for the rule of one press in 5 seconds alone: it is told to nobody
    /// @param until when what is shown fades
    record SlowDownAsked(DeskId desk, TurnId turn, Instant until) implements SignalEvent {}

    record SlowDownFaded() implements SignalEvent {}

    record HelpCalled(HelpCall call) implements SignalEvent {}

    record HelpAcknowledged(CallId call) implements SignalEvent {}

    record HelpFinished(CallId call) implements SignalEvent {}

    record MessageSent(SentMessage message) implements SignalEvent {}

    /// Every connection that the seat had at this instant is closed by the gateway.
    record SeatDisconnected(SeatId seat) implements SignalEvent {}
}
