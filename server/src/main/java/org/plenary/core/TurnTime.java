package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a turn's time is noticed, at its warning, its last call and its limit, and when it is cut off.
final class TurnTime {

    private TurnTime() {}

    /// How often a turn's overtime is told, and until when: a floor that was left alone is not told of for ever.
    private static final Duration OVERTIME = Duration.ofSeconds(30);
    private static final long MOST_TOLD = 120;

    /// The time left at which a notice is given; empty where the turn is too short for it.
    private static Optional<Duration> leftAt(Notice notice, Turn turn, Policies policies) {
        Duration left = switch (notice) {
            case NONE -> turn.limit();
            case WARNING -> policies.warning();
            case LAST_CALL -> policies.lastCall();
            case OVERTIME -> Duration.ZERO;
        };
        return notice == Notice.OVERTIME || left.compareTo(turn.limit()) < 0 ? Optional.of(left) : Optional.empty();
    }

    /// The furthest notice whose time has come at `at`.
    static Notice reached(Turn turn, Policies policies, Instant at) {
        Notice reached = Notice.NONE;
        for (Notice notice : Notice.values()) {
            boolean passed = leftAt(notice, turn, policies).map(left -> turn.left(at).compareTo(left) <= 0).orElse(false);
            reached = passed ? notice : reached;
        }
        return reached;
    }

    /// The next notice that a running turn has ahead, and when.
    static Optional<Due> next(Turn turn, Policies policies) {
        if (turn.runningSince().isEmpty()) {
            return Optional.empty();
        }
        for (Notice notice : Notice.values()) {
            Optional<Duration> left = leftAt(notice, turn, policies);
            if (notice.compareTo(turn.notice()) > 0 && left.isPresent()) {
                Instant at = turn.runningSince().get().plus(turn.limit().minus(left.get()).minus(turn.used()));
                return Optional.of(new Due(at, Due.Rank.NOTICE, Row.of(new FloorEvent.TimeNoticed(turn.id(), notice))));
            }
        }
        return Optional.empty();
    }

    /// The next half minute of a running turn's overtime, and when it is over.
    ///
    /// What counts is what lies ahead of the latest event, so that nothing is kept of how often it was told: where something
    /// else is on record of the very instant, the forecast has been made anew, and the half minute goes untold.
    static Optional<Due> overtime(Turn turn, Instant asOf) {
        if (turn.runningSince().isEmpty() || turn.notice() != Notice.OVERTIME) {
            return Optional.empty();
        }
        Instant limit = turn.runningSince().get().plus(turn.limit()).minus(turn.used());
        long next = asOf.isBefore(limit) ? 1 : Duration.between(limit, asOf).dividedBy(OVERTIME) + 1;
        Duration over = OVERTIME.multipliedBy(next);
        return next > MOST_TOLD
                ? Optional.empty()
                : Optional.of(new Due(limit.plus(over), Due.Rank.NOTICE, Row.of(new FloorEvent.OvertimeCounted(turn.id(), over))));
    }

    /// When a running turn is cut off by itself: not before the latest event, which may have made its limit shorter than what was
    /// spoken.
    static Optional<Instant> cutOff(Turn turn, Policies policies, Instant asOf) {
        return policies.cutOffAfter().flatMap(grace -> turn.runningSince().map(since -> {
            Instant at = since.plus(turn.limit()).plus(grace).minus(turn.used());
            return at.isBefore(asOf) ? asOf : at;
        }));
    }
}
