package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.TurnItem;

/// What a delegate does who does not agree with how things go: raises points of order, on second thoughts drops one, makes procedural
/// motions, appeals against rulings, and objects to decisions.
final class Objections {

    private static final String POINT = "point-of-order";
    private static final double MOTIONS_PER_POINT = 0.2;
    private static final double APPEALS = 0.02;
    private static final double OBJECTIONS_PER_POINT = 2;

    private final Dice dice;
    private final double points;
    private final Recollection memory = new Recollection();

    /// @param points how likely the delegate is to raise a point of order in a turn of another
    Objections(double points, Dice dice) {
        this.points = points;
        this.dice = dice;
    }

    void consider(String language, Mirror mirror, Intentions intend) {
        Optional<TurnItem> turn = mirror.currentTurn().filter(TurnItem::hasRunningSince).filter(each -> !each.getKind().equals(POINT));
        turn.filter(listenedTo -> mirror.points().isEmpty()).ifPresent(listenedTo -> raise(listenedTo, language, intend));
        turn.filter(listenedTo -> mirror.motions().isEmpty()).ifPresent(listenedTo -> move(listenedTo, language, mirror, intend));
        mirror.ownPoint().filter(point -> !point.getRecognized()).ifPresent(point -> think(point, intend));
        mirror.ruling().filter(ruling -> !ruling.hasAppellant()).ifPresent(ruling -> appeal(ruling, mirror, intend));
        mirror.decisions().stream().filter(decision -> decision.hasUntil() && !decision.hasSettledAt())
                .forEach(decision -> object(decision, intend));
    }

    /// Some try it who are no participating State.
    private void object(DecisionItem decision, Intentions intend) {
        String matter = "object-" + decision.getId();
        if (dice.chance(matter, points * OBJECTIONS_PER_POINT)) {
            Instant since = memory.since(matter, "asked", intend.now());
            intend.once(matter, since.plus(dice.seconds("when-" + matter, 2, 20)), Presses.objectToDecision(decision.getId()));
        }
    }

    private void raise(TurnItem turn, String language, Intentions intend) {
        String matter = "point-" + turn.getId();
        if (dice.chance(matter, points)) {
            intend.once(matter, within(turn, matter), ListPresses.requestFloor(POINT, language, Optional.empty()));
        }
    }

    private void move(TurnItem turn, String language, Mirror mirror, Intentions intend) {
        String matter = "motion-" + turn.getId();
        List<String> kinds = mirror.kinds().stream().filter(kind -> kind.getManner().equals("moved") && Rejoinders.isOpenTo(kind, mirror))
                .map(Kind::getId).toList();
        if (!kinds.isEmpty() && dice.chance(matter, points * MOTIONS_PER_POINT)) {
            intend.once(matter, within(turn, matter),
                    ListPresses.requestFloor(dice.one("which-" + matter, kinds), language, Optional.empty()));
        }
    }

    private Instant within(TurnItem turn, String matter) {
        Duration later = dice.between("later-" + matter, Duration.ofSeconds(15), Times.limit(turn).multipliedBy(7).dividedBy(10));
        return Times.spokenFor(turn, later);
    }

    /// On second thoughts a point of order may not be worth it.
    private void think(PointItem point, Intentions intend) {
        if (dice.chance("drop-" + point.getId(), 0.2)) {
            Duration later = dice.seconds("second-" + point.getId(), 1, 3);
            intend.at(Times.instant(point.getRaisedAt()).plus(later), ListPresses.withdraw(point.getId()));
        }
    }

    /// Some try it even where the rules know of no appeals.
    private void appeal(RulingItem ruling, Mirror mirror, Intentions intend) {
        Instant since = memory.since("ruling", ruling.getDelegation() + mirror.floor().getTurn(), intend.now());
        String matter = "appeal-" + ruling.getDelegation() + since;
        if (dice.chance(matter, APPEALS)) {
            intend.once(matter, since.plus(dice.seconds("when-" + matter, 1, 6)), Presses.appealRuling());
        }
    }
}
