package org.plenary.sequencer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.Badge;
import org.plenary.core.ClientMemory;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.Due;
import org.plenary.core.Event;
import org.plenary.core.Hall;
import org.plenary.core.HouseEvent;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.RememberedAnswer;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;

/// One conference and what is remembered of its clients, on the apply thread: each command takes effect at most once.
final class Chamber {

    private static final int ANSWERS = 64;
    private static final int CLIENTS = 8;
    private static final Duration UNUSED = Duration.ofHours(24);

    private final SortedMap<Long, ClientMemory> clients = new TreeMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private Conference conference;
    private Instant now;

    /// A chamber for a conference that comes into being with this event.
    Chamber(HouseEvent.Convened event, Instant at) {
        this.conference = Conference.convened(event);
        this.now = at;
        happenings.add(new Happening(at, event));
    }

    Chamber(Hall hall) {
        this.conference = hall.conference();
        this.now = hall.now();
        hall.clients().forEach(client -> clients.put(client.client(), client));
    }

    Hall hall() {
        return new Hall(conference, now, Row.copyOf(clients.values()));
    }

    Conference conference() {
        return conference;
    }

    /// Conference time of the latest step.
    Instant now() {
        return now;
    }

    /// What has happened since this was last asked.
    Row<Happening> happenings() {
        Row<Happening> row = Row.copyOf(happenings);
        happenings.clear();
        return row;
    }

    /// Moves to a stamp: everything due at or before it happens first, each at its own instant.
    void moveTo(Instant stamp) {
        Instant at = conference.clock().at(stamp);
        for (Optional<Due> due = conference.due(at); due.isPresent(); due = conference.due(at)) {
            now = later(now, due.get().at());
            due.get().events().forEach(this::happen);
        }
        now = later(now, at);
    }

    /// Decides a command, unless its client's number and counter have been answered before.
    Outcome decide(Instant stamp, CommandId id, Badge badge, Command command, long body) {
        if (id.client() == CommandId.HOUSE.client()) {
            return decide(new Slip(id, now, badge, command));
        }
        Optional<Outcome> known = known(id, badge, body);
        return known.orElseGet(() -> {
            Outcome outcome = decide(new Slip(id, now, badge, command));
            remember(stamp, id, badge, new RememberedAnswer(id.counter(), body, withoutEvents(outcome)));
            return outcome;
        });
    }

    /// Goes back to how the conference was before a step whose rule failed; the command is answered so from now on.
    Outcome failed(Conference before, Instant stamp, CommandId id, Badge badge, long body) {
        conference = before;
        happenings.clear();
        Outcome failure = Outcome.refused(Refusal.RULE_FAILED);
        if (id.client() == CommandId.HOUSE.client()) {
            return failure;
        }
        return known(id, badge, body).orElseGet(() -> {
            remember(stamp, id, badge, new RememberedAnswer(id.counter(), body, failure));
            return failure;
        });
    }

    private Outcome decide(Slip slip) {
        Outcome outcome = Rules.decide(conference, slip);
        if (outcome instanceof Outcome.Granted granted) {
            granted.events().forEach(this::happen);
        }
        return outcome;
    }

    private void happen(Event event) {
        conference = conference.after(now, event);
        happenings.add(new Happening(now, event));
    }

    /// What an id that is no news is answered; empty for the next command of its client.
    private Optional<Outcome> known(CommandId id, Badge badge, long body) {
        ClientMemory memory = clients.get(id.client());
        if (memory == null) {
            return id.counter() == 1 ? Optional.empty() : Optional.of(Outcome.refused(Refusal.UNKNOWN_CLIENT));
        }
        if (!memory.badge().equals(badge)) {
            return Optional.of(Outcome.refused(Refusal.CLIENT_OF_ANOTHER_BADGE));
        }
        if (id.counter() == memory.last() + 1) {
            return Optional.empty();
        }
        if (id.counter() > memory.last()) {
            return Optional.of(Outcome.refused(Refusal.ID_SKIPPED));
        }
        return Optional.of(memory.answers().stream()
                .filter(answer -> answer.counter() == id.counter())
                .findFirst()
                .map(answer -> answer.body() == body ? answer.outcome() : Outcome.refused(Refusal.ID_REUSED))
                .orElseGet(() -> Outcome.refused(Refusal.OUTCOME_FORGOTTEN)));
    }

    private void remember(Instant stamp, CommandId id, Badge badge, RememberedAnswer answer) {
        ClientMemory memory = clients.get(id.client());
        if (memory == null) {
            retire(stamp, badge);
            memory = new ClientMemory(id.client(), badge, 0, stamp, Row.of());
        }
        Row<RememberedAnswer> answers = memory.answers().size() < ANSWERS ? memory.answers() : memory.answers().without(0);
        clients.put(id.client(), new ClientMemory(id.client(), badge, id.counter(), stamp, answers.plus(answer)));
    }

    /// A new client of a badge makes room: what was unused for a day goes, and beyond 8 the one unused for longest.
    private void retire(Instant stamp, Badge badge) {
        clients.values().removeIf(client -> client.usedAt().plus(UNUSED).isBefore(stamp));
        List<ClientMemory> same = clients.values().stream().filter(client -> client.badge().equals(badge)).toList();
        if (same.size() >= CLIENTS) {
            same.stream()
                    .min((a, b) -> a.usedAt().compareTo(b.usedAt()))
                    .ifPresent(oldest -> clients.remove(oldest.client()));
        }
    }

    private static Outcome withoutEvents(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> new Outcome.Granted(Row.of(), granted.receipt(), granted.order());
            case Outcome.Refused refused -> refused;
        };
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
