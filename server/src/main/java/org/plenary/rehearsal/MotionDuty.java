package org.plenary.rehearsal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.MotionItem;

/// A presiding chair at what is moved: puts motions before the room in the order of their rank, does what was carried, and has the
/// room decide on appeals.
final class MotionDuty {

    private static final String CLOSE_LIST = "close-list";
    private static final List<String> ENDS = List.of("rejected", "out-of-order");
    private static final List<String> OUTCOMES = List.of("stands", "overruled");

    private final Dice dice;
    private final Recollection memory;
    private final Set<Integer> carried = new HashSet<>();

    MotionDuty(Dice dice, Recollection memory) {
        this.dice = dice;
        this.memory = memory;
    }

    void consider(Lead lead, Intentions intend) {
        lead.mirror().ruling().filter(ruling -> ruling.hasAppellant()).ifPresent(ruling -> {
            Instant since = memory.since("appeal", ruling.getAppellant() + lead.freeSince(), intend.now());
            intend.at(since.plus(dice.seconds("appeal-" + since, 4, 15)), Presses.decideAppeal(dice.one("outcome-" + since, OUTCOMES)));
        });
        lead.mirror().motions().stream().findFirst().ifPresent(motion -> decide(motion, intend));
        carried.stream().filter(id -> lead.mirror().motions().stream().noneMatch(motion -> motion.getId() == id))
                .toList().forEach(id -> close(id, lead, intend));
    }

    private void decide(MotionItem motion, Intentions intend) {
        String matter = "motion-" + motion.getId();
        Instant due = Times.instant(motion.getMovedAt()).plus(dice.seconds("when-" + matter, 4, 15));
        boolean carries = motion.getKind().equals(CLOSE_LIST) && dice.chance(matter, 0.5);
        if (carries && !due.isAfter(intend.now())) {
            carried.add(motion.getId());
        }
        intend.at(due, Presses.decideMotion(motion.getId(), carries ? "carried" : dice.one("end-" + matter, ENDS)));
    }

    private void close(int motion, Lead lead, Intentions intend) {
        lead.list().filter(MotionDuty::isOpen).ifPresentOrElse(
                list -> intend.at(intend.now(), ListPresses.closeList(list.getSegment())), () -> carried.remove(motion));
    }

    private static boolean isOpen(ListItem list) {
        return list.getStatus().equals("open") || list.getStatus().equals("closing");
    }
}
