package org.plenary.simulation;

import static org.plenary.simulation.Invariant.NOTICES_COME_ON_TIME;
import static org.plenary.simulation.Invariant.SPOKEN_TIME_IS_THE_SUM_OF_RUNNING_INTERVALS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.Notice;
import org.plenary.core.Policies;
import org.plenary.core.Turn;

/// Looks at the time of every turn, recomputed from its events.
final class TimeAudit implements Audit {

    private static final List<Notice> NOTICES = List.of(Notice.WARNING, Notice.LAST_CALL, Notice.OVERTIME);

    private final Books books;
    private final Policies policies;

    TimeAudit(Books books) {
        this.books = books;
        this.policies = books.plan().policies();
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        Event event = happened.event();
        if (event instanceof FloorEvent.TimeNoticed noticed) {
            TurnBook.Account account = books.turns().account(noticed.turn());
            Duration left = account.limit().minus(account.spokenAt(happened.at()));
            report.check(NOTICES_COME_ON_TIME, left.equals(threshold(noticed.notice())),
                    () -> noticed + " came with " + left + " left of " + account.limit());
            boolean later =
                    happened.before().floor().turn().map(Turn::notice).filter(told -> told.compareTo(noticed.notice()) < 0).isPresent();
            report.check(NOTICES_COME_ON_TIME, later, () -> noticed + " came after " + happened.before().floor().turn());
        }
    }

    @Override
    public void after(Step step, Report report) {
        Instant at = step.slip().at();
        Stream.of(step.after().floor().turn().stream(), step.after().floor().interrupted().stream(),
                step.after().floor().ended().stream().skip(step.before().floor().ended().size()))
                .flatMap(turns -> turns).forEach(turn -> spoken(turn, at, report));
        step.after().floor().turn().filter(Turn::running).ifPresent(turn -> notices(turn, at, report));
    }

    private void spoken(Turn turn, Instant at, Report report) {
        TurnBook.Account account = books.turns().account(turn.id());
        boolean alike = account.spoken().equals(turn.used()) && account.since().equals(turn.runningSince())
                && account.spokenAt(at).equals(turn.spoken(at)) && account.limit().equals(turn.limit()) && !turn.used().isNegative();
        report.check(SPOKEN_TIME_IS_THE_SUM_OF_RUNNING_INTERVALS, alike, () -> turn + " should be " + account);
    }

    private void notices(Turn turn, Instant at, Report report) {
        TurnBook.Account account = books.turns().account(turn.id());
        Duration left = account.limit().minus(account.spokenAt(at));
        Notice expected = NOTICES.stream()
                .filter(notice -> notice == Notice.OVERTIME || threshold(notice).compareTo(account.limit()) < 0)
                .filter(notice -> left.compareTo(threshold(notice)) <= 0)
                .reduce(Notice.NONE, (first, second) -> second);
        report.equal(NOTICES_COME_ON_TIME, "the notice of a turn", expected, turn.notice());
    }

    private Duration threshold(Notice notice) {
        return switch (notice) {
            case NONE -> Duration.ZERO;
            case WARNING -> policies.warning();
            case LAST_CALL -> policies.lastCall();
            case OVERTIME -> Duration.ZERO;
        };
    }
}
