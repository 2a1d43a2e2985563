package org.plenary.core;

import java.util.Optional;
import java.util.stream.Stream;

/// Who is present: the links of every seat that is taken, in the order in which they were made, and how many listen to what.
///
/// @param counts of each server that has counted, its last
public record Seats(Row<Taken> taken, Row<Headcount> counts) {

    static final Seats EMPTY = new Seats(Row.of());

    /// A seat and one link of a device at it.
    public record Taken(SeatId seat, Link link) {}

    /// Seats in a hall where nobody listens.
    public Seats(Row<Taken> taken) {
        this(taken, Row.of());
    }

    public boolean taken(SeatId seat) {
        return taken.where(each -> each.seat().equals(seat)) >= 0;
    }

    public boolean taken(SeatId seat, Link link) {
        return taken.contains(new Taken(seat, link));
    }

    /// What a server has counted last.
    public Optional<Headcount> counted(String node) {
        return counts.first(each -> each.node().equals(node));
    }

    /// How many listen to a channel at all servers together.
    ///
    /// @param channel empty for the floor
    public Listeners listeners(Optional<Language> channel) {
        int count = 0;
        int always = 0;
        for (Headcount each : counts) {
            for (Listeners counted : each.listeners()) {
                count += counted.channel().equals(channel) ? counted.count() : 0;
                always += counted.channel().equals(channel) ? counted.always() : 0;
            }
        }
        return new Listeners(channel, count, always);
    }

    Seats after(HouseEvent.SeatTaken event) {
        return new Seats(taken.plus(new Taken(event.seat(), event.link())), counts);
    }

    Seats after(HouseEvent.SeatLeft event) {
        return new Seats(taken.without(taken.indexOf(new Taken(event.seat(), event.link()))), counts);
    }

    Seats after(HouseEvent.ListenersCounted event) {
        Stream<Headcount> others = counts.stream().filter(each -> !each.node().equals(event.count().node()));
        return new Seats(taken, Row.copyOf(Stream.concat(others, Stream.of(event.count())).toList()));
    }
}
