package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// What is done with a speakers' list and the requests waiting on it.
public sealed interface ListCommand extends Command {

    /// Asks for the floor.
    ///
    /// @param language what will be spoken; without one, the delegation's own
    /// @param speaker  who will speak, where that is to be shown
    /// @param behalf   in whose name besides the delegation's own
    /// @param segment  on whose list, where that is open before its turn comes; without one, on that of the running segment
    record RequestFloor(
            KindId kind, Optional<Language> language, Optional<String> speaker, Optional<Behalf> behalf, Optional<SegmentId> segment)
            implements ListCommand {

        public RequestFloor(KindId kind, Optional<Language> language, Optional<String> speaker) {
            this(kind, language, speaker, Optional.empty(), Optional.empty());
        }

        public RequestFloor(RequestKind kind, Language language) {
            this(kind.id(), Optional.of(language), Optional.empty());
        }
    }

    /// Puts a delegation on the list on its behalf.
    ///
    /// @param segment on whose list; without one, on that of the running segment
    record Inscribe(
            DelegationId delegation, KindId kind, Optional<Language> language, Optional<String> speaker, Optional<Behalf> behalf,
            Optional<SegmentId> segment)
            implements ListCommand {

        public Inscribe(DelegationId delegation, KindId kind, Optional<Language> language, Optional<String> speaker) {
            this(delegation, kind, language, speaker, Optional.empty(), Optional.empty());
        }
    }

    record WithdrawRequest(RequestId request) implements ListCommand {}

    /// Says anew what will be spoken and by whom; the place stays.
    ///
    /// @param speaker who will speak; empty where that is not to be shown
    record ChangeRequest(RequestId request, Language language, Optional<String> speaker) implements ListCommand {}

    /// Takes a waiting request off its place; its inscription stays.
    record HoldRequest(RequestId request, HoldReason why) implements ListCommand {}

    /// Gives a held request its place again, where its kind and its inscription put it.
    record RestoreRequest(RequestId request) implements ListCommand {}

    record RemoveRequest(RequestId request, String reason) implements ListCommand {}

    /// Gives a request more time than others have, for whoever needs it to speak.
    ///
    /// @param percent how much more, of the time that others have; 0 takes it back
    record GrantExtraTime(RequestId request, int percent) implements ListCommand {}

    /// Moves a waiting request next to another.
    record MoveRequest(RequestId request, Side side, RequestId anchor, String reason) implements ListCommand {}

    /// Moves a waiting request to the list of another segment, where it takes the place that its kind and the list's ordering give it.
    record CarryOver(RequestId request, SegmentId to, String reason) implements ListCommand {}

    record OpenList(SegmentId segment) implements ListCommand {}

    /// Announces the instant at which the list opens.
    record AnnounceOpening(SegmentId segment, Instant at) implements ListCommand {}

    /// Announces the instant at which the list closes.
    record AnnounceClosing(SegmentId segment, Instant at) implements ListCommand {}

    record CloseList(SegmentId segment) implements ListCommand {}

    /// On which side of its anchor a moved request comes to stand.
    enum Side {
        BEFORE,
        AFTER
    }
}
