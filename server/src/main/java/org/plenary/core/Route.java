package org.plenary.core;

import java.util.Optional;

/// What a channel carries.
///
/// @param desk   who feeds it, mutes it, or is awaited back on it
/// @param depth  how many interpretations lie between the floor and the channel; 0 for the floor itself
/// @param source the channel that is interpreted; empty for the floor, and where nothing is
/// @param trails whether it is interpreted still although the floor speaks its language already
public record Route(
        Language channel, State state, Optional<DeskId> desk, int depth, long epoch, Optional<Language> source, boolean trails) {

    /// What is heard on a channel.
    public enum State {
        INTERPRETED,
        MUTED,
        INTERRUPTED,
        PASS_THROUGH,
        QUIET,
        FLOOR_AT_REDUCED_LEVEL,
        SILENCE,
        SLATE
    }
}
