package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The limit solver: what the chair can do where the running segment is likely to take longer than there is time.
///
/// Each proposal is tried on the conference as it stands, and comes with the forecast of what it would lead to.
public final class Solver {

    private static final Duration STEP = Duration.ofSeconds(15);
    private static final long SHORTEST = 2;

    private final Conference now;
    private final SpeakersList list;
    private final Instant at;
    private final Instant deadline;

    private Solver(Conference now, SpeakersList list, Instant at, Instant deadline) {
        this.now = now;
        this.list = list;
        this.at = at;
        this.deadline = deadline;
    }

    /// Nothing, where there is time enough, or nobody waits.
    public static Row<Proposal> proposals(Conference now) {
        Optional<SpeakersList> list = now.runningList().filter(running -> !running.queue().isEmpty());
        if (now.agenda().sitting().isEmpty() || list.isEmpty() || now.pace().isEmpty()) {
            return Row.of();
        }
        Pace pace = now.pace().get();
        Instant deadline = new Forecaster(now, now.agenda().sitting().get(), pace).deadline();
        Range end = segment(now).orElseThrow();
        return end.likely().isAfter(deadline) ? new Solver(now, list.get(), pace.asOf(), deadline).proposals() : Row.of();
    }

    /// What a proposal makes happen.
    static Event event(Conference now, Proposal proposal) {
        SegmentId segment = now.agenda().runningSegment().orElseThrow().id();
        return switch (proposal.kind()) {
            case SHORTER_LIMIT -> limited(now, segment, proposal.limit().orElseThrow());
            case CLOSE_LIST -> new ListEvent.ListClosed(segment);
        };
    }

    private Row<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        shorter().ifPresent(proposals::add);
        if (list.isOpen()) {
            proposals.add(proposed(Proposal.Kind.CLOSE_LIST, Optional.empty(), after(new ListEvent.ListClosed(list.segment()))));
        }
        return Row.copyOf(proposals);
    }

    /// The longest limit, in steps of a quarter of a minute, with which the list is likely to end in time.
    private Optional<Proposal> shorter() {
        long present = list.queue().stream().filter(this::charged).map(Request::limit).max(Duration::compareTo)
                .map(longest -> longest.dividedBy(STEP))
                .orElse(0L);
        long low = SHORTEST - 1;
        long high = present;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (inTime(after(limited(now, list.segment(), STEP.multipliedBy(middle))))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Duration limit = STEP.multipliedBy(low);
        return low < SHORTEST
                ? Optional.empty()
                : Optional.of(proposed(Proposal.Kind.SHORTER_LIMIT, Optional.of(limit), after(limited(now, list.segment(), limit))));
    }

    private boolean inTime(Conference after) {
        return Forecast.of(after).flatMap(Forecast::list).filter(end -> !end.likely().isAfter(deadline)).isPresent();
    }

    private Proposal proposed(Proposal.Kind kind, Optional<Duration> limit, Conference after) {
        return new Proposal(kind, limit, list.queue().size(), deadline, segment(after).orElseThrow());
    }

    private boolean charged(Request request) {
        return now.plan().rulebook().kind(request.kind()).orElseThrow().charged();
    }

    private Conference after(Event event) {
        return now.after(at, event);
    }

    private static Event limited(Conference now, SegmentId segment, Duration limit) {
        SessionId session = now.agenda().current().orElseThrow().id();
        return new TimeEvent.LimitSet(
                new TimeLimit(session, Optional.of(segment), Optional.empty(), Optional.empty(), limit), Optional.empty());
    }

    private static Optional<Range> segment(Conference now) {
        return Forecast.of(now).flatMap(Forecast::segment);
    }
}
