package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.Alphabetical;
import org.plenary.protocol.v1.ByCategory;
import org.plenary.protocol.v1.ByLot;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;

/// A presiding chair at the speakers' list: opens it, announces when it closes, closes it, now and then puts it
/// into another order or moves a request, and gives those their place again who were not there when they were called, or takes them off.
final class ListDuty {

    private static final Duration AHEAD = Duration.ofMinutes(6);
    private static final int FEW = 3;
    private static final int LETTERS = 26;

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
                    Times.started(segment).plus(dice.seconds("list-" + list.getSegment(), 5, 30)), ListPresses.openList(list.getSegment()));
            case "open" -> {
                end(lead.plannedEnd(segment), segment, intend);
                arrange(list, lead, intend);
                move(lead.waiting(), intend);
            }
            case "closing" -> move(lead.waiting(), intend);
            default -> {} // closed, exhausted: nothing is left to be kept
        }
    }

    /// Who was not there when called comes in after all, or has left for good.
    private void comeBack(RequestItem request, Intentions intend) {
        int id = request.getId();
        Instant since = memory.since("held-" + id, request.getHeld(), intend.now());
        boolean left = dice.chance("left-" + id, 0.25);
        intend.at(since.plus(dice.seconds("back-" + id, 30, 120)),
                left ? ListPresses.remove(id, "its delegation has left the hall") : ListPresses.restore(id));
    }

    /// Those whom the segment leaves no time may speak in one that comes later.
    void carryOver(Lead lead, Intentions intend) {
        lead.waiting().stream().filter(request -> !request.hasTitle() && dice.chance("carry-" + request.getId(), 0.5))
                .forEach(request -> later(request, lead).ifPresent(segment -> intend.once("carry-" + request.getId(), intend.now(),
                        ListPresses.carryOver(request.getId(), segment, "there was no time left"))));
    }

    /// The next segment of the sitting in which such a request may be made, unless the delegation has done so already.
    private static Optional<String> later(RequestItem request, Lead lead) {
        return lead.ahead().stream().map(SegmentItem::getId)
                .filter(id -> lead.mirror().list(id).filter(list -> list.getTakesList().contains(request.getKind())).isPresent())
                .filter(id -> lead.mirror().requests(id).stream().noneMatch(each -> each.getDelegation().equals(request.getDelegation())))
                .findFirst();
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
            intend.at(close, ListPresses.closeList(segment.getId()));
        } else {
            intend.at(close.minus(AHEAD), ListPresses.announceClosing(segment.getId(), close));
        }
    }

    /// Once in a while a list is put into another order, which the chair looks at first.
    private void arrange(ListItem list, Lead lead, Intentions intend) {
        String matter = "order-" + list.getSegment();
        if (lead.waiting().size() >= FEW && dice.chance(matter, 0.4)) {
            Ordering ordering = Ordering.newBuilder().setPolicy(dice.one("which-" + matter, policies(matter, lead))).build();
            Instant since = memory.since(matter, "long enough", intend.now());
            intend.once("preview-" + matter, since.plusSeconds(5), ListPresses.previewOrder(list.getSegment(), ordering));
            intend.once(matter, since.plus(dice.seconds("when-" + matter, 20, 60)), ListPresses.setOrder(list.getSegment(), ordering));
        }
    }

    private List<OrderPolicy> policies(String matter, Lead lead) {
        String letter = String.valueOf((char) ('A' + (int) (dice.share("letter-" + matter) * LETTERS)));
        List<String> categories = lead.mirror().delegations().stream().map(DelegationItem::getCategory).distinct().sorted().toList();
        return List.of(
                OrderPolicy.newBuilder().setAlphabetical(Alphabetical.newBuilder().setAlphabet("en").setFrom(letter)).build(),
                OrderPolicy.newBuilder().setByLot(ByLot.newBuilder().setSeed("lots of " + lead.session().getId())).build(),
                OrderPolicy.newBuilder().setByCategory(ByCategory.newBuilder().addAllCategories(categories)).build());
    }

    /// Once in a while somebody asks to speak before somebody else.
    private void move(List<RequestItem> waiting, Intentions intend) {
        if (waiting.size() >= FEW) {
            RequestItem last = waiting.getLast();
            Instant due = Times.instant(last.getAt()).plus(dice.seconds("move-" + last.getId(), 10, 60));
            intend.once("move-" + last.getSegment(), due,
                    ListPresses.moveBefore(last.getId(), waiting.get(1).getId(), "at the request of the delegation"));
        }
    }
}
