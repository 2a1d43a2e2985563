package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What happened in the booths and on the channels.
public sealed interface BoothEvent extends Event {

    /// The desk's microphone went live.
    ///
    /// @param from the desk it was taken over from, in the same step
    record MicrophoneOpened(DeskId desk, Language channel, long epoch, Optional<DeskId> from) implements BoothEvent {}

    /// @param epoch the channel's new epoch; from here it has no owner
    record MicrophoneClosed(DeskId desk, Language channel, long epoch) implements BoothEvent {}

    record CoughBegan(DeskId desk) implements BoothEvent {}

    record CoughEnded(DeskId desk) implements BoothEvent {}

    /// @param language what the output feeds from now on; empty where that stays
    record OutputSelected(DeskId desk, Output output, Optional<Language> language) implements BoothEvent {}

    /// @param channel what the desk listens to; empty for the floor
    record IncomingSelected(DeskId desk, Optional<Language> channel) implements BoothEvent {}

    record PresetsStored(DeskId desk, Row<Language> channels) implements BoothEvent {}

    record FloorLanguageDeclared(FloorSpeech speech) implements BoothEvent {}

    record FloorLanguageReleased() implements BoothEvent {}

    record HandoverProposed(Handover handover) implements BoothEvent {}

    record HandoverAgreed(DeskId giver, DeskId taker) implements BoothEvent {}

    /// Why a handover is over before the taker has pressed; that one of the two is gone or closed tells itself.
    enum HandoverEnd {
        DECLINED,
        CANCELLED,
        EXPIRED
    }

    record HandoverEnded(DeskId giver, DeskId taker, HandoverEnd why) implements BoothEvent {}

    /// The chair has chosen how to go on without a channel.
    record LossAnswered(Language channel, LossAnswer answer) implements BoothEvent {}

    record ConsecutiveStarted() implements BoothEvent {}

    record ConsecutiveEnded() implements BoothEvent {}

    /// An interpreter renders on the floor; with the pause of the turn that waits for it, this ends.
    record RenditionBegan(Rendition rendition) implements BoothEvent {}

    /// A live desk went from one channel to another in one step.
    record OutputMoved(DeskId desk, Output output, Language from, long fromEpoch, Language to, long toEpoch, Optional<DeskId> taken)
            implements BoothEvent {}

    /// A live desk's link was lost; its microphone is off, and until `graceEnds` the channel is kept for it.
    record ChannelInterrupted(DeskId desk, Language channel, Instant graceEnds) implements BoothEvent {}

    /// The grace has passed; the channel has no owner.
    record ChannelLost(DeskId desk, Language channel, long epoch) implements BoothEvent {}

    /// The desk's shift has become as long as the plan wants it at most.
    record ShiftIsLong(DeskId desk) implements BoothEvent {}
}
