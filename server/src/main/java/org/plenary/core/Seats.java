package org.plenary.core;

/// Who is present: the links of every seat that is taken, in the order in which they were made.
public record Seats(Row<Taken> taken) {

    static final Seats EMPTY = new Seats(Row.of());

    /// A seat and one link of a device at it.
    public record Taken(SeatId seat, Link link) {}

    public boolean taken(SeatId seat) {
        return taken.where(each -> each.seat().equals(seat)) >= 0;
    }

    public boolean taken(SeatId seat, Link link) {
        return taken.contains(new Taken(seat, link));
    }

    Seats after(HouseEvent.SeatTaken event) {
        return new Seats(taken.plus(new Taken(event.seat(), event.link())));
    }

    Seats after(HouseEvent.SeatLeft event) {
        return new Seats(taken.without(taken.indexOf(new Taken(event.seat(), event.link()))));
    }
}
