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
/// no screen; that is known from those who press it. What can be neither seen nor known for certain is not told.
final class Teller {

    private final Saying say;
    private Optional<Mirror> last = Optional.empty();
    private final Pressed pressed = new Pressed();

    Teller(Saying say) {
        this.say = say;
    }

    /// The time of day at the venue.
    String clock(Instant at) {
        return say.clock(Times.micros(at));
    }

    /// Somebody presses something, of which nobody has seen anything yet.
    synchronized void pressed(Command command) {
        pressed.add(command);
    }

    synchronized void see(Mirror after) {
        last.ifPresent(before -> {
            endings(before, after);
            beginnings(before, after);
        });
        last = Optional.of(after);
    }

    private void endings(Mirror before, Mirror after) {
        FloorTeller.endings(before, after, say);
        points(before, after);
        MotionTeller.endings(before, after, say, pressed);
        ListTeller.endings(before, after, say, pressed);
        AgendaTeller.endings(before, after, say);
    }

    private void beginnings(Mirror before, Mirror after) {
        AgendaTeller.beginnings(before, after, say);
        ProgrammeTeller.tell(before, after, say, pressed);
        ListTeller.beginnings(before, after, say, pressed);
        OrderTeller.tell(before, after, say);
        moved(before, after);
        FloorTeller.beginnings(before, after, say, pressed);
        MotionTeller.beginnings(before, after, say);
        TimeTeller.tell(before, after, say, pressed);
        DecisionTeller.tell(before, after, say);
        DocumentTeller.tell(before, after, say, pressed);
        BoothTeller.tell(before, after, say, pressed);
    }

    /// A recognized point that is gone was ruled on, another one withdrawn; with the session that sat, points lapse.
    private void points(Mirror before, Mirror after) {
        String ruling = pressed.last(Command::hasRule).map(command -> command.getRule().getRuling()).orElse("");
        boolean sits = after.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        for (PointItem point : before.points()) {
            if (after.points().stream().noneMatch(each -> each.getId() == point.getId())) {
                Phrase phrase = Saying.delegation(after, point.getDelegation()).with("ruling", Saying.words("ruling", ruling));
                String ruled = point.getRecognized() ? "event.point-ruled" : "event.point-withdrawn";
                say.say(after.at(), sits ? ruled : "event.point-lapsed", phrase);
            }
        }
    }

    /// A move changes where its request stands among the others, and nothing else.
    private void moved(Mirror before, Mirror after) {
        for (Command command : pressed.all(Command::hasMoveRequest)) {
            MoveRequest move = command.getMoveRequest();
            int id = move.getRequest();
            Optional<ListItem> is = after.request(id).flatMap(request -> after.list(request.getSegment()));
            Optional<ListItem> was = is.flatMap(list -> before.list(list.getSegment()));
            if (was.isPresent() && isMove(id, before, was.get(), is.orElseThrow()) && standsBeside(is.get(), move)) {
                say.say(after.at(), "event.request-moved",
                        Saying.delegation(after, after.request(id).orElseThrow().getDelegation())
                                .with("place", is.get().getRequestsList().indexOf(id) + 1)
                                .with("reason", new Words(move.getReason(), move.getReason())));
                pressed.told(command);
            }
        }
    }

    private static boolean isMove(int id, Mirror before, ListItem was, ListItem is) {
        List<Integer> stayed = was.getRequestsList().stream().filter(is.getRequestsList()::contains).toList();
        List<Integer> stays = is.getRequestsList().stream().filter(was.getRequestsList()::contains).toList();
        boolean alone = without(stayed, id).equals(without(stays, id));
        return alone && !stayed.equals(stays) && !OrderTeller.isSwap(before, was, is);
    }

    private static boolean standsBeside(ListItem list, MoveRequest move) {
        int place = list.getRequestsList().indexOf(move.getRequest());
        int anchor = list.getRequestsList().indexOf(move.getAnchor());
        return anchor >= 0 && place - anchor == (move.getSide().equals("after") ? 1 : -1);
    }

    private static List<Integer> without(List<Integer> list, int one) {
        return list.stream().filter(each -> each != one).toList();
    }
}
