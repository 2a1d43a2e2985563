package org.plenary.client;

import org.plenary.protocol.v1.AnswerLoss;
import org.plenary.protocol.v1.BeginRendition;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.EndConsecutive;
import org.plenary.protocol.v1.EndRendition;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.StartConsecutive;

/// What the chair may choose where a channel has lost its interpreter, and how interpreters speak on the floor, one method per command.
public interface ConsecutiveCommands {

    /// Sends a command; it is kept while there is no connection, and takes effect at most once however often it is sent.
    CommandFuture<Granted> send(Command command);

    /// Says how the conference goes on without a channel.
    ///
    /// @param language the channel's, ISO 639
    /// @param answer   `pause`, `continue` or `consecutive`
    default CommandFuture<Granted> answerLoss(String language, String answer) {
        return send(Command.newBuilder().setAnswerLoss(AnswerLoss.newBuilder().setChannel(language).setAnswer(answer)).build());
    }

    default CommandFuture<Granted> startConsecutive() {
        return send(Command.newBuilder().setStartConsecutive(StartConsecutive.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> endConsecutive() {
        return send(Command.newBuilder().setEndConsecutive(EndConsecutive.getDefaultInstance()).build());
    }

    /// Renders on the floor what was said, in the language of the own desk's output; the speaker's clock stands still.
    default CommandFuture<Granted> beginRendition() {
        return send(Command.newBuilder().setBeginRendition(BeginRendition.getDefaultInstance()).build());
    }

    /// Lets the speaker go on.
    default CommandFuture<Granted> endRendition() {
        return send(Command.newBuilder().setEndRendition(EndRendition.getDefaultInstance()).build());
    }
}
