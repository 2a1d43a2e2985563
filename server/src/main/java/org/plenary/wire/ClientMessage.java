package org.plenary.wire;

import java.util.Optional;
import org.plenary.core.Command;
import org.plenary.core.Language;
import org.plenary.core.NotTaken;

/// One frame from a client.
public sealed interface ClientMessage {

    /// The first frame.
    ///
    /// @param client   the number of the client program, never 0
    /// @param epoch    of the last revision that the client applied, where it has one
    /// @param revision the last revision that the client applied
    record Hello(String ticket, long client, Optional<String> epoch, Optional<Long> revision) implements ClientMessage {}

    /// A command under its number.
    record Numbered(long counter, Command command) implements ClientMessage {}

    /// A numbered command that cannot be put before the rules; its number is free still.
    ///
    /// @param reason [NotTaken#UNKNOWN_COMMAND] or [NotTaken#INVALID]
    /// @param detail for [NotTaken#INVALID] which value is unfit, and what was expected
    record NotUnderstood(long counter, NotTaken reason, String detail) implements ClientMessage {}

    /// What the user of a connection has chosen to listen to.
    sealed interface Listening extends ClientMessage {

        /// The channel that is chosen, whoever follows a language its language's; empty for the floor.
        default Optional<Language> heard() {
            return switch (this) {
                case Floor() -> Optional.empty();
                case Channel(Language language) -> Optional.of(language);
                case Always(Language language) -> Optional.of(language);
            };
        }

        record Floor() implements Listening {}

        record Channel(Language language) implements Listening {}

        /// Whatever carries a language: its channel, or the floor.
        record Always(Language language) implements Listening {}
    }

    /// @param sent the client's clock, any origin, in microseconds
    record Probe(long sent) implements ClientMessage {}
}
