package org.plenary.simulation;

import static org.plenary.simulation.Invariant.FORECAST_IS_OF_THE_LATEST_EVENT;
import static org.plenary.simulation.Invariant.FORECAST_RANGES_ARE_IN_ORDER;
import static org.plenary.simulation.Invariant.OVERTIME_IS_COUNTED;
import static org.plenary.simulation.Invariant.PACE_FOLLOWS_FROM_THE_TURNS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.ExpectedTurn;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.Forecast;
import org.plenary.core.Pace;
import org.plenary.core.Range;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.Totals;
import org.plenary.core.Turn;

/// Looks at what is forecast and at what it is made of.
final class ForecastAudit implements Audit {

    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final Duration TOLD_FOR = Duration.ofHours(1);

    private final Books books;

    ForecastAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof OvertimeCounted counted) {
            TurnBook.Account account = books.turns().account(counted.turn());
            Duration over = account.spokenAt(happened.at()).minus(account.limit());
            boolean right = account.since().isPresent() && over.equals(counted.over()) && !over.isZero() && !over.isNegative()
                    && over.toNanos() % HALF_MINUTE.toNanos() == 0 && over.compareTo(TOLD_FOR) <= 0;
            report.check(OVERTIME_IS_COUNTED, right, () -> counted + " came " + over + " after the limit of " + account);
        }
    }

    @Override
    public void after(Step step, Report report) {
        Conference now = step.after();
        now.floor().turn().filter(Turn::running).ifPresent(turn -> counted(turn, step.slip().at(), report));
        if (now != step.before()) {
            forecast(now, report);
        }
    }

    private void forecast(Conference now, Report report) {
        measured(now, report);
        Optional<Forecast> forecast = Forecast.of(now);
        boolean due = books.agenda().session().isPresent() && books.pace().latest().isPresent();
        report.check(FORECAST_IS_OF_THE_LATEST_EVENT, forecast.isPresent() == due, () -> "there is " + forecast);
        forecast.ifPresent(each -> {
            report.equal(FORECAST_IS_OF_THE_LATEST_EVENT, "the forecast's instant", books.pace().latest(), Optional.of(each.asOf()));
            List<RequestId> waiting = now.runningList().map(list -> list.queue().stream().map(Request::id).toList()).orElse(List.of());
            report.equal(FORECAST_IS_OF_THE_LATEST_EVENT, "who is expected", waiting,
                    each.expected().stream().map(ExpectedTurn::request).toList());
            ordered(each, report);
        });
    }

    /// The latest half minute of overtime, or something later, is on record.
    private void counted(Turn turn, Instant at, Report report) {
        TurnBook.Account account = books.turns().account(turn.id());
        Duration over = account.spokenAt(at).minus(account.limit());
        Duration told = over.compareTo(TOLD_FOR) > 0 ? TOLD_FOR : over;
        Instant latest = books.pace().latest().orElseThrow();
        boolean counted = told.isNegative()
                || !latest.isBefore(at.minus(over).plus(HALF_MINUTE.multipliedBy(told.dividedBy(HALF_MINUTE))));
        report.check(OVERTIME_IS_COUNTED, counted, () -> turn.id() + " is over by " + over + ", and last told of at " + latest);
    }

    private void measured(Conference now, Report report) {
        PaceBook book = books.pace();
        if (now.pace().isEmpty()) {
            report.check(PACE_FOLLOWS_FROM_THE_TURNS, book.latest().isEmpty(), () -> "nothing is known of the pace");
            return;
        }
        Pace pace = now.pace().get();
        boolean used = pace.usages().size() == book.shares().size() && pace.usages().stream()
                .allMatch(usage -> usage.shares().equals(totals(book.shares().getOrDefault(usage.category(), List.of()))));
        boolean rest = pace.changeover().equals(totals(book.changeovers())) && pace.gone() == book.gone() && !pace.waited().isNegative();
        report.check(PACE_FOLLOWS_FROM_THE_TURNS, used && rest, () -> pace + " should be of " + book.shares() + ", "
                + book.changeovers() + " and " + book.gone());
    }

    private static Totals totals(List<Long> values) {
        return new Totals(
                values.size(), values.stream().mapToLong(Long::longValue).sum(), values.stream().mapToLong(each -> each * each).sum());
    }

    private static void ordered(Forecast forecast, Report report) {
        Range now = new Range(forecast.asOf(), forecast.asOf(), forecast.asOf());
        List<Range> expected = forecast.expected().stream().map(each -> new Range(each.low(), each.likely(), each.high())).toList();
        Stream<Range> last = expected.isEmpty() ? Stream.of() : Stream.of(expected.getLast());
        List<Range> ends = Stream.of(
                Stream.of(now), forecast.turn().stream(), last, forecast.list().stream(), forecast.segment().stream(),
                Stream.of(forecast.session()))
                .flatMap(each -> each).toList();
        boolean whole = Stream.of(ends, expected, List.of(forecast.day())).flatMap(List::stream)
                .allMatch(range -> !range.likely().isBefore(range.low()) && !range.high().isBefore(range.likely())
                        && !range.low().isBefore(forecast.asOf()));
        report.check(FORECAST_RANGES_ARE_IN_ORDER, whole && rising(Row.copyOf(ends)) && rising(Row.copyOf(expected)),
                () -> "it is " + forecast);
    }

    /// The lower end of a list's range may lie before that of its last turn: who asks for nothing any more is done sooner.
    private static boolean rising(Row<Range> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).likely().isBefore(ranges.get(i - 1).likely())) {
                return false;
            }
        }
        return true;
    }
}
