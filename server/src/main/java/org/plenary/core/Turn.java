package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The floor given to someone.
///
/// Three numbers tell its time on every screen: the limit, the time used before `runningSince`, and `runningSince`.
///
/// @param request      the request it answers; a point of order has none
/// @param used         the sum of its finished running intervals
/// @param runningSince when the present running interval began; empty while it is paused or ended
/// @param notice       the last notice given of its time
public record Turn(
        TurnId id,
        Optional<RequestId> request,
        SegmentId segment,
        KindId kind,
        DelegationId delegation,
        Language language,
        Optional<String> speaker,
        Optional<Words> title,
        Instant startedAt,
        Duration limit,
        Duration used,
        Optional<Instant> runningSince,
        Optional<PauseReason> paused,
        Notice notice,
        Optional<Instant> endedAt,
        Optional<EndedBy> endedBy,
        Optional<Behalf> behalf) {

    /// A turn that begins at `at`.
    static Turn begun(TurnId id, Request request, Instant at) {
        return new Turn(
                id, Optional.of(request.id()), request.segment(), request.kind(), request.delegation(), request.language(),
                request.speaker(), request.title(), at, request.limit(), Duration.ZERO, Optional.of(at), Optional.empty(),
                Notice.NONE, Optional.empty(), Optional.empty(), request.behalf());
    }

    /// The turn in which a point of order is stated.
    static Turn stating(TurnId id, PointOfOrder point, SegmentId segment, Duration limit, Instant at) {
        return new Turn(
                id, Optional.empty(), segment, RequestKinds.POINT_OF_ORDER.id(), point.delegation(), point.language(), point.speaker(),
                Optional.empty(), at,
                limit, Duration.ZERO, Optional.of(at), Optional.empty(), Notice.NONE, Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /// The turn in which a motion is explained.
    static Turn moving(TurnId id, Motion motion, SegmentId segment, Duration limit, Instant at) {
        return new Turn(
                id, Optional.of(motion.id()), segment, motion.kind(), motion.delegation(), motion.language(), motion.speaker(),
                Optional.empty(), at, limit, Duration.ZERO, Optional.of(at), Optional.empty(), Notice.NONE, Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public boolean running() {
        return runningSince.isPresent();
    }

    /// The time spoken until `at`; paused time is not in it.
    public Duration spoken(Instant at) {
        return runningSince.map(since -> used.plus(Duration.between(since, at))).orElse(used);
    }

    /// What is left until the limit; negative in overtime.
    public Duration left(Instant at) {
        return limit.minus(spoken(at));
    }

    Turn pausedFor(PauseReason reason, Instant at) {
        return with(limit, spoken(at), Optional.empty(), Optional.of(reason), notice);
    }

    Turn resumed(Instant at) {
        return with(limit, used, Optional.of(at), Optional.empty(), notice);
    }

    /// The turn with more time; notices that lie ahead again are given again.
    Turn extended(Duration by, Policies policies, Instant at) {
        return limited(limit.plus(by), policies, at);
    }

    /// The turn with another limit; of its notices, those that have been passed by it are not given any more.
    Turn limited(Duration to, Policies policies, Instant at) {
        Turn longer = with(to, used, runningSince, paused, Notice.NONE);
        return longer.with(longer.limit, used, runningSince, paused, TurnTime.reached(longer, policies, at));
    }

    /// The turn as it begins where no more time is left for it.
    Turn within(Duration left) {
        return left.compareTo(limit) < 0 ? with(left, used, runningSince, paused, notice) : this;
    }

    Turn noticed(Notice given) {
        return with(limit, used, runningSince, paused, given);
    }

    /// The turn as it should have been noted; its time is what it was.
    Turn corrected(Language language, Optional<String> speaker, Optional<Words> title) {
        return new Turn(
                id, request, segment, kind, delegation, language, speaker, title, startedAt, limit, used, runningSince, paused, notice,
                endedAt, endedBy, behalf);
    }

    Turn ended(EndedBy by, Instant at) {
        return new Turn(
                id, request, segment, kind, delegation, language, speaker, title, startedAt, limit, spoken(at), Optional.empty(),
                Optional.empty(), notice, Optional.of(at), Optional.of(by), behalf);
    }

    /// The turn that was ended by mistake at `cut`, as it goes on at `at`: running or paused as it was, with the exact time it had.
    Turn goingOn(Instant cut, Instant at) {
        return with(limit, spoken(cut), runningSince.map(since -> at), paused, notice);
    }

    /// Whether it was taken back, so that it counts for nobody.
    public boolean undone() {
        return endedBy.equals(Optional.of(EndedBy.UNDONE));
    }

    private Turn with(Duration limit, Duration used, Optional<Instant> runningSince, Optional<PauseReason> paused, Notice notice) {
        return new Turn(
                id, request, segment, kind, delegation, language, speaker, title, startedAt, limit, used, runningSince, paused,
                notice, endedAt, endedBy, behalf);
    }
}
