package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.TurnItem;

/// What a presiding chair sees of the session: where it stands in its programme, and whether it keeps its time.
///
/// @param segment the one that runs
record Lead(Mirror mirror, SessionItem session, Optional<SegmentItem> segment) {

    static Lead of(Mirror mirror, SessionItem session) {
        return new Lead(mirror, session, mirror.currentSegment());
    }

    /// The segments of the present sitting that have not been held, in order.
    List<SegmentItem> ahead() {
        return session.getSegmentsList().stream().flatMap(id -> mirror.segment(id).stream())
                .filter(each -> each.getStatus().equals("planned") && each.getSitting() == session.getSitting()).toList();
    }

    boolean hasSittingAhead() {
        return session.getSitting() < session.getSittingsCount();
    }

    boolean isFloorFree() {
        return !mirror.floor().hasTurn() && !mirror.floor().hasInterrupted() && mirror.points().isEmpty();
    }

    List<RequestItem> waiting() {
        return segment.map(running -> mirror.requests(running.getId())).orElse(List.of());
    }

    /// The running segment's list, if turns are made by request.
    Optional<ListItem> list() {
        return segment.flatMap(running -> mirror.list(running.getId())).filter(list -> list.getTakesCount() > 0);
    }

    /// The turns of the running segment that have ended.
    List<TurnItem> ended() {
        return mirror.turns().stream().filter(TurnItem::hasEndedAt).toList();
    }

    /// Since when nobody has had the floor in the running segment.
    Instant freeSince() {
        Instant started = segment.map(Times::started).orElse(mirror.at());
        return ended().stream().map(turn -> Times.instant(turn.getEndedAt())).reduce(started, Times::later);
    }

    /// When the running segment has to end for those behind it to have their time; half of its own time is its own in any case.
    Instant plannedEnd(SegmentItem running) {
        Duration behind = ahead().stream().map(each -> Times.duration(each.getPlanned())).reduce(Duration.ZERO, Duration::plus);
        Instant to = Times.instant(session.getSittings(session.getSitting() - 1).getTo());
        return Times.later(to.minus(behind), Times.started(running).plus(Times.duration(running.getPlanned()).dividedBy(2)));
    }

    /// Whether nothing is left to be said in the running segment, or no time to say it.
    boolean isOver(Duration grace, Instant now) {
        if (segment.isEmpty()) {
            return true;
        }
        boolean more = list().filter(list -> !list.getStatus().equals("closed") && !list.getStatus().equals("exhausted")).isPresent();
        boolean late = list().isPresent() && !now.isBefore(plannedEnd(segment.get()).plus(grace));
        return late || waiting().isEmpty() && !more;
    }
}
