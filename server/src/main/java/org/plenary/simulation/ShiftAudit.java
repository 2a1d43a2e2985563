package org.plenary.simulation;

import static org.plenary.simulation.Invariant.LONG_SHIFTS_ARE_TOLD_ONCE;
import static org.plenary.simulation.Invariant.ON_AIR_IS_THE_LIVE_TIME;
import static org.plenary.simulation.Invariant.SHIFTS_END_WITH_RELIEF;
import static org.plenary.simulation.Invariant.WHAT_IS_DUE_COMES_FIRST;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.plenary.core.BoothEvent;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Shift;

/// Looks at how long interpreters work, and whether they are told of it.
final class ShiftAudit implements Audit {

    private final Books books;

    ShiftAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof BoothEvent.ShiftIsLong(DeskId desk)) {
            Optional<Shift> shift = happened.before().booths().desk(desk).orElseThrow().shift();
            Duration length = now.plan().policies().shift().orElse(Duration.ofMinutes(30));
            report.check(LONG_SHIFTS_ARE_TOLD_ONCE, shift.filter(each -> !each.reminded()).flatMap(Shift::began)
                    .filter(began -> began.plus(length).equals(happened.at())).isPresent(),
                    () -> "it is told at " + happened.at() + " that a shift is long: " + shift);
        }
    }

    @Override
    public void met(Step step, Report report) {
        Duration length = step.met().plan().policies().shift().orElse(Duration.ofMinutes(30));
        step.met().booths().desks().forEach(desk -> desk.shift().filter(shift -> !shift.reminded()).flatMap(Shift::began)
                .ifPresent(began -> report.check(WHAT_IS_DUE_COMES_FIRST, began.plus(length).isAfter(step.slip().at()),
                        () -> "nobody was told of the shift of " + desk.id() + " at " + step.slip().at() + ", which began at " + began)));
    }

    @Override
    public void after(Step step, Report report) {
        for (Desk desk : step.after().booths().desks()) {
            DeskId id = desk.id();
            ShiftBook book = books.shifts();
            report.equal(SHIFTS_END_WITH_RELIEF, () -> "when the shift of " + id + " began", book.began(id),
                    desk.shift().flatMap(Shift::began));
            report.equal(LONG_SHIFTS_ARE_TOLD_ONCE, () -> "whether " + id + " was told", book.told(id),
                    desk.shift().filter(Shift::reminded).isPresent());
            report.equal(ON_AIR_IS_THE_LIVE_TIME, () -> "since when " + id + " is on air", book.live(id),
                    desk.shift().flatMap(Shift::since));
            book.turned(id).ifPresent(at -> onAir(step.after(), desk, at, report));
        }
    }

    private void onAir(Conference now, Desk desk, Instant turned, Report report) {
        ZonedDateTime day = turned.atZone(now.plan().zone()).toLocalDate().atStartOfDay(now.plan().zone());
        Instant ends = day.toLocalDate().plusDays(1).atStartOfDay(now.plan().zone()).toInstant();
        report.equal(ON_AIR_IS_THE_LIVE_TIME, () -> "when the day of " + desk.id() + " ends", Optional.of(ends),
                desk.shift().map(Shift::dayEnds));
        report.equal(ON_AIR_IS_THE_LIVE_TIME, () -> "how long " + desk.id() + " was on air",
                Optional.of(books.shifts().onAir(desk.id(), day.toLocalDate())), desk.shift().map(Shift::onAir));
    }
}
