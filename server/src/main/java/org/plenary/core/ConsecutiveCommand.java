package org.plenary.core;

/// What is done where a channel has lost its interpreter, and where interpreters speak on the floor, after the speaker.
public sealed interface ConsecutiveCommand extends Command {

    /// Says how the conference goes on without a channel.
    record AnswerLoss(Language channel, LossAnswer answer) implements ConsecutiveCommand {}

    record StartConsecutive() implements ConsecutiveCommand {}

    record EndConsecutive() implements ConsecutiveCommand {}

    /// The sender's desk renders on the floor what was said: the speaker's clock stands still.
    record BeginRendition() implements ConsecutiveCommand {}

    /// The speaker goes on.
    record EndRendition() implements ConsecutiveCommand {}
}
