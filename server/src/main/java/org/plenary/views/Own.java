package org.plenary.views;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.BoothId;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Document;
import org.plenary.core.Documents;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.Signals;
import org.plenary.core.SpeakersList;
import org.plenary.core.Swap;
import org.plenary.core.Turn;

/// What concerns one badge alone and stands on no view of its audience: its delegation's point of order before it is recognized,
/// that the delegation is registered as present, the changes of places that it has proposed or is asked for, the texts of statements
/// that are still to be delivered, that its speaker is asked to slow down, and what its booth or its chair is told.
public final class Own {

    private Own() {}

    public static Row<Item> of(Conference now, Badge badge) {
        List<Item> items = new ArrayList<>();
        documents(now, badge, items);
        signals(now, badge, items);
        if (badge.delegation().isEmpty()) {
            return Row.copyOf(items);
        }
        DelegationId own = badge.delegation().get();
        now.floor().point(own).filter(point -> !point.recognized()).ifPresent(point -> items.add(Items.point(point)));
        if (now.roster().isPresent(own)) {
            items.add(new Item.AttendanceItem(own));
        }
        for (SpeakersList list : now.lists().all()) {
            list.swaps().stream().filter(swap -> concerns(list, swap, own)).forEach(swap -> items.add(Items.swap(swap)));
        }
        return Row.copyOf(items);
    }

    /// The texts of statements that are still to be delivered: a delegation's own, all to the secretariat. Most have none.
    private static void documents(Conference now, Badge badge, List<Item> items) {
        List<Document> statements = now.papers().all().stream()
                .filter(each -> each.delegation().isPresent())
                .filter(each -> badge.role() == Role.SECRETARY || each.delegation().equals(badge.delegation()))
                .toList();
        if (!statements.isEmpty()) {
            NavigableSet<RequestId> delivered = Documents.delivered(now);
            statements.stream().filter(each -> !Documents.isOut(each, delivered)).forEach(each -> items.add(Items.document(each, false)));
        }
    }

    /// What is asked of the own speaker, the calls of the own booth, the messages of the own booth or the own chair.
    private static void signals(Conference now, Badge badge, List<Item> items) {
        Signals heard = now.heard();
        if (heard == Signals.NONE) {
            return;
        }
        heard.slowDown().filter(shown -> badge.delegation().isPresent()
                && now.floor().turn().filter(turn -> turn.id().equals(shown.turn())).map(Turn::delegation).equals(badge.delegation()))
                .ifPresent(shown -> items.add(SignalItems.slowDown(shown)));
        if (badge.role() == Role.INTERPRETER) {
            Optional<BoothId> booth = booth(now, badge.desk());
            heard.calls().stream().filter(call -> booth(now, Optional.of(call.desk())).equals(booth))
                    .forEach(call -> items.add(SignalItems.help(call)));
        }
        if (badge.role() == Role.INTERPRETER || badge.role() == Role.CHAIR) {
            heard.messages().stream().filter(message -> message.concerns(now, badge))
                    .forEach(message -> items.add(SignalItems.message(message)));
        }
    }

    private static Optional<BoothId> booth(Conference now, Optional<DeskId> desk) {
        return desk.flatMap(now.booths()::desk).map(Desk::booth);
    }

    private static boolean concerns(SpeakersList list, Swap swap, DelegationId own) {
        Optional<DelegationId> proposer = list.request(swap.request()).map(Request::delegation);
        Optional<DelegationId> asked = list.request(swap.with()).map(Request::delegation);
        return proposer.equals(Optional.of(own)) || asked.equals(Optional.of(own));
    }
}
