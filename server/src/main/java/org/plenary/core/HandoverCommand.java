package org.plenary.core;

/// What mates of a booth agree about the microphone; each is sent from the own desk.
public sealed interface HandoverCommand extends Command {

    /// A desk that is at the microphone offers it; one that is not asks for it.
    ///
    /// @param with the mate
    record ProposeHandover(DeskId with, Handover.Timing timing) implements HandoverCommand {}

    /// The taker's press then completes it.
    record AcceptHandover() implements HandoverCommand {}

    /// Declines what was proposed, or takes back what is under way.
    record EndHandover() implements HandoverCommand {}
}
