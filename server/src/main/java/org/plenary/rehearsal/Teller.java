package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.MoveRequest;
import org.plenary.protocol.v1.PointItem;

/// Tells a conference as it happens: what a client of the podium sees change. How a chair rules and why a request moves stands on
/// no screen; that is known from those who press it.
final class Teller {

    private final Saying say;
    private Optional<Mirror> last = Optional.empty();
    private String ruling = "";
    private MoveRequest move = MoveRequest.getDefaultInstance();

    Teller(Saying say) {
        this.say = say;
    }

    /// The time of day at the venue.
    String clock(Instant at) {
        return say.clock(Times.micros(at));
    }

    /// Somebody presses something, of which nobody has seen anything yet.
    synchronized void pressed(Command command) {
        if (command.hasRule()) {
            ruling = command.getRule().getRuling();
        } else if (command.hasMoveRequest()) {
            move = command.getMoveRequest();
        }
    }

    synchronized void see(Mirror after) {
        last.ifPresent(before -> {
            FloorTeller.endings(before, after, say);
            points(before, after);
            ListTeller.endings(before, after, say);
            AgendaTeller.endings(before, after, say);
            AgendaTeller.beginnings(before, after, say);
            ListTeller.beginnings(before, after, say);
            OrderTeller.tell(before, after, say);
            moved(before, after);
            FloorTeller.beginnings(before, after, say);
            DecisionTeller.tell(before, after, say);
            BoothTeller.tell(before, after, say);
        });
        last = Optional.of(after);
    }

    /// A recognized point that is gone was ruled on, another one withdrawn; with the session that sat, points lapse.
    private void points(Mirror before, Mirror after) {
        boolean sits = after.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        for (PointItem point : before.points()) {
            if (after.points().stream().noneMatch(each -> each.getId() == point.getId())) {
                Phrase phrase = Saying.delegation(after, point.getDelegation()).with("ruling", Saying.words("ruling", ruling));
                String ruled = point.getRecognized() ? "event.point-ruled" : "event.point-withdrawn";
                say.say(after.at(), sits ? ruled : "event.point-lapsed", phrase);
            }
        }
    }

    private void moved(Mirror before, Mirror after) {
        int id = move.getRequest();
        Optional<ListItem> list = after.request(id).flatMap(request -> after.list(request.getSegment()));
        list.filter(now -> before.list(now.getSegment()).filter(was -> !sameOrder(was, now) && !OrderTeller.isSwap(before, was, now))
                .isPresent())
                .ifPresent(now -> say.say(after.at(), "event.request-moved",
                        Saying.delegation(after, after.request(id).orElseThrow().getDelegation())
                                .with("place", now.getRequestsList().indexOf(id) + 1)
                                .with("reason", new Words(move.getReason(), move.getReason()))));
    }

    private static boolean sameOrder(ListItem was, ListItem now) {
        List<Integer> stayed = was.getRequestsList().stream().filter(now.getRequestsList()::contains).toList();
        return stayed.equals(now.getRequestsList().stream().filter(was.getRequestsList()::contains).toList());
    }
}
