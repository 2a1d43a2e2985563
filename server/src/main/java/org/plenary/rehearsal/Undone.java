package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// What two mirrors show of givings of the floor that were undone between them.
final class Undone {

    private Undone() {}

    /// The turns that began by mistake.
    static List<TurnItem> turns(Mirror before, Mirror after) {
        return after.turns().stream()
                .filter(turn -> turn.getEndedBy().equals("undone") && before.turn(turn.getId()).filter(TurnItem::hasEndedAt).isEmpty())
                .toList();
    }

    /// The turns that had ended and go on.
    static List<TurnItem> goingOn(Mirror before, Mirror after) {
        return after.turns().stream()
                .filter(turn -> !turn.hasEndedAt() && before.turn(turn.getId()).filter(TurnItem::hasEndedAt).isPresent()).toList();
    }

    /// The request that waits again after its turn was undone.
    static Optional<RequestItem> request(TurnItem undone, Mirror before, Mirror after) {
        return after.requests(undone.getSegment()).stream()
                .filter(request -> before.request(request.getId()).isEmpty() && isOf(undone, request)).findFirst();
    }

    /// Whether a request that is new on its list waits there again.
    static boolean isBack(RequestItem request, Mirror before, Mirror after) {
        return before.request(request.getId()).isEmpty() && turns(before, after).stream().anyMatch(turn -> isOf(turn, request));
    }

    private static boolean isOf(TurnItem turn, RequestItem request) {
        return turn.getSegment().equals(request.getSegment()) && turn.getDelegation().equals(request.getDelegation())
                && turn.getKind().equals(request.getKind());
    }
}
