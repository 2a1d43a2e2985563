package org.plenary.rehearsal;

import java.time.Instant;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Command;

/// Tells a conference as it happens: what a client of the podium sees change, and what only those know who pressed it.
final class Teller {

    private final Saying say;
    private Optional<Mirror> last = Optional.empty();

    Teller(Saying say) {
        this.say = say;
    }

    /// The time of day at the venue.
    String clock(Instant at) {
        return say.clock(Times.micros(at));
    }

    synchronized void see(Mirror after) {
        last.ifPresent(before -> {
            FloorTeller.endings(before, after, say);
            ListTeller.endings(before, after, say);
            AgendaTeller.endings(before, after, say);
            AgendaTeller.beginnings(before, after, say);
            ListTeller.beginnings(before, after, say);
            FloorTeller.beginnings(before, after, say);
            BoothTeller.tell(before, after, say);
        });
        last = Optional.of(after);
    }

    /// Why a request is gone, why it has moved and how the chair has ruled stands on no screen.
    ///
    /// @param before what the presser saw
    synchronized void granted(Command command, Mirror before, Mirror after) {
        switch (command.getCommandCase()) {
            case RULE -> say.say(after.at(), "event.point-ruled",
                    new Phrase().with("ruling", Saying.words("ruling", command.getRule().getRuling())));
            case WITHDRAW_REQUEST -> {
                boolean point = before.ownPoint().filter(own -> own.getId() == command.getWithdrawRequest().getRequest()).isPresent();
                say.say(after.at(), point ? "event.point-withdrawn" : "event.request-withdrawn",
                        Saying.delegation(after, after.badge().getDelegation()));
            }
            case MOVE_REQUEST -> moved(command, after);
            default -> {} // the mirror has shown it
        }
    }

    private void moved(Command command, Mirror after) {
        int id = command.getMoveRequest().getRequest();
        String reason = command.getMoveRequest().getReason();
        after.request(id).ifPresent(request -> after.list(request.getSegment()).ifPresent(list -> say.say(
                after.at(), "event.request-moved", Saying.delegation(after, request.getDelegation())
                        .with("place", list.getRequestsList().indexOf(id) + 1)
                        .with("reason", new Words(reason, reason)))));
    }
}
