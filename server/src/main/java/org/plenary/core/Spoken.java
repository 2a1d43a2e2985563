package org.plenary.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What has been spoken so far, as far as the order of a list depends on it.
///
/// @param inSession the turns of the list's session, in the order in which they began
/// @param inSegment those of its segment
record Spoken(List<Turn> inSession, List<Turn> inSegment) {

    /// Where inscription alone decides, it does not matter who has spoken.
    static final Spoken NOTHING = new Spoken(List.of(), List.of());

    static Spoken before(Conference now, SegmentId segment) {
        Optional<PlannedSession> session = now.programme().sessionOf(segment);
        Floor floor = now.floor();
        List<Turn> turns = Stream.of(floor.ended().stream(), floor.interrupted().stream(), floor.turn().stream())
                .flatMap(each -> each)
                .filter(turn -> turn.request().isPresent() && !turn.undone())
                .filter(turn -> session.filter(each -> each.segments().any(planned -> planned.id().equals(turn.segment()))).isPresent())
                .filter(turn -> counts(now, turn.kind()))
                .toList();
        return new Spoken(turns, turns.stream().filter(turn -> turn.segment().equals(segment)).toList());
    }

    /// Procedure and programme count for nobody.
    static boolean counts(Conference now, KindId kind) {
        return now.plan().rulebook().kind(kind).filter(RequestKind::charged).isPresent();
    }

    boolean hasSpoken(DelegationId delegation) {
        return inSession.stream().anyMatch(turn -> turn.delegation().equals(delegation));
    }

    /// The time of the turns that have ended.
    Duration time(DelegationId delegation) {
        return inSession.stream().filter(turn -> turn.endedAt().isPresent() && turn.delegation().equals(delegation))
                .map(Turn::used).reduce(Duration.ZERO, Duration::plus);
    }

    int turns(Predicate<DelegationId> of) {
        return (int) inSegment.stream().filter(turn -> of.test(turn.delegation())).count();
    }

    /// How many of the last turns in the segment were one delegation's, one after the other.
    int inARow(DelegationId delegation) {
        int count = 0;
        while (count < inSegment.size() && inSegment.get(inSegment.size() - 1 - count).delegation().equals(delegation)) {
            count++;
        }
        return count;
    }
}
