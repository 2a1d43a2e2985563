package org.plenary.core;

import java.util.stream.Stream;

/// How much of its quota of a kind of request a delegation has used.
final class QuotaUse {

    private QuotaUse() {}

    /// The requests of a kind that a delegation has made within the quota's scope; a kind without a quota is counted in the segment.
    static int before(Conference now, SegmentId segment, RequestKind kind, DelegationId delegation) {
        Quota.Scope scope = kind.quota().map(Quota::scope).orElse(Quota.Scope.SEGMENT);
        Row<SegmentId> within = switch (scope) {
            case SEGMENT -> Row.of(segment);
            case SESSION ->
                    Row.copyOf(now.programme().sessionOf(segment).orElseThrow().segments().stream().map(PlannedSegment::id).toList());
        };
        long waiting = now.lists().all().stream().filter(list -> within.contains(list.segment()))
                .filter(list -> list.active(delegation, kind.id()).isPresent()).count();
        long spoken = turns(now.floor())
                .filter(turn -> !turn.undone() && turn.delegation().equals(delegation) && turn.kind().equals(kind.id())
                        && within.contains(turn.segment()))
                .count();
        return (int) (waiting + spoken);
    }

    private static Stream<Turn> turns(Floor floor) {
        return Stream.of(floor.ended().stream(), floor.turn().stream(), floor.interrupted().stream()).flatMap(each -> each);
    }
}
