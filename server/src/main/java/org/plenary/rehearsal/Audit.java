package org.plenary.rehearsal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.plenary.client.CommandRefused;
import org.plenary.client.Mirror;
import org.plenary.client.ServerClock;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;

/// Everything that is checked while a conference is held.
final class Audit {

    private final ListChecker lists = new ListChecker();
    private final ListeningChecker listening = new ListeningChecker();
    private final List<Checker> checkers =
            List.of(new ViewChecker(), new FloorChecker(), lists, new ArrangementChecker(), new BoothChecker(), new ConsecutiveChecker(),
                    new PublicityChecker(),
                    new DecisionChecker(), new PlaceChecker(), new DocumentChecker(), new ProgrammeChecker(), new BudgetChecker(),
                    listening);
    private final ClockChecker clocks = new ClockChecker();
    private final AnswerChecker answers = new AnswerChecker();
    private final Invariant answered = new Invariant("every command is answered");
    private final List<Invariant> later = new CopyOnWriteArrayList<>();
    private final Set<String> disconnected = ConcurrentHashMap.newKeySet();
    private volatile boolean disturbed = true;

    /// @param disturbed whether connections are expected to break: the server is killed, or everybody leaves
    void disturbed(boolean disturbed) {
        this.disturbed = disturbed;
    }

    boolean isDisturbed() {
        return disturbed;
    }

    /// Whether the connections of somebody may break: everybody's, or those of a seat that was disconnected.
    boolean isDisturbed(String who) {
        return disturbed || disconnected.contains(who);
    }

    void see(Sighting sighting) {
        checkers.forEach(checker -> checker.see(sighting));
    }

    /// Somebody presses something, of which nobody has seen anything yet.
    void pressed(Command command) {
        lists.pressed(command);
        if (command.hasDisconnect()) {
            disconnected.add(command.getDisconnect().getSeat());
        }
    }

    /// One more listens, of all who do.
    void listens() {
        listening.listens();
    }

    void clock(String who, String epoch, ServerClock clock) {
        clocks.see(who, epoch, clock);
    }

    /// @param anew whether the answer is of this moment: one that a lost connection has swallowed is told again later, when the
    ///     list and the floor have gone on
    void granted(String who, Command command, Granted granted, Mirror mirror, boolean anew) {
        answered.check(true, String::new);
        if (anew) {
            answers.granted(who, command, granted, mirror);
        }
    }

    void refused(String who, Command command, CommandRefused refused) {
        answered.check(true, String::new);
        answers.refused(who, command, refused.code(), refused.rule(), refused.words());
    }

    void unanswered(String who, Throwable why) {
        answered.check(false, () -> who + ": " + why.getMessage());
    }

    /// Takes an invariant in that is checked when the conference is over.
    Invariant later(String rule) {
        Invariant invariant = new Invariant(rule);
        later.add(invariant);
        return invariant;
    }

    List<Invariant> invariants() {
        return Stream.of(checkers.stream().flatMap(checker -> checker.invariants().stream()).toList(), answers.invariants(),
                List.of(answered, clocks.invariant()), later)
                .flatMap(List::stream)
                .toList();
    }
}
