package org.plenary.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.Language;
import org.plenary.core.Listeners;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.sequencer.Intake;
import org.plenary.wire.ClientMessage.Listening;

/// Counts who listens to what over all connections of this server, and puts that before each conference that shows other numbers,
/// once a second at most.
///
/// Connections tell of themselves on the threads of their event loops. What the log does not take, or gives back, is put again.
final class Headcounts {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final Intake intake;
    private final Announcer announcer;
    private final Lobby.Links links;
    private final Map<ConferenceId, Count> counts = new HashMap<>();

    /// How many have made each choice, and when that was put before their conference last.
    private static final class Count {
        final Map<Listening, Integer> choices = new LinkedHashMap<>();
        Optional<Long> putAt = Optional.empty();

        /// The channels in the order of their numbers, after the floor.
        Row<Listeners> listeners(Row<Language> languages) {
            return Row.copyOf(Stream.concat(Stream.of(Optional.<Language>empty()), languages.stream().map(Optional::of))
                    .map(channel -> new Listeners(channel, sum(channel, false), sum(channel, true)))
                    .filter(each -> each.count() > 0).toList());
        }

        private int sum(Optional<Language> channel, boolean always) {
            return choices.entrySet().stream()
                    .filter(each -> each.getKey().heard().equals(channel) && (!always || each.getKey() instanceof Listening.Always))
                    .mapToInt(Map.Entry::getValue).sum();
        }
    }

    Headcounts(Intake intake, Announcer announcer, Lobby.Links links) {
        this.intake = intake;
        this.announcer = announcer;
        this.links = links;
    }

    /// A connection listens to something else than before; to nothing before it has chosen, and after it has gone.
    synchronized void changed(ConferenceId conference, Optional<Listening> before, Optional<Listening> after) {
        Map<Listening, Integer> choices = counts.computeIfAbsent(conference, each -> new Count()).choices;
        before.ifPresent(choice -> choices.computeIfPresent(choice, (each, count) -> count > 1 ? count - 1 : null));
        after.ifPresent(choice -> choices.merge(choice, 1, Integer::sum));
    }

    /// Puts what has changed before the conferences, as far as the second is over.
    ///
    /// @param now in nanoseconds, any origin
    synchronized void put(long now) {
        counts.forEach((id, count) -> {
            if (count.putAt.filter(at -> now - at < EVERY).isEmpty()) {
                announcer.broadcast(id).map(Broadcast::now).flatMap(conference -> other(conference, count)).ifPresent(other -> {
                    count.putAt = Optional.of(now);
                    var _ = intake.offer(new Submission(id, CommandId.HOUSE, Badge.HOUSE, new CountListeners(other)));
                });
            }
        });
    }

    /// What this server has counted, where the conference shows something else.
    private Optional<Headcount> other(Conference conference, Count count) {
        Row<Listeners> counted = count.listeners(conference.plan().languages());
        Row<Listeners> shown = conference.seats().counted(links.node()).map(Headcount::listeners).orElse(Row.of());
        return counted.equals(shown) ? Optional.empty() : Optional.of(new Headcount(links.node(), links.incarnation(), counted));
    }
}
