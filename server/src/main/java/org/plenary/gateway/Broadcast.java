package org.plenary.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Hall;
import org.plenary.core.NotTaken;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.core.Turn;
import org.plenary.core.Vocabulary;
import org.plenary.sequencer.Announced;
import org.plenary.views.Audience;
import org.plenary.views.Item;
import org.plenary.views.Own;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerMessage;

/// What goes out of one conference: to each audience its updates, to each badge its own items, to each client its answers.
final class Broadcast {

    private final OutboxLimits limits;
    private volatile Conference conference;
    private Instant at;
    private final Map<Audience, Gallery> galleries = new EnumMap<>(Audience.class);
    private final Map<Badge, Place> places = new HashMap<>();
    private final Map<Caller, Outbox> callers = new HashMap<>();
    private final Map<Caller, Long> counters;
    private volatile Optional<DelegationId> speaking;

    /// Answers that leave a client's last counter as it was.
    private static final Set<Refusal> OF_THE_NUMBER = EnumSet.of(
            Refusal.NO_SUCH_CONFERENCE, Refusal.UNKNOWN_CLIENT, Refusal.CLIENT_OF_ANOTHER_BADGE,
            Refusal.ID_REUSED, Refusal.OUTCOME_FORGOTTEN, Refusal.ID_SKIPPED);

    /// A client program under the badge it came with.
    private record Caller(long client, Badge badge) {}

    /// The connections of one badge, and the own items they were last sent.
    private static final class Place {
        final List<Outbox> outboxes = new ArrayList<>();
        Row<Item> own;

        Place(Row<Item> own) {
            this.own = own;
        }
    }

    Broadcast(Hall hall, OutboxLimits limits) {
        this.conference = hall.conference();
        this.at = hall.now();
        this.limits = limits;
        speaking = speaking(conference);
        counters = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Caller, Long> eldest) {
                return size() > limits.clients();
            }
        };
        hall.clients().forEach(client -> counters.put(new Caller(client.client(), client.badge()), client.last()));
    }

    /// Shows everybody what has changed, and answers whoever asked for it.
    ///
    /// @return whether anybody has anything to be sent
    synchronized boolean announce(Announced announced) {
        boolean some = announced.after().filter(after -> after != conference).map(after -> show(announced.at(), after)).orElse(false);
        var caller = new Caller(announced.id().client(), announced.badge());
        remember(caller, announced);
        Outbox outbox = announced.replayed() ? null : callers.get(caller);
        if (outbox != null) {
            long revision = gallery(caller.badge()).revision();
            outbox.post(revision, answer(announced.id(), revision, announced.outcome()));
        }
        return some || outbox != null;
    }

    /// Tells whoever asked for it that a command was given back by the log.
    synchronized void returned(Submission submission, NotTaken why) {
        Outbox outbox = callers.get(new Caller(submission.id().client(), submission.badge()));
        if (outbox != null) {
            outbox.post(0, new ServerMessage.NotTaken(submission.id().counter(), why, ""));
        }
    }

    /// The conference as it was announced last; may be asked on any thread.
    Conference now() {
        return conference;
    }

    /// Lets a client in.
    ///
    /// @param resume the last revision that the client has of this life of the announcer
    /// @param called run when there is something for this client alone
    synchronized Joined join(Badge badge, long client, Encoding encoding, Optional<Long> resume, Runnable called) {
        Gallery gallery = gallery(badge);
        Optional<Long> cursor = resume.filter(gallery.log(encoding)::holds);
        var outbox = new Outbox(gallery, encoding, cursor, limits, called);
        callers.put(new Caller(client, badge), outbox);
        if (badge.seat().isPresent()) {
            Place place = places.computeIfAbsent(badge, each -> new Place(Own.of(conference, each)));
            place.outboxes.add(outbox);
            if (cursor.isPresent() || !place.own.isEmpty()) {
                outbox.post(gallery.revision(), new ServerMessage.Own(place.own));
            }
        }
        return new Joined(
                outbox, cursor.isPresent(), counters.getOrDefault(new Caller(client, badge), 0L), conference.clock(),
                conference.plan().rulebook().kinds());
    }

    synchronized void leave(Badge badge, long client, Outbox outbox) {
        callers.remove(new Caller(client, badge), outbox);
        Place place = places.get(badge);
        if (place != null) {
            place.outboxes.remove(outbox);
            if (place.outboxes.isEmpty()) {
                places.remove(badge);
            }
        }
    }

    /// Whether a desk's microphone is open.
    boolean live(DeskId desk) {
        return conference.booths().desk(desk).filter(each -> each.microphone() != Desk.Microphone.OFF).isPresent();
    }

    /// The delegation that has the floor.
    Optional<DelegationId> speaking() {
        return speaking;
    }

    private void remember(Caller caller, Announced announced) {
        boolean ofTheNumber = announced.outcome() instanceof Outcome.Refused(var why, var about) && OF_THE_NUMBER.contains(why);
        if (caller.client() != CommandId.HOUSE.client() && !ofTheNumber) {
            counters.merge(caller, announced.id().counter(), Math::max);
        }
    }

    private boolean show(Instant at, Conference after) {
        this.at = at;
        conference = after;
        speaking = speaking(after);
        boolean some = false;
        for (Gallery gallery : galleries.values()) {
            some |= gallery.show(at, after);
        }
        for (Map.Entry<Badge, Place> each : places.entrySet()) {
            some |= show(each.getKey(), each.getValue());
        }
        return some;
    }

    private boolean show(Badge badge, Place place) {
        Row<Item> own = Own.of(conference, badge);
        if (own.equals(place.own)) {
            return false;
        }
        place.own = own;
        long revision = gallery(badge).revision();
        place.outboxes.forEach(outbox -> outbox.post(revision, new ServerMessage.Own(own)));
        return true;
    }

    private Gallery gallery(Badge badge) {
        return galleries.computeIfAbsent(Audience.of(badge.role()), each -> new Gallery(each, conference, at, limits));
    }

    private ServerMessage answer(CommandId id, long revision, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> new ServerMessage.Granted(id.counter(), revision, granted.receipt(), granted.order());
            case Outcome.Refused(var why, var about) ->
                    new ServerMessage.Refused(id.counter(), why, about, Vocabulary.refusal(conference, why, about));
        };
    }

    private static Optional<DelegationId> speaking(Conference now) {
        return now.floor().turn().map(Turn::delegation);
    }
}
