package org.plenary.simulation;

import static org.plenary.simulation.Invariant.CLOSED_CONFERENCE_STAYS_AS_IT_IS;
import static org.plenary.simulation.Invariant.DECIDED_TWICE_IS_DECIDED_ALIKE;
import static org.plenary.simulation.Invariant.MINUTES_TELL_EVERYTHING;
import static org.plenary.simulation.Invariant.REFUSALS_SAY_WHY;
import static org.plenary.simulation.Invariant.REFUSED_CHANGES_NOTHING;
import static org.plenary.simulation.Invariant.SEATS_ARE_WHAT_WAS_TAKEN;
import static org.plenary.simulation.Invariant.TIME_NEVER_RUNS_BACK;
import static org.plenary.simulation.Invariant.WAKE_IS_NEVER_IN_THE_PAST;
import static org.plenary.simulation.Invariant.WHAT_IS_DUE_COMES_FIRST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plenary.core.Agenda;
import org.plenary.core.BoothEvent;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.Event;
import org.plenary.core.HouseEvent;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Rules;
import org.plenary.core.SignalEvent;
import org.plenary.core.SpeakersList;

/// Looks at every step as such: its time, its outcome, what is told of it, and that all of it follows from the slip.
final class StepAudit implements Audit {

    private static final List<Language> TOLD = List.of(Language.EN, Language.RU);
    private static final List<Language> NOT_TOLD = List.of();
    private static final Pattern KEY =
            Pattern.compile("\\b(?:event|refusal|kind|language|category|ruling|pause-reason|policy)\\.[a-z]");

    private final Books books;
    private Instant last = Instant.MIN;

    StepAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        report.check(TIME_NEVER_RUNS_BACK, !happened.at().isBefore(last),
                () -> happened.event() + " is stamped " + happened.at() + " after " + last);
        last = happened.at();
        for (Language language : happened.event() instanceof HouseEvent.ListenersCounted ? NOT_TOLD : TOLD) {
            told(MINUTES_TELL_EVERYTHING, report, happened.event(), () -> Minutes.tell(
                    happened.before(), happened.after(), happened.at(), happened.event(), language));
        }
        if (happened.before().agenda().phase() == Agenda.Phase.CLOSED) {
            boolean link = happened.event() instanceof HouseEvent || happened.event() instanceof BoothEvent.ChannelInterrupted
                    || happened.event() instanceof BoothEvent.ChannelLost
                    || happened.event() instanceof SignalEvent.SlowDownFaded;
            report.check(CLOSED_CONFERENCE_STAYS_AS_IT_IS, link, () -> "there was " + happened.event());
        }
    }

    @Override
    public void met(Step step, Report report) {
        Instant at = step.slip().at();
        report.check(TIME_NEVER_RUNS_BACK, !at.isBefore(last), () -> "a slip bears " + at + " after " + last);
        dueFirst(step.met(), at, report);
        report.equal(DECIDED_TWICE_IS_DECIDED_ALIKE, "the outcome", Rules.decide(step.met(), step.slip()), step.outcome());
    }

    /// Looks for deadlines in the state itself, and does not ask for what is due.
    private static void dueFirst(Conference met, Instant at, Report report) {
        for (SpeakersList list : met.lists().all()) {
            list.openingAt().ifPresent(opening -> report.check(WHAT_IS_DUE_COMES_FIRST, opening.isAfter(at),
                    () -> "list " + list.segment() + " is not open at " + at + " and was to open at " + opening));
            list.closingAt().ifPresent(closing -> report.check(WHAT_IS_DUE_COMES_FIRST, closing.isAfter(at),
                    () -> "list " + list.segment() + " is open at " + at + " and was to close at " + closing));
        }
        for (Desk desk : met.booths().desks()) {
            desk.graceEnds().ifPresent(ends -> report.check(WHAT_IS_DUE_COMES_FIRST, ends.isAfter(at),
                    () -> "desk " + desk.id() + " is within its grace at " + at + ", which ended at " + ends));
        }
        met.booths().handovers().forEach(handover -> handover.until().ifPresent(until -> report.check(
                WHAT_IS_DUE_COMES_FIRST, until.isAfter(at), () -> "at " + at + " it still waits: " + handover)));
        met.heard().slowDown().ifPresent(shown -> report.check(WHAT_IS_DUE_COMES_FIRST, shown.until().isAfter(at),
                () -> "at " + at + " it is still shown " + shown));
        met.decisions().forEach(decision -> decision.until().ifPresent(end -> report.check(WHAT_IS_DUE_COMES_FIRST, end.isAfter(at),
                () -> "at " + at + " decision " + decision.id() + " still awaits objections until " + end)));
        met.plan().policies().pointRecognizedAfter()
                .filter(wait -> met.floor().recognizedPoint().isEmpty() && met.floor().appellant().isEmpty())
                .ifPresent(wait -> met.floor().points().forEach(point -> report.check(
                        WHAT_IS_DUE_COMES_FIRST, point.raisedAt().plus(wait).isAfter(at),
                        () -> "at " + at + " nobody has recognized " + point)));
    }

    @Override
    public void after(Step step, Report report) {
        last = step.slip().at();
        switch (step.outcome()) {
            case Outcome.Granted granted -> granted(step, report);
            case Outcome.Refused refused -> refused(step, refused, report);
        }
        step.after().wakeAt().ifPresent(wake -> report.check(WAKE_IS_NEVER_IN_THE_PAST, !wake.isBefore(last),
                () -> "at " + last + " it is " + wake));
        report.equal(SEATS_ARE_WHAT_WAS_TAKEN, "who is present", books.booths().taken(), step.after().seats().taken());
        if (step.before().agenda().phase() == Agenda.Phase.CLOSED) {
            report.check(CLOSED_CONFERENCE_STAYS_AS_IT_IS,
                    step.after().lists() == step.before().lists() && step.after().roster() == step.before().roster()
                            && step.after().floor() == step.before().floor() && step.after().agenda() == step.before().agenda(),
                    () -> step.slip() + " changed it");
        }
    }

    private static void granted(Step step, Report report) {
        Conference again = step.met();
        for (Event event : Step.events(step.outcome())) {
            again = again.after(step.slip().at(), event);
        }
        report.equal(DECIDED_TWICE_IS_DECIDED_ALIKE, "the conference", again, step.after());
    }

    private static void refused(Step step, Outcome.Refused refused, Report report) {
        report.check(REFUSED_CHANGES_NOTHING, step.after() == step.met() && step.granted().isEmpty(),
                () -> step.slip() + " changed something");
        report.check(REFUSALS_SAY_WHY, !refused.why().rule().isBlank(), () -> refused.why() + " has no rule");
        report.equal(REFUSALS_SAY_WHY, () -> "what " + refused.why() + " names", refused.why().about().size(), refused.about().size());
        for (Language language : TOLD) {
            told(REFUSALS_SAY_WHY, report, refused, () -> Minutes.tell(step.met(), refused, language));
        }
    }

    /// A sentence has words, and not the key for which there are none.
    private static void told(Invariant invariant, Report report, Object what, Supplier<String> sentence) {
        Optional<String> wrong;
        try {
            String told = sentence.get();
            wrong = told.isBlank() || KEY.matcher(told).find() ? Optional.of(told) : Optional.empty();
        } catch (RuntimeException e) {
            wrong = Optional.of(e.toString());
        }
        String seen = wrong.orElse("");
        report.check(invariant, wrong.isEmpty(), () -> what + " is told: " + seen);
    }
}
