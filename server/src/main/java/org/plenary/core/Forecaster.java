package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Projects what is under way to its end, from the pace so far and from the plan.
final class Forecaster {

    /// A segment whose turns are not known yet may take so much more or less of its planned time.
    private static final double PLAN_SPREAD = 0.2;

    private final Conference now;
    private final Session session;
    private final Pace pace;
    private final Experience experience;
    private final PlannedTimes times;
    private final List<ExpectedTurn> expected = new ArrayList<>();

    Forecaster(Conference now, Session session, Pace pace) {
        this.now = now;
        this.session = session;
        this.pace = pace;
        this.experience = new Experience(pace);
        this.times = PlannedTimes.of(now, session);
    }

    Forecast forecast() {
        Estimate start = resumption();
        Optional<Estimate> turn = now.floor().turn().map(this::left);
        Optional<Range> list = now.runningList().map(running -> list(running, start.plus(occupied(turn))));
        Optional<Range> segment = running().map(plan -> segment(plan, list));
        Range base = segment.orElseGet(() -> start.from(pace.asOf()));
        Range sitting = through(base, planned());
        Range day = chained(sitting, times.ofDay(pace.asOf()));
        Instant due = running().map(times::ends).orElse(times.sitting().to());
        return new Forecast(
                pace.asOf(), turn.map(left -> left.from(pace.asOf())), list, segment, chained(sitting, times.ofSession()), day,
                Duration.between(due, segment.orElse(sitting).likely()), stop(base, sitting), Row.copyOf(expected));
    }

    /// When the running segment has to end for what the plan has behind it to have its time, until the next break or the sitting's end.
    Instant deadline() {
        List<PlannedSegment> ahead = planned();
        List<PlannedSegment> before = ahead.stream().takeWhile(plan -> plan.kind() != SegmentKind.BREAK).toList();
        Instant stop = before.size() < ahead.size() ? times.begins(ahead.get(before.size()).id()) : times.sitting().to();
        return stop.minus(before.stream().map(PlannedSegment::planned).reduce(Duration.ZERO, Duration::plus));
    }

    /// How long it takes until a suspended session goes on, where that is settled.
    private Estimate resumption() {
        return session.until().filter(until -> until.isAfter(pace.asOf()))
                .map(until -> Estimate.exactly(Duration.between(pace.asOf(), until))).orElse(Estimate.NOTHING);
    }

    /// How long until the floor is free: the turn that has it, and the one that keeps its place under it.
    private Estimate occupied(Optional<Estimate> turn) {
        return turn.orElse(Estimate.NOTHING).plus(now.floor().interrupted().map(this::left).orElse(Estimate.NOTHING));
    }

    private Estimate left(Turn turn) {
        return experience.turn(category(turn.delegation()), turn.limit()).left(turn.spoken(pace.asOf()).toMillis() / 1000.0);
    }

    /// The last may be gone by then; still the list is not said to end before that turn begins.
    private Range list(SpeakersList list, Estimate occupied) {
        Queueing queueing = new Queueing(experience, occupied);
        double passing = now.floor().turn().isPresent()
                ? 0
                : pace.free().map(since -> Duration.between(since, pace.asOf()).toMillis() / 1000.0).orElse(0.0);
        for (Request request : list.queue()) {
            Estimate begins = queueing.next(category(request.delegation()), request.limit(), expected.isEmpty() ? passing : 0);
            expected.add(ExpectedTurn.of(request.id(), begins.from(pace.asOf())));
        }
        Range end = queueing.end().from(pace.asOf());
        return expected.isEmpty() ? end : end.stretchedTo(expected.getLast().likely());
    }

    /// A segment goes on while its list may take more, until its planned length is over; a break lasts until the session goes on.
    private Range segment(PlannedSegment plan, Optional<Range> list) {
        Instant end = now.agenda().segment(plan.id()).flatMap(Segment::startedAt).orElse(pace.asOf()).plus(plan.planned());
        if (plan.kind() == SegmentKind.BREAK) {
            return Range.at(session.until().orElse(end)).notBefore(pace.asOf());
        }
        boolean taken = list.isPresent() && (plan.list().isPresent() || !plan.programme().isEmpty());
        if (!taken) {
            double left = Math.max(0, Duration.between(pace.asOf(), end).toMillis() / 1000.0);
            Range planned = new Estimate(left, PLAN_SPREAD * PLAN_SPREAD * left * left).from(pace.asOf());
            return list.map(planned::stretchedTo).orElse(planned);
        }
        boolean open = plan.list().isPresent() && now.runningList().orElseThrow().status().compareTo(SpeakersList.Status.CLOSED) < 0;
        return open ? list.get().stretchedTo(end) : list.get();
    }

    /// The segments of the sitting that lie ahead. One that was left out, for a later one has begun, is not waited for unless it was
    /// reopened.
    private List<PlannedSegment> planned() {
        List<PlannedSegment> all = times.plan().segments();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            Segment.Status status = state(all.get(i)).status();
            last = status == Segment.Status.RUNNING || status == Segment.Status.DONE ? i : last;
        }
        boolean rejected = session.adoption().equals(Optional.of(Session.Adoption.NOT_ADOPTED));
        List<PlannedSegment> ahead = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Segment segment = state(all.get(i));
            boolean waited = !rejected && (i > last || segment.startedAt().isPresent());
            if (segment.status() == Segment.Status.PLANNED && waited && all.get(i).sitting() <= times.number()) {
                ahead.add(all.get(i));
            }
        }
        return ahead;
    }

    private Segment state(PlannedSegment plan) {
        return session.segment(plan.id()).orElseThrow();
    }

    private static Range through(Range base, List<PlannedSegment> segments) {
        Estimate rest = Estimate.NOTHING;
        for (PlannedSegment segment : segments) {
            rest = rest.plus(length(segment));
        }
        return new Range(rest.from(base.low()).low(), rest.from(base.likely()).likely(), rest.from(base.high()).high());
    }

    private static Estimate length(PlannedSegment plan) {
        double seconds = plan.planned().toMillis() / 1000.0;
        double spread = plan.kind() == SegmentKind.BREAK ? 0 : PLAN_SPREAD * seconds;
        return new Estimate(seconds, spread * spread);
    }

    private static Range chained(Range first, List<PlannedTimes.Ahead> sittings) {
        Range end = first;
        for (PlannedTimes.Ahead ahead : sittings) {
            end = end.notBefore(ahead.sitting().from()).plus(ahead.length());
        }
        return end;
    }

    /// The next break, then the end of the sitting, then a session that the media wait for.
    private Optional<HardStop> stop(Range base, Range sitting) {
        List<HardStop> stops = new ArrayList<>();
        List<PlannedSegment> ahead = planned();
        List<PlannedSegment> before = ahead.stream().takeWhile(plan -> plan.kind() != SegmentKind.BREAK).toList();
        if (before.size() < ahead.size()) {
            stops.add(new HardStop(HardStop.Kind.BREAK, times.begins(ahead.get(before.size()).id()), through(base, before)));
        }
        List<PlannedTimes.Ahead> day = times.ofDay(pace.asOf());
        HardStop.Kind rising = times.isLast() ? HardStop.Kind.CLOSING : day.isEmpty() ? HardStop.Kind.EVENING : HardStop.Kind.LUNCH;
        Instant to = times.sitting().to();
        boolean media = day.stream().findFirst().filter(each -> awaited(each) && !each.sitting().from().isAfter(to)).isPresent();
        stops.add(new HardStop(media ? HardStop.Kind.MEDIA_SLOT : rising, to, sitting));
        for (int i = 0; i < day.size(); i++) {
            if (awaited(day.get(i))) {
                stops.add(new HardStop(HardStop.Kind.MEDIA_SLOT, day.get(i).sitting().from(), chained(sitting, day.subList(0, i))));
            }
        }
        return stops.stream().filter(stop -> stop.reached().high().isAfter(stop.at())).findFirst();
    }

    private static boolean awaited(PlannedTimes.Ahead ahead) {
        return ahead.publicity() == Publicity.OPEN_TO_MEDIA;
    }

    private Optional<PlannedSegment> running() {
        return session.running().flatMap(segment -> now.programme().segment(segment.id()));
    }

    private Category category(DelegationId delegation) {
        return now.roster().delegation(delegation).orElseThrow().category();
    }
}
