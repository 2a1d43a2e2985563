package org.plenary.gateway;

import java.time.Duration;

/// What is asked of whoever has not said Hello yet.
///
/// @param deadline             from the TCP connection to an accepted Hello, and for each request to arrive whole
/// @param requestLine          bytes
/// @param headers              bytes of all headers together
/// @param body                 bytes
/// @param waitingPerAddress    connections of one address that have not said Hello
/// @param waiting              such connections of all addresses
/// @param connections          connections in all
/// @param reserved             of these, for whoever has a seat: watchers never take them
/// @param connectionsPerBadge  connections of one seat, or of one badge without a seat
/// @param exchanges            join codes that wait to be looked at
/// @param slice                tickets given to those without a seat before an event loop looks at its sockets again
/// @param headStart            how long after the start nobody without a seat is given a ticket
public record DoorLimits(
        Duration deadline,
        int requestLine,
        int headers,
        int body,
        int waitingPerAddress,
        int waiting,
        int connections,
        int reserved,
        int connectionsPerBadge,
        int exchanges,
        int slice,
        Duration headStart) {

    public static final DoorLimits DEFAULTS =
            new DoorLimits(Duration.ofSeconds(10), 2_048, 8_192, 4_096, 4_096, 16_384, 20_000, 1_000, 4, 1_024, 8,
                    Duration.ofSeconds(1));
}
