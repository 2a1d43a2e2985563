package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;

/// A presiding chair at the speakers' list: opens it, announces when it closes, closes it, now and then moves a
/// request, and gives those their place again who were not there when they were called.
final class ListDuty {

    private static final Duration AHEAD = Duration.ofMinutes(6);

    private final Dice dice;
    private final Recollection memory;

    ListDuty(Dice dice, Recollection memory) {
        this.dice = dice;
        this.memory = memory;
    }

    void consider(Lead lead, Intentions intend) {
        held(lead).forEach(request -> comeBack(request, intend));
        lead.list().ifPresent(list -> consider(lead, lead.segment().orElseThrow(), list, intend));
    }

    private void consider(Lead lead, SegmentItem segment, ListItem list, Intentions intend) {
        switch (list.getStatus()) {
            case "planned" -> intend.at(
                    Times.started(segment).plus(dice.seconds("list-" + list.getSegment(), 5, 30)), Presses.openList(list.getSegment()));
            case "open" -> {
                end(lead.plannedEnd(segment), segment, intend);
                move(lead.waiting(), intend);
            }
            case "closing" -> move(lead.waiting(), intend);
            default -> {} // closed, exhausted: nothing is left to be kept
        }
    }

    /// Who was not there when called comes in after all.
    private void comeBack(RequestItem request, Intentions intend) {
        Instant since = memory.since("held-" + request.getId(), request.getHeld(), intend.now());
        intend.at(since.plus(dice.seconds("back-" + request.getId(), 30, 120)), Presses.restore(request.getId()));
    }

    private static List<RequestItem> held(Lead lead) {
        return lead.mirror().items().stream().filter(Item::hasRequest).map(Item::getRequest)
                .filter(request -> request.hasHeld() && lead.segment().filter(it -> it.getId().equals(request.getSegment())).isPresent())
                .toList();
    }

    /// The list closes when a quarter of the time is left: announced beforehand, or at once.
    private void end(Instant plannedEnd, SegmentItem segment, Intentions intend) {
        Instant close = plannedEnd.minus(Times.duration(segment.getPlanned()).dividedBy(4));
        boolean announced = dice.chance("announced-" + segment.getId(), 0.6);
        intend.look(close);
        if (!announced || !intend.now().isBefore(close)) {
            intend.at(close, Presses.closeList(segment.getId()));
        } else {
            intend.at(close.minus(AHEAD), Presses.announceClosing(segment.getId(), close));
        }
    }

    /// Once in a while somebody asks to speak before somebody else.
    private void move(List<RequestItem> waiting, Intentions intend) {
        if (waiting.size() >= 3) {
            RequestItem last = waiting.getLast();
            Instant due = Times.instant(last.getAt()).plus(dice.seconds("move-" + last.getId(), 10, 60));
            intend.once("move-" + last.getSegment(), due,
                    Presses.moveBefore(last.getId(), waiting.get(1).getId(), "at the request of the delegation"));
        }
    }
}
