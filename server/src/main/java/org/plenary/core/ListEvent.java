package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What happened to a speakers' list and its requests.
public sealed interface ListEvent extends Event {

    /// @param place where it came to stand, from 1
    record FloorRequested(Request request, int place) implements ListEvent {}

    record RequestWithdrawn(RequestId request) implements ListEvent {}

    record RequestChanged(RequestId request, Language language, Optional<String> speaker) implements ListEvent {}

    record RequestHeld(RequestId request, HoldReason why) implements ListEvent {}

    /// @param place where it came to stand, from 1
    record RequestRestored(RequestId request, int place) implements ListEvent {}

    record RequestRemoved(RequestId request, String reason) implements ListEvent {}

    /// @param limit the time that it will be given
    record ExtraTimeGranted(RequestId request, int percent, Duration limit) implements ListEvent {}

    /// @param place where it came to stand, from 1
    record RequestMoved(RequestId request, int place, String reason) implements ListEvent {}

    /// A request waits on another list than before.
    ///
    /// @param request the same inscription, as it stands on its new list
    /// @param place   where it came to stand there, from 1
    /// @param reason  why; empty where it was proposed by the limit solver
    record RequestCarriedOver(Request request, int place, Optional<String> reason) implements ListEvent {}

    /// The segment ended before the request was called.
    record RequestLapsed(RequestId request) implements ListEvent {}

    record ListOpened(SegmentId segment) implements ListEvent {}

    record OpeningAnnounced(SegmentId segment, Instant at) implements ListEvent {}

    record ClosingAnnounced(SegmentId segment, Instant at) implements ListEvent {}

    record ListClosed(SegmentId segment) implements ListEvent {}
}
