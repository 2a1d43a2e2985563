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
    static List<Event> events(Conference now, Proposal proposal) {
        SegmentId segment = now.agenda().runningSegment().orElseThrow().id();
        return switch (proposal.kind()) {
            case SHORTER_LIMIT -> List.of(limited(now, segment, proposal.limit().orElseThrow()));
            case CLOSE_LIST -> List.of(new ListEvent.ListClosed(segment));
            case CARRY_OVER -> carrying(now, now.lists().of(segment).orElseThrow(), proposal.to().orElseThrow(), proposal.carried());
        };
    }

    private Row<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        shorter().ifPresent(proposals::add);
        if (list.isOpen()) {
            Conference closed = after(List.of(new ListEvent.ListClosed(list.segment())));
            proposals.add(proposed(Proposal.Kind.CLOSE_LIST, Optional.empty(), closed, Optional.empty(), 0));
        }
        Later.list(now).flatMap(this::carriedOver).ifPresent(proposals::add);
        return Row.copyOf(proposals);
    }

    /// As few as possible are carried over: those who would speak last.
    private Optional<Proposal> carriedOver(SegmentId to) {
        int low = 0;
        int high = carriable(now, list, to).size();
        if (high == 0 || !inTime(after(carrying(now, list, to, high)))) {
            return Optional.empty();
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (inTime(after(carrying(now, list, to, middle)))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Conference carried = after(carrying(now, list, to, high));
        return Optional.of(proposed(Proposal.Kind.CARRY_OVER, Optional.empty(), carried, Optional.of(to), high));
    }

    private static List<Event> carrying(Conference now, SpeakersList list, SegmentId to, int number) {
        Conference after = now;
        List<Event> events = new ArrayList<>();
        Instant at = now.pace().orElseThrow().asOf();
        List<Request> last = carriable(now, list, to);
        for (Request request : last.subList(Math.max(0, last.size() - number), last.size())) {
            Event event = CarryingRules.carried(after, request.id(), to, Optional.empty());
            events.add(event);
            after = after.after(at, event);
        }
        return events;
    }

    /// What waits and is charged, and has nothing of its kind on the other list.
    private static List<Request> carriable(Conference now, SpeakersList list, SegmentId to) {
        SpeakersList other = now.lists().of(to).orElseThrow();
        return list.queue().stream().filter(request -> charged(now, request) && request.title().isEmpty()
                && other.active(request.delegation(), request.kind()).isEmpty()).toList();
    }

    /// The longest limit, in steps of a quarter of a minute, with which the list is likely to end in time.
    private Optional<Proposal> shorter() {
        long present = list.queue().stream().filter(request -> charged(now, request)).map(Request::limit).max(Duration::compareTo)
                .map(longest -> longest.dividedBy(STEP))
                .orElse(0L);
        long low = SHORTEST - 1;
        long high = present;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (inTime(after(List.of(limited(now, list.segment(), STEP.multipliedBy(middle)))))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Duration limit = STEP.multipliedBy(low);
        return low < SHORTEST
                ? Optional.empty()
                : Optional.of(proposed(
                        Proposal.Kind.SHORTER_LIMIT, Optional.of(limit), after(List.of(limited(now, list.segment(), limit))),
                        Optional.empty(), 0));
    }

    private boolean inTime(Conference after) {
        return Forecast.of(after).flatMap(Forecast::list).filter(end -> !end.likely().isAfter(deadline)).isPresent();
    }

    private Proposal proposed(Proposal.Kind kind, Optional<Duration> limit, Conference after, Optional<SegmentId> to, int carried) {
        return new Proposal(kind, limit, list.queue().size(), deadline, segment(after).orElseThrow(), to, carried);
    }

    private static boolean charged(Conference now, Request request) {
        return now.plan().rulebook().kind(request.kind()).orElseThrow().charged();
    }

    private Conference after(List<Event> events) {
        Conference after = now;
        for (Event event : events) {
            after = after.after(at, event);
        }
        return after;
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
