package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SwapItem;

/// A delegate's own place on a list: proposes to change it with another's, answers who proposes that, and lets somebody pass.
final class PlaceDuty {

    private final Dice dice;
    private final Recollection memory = new Recollection();

    PlaceDuty(Dice dice) {
        this.dice = dice;
    }

    void consider(Mirror mirror, Intentions intend) {
        List<Integer> own = mirror.ownRequests().stream().map(RequestItem::getId).toList();
        mirror.swaps().stream().filter(swap -> own.contains(swap.getWith())).forEach(swap -> answer(swap, intend));
        mirror.ownRequests().stream().filter(request -> !request.hasTitle() && !request.hasHeld())
                .forEach(request -> mirror.list(request.getSegment()).ifPresent(list -> place(request, list, mirror, intend)));
    }

    private void answer(SwapItem swap, Intentions intend) {
        String matter = "swap-" + swap.getRequest() + "-" + swap.getWith();
        Instant due = memory.since(matter, "proposed", intend.now()).plus(dice.seconds("answer-" + matter, 3, 15));
        intend.once(matter, due, dice.chance("agree-" + matter, 0.75)
                ? ListPresses.agreeToSwap(swap.getRequest(), swap.getWith())
                : ListPresses.declineSwap(swap.getRequest(), swap.getWith()));
    }

    private void place(RequestItem request, ListItem list, Mirror mirror, Intentions intend) {
        Instant asked = Times.instant(request.getAt());
        int id = request.getId();
        List<Integer> others = list.getRequestsList().stream()
                .filter(other -> other != id && mirror.request(other).filter(each -> isAlike(each, request)).isPresent()).toList();
        if (!others.isEmpty() && dice.chance("propose-" + id, 0.25)) {
            intend.once("propose-" + id, asked.plus(dice.seconds("propose-when-" + id, 5, 60)),
                    ListPresses.proposeSwap(id, dice.one("partner-" + id, others)));
        }
        Optional<Integer> next = list.getRequestsList().stream().skip(list.getRequestsList().indexOf(id) + 1L).findFirst();
        if (next.isPresent() && dice.chance("yield-" + id, 0.06)) {
            intend.once("yield-" + id, asked.plus(dice.seconds("yield-when-" + id, 10, 90)), ListPresses.yieldPlace(id, next.get()));
        }
    }

    private static boolean isAlike(RequestItem other, RequestItem own) {
        return other.getKind().equals(own.getKind()) && !other.getDelegation().equals(own.getDelegation());
    }
}
