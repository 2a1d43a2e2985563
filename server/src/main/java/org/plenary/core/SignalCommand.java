package org.plenary.core;

import java.util.Optional;

/// What the people around the interpretation tell each other beside the floor.
public sealed interface SignalCommand extends Command {

    /// Asks whoever speaks to slow down; nobody is told which desk asks.
    record SlowDown() implements SignalCommand {}

    /// Calls the technician to the sender's own desk.
    record CallHelp(Optional<String> text) implements SignalCommand {}

    record AcknowledgeHelp(CallId call) implements SignalCommand {}

    record FinishHelp(CallId call) implements SignalCommand {}

    record SendMessage(Addressee to, String text) implements SignalCommand {}

    /// Closes every connection of a seat; its devices may come back.
    record Disconnect(SeatId seat) implements SignalCommand {}
}
