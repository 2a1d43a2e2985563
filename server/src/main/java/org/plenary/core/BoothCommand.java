package org.plenary.core;

import java.util.Optional;

/// What interpreters do at their desks; each concerns the sender's own desk only.
public sealed interface BoothCommand extends Command {

    record OpenMicrophone() implements BoothCommand {}

    record CloseMicrophone() implements BoothCommand {}

    /// Mutes for as long as the key is held; the channel stays owned.
    record PressCough() implements BoothCommand {}

    record ReleaseCough() implements BoothCommand {}

    /// @param language what output B or C shall feed, of what the booth has for it; empty for what it feeds already
    record SelectOutput(Output output, Optional<Language> language) implements BoothCommand {}

    /// @param channel what to listen to; empty for the floor
    record SelectIncoming(Optional<Language> channel) implements BoothCommand {}

    /// Puts channels on the keys a, b, c by which they are listened to.
    record StorePresets(Row<Language> channels) implements BoothCommand {}
}
