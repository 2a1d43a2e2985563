package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.core.DelegationId;
import org.plenary.core.Event;
import org.plenary.core.Names;
import org.plenary.core.RequestKinds;
import org.plenary.core.Turn;

/// What a record adds up to.
///
/// @param spoken who has spoken how long; delegations that never had the floor are not in it
/// @param events how often each kind of event happened, by its key, for example `floor-requested`
public record Statistics(SortedMap<DelegationId, Spoken> spoken, SortedMap<String, Integer> events) {

    /// What one delegation has spoken; paused time is not in it.
    ///
    /// @param turns  turns of every kind but points of order
    /// @param time   the time of these turns
    /// @param points points of order that it stated
    public record Spoken(int turns, Duration time, int points) {

        static final Spoken NOTHING = new Spoken(0, Duration.ZERO, 0);

        Spoken with(boolean point, Duration spoken) {
            return point ? new Spoken(turns, time, points + 1) : new Spoken(turns + 1, time.plus(spoken), points);
        }
    }

    /// Adds up the record in `conferenceDirectory`; turns that are not over count as far as they were at its last event.
    ///
    /// @throws RecordDamaged where the record is not what was written
    public static Statistics of(Path conferenceDirectory, Function<byte[], Event> decoder) throws IOException {
        SortedMap<String, Integer> events = new TreeMap<>();
        Optional<Moment> last = Optional.empty();
        try (Retold record = Retold.open(conferenceDirectory, decoder)) {
            for (Optional<Moment> moment = record.next(); moment.isPresent(); moment = record.next()) {
                events.merge(Names.key(moment.get().event().getClass()), 1, Integer::sum);
                last = moment;
            }
        }
        SortedMap<DelegationId, Spoken> spoken = last.map(Statistics::spoken).orElseGet(TreeMap::new);
        return new Statistics(Collections.unmodifiableSortedMap(spoken), Collections.unmodifiableSortedMap(events));
    }

    private static SortedMap<DelegationId, Spoken> spoken(Moment end) {
        var floor = end.after().floor();
        SortedMap<DelegationId, Spoken> spoken = new TreeMap<>();
        for (Turn turn : Stream.of(floor.ended().stream(), floor.interrupted().stream(), floor.turn().stream()).flatMap(t -> t)
                .filter(turn -> !turn.undone()).toList()) {
            boolean point = turn.kind().equals(RequestKinds.POINT_OF_ORDER.id());
            Spoken before = spoken.getOrDefault(turn.delegation(), Spoken.NOTHING);
            spoken.put(turn.delegation(), before.with(point, turn.spoken(end.at())));
        }
        return spoken;
    }
}
