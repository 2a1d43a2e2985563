package org.plenary.simulation;

import static org.plenary.simulation.Invariant.EVERY_HANDOVER_ENDS;
import static org.plenary.simulation.Invariant.HANDOVERS_ARE_BETWEEN_TWO_WHO_ARE_THERE;
import static org.plenary.simulation.Invariant.MICROPHONES_CHANGE_HANDS_IN_ONE_STEP;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Handover;

/// Looks at what mates have agreed about the microphone.
final class HandoverAudit implements Audit {

    private final Books books;

    HandoverAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof MicrophoneOpened(var taker, var channel, var epoch, var from)) {
            from.ifPresent(giver -> report.check(MICROPHONES_CHANGE_HANDS_IN_ONE_STEP,
                    desk(now, giver).microphone() == Desk.Microphone.OFF && desk(now, taker).microphone() == Desk.Microphone.LIVE
                            && now.booths().ownedBy(taker).filter(each -> each.language().equals(channel) && each.epoch() == epoch)
                                    .isPresent(),
                    () -> "at " + happened.event() + " there are " + desk(now, giver) + " and " + desk(now, taker)));
        }
    }

    @Override
    public void after(Step step, Report report) {
        Conference now = step.after();
        report.equal(EVERY_HANDOVER_ENDS, "what is under way", books.booths().handovers().all(),
                new HashSet<>(now.booths().handovers().stream().toList()));
        for (Handover handover : now.booths().handovers()) {
            boolean waits = handover.from().isEmpty() && Stream.of(now.floor().turn(), now.floor().interrupted())
                    .flatMap(Optional::stream).anyMatch(turn -> handover.speaker().equals(Optional.of(turn.id())));
            report.check(EVERY_HANDOVER_ENDS, handover.until().isPresent() || waits, () -> handover + " waits for ever");
            Desk giver = desk(now, handover.giver());
            Desk taker = desk(now, handover.taker());
            boolean alive = giver.booth().equals(taker.booth()) && books.booths().microphone(giver.id()) != Desk.Microphone.OFF
                    && books.booths().microphone(taker.id()) == Desk.Microphone.OFF && books.booths().seated(taker.id().seat());
            report.check(HANDOVERS_ARE_BETWEEN_TWO_WHO_ARE_THERE, alive, () -> handover + " between " + giver + " and " + taker);
        }
    }

    private static Desk desk(Conference now, DeskId id) {
        return now.booths().desk(id).orElseThrow();
    }
}
