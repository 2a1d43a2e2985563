package org.plenary.core;

/// What happened to the conference as a whole and to its seats.
public sealed interface HouseEvent extends Event {

    /// The conference came into being; its record begins with the whole plan.
    record Convened(Plan plan, ConferenceClock clock) implements HouseEvent {}

    record ClockSet(ConferenceClock clock) implements HouseEvent {}

    record SeatTaken(SeatId seat, Link link) implements HouseEvent {}

    record SeatLeft(SeatId seat, Link link) implements HouseEvent {}

    /// Other numbers listen than before. It comes as often as once a second, and no minutes tell it.
    record ListenersCounted(Headcount count) implements HouseEvent {}
}
