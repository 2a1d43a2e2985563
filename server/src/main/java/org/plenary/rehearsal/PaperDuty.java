package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.TransmissionItem;
import org.plenary.protocol.v1.TurnItem;

/// The secretariat at the record: sends out what was decided and reported, and sets right what was noted wrongly of a turn.
final class PaperDuty {

    private final Dice dice;

    PaperDuty(Dice dice) {
        this.dice = dice;
    }

    void consider(Mirror mirror, Intentions intend) {
        List<Subject> sent = mirror.transmissions().stream().map(TransmissionItem::getSubject).toList();
        mirror.decisions().stream().filter(decision -> decision.getStatus().equals("adopted"))
                .forEach(decision -> send(decision, sent, intend));
        mirror.documents().stream().filter(document -> document.getSubject().hasReport())
                .forEach(report -> transmit(report.getSubject(), Times.instant(report.getAt()), sent, intend));
        mirror.turns().stream().filter(turn -> turn.hasEndedAt() && !turn.getEndedBy().equals("undone"))
                .forEach(turn -> correct(turn, intend));
    }

    private void send(DecisionItem decision, List<Subject> sent, Intentions intend) {
        transmit(Paper.decision(decision.getId()), Times.instant(decision.getSettledAt()), sent, intend);
    }

    private void transmit(Subject subject, Instant ready, List<Subject> sent, Intentions intend) {
        String matter = "transmit-" + subject.getReport() + subject.getDecision();
        if (!sent.contains(subject)) {
            intend.once(matter, ready.plus(dice.seconds(matter, 10, 60)), Presses.transmit(subject));
        }
    }

    private void correct(TurnItem turn, Intentions intend) {
        String matter = "correct-" + turn.getId();
        if (dice.chance(matter, 0.06)) {
            intend.once(matter, Times.instant(turn.getEndedAt()).plus(dice.seconds("when-" + matter, 10, 90)),
                    Presses.correctTurn(turn, "Deputy Head of Delegation", "The name was misheard."));
        }
    }
}
