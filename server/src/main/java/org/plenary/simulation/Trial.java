package org.plenary.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;

/// Conferences from one seed, one after the other, audited after every step until something does not hold.
public final class Trial {

    private static final int TOLD = 30;

    private final long seed;
    private final Dice dice;
    private final Consumer<Step> watcher;
    private final Map<Invariant, Long> checks = new EnumMap<>(Invariant.class);
    private final Deque<Step> latest = new ArrayDeque<>();
    private AnyConference conference;
    private Auditor auditor;

    /// @param watcher sees every step that was audited
    public Trial(long seed, Consumer<Step> watcher) {
        this.seed = seed;
        this.watcher = watcher;
        dice = new Dice(seed);
        conference = next();
        auditor = new Auditor(conference.conference());
    }

    /// Runs so many steps; a conference that is over makes room for another. A trial is run once.
    public Optional<Failure> run(int steps) {
        for (int i = 0; i < steps; i++) {
            if (conference.over()) {
                count();
                latest.clear();
                conference = next();
                auditor = new Auditor(conference.conference());
            }
            List<String> wrong = step();
            if (!wrong.isEmpty()) {
                return Optional.of(new Failure(seed, i, wrong, minutes()));
            }
        }
        count();
        return Optional.empty();
    }

    /// How often each invariant was checked.
    public Map<Invariant, Long> checks() {
        return Collections.unmodifiableMap(checks);
    }

    private AnyConference next() {
        return new AnyConference(dice.seed());
    }

    private void count() {
        auditor.checks().forEach((invariant, times) -> checks.merge(invariant, times, Long::sum));
    }

    private List<String> step() {
        try {
            Step step = conference.step();
            latest.add(step);
            if (latest.size() > TOLD) {
                latest.remove();
            }
            List<String> findings = auditor.audit(step).stream().map(Finding::toString).toList();
            watcher.accept(step);
            return findings;
        } catch (RuntimeException e) { // whatever the core throws is what the trial looks for
            return List.of(e + " at " + List.of(e.getStackTrace()));
        }
    }

    private List<String> minutes() {
        List<String> minutes = new ArrayList<>();
        for (Step step : latest) {
            step.due().forEach(happened -> minutes.add(told(happened)));
            minutes.add("%s %s: %s".formatted(step.slip().at(), sender(step), step.slip().command()));
            step.granted().forEach(happened -> minutes.add(told(happened)));
            if (step.outcome() instanceof Outcome.Refused refused) {
                minutes.add("    " + Minutes.tell(step.met(), refused, Language.EN));
            }
        }
        return minutes;
    }

    private static String sender(Step step) {
        return step.slip().badge().seat().map(Object::toString).orElseGet(() -> step.slip().badge().role().toString());
    }

    private static String told(Happened happened) {
        return "    " + happened.at() + " "
                + Minutes.tell(happened.before(), happened.after(), happened.at(), happened.event(), Language.EN);
    }
}
