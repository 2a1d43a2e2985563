package org.plenary.simulation;

import static org.plenary.simulation.Promise.CORE_KEEPS_ITS_INVARIANTS;
import static org.plenary.simulation.Promise.NOTHING_HAPPENS_BEFORE_ITS_TIME;
import static org.plenary.simulation.Promise.ONE_STEP_PER_COMMAND;
import static org.plenary.simulation.Promise.STAMPS_NEVER_RUN_BACK;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.HouseCommand;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.Slip;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;

/// Watches every step of deliberation from both sides: what goes in from the log, and what is announced of it.
final class StepWatch {

    private static final int TOLD = 60;

    private final Accounts accounts;
    private final CommandLedger commands;
    private final RecordLedger record;
    private final Trace trace;
    private final Deque<Submission> due = new ArrayDeque<>();
    private final Deque<String> minutes = new ArrayDeque<>();
    private @Nullable Auditor auditor;
    private @Nullable Conference conference;
    private final Set<SeatId> disconnected = new HashSet<>();
    private long heard = -1;
    private long index;
    private Instant stamp = Instant.MIN;
    private int steps;

    StepWatch(Accounts accounts, CommandLedger commands, RecordLedger record, Trace trace) {
        this.accounts = accounts;
        this.commands = commands;
        this.record = record;
        this.trace = trace;
    }

    /// An entry of the log comes to deliberation.
    ///
    /// @param now the latest time that it can have been stamped with
    void entry(long entryIndex, Instant stamped, List<Submission> submissions, Instant now) {
        accounts.check(STAMPS_NEVER_RUN_BACK, !stamped.isBefore(stamp), () -> stamped + " comes after " + stamp);
        accounts.check(NOTHING_HAPPENS_BEFORE_ITS_TIME, !stamped.isAfter(now), () -> "at " + now + " an entry is stamped " + stamped);
        stamp = stamped;
        index = entryIndex;
        due.clear();
        due.addAll(submissions);
    }

    /// Deliberation has applied the entry.
    void applied() {
        accounts.check(ONE_STEP_PER_COMMAND, due.isEmpty(), () -> "nothing was announced of " + due);
        heard = Math.max(heard, index);
    }

    /// A server begins to tell the log from some entry on; the stamps go back to that.
    void restarted() {
        stamp = Instant.MIN;
        due.clear();
    }

    void announced(Announced step) {
        if (step.before().isEmpty() && step.happenings().isEmpty()) {
            return; // what a snapshot holds
        }
        Submission submission = due.poll();
        boolean expected = submission != null && step.index() == index && submission.id().equals(step.id())
                && submission.badge().equals(step.badge());
        accounts.check(ONE_STEP_PER_COMMAND, expected, () -> "announced was " + step.id() + ", and " + submission + " was to be");
        if (!expected || step.index() <= heard || submission == null) {
            return;
        }
        steps++;
        commands.logged(submission);
        boolean decides = commands.announced(step);
        record.announced(step);
        trace.step(step);
        step.happenings().stream().map(Happening::event).filter(event -> event instanceof SeatDisconnected)
                .forEach(event -> disconnected.add(((SeatDisconnected) event).seat()));
        tell(step, submission);
        audit(step, submission, decides);
        conference = step.after().orElse(conference);
    }

    /// The conference as it was last announced.
    Optional<Conference> conference() {
        return Optional.ofNullable(conference);
    }

    /// Whether the technician has ever disconnected a seat.
    boolean disconnected(SeatId seat) {
        return disconnected.contains(seat);
    }

    int steps() {
        return steps;
    }

    /// What led here, the latest last.
    List<String> minutes() {
        return List.copyOf(minutes);
    }

    long coreChecks() {
        return auditor == null ? 0 : auditor.checks().values().stream().mapToLong(Long::longValue).sum();
    }

    void snapshot(long upTo, long recorded) {
        record.snapshot(upTo, recorded);
    }

    void note(String what) {
        minutes.add(what);
        if (minutes.size() > TOLD) {
            minutes.remove();
        }
    }

    private void audit(Announced announced, Submission submission, boolean decides) {
        if (announced.before().isEmpty() || announced.after().isEmpty()) {
            announced.after().ifPresent(convened -> auditor = new Auditor(convened));
            return;
        }
        if (auditor == null) {
            throw new IllegalStateException("a conference goes on that was never convened");
        }
        List<Finding> findings = auditor.audit(step(announced, submission.command(), decides));
        accounts.check(CORE_KEEPS_ITS_INVARIANTS, findings.isEmpty(), findings::toString);
    }

    /// A step as the core's auditor sees it; a repeated answer is no more to it than a wake-up.
    private static Step step(Announced announced, Command command, boolean decides) {
        Conference before = announced.before().orElseThrow();
        Conference after = announced.after().orElseThrow();
        Outcome outcome = decides ? announced.outcome() : Outcome.granted();
        Slip slip = decides
                ? new Slip(announced.id(), announced.at(), announced.badge(), command)
                : new Slip(CommandId.HOUSE, announced.at(), Badge.HOUSE, new HouseCommand.Wake());
        List<Happened> happened = new ArrayList<>();
        Conference now = before;
        for (Happening happening : announced.happenings()) {
            boolean last = happened.size() == announced.happenings().size() - 1;
            Conference next = last ? after : now.after(happening.at(), happening.event());
            happened.add(new Happened(happening.at(), happening.event(), now, next));
            now = next;
        }
        int due = happened.size() - Step.events(outcome).size();
        Conference met = due == 0 ? before : happened.get(due - 1).after();
        return new Step(
                before, Row.copyOf(happened.subList(0, due)), slip, met, outcome, Row.copyOf(happened.subList(due, happened.size())),
                after);
    }

    private void tell(Announced step, Submission submission) {
        if (!(submission.command() instanceof HouseCommand.Convene)) {
            String sender = step.badge().seat().map(Object::toString).orElseGet(() -> step.badge().role().toString());
            note("%s %s %s: %s".formatted(step.at(), sender, step.id(), submission.command()));
        }
        Conference now = step.before().or(step::after).orElse(null);
        for (Happening happening : step.happenings()) {
            if (now != null) {
                Conference next = step.before().isEmpty() ? now : now.after(happening.at(), happening.event());
                note("    " + happening.at() + " " + Minutes.tell(now, next, happening.at(), happening.event(), Language.EN));
                now = next;
            }
        }
        if (step.outcome() instanceof Outcome.Refused refused && now != null) {
            note("    " + Minutes.tell(now, refused, Language.EN));
        }
    }
}
