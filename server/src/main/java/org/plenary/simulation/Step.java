package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.Due;
import org.plenary.core.Event;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;

/// One step of a conference: what was due by the time of a slip, and what became of the slip.
///
/// @param before  the conference after the step before
/// @param due     what happened by itself
/// @param met     the conference that the slip met
/// @param granted what happened because of the slip; nothing where it was refused
public record Step(
        Conference before, Row<Happened> due, Slip slip, Conference met, Outcome outcome, Row<Happened> granted, Conference after) {

    private static final int MOST_DUE = 10_000;

    static Step of(Conference before, Slip slip) {
        List<Happened> due = due(before, slip);
        Conference met = due.isEmpty() ? before : due.getLast().after();
        Outcome outcome = Rules.decide(met, slip);
        List<Happened> granted = new ArrayList<>();
        Conference after = met;
        for (Event event : events(outcome)) {
            Conference next = after.after(slip.at(), event);
            granted.add(new Happened(slip.at(), event, after, next));
            after = next;
        }
        return new Step(before, Row.copyOf(due), slip, met, outcome, Row.copyOf(granted), after);
    }

    /// The events of an outcome.
    static Row<Event> events(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted(Row<Event> events, var receipt, var order) -> events;
            case Outcome.Refused refused -> Row.of();
        };
    }

    /// All that happened, in order.
    List<Happened> happened() {
        return Stream.concat(due.stream(), granted.stream()).toList();
    }

    private static List<Happened> due(Conference before, Slip slip) {
        List<Happened> happened = new ArrayList<>();
        Conference now = before;
        for (Optional<Due> due = now.due(slip.at()); due.isPresent(); due = now.due(slip.at())) {
            for (Event event : due.get().events()) {
                Conference next = now.after(due.get().at(), event);
                happened.add(new Happened(due.get().at(), event, now, next));
                now = next;
            }
            if (happened.size() > MOST_DUE) {
                throw new IllegalStateException("what is due never ends: " + due.get());
            }
        }
        return happened;
    }
}
