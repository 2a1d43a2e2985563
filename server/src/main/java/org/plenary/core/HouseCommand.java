package org.plenary.core;

import java.time.Instant;

/// What the server itself puts before a conference.
public sealed interface HouseCommand extends Command {

    /// Calls a conference into being.
    ///
    /// @param anchor what its clock shows at this instant
    /// @param rate   how many times as fast as life its clock runs
    record Convene(Plan plan, Instant anchor, int rate) implements HouseCommand {
        public Convene {
            ConferenceClock.checkRate(rate);
        }
    }

    record SetClock(Instant anchor, int rate) implements HouseCommand {
        public SetClock {
            ConferenceClock.checkRate(rate);
        }
    }

    /// Says nothing; what is due by now is decided before it.
    record Wake() implements HouseCommand {}

    /// A seat's device has connected.
    record TakeSeat(SeatId seat, Link link) implements HouseCommand {}

    /// A seat's device has gone, by leaving or by losing its connection.
    record LeaveSeat(SeatId seat, Link link) implements HouseCommand {}

    /// A gateway has started anew, so all links of the node's earlier incarnations are lost.
    record GatewayStarted(String node, long incarnation) implements HouseCommand {}

    /// A gateway has counted who listens to what; what it has counted before no longer holds.
    record CountListeners(Headcount count) implements HouseCommand {}
}
