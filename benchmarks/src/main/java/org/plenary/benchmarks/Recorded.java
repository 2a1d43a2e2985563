package org.plenary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Event;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;

/// The steps of a debate with twenty waiting, in which one more delegation asks for the floor and withdraws without end.
public final class Recorded {

    private static final int WAITING = 20;

    private Conference conference;
    private final List<Event> opening = new ArrayList<>();
    private final List<Event> round = new ArrayList<>();

    Recorded() {
        Convened convened = new Convened(Debate.plan(WAITING + 1), new ConferenceClock(Debate.START, Debate.START, 1));
        conference = Conference.convened(convened);
        opening.add(convened);
        for (Debate.Sent sent : new Debate(WAITING).setting(WAITING)) {
            decide(opening, sent.badge(), sent.command());
        }
        Badge last = Debate.delegate(WAITING);
        decide(round, last, Debate.ASK);
        decide(round, last, new WithdrawRequest(conference.runningList().orElseThrow().queue().getLast().id()));
    }

    /// The step at a log index from 0, with one event.
    Announced step(int index) {
        Event event = index < opening.size() ? opening.get(index) : round.get((index - opening.size()) % round.size());
        Optional<Conference> before = Optional.of(conference).filter(same -> index > 0);
        return new Announced(
                index, Debate.ID, Debate.START, before, Optional.of(conference), Row.of(new Happening(Debate.START, event)),
                CommandId.HOUSE,
                Badge.HOUSE, Outcome.granted(event), false);
    }

    public static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void decide(List<Event> happened, Badge badge, Command command) {
        Outcome outcome = Rules.decide(conference, new Slip(CommandId.HOUSE, Debate.START, badge, command));
        if (!(outcome instanceof Outcome.Granted granted)) {
            throw new IllegalStateException(command + " was refused: " + outcome);
        }
        for (Event event : granted.events()) {
            conference = conference.after(Debate.START, event);
            happened.add(event);
        }
    }
}
