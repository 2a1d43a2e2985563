package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// The ordered requests of one segment.
///
/// @param closingAt    when it closes, once that is announced
/// @param lastSequence the sequence number of the latest inscription; 0 before the first
/// @param queue        the waiting requests, next first
public record SpeakersList(SegmentId segment, Status status, Optional<Instant> closingAt, int lastSequence, Row<Request> queue) {

    /// Where a list stands; a closed list whose last request is gone is exhausted.
    public enum Status {
        PLANNED,
        OPEN,
        CLOSING,
        CLOSED,
        EXHAUSTED
    }

    static SpeakersList of(SegmentId segment) {
        return new SpeakersList(segment, Status.PLANNED, Optional.empty(), 0, Row.of());
    }

    /// Whether delegations may be inscribed.
    public boolean isOpen() {
        return status == Status.OPEN || status == Status.CLOSING;
    }

    public Optional<Request> request(RequestId id) {
        int index = index(id);
        return index < 0 ? Optional.empty() : Optional.of(queue.get(index));
    }

    /// Where a request stands, from 1; 0 if it does not wait here.
    public int place(RequestId id) {
        return index(id) + 1;
    }

    /// The waiting request of a delegation and kind; what the programme has placed does not count.
    public Optional<Request> waiting(DelegationId delegation, KindId kind) {
        return queue.stream()
                .filter(request -> request.kind().equals(kind) && request.delegation().equals(delegation) && request.title().isEmpty())
                .findFirst();
    }

    /// Where a new request of a rank comes to stand, from 1: behind all that rank before it or with it.
    int placeFor(int rank) {
        int place = queue.size();
        while (place > 0 && rankOf(queue.get(place - 1)) > rank) {
            place--;
        }
        return place + 1;
    }

    SpeakersList with(Request request, int place) {
        Status open = status == Status.EXHAUSTED ? Status.CLOSED : status;
        return new SpeakersList(segment, open, closingAt, request.sequence(), queue.inserted(place - 1, request));
    }

    SpeakersList without(RequestId id) {
        return with(status, closingAt, queue.without(index(id)));
    }

    SpeakersList moved(RequestId id, int place) {
        int index = index(id);
        return with(status, closingAt, queue.without(index).inserted(place - 1, queue.get(index)));
    }

    SpeakersList opened() {
        return with(Status.OPEN, Optional.empty(), queue);
    }

    SpeakersList closing(Instant at) {
        return with(Status.CLOSING, Optional.of(at), queue);
    }

    SpeakersList closed() {
        return with(Status.CLOSED, Optional.empty(), queue);
    }

    private SpeakersList with(Status status, Optional<Instant> closingAt, Row<Request> queue) {
        Status exact = status == Status.CLOSED && queue.isEmpty() ? Status.EXHAUSTED : status;
        return new SpeakersList(segment, exact, closingAt, lastSequence, queue);
    }

    private int index(RequestId id) {
        return queue.where(request -> request.id().equals(id));
    }

    private static int rankOf(Request request) {
        return RequestKinds.named(request.kind()).orElseThrow().rank();
    }
}
