package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Officer;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// A presiding chair at the floor: gives it in the order of the list, keeps the time, rules on points of order, and hands the
/// chair over to a co-chair.
final class FloorDuty {

    private static final List<String> PAUSES = List.of("technical", "no-interpretation", "chair");
    private static final List<String> RULINGS = List.of("upheld", "denied", "noted");
    private static final Duration RENDITION = Duration.ofMinutes(2);
    private static final Duration EXTENSION = Duration.ofMinutes(1);

    private final String seat;
    private final Dice dice;
    private final Recollection memory;

    FloorDuty(String seat, Dice dice, Recollection memory) {
        this.seat = seat;
        this.dice = dice;
        this.memory = memory;
    }

    /// @param over whether the floor is not given any more in this segment
    void consider(Lead lead, boolean over, Intentions intend) {
        Optional<TurnItem> turn = lead.mirror().currentTurn();
        Optional<PointItem> point = lead.mirror().points().stream().filter(PointItem::getRecognized).findFirst();
        if (point.isPresent()) {
            rule(point.get(), turn, lead, intend);
        } else if (!lead.mirror().points().isEmpty()) {
            recognize(lead.mirror().points().getFirst(), intend);
        } else if (turn.isPresent() && turn.get().hasRunningSince()) {
            takeBack(turn.get(), intend);
            keepTime(turn.get(), lead, intend);
        } else if (turn.isPresent() && !turn.get().getPaused().equals("point-of-order")) {
            resume(turn.get(), intend);
        } else if (turn.isEmpty() && !over) {
            successor(lead).ifPresentOrElse(next -> handOver(next, lead, intend), () -> give(lead, intend));
        }
    }

    private void recognize(PointItem point, Intentions intend) {
        Instant due = Times.instant(point.getRaisedAt()).plus(dice.seconds("recognize-" + point.getId(), 2, 8));
        intend.at(due, Presses.recognize(point.getDelegation()));
    }

    /// The point is heard, for as long as it takes or as the chair has patience, and ruled on.
    private void rule(PointItem point, Optional<TurnItem> stating, Lead lead, Intentions intend) {
        Instant heard = stating.map(turn -> Times.instant(turn.getStartedAt()).plus(dice.seconds("hear-" + point.getId(), 30, 80)))
                .orElseGet(() -> lead.freeSince().plus(dice.seconds("rule-" + point.getId(), 3, 10)));
        intend.at(heard, Presses.rule(dice.one("ruling-" + point.getId(), RULINGS)));
    }

    private void keepTime(TurnItem turn, Lead lead, Intentions intend) {
        int id = turn.getId();
        if (dice.chance("pause-" + id, 0.07)) {
            Duration spoken = Times.limit(turn).multipliedBy(4).dividedBy(10);
            intend.once("pause-" + id, Times.spokenFor(turn, spoken), Presses.pauseTurn(id, dice.one("why-" + id, PAUSES)));
        }
        if (dice.chance("extend-" + id, 0.1)) {
            intend.once("extend-" + id, Times.spokenFor(turn, Times.limit(turn).minusSeconds(8)), Presses.extendTurn(id, EXTENSION));
        }
        Duration patience = Times.limit(turn).plus(dice.seconds("patience-" + id, 15, 75));
        Command end = lead.waiting().isEmpty() || successor(lead).isPresent()
                ? Presses.endTurn(id)
                : Presses.giveFloor(lead.waiting().getFirst().getId(), id);
        intend.at(Times.spokenFor(turn, patience), end);
    }

    /// Once in a while the floor is given by mistake.
    private void takeBack(TurnItem turn, Intentions intend) {
        if (dice.chance("mistake-" + turn.getId(), 0.03)) {
            intend.once("mistake-" + turn.getId(), Times.instant(turn.getStartedAt()).plus(dice.seconds("oh-" + turn.getId(), 2, 6)),
                    Presses.undoGiving(turn.getId()));
        }
    }

    /// For an interpreter on the floor there is more patience.
    private void resume(TurnItem turn, Intentions intend) {
        Instant since = memory.since("paused", turn.getId() + " " + turn.getUsed(), intend.now());
        Duration patience = turn.getPaused().equals("rendition") ? RENDITION : dice.seconds("resume-" + turn.getId(), 10, 45);
        intend.at(since.plus(patience), Presses.resumeTurn(turn.getId()));
    }

    private void give(Lead lead, Intentions intend) {
        lead.waiting().stream().findFirst().ifPresent(next -> call(next, lead.freeSince(), intend));
    }

    /// Once in a while nobody of the delegation is there; then it is held, and the next one is called.
    private void call(RequestItem next, Instant freeSince, Intentions intend) {
        int id = next.getId();
        Instant due = freeSince.plus(dice.seconds("give-" + id, 3, 12));
        boolean missing = !next.hasTitle() && dice.chance("absent-" + id, 0.08);
        if (missing) {
            intend.once("absent-" + id, due, ListPresses.holdAbsent(id));
        }
        intend.at(missing ? due.plusSeconds(30) : due, Presses.giveFloor(id));
    }

    private void handOver(Officer next, Lead lead, Intentions intend) {
        intend.at(lead.freeSince().plus(dice.seconds("pass-" + next.getSeat(), 2, 6)), AgendaPresses.passPresiding(next.getSeat()));
    }

    /// Co-chairs preside in turn, each for one speaker; the last of them for the rest.
    private Optional<Officer> successor(Lead lead) {
        List<Officer> chairs = lead.session().getChairsList();
        int own = chairs.stream().map(Officer::getSeat).toList().indexOf(seat);
        boolean done = own + 1 < chairs.size() && started(lead.mirror()) > own && !lead.waiting().isEmpty();
        return done ? Optional.of(chairs.get(own + 1)).filter(next -> lead.mirror().isPresent(next.getSeat())) : Optional.empty();
    }

    private static long started(Mirror mirror) {
        return mirror.turns().stream().filter(turn -> !turn.getKind().equals("point-of-order") && !turn.getEndedBy().equals("undone"))
                .count();
    }
}
