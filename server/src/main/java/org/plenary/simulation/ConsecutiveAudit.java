package org.plenary.simulation;

import static org.plenary.simulation.Invariant.LOSSES_ARE_ASKED_ABOUT;
import static org.plenary.simulation.Invariant.RENDITIONS_STOP_THE_CLOCK;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.Consecutive;
import org.plenary.core.Desk;
import org.plenary.core.Loss;
import org.plenary.core.PauseReason;
import org.plenary.core.Turn;

/// Looks at the channels that the chair is asked about, and at what interpreters say on the floor.
final class ConsecutiveAudit implements Audit {

    private final Books books;

    ConsecutiveAudit(Books books) {
        this.books = books;
    }

    @Override
    public void after(Step step, Report report) {
        Conference now = step.after();
        ConsecutiveBook book = books.booths().consecutive();
        report.equal(LOSSES_ARE_ASKED_ABOUT, "the channels that the chair is asked about", book.lost(),
                now.booths().lost().stream().collect(Collectors.toMap(Loss::channel, Loss::at)));
        for (Loss loss : now.booths().lost()) {
            report.check(LOSSES_ARE_ASKED_ABOUT, books.booths().channel(loss.channel()).owner().isEmpty(),
                    () -> loss + ", though somebody has it");
        }
        report.equal(RENDITIONS_STOP_THE_CLOCK, "whether interpretation is consecutive", book.on(), now.booths().consecutive().isPresent());
        report.equal(RENDITIONS_STOP_THE_CLOCK, "what is rendered", book.rendition(),
                now.booths().consecutive().flatMap(Consecutive::rendition));
        book.rendition().ifPresent(rendition -> {
            Optional<Turn> turn = Stream.of(now.floor().turn(), now.floor().interrupted()).flatMap(Optional::stream)
                    .filter(each -> each.id().equals(rendition.turn())).findFirst();
            report.check(RENDITIONS_STOP_THE_CLOCK, turn.flatMap(Turn::paused).equals(Optional.of(PauseReason.RENDITION)),
                    () -> rendition + " while the turn is " + turn);
            report.check(RENDITIONS_STOP_THE_CLOCK, books.booths().microphone(rendition.desk()) == Desk.Microphone.OFF
                    && books.booths().seated(rendition.desk().seat()), () -> rendition + " by who is away or on a channel");
        });
    }
}
