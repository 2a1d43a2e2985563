package org.plenary.core;

/// What interpreters do at their desks; each concerns the sender's own desk only.
public sealed interface BoothCommand extends Command {

    record OpenMicrophone() implements BoothCommand {}

    record CloseMicrophone() implements BoothCommand {}

    /// Mutes for as long as the key is held; the channel stays owned.
    record PressCough() implements BoothCommand {}

    record ReleaseCough() implements BoothCommand {}

    record SelectOutput(Output output) implements BoothCommand {}
}
