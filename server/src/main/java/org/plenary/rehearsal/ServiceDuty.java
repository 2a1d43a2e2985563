package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.protocol.v1.LossItem;

/// A presiding chair where a channel has lost its interpreter: says how to go on, and ends consecutive interpretation after a while.
final class ServiceDuty {

    private static final List<String> ANSWERS = List.of("pause", "continue", "consecutive");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    private final Dice dice;
    private final Recollection memory;

    ServiceDuty(Dice dice, Recollection memory) {
        this.dice = dice;
        this.memory = memory;
    }

    void consider(Lead lead, Intentions intend) {
        lead.mirror().losses().forEach(loss -> answer(loss, intend));
        String mode = lead.mirror().consecutive().isPresent() ? "consecutive" : "simultaneous";
        Instant since = memory.since("interpretation", mode, intend.now());
        if (lead.mirror().consecutive().isPresent()) {
            intend.at(since.plus(LONG_ENOUGH), Presses.endConsecutive());
        }
    }

    private void answer(LossItem loss, Intentions intend) {
        String matter = "loss-" + loss.getLanguage() + loss.getAt();
        Instant since = memory.since(matter, "asked", intend.now());
        intend.at(since.plus(dice.seconds("when-" + matter, 2, 8)),
                Presses.answerLoss(loss.getLanguage(), dice.one("which-" + matter, ANSWERS)));
    }
}
