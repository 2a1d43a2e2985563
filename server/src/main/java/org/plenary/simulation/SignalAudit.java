package org.plenary.simulation;

import static org.plenary.simulation.Invariant.HELP_STAYS_UNTIL_DONE;
import static org.plenary.simulation.Invariant.MESSAGES_ARE_KEPT;
import static org.plenary.simulation.Invariant.SLOW_DOWN_FADES;
import static org.plenary.simulation.Invariant.SLOW_DOWN_IS_SELDOM;
import static org.plenary.simulation.Invariant.SLOW_DOWN_NAMES_NO_DESK;
import static org.plenary.simulation.Invariant.THE_TECHNICIAN_DISCONNECTS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.plenary.core.Badge;
import org.plenary.core.CallId;
import org.plenary.core.Conference;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.HelpCall;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Party;
import org.plenary.core.Role;
import org.plenary.core.SentMessage;
import org.plenary.core.SignalEvent.HelpAcknowledged;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;
import org.plenary.core.Signals;
import org.plenary.core.SlowDownShown;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Looks at what booths, technician and chair tell each other: who may, for how long it is there, and who is shown it.
final class SignalAudit implements Audit {

    private static final Duration BETWEEN_PRESSES = Duration.ofSeconds(5);

    private final Books books;
    private final SignalLeaks leaks;
    private final Map<DeskId, Instant> presses = new HashMap<>();
    private final Map<DeskId, CallId> open = new HashMap<>();
    private Signals seen = Signals.NONE;

    SignalAudit(Books books, Conference convened, BiFunction<Conference, Audience, View> views) {
        this.books = books;
        this.leaks = new SignalLeaks(books, convened, views);
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        switch (happened.event()) {
            case SlowDownAsked asked -> asked(happened, asked, report);
            case HelpCalled(HelpCall call) -> report.check(HELP_STAYS_UNTIL_DONE, open.put(call.desk(), call.id()) == null,
                    () -> call + " is a second one");
            case HelpFinished(CallId id) -> report.check(HELP_STAYS_UNTIL_DONE, open.values().remove(id), () -> id + " was done before");
            case SeatDisconnected(var seat) -> report.check(THE_TECHNICIAN_DISCONNECTS, books.booths().seated(seat),
                    () -> "nobody was at " + seat);
            default -> {} // not sealed: nothing else is a signal that could be wrong by itself
        }
    }

    private void asked(Happened happened, SlowDownAsked asked, Report report) {
        Instant at = happened.at();
        Instant last = presses.put(asked.desk(), at);
        boolean early = last != null && last.plus(BETWEEN_PRESSES).isAfter(at);
        report.check(SLOW_DOWN_IS_SELDOM, !early && books.turns().running().contains(asked.turn()), () -> asked + " comes after " + last);
        books.plan().booths().stream().flatMap(booth -> booth.desks().stream()).forEach(desk -> {
            for (Language language : List.of(Language.EN, Language.RU)) {
                report.equal(SLOW_DOWN_NAMES_NO_DESK, "what is told of it",
                        told(happened, new SlowDownAsked(desk, asked.turn(), asked.until()), language), told(happened, asked, language));
            }
        });
    }

    private static String told(Happened happened, Event event, Language language) {
        return Minutes.tell(happened.before(), happened.after(), happened.at(), event, language);
    }

    @Override
    public void met(Step step, Report report) {
        books.signals().fades().ifPresent(fades -> report.check(SLOW_DOWN_FADES, fades.isAfter(step.slip().at()),
                () -> "at " + step.slip().at() + " it is shown that was to fade at " + fades));
    }

    @Override
    public void after(Step step, Report report) {
        step.granted().forEach(happened -> byWhom(step.slip().badge(), happened, report));
        Signals is = step.after().heard();
        report.equal(SLOW_DOWN_FADES, "until when it is shown", books.signals().fades(), is.slowDown().map(SlowDownShown::until));
        report.equal(HELP_STAYS_UNTIL_DONE, "what has become of calls", new ArrayList<>(books.signals().statuses().entrySet()),
                is.calls().stream().map(call -> Map.entry(call.id(), call.status())).toList());
        report.equal(MESSAGES_ARE_KEPT, "what was written", books.signals().messages(), is.messages());
        if (is != seen) {
            seen = is;
            leaks.audit(step.after(), report);
        }
    }

    private void byWhom(Badge badge, Happened happened, Report report) {
        boolean technician = badge.role() == Role.TECHNICIAN;
        switch (happened.event()) {
            case SlowDownAsked e -> report.check(SLOW_DOWN_IS_SELDOM, badge.desk().equals(Optional.of(e.desk())), () -> badge + ": " + e);
            case HelpAcknowledged e -> report.check(HELP_STAYS_UNTIL_DONE, technician, () -> badge + " was granted " + e);
            case HelpFinished(CallId id) -> report.check(HELP_STAYS_UNTIL_DONE,
                    technician || badge.desk().equals(books.signals().caller(id)), () -> badge + " finished call " + id);
            case SeatDisconnected e -> report.check(THE_TECHNICIAN_DISCONNECTS, technician, () -> badge + " was granted " + e);
            case MessageSent(SentMessage message) ->
                    report.check(MESSAGES_ARE_KEPT, isFrom(badge, message.from()), () -> badge + " was granted " + message);
            default -> {} // not sealed: the rest is no signal
        }
    }

    private static boolean isFrom(Badge badge, Party from) {
        return switch (from) {
            case Party.BoothParty party -> badge.desk().isPresent() && badge.desk().equals(party.desk());
            case Party.TechnicianParty() -> badge.role() == Role.TECHNICIAN;
            case Party.ChairParty(var seat) -> badge.role() == Role.CHAIR && badge.seat().equals(Optional.of(seat));
        };
    }
}
