package org.plenary.core;

import java.util.List;
import java.util.Optional;

/// The answer to a command: granted with what happens, or refused with the reason.
public sealed interface Outcome {

    /// @param order the order that a list would have, where that was asked
    record Granted(Row<Event> events, Optional<Receipt> receipt, Row<RequestId> order) implements Outcome {

        public Granted(Row<Event> events, Optional<Receipt> receipt) {
            this(events, receipt, Row.of());
        }
    }

    /// @param about what the sentence of the refusal names, for example the occupant of a channel and the policy
    record Refused(Refusal why, Row<String> about) implements Outcome {}

    static Outcome granted(Event... events) {
        return new Granted(Row.of(events), Optional.empty());
    }

    static Outcome granted(List<Event> events) {
        return new Granted(Row.copyOf(events), Optional.empty());
    }

    static Outcome refused(Refusal why, String... about) {
        return new Refused(why, Row.of(about));
    }
}
