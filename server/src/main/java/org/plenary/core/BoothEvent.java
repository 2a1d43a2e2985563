package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What happened in the booths and on the channels.
public sealed interface BoothEvent extends Event {

    /// The desk's microphone went live.
    ///
    /// @param from the mate it was taken over from, in the same step
    record MicrophoneOpened(DeskId desk, Language channel, long epoch, Optional<DeskId> from) implements BoothEvent {}

    /// @param epoch the channel's new epoch; from here it has no owner
    record MicrophoneClosed(DeskId desk, Language channel, long epoch) implements BoothEvent {}

    record CoughBegan(DeskId desk) implements BoothEvent {}

    record CoughEnded(DeskId desk) implements BoothEvent {}

    record OutputSelected(DeskId desk, Output output) implements BoothEvent {}

    /// A live desk went from one channel to another in one step.
    record OutputMoved(DeskId desk, Output output, Language from, long fromEpoch, Language to, long toEpoch, Optional<DeskId> taken)
            implements BoothEvent {}

    /// A live desk's link was lost; its microphone is off, and until `graceEnds` the channel is kept for it.
    record ChannelInterrupted(DeskId desk, Language channel, Instant graceEnds) implements BoothEvent {}

    /// The grace has passed; the channel has no owner.
    record ChannelLost(DeskId desk, Language channel, long epoch) implements BoothEvent {}
}
