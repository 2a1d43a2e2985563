package org.plenary.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sittings of one session and how much of each is planned.
final class SessionTimes {

    /// A sitting's length, where it can be read, and what its segments take of it so far.
    private static final class Room {

        private final Optional<Duration> length;
        private Duration planned = Duration.ZERO;

        Room(Optional<Duration> length) {
            this.length = length;
        }
    }

    private final List<Room> rooms = new ArrayList<>();
    private int reached = 1;

    void sitting(Optional<Duration> length) {
        rooms.add(new Room(length));
    }

    /// The sitting a segment belongs to, from 1; where the session sits once, that needs no saying.
    Optional<Integer> sittingOf(Fields segment) {
        Form<Integer> number = Forms.count(1, Math.max(1, rooms.size()));
        if (rooms.size() <= 1 && !segment.has("sitting")) {
            return Optional.of(1);
        }
        Optional<Integer> sitting = segment.required("sitting", number);
        if (sitting.isPresent() && sitting.get() < reached) {
            segment.spot("sitting").mistake(
                    "sitting " + sitting.get() + " comes after a segment of sitting " + reached,
                    "segments in the order in which they are held");
        }
        reached = Math.max(reached, sitting.orElse(reached));
        return sitting;
    }

    /// Notes a segment with which the sitting's plan outgrows the sitting.
    void plan(int sitting, Spot spot, Duration planned) {
        if (sitting > rooms.size()) {
            return;
        }
        Room room = rooms.get(sitting - 1);
        Duration before = room.planned;
        room.planned = before.plus(planned);
        room.length.filter(length -> before.compareTo(length) <= 0 && room.planned.compareTo(length) > 0).ifPresent(length -> spot.mistake(
                Lengths.told(planned) + " brings the segments of sitting " + sitting + " to " + Lengths.told(room.planned),
                "no more than the sitting's " + Lengths.told(length)));
    }
}
