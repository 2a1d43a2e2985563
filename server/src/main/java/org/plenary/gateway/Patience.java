package org.plenary.gateway;

import java.time.Duration;

/// How long the gateway waits for what.
///
/// @param seats      silence of a client at a seat
/// @param liveDesks  silence of a desk whose microphone is open
/// @param watchers   silence of a client without a seat
/// @param lag        how far a connection may fall behind before it gets a snapshot instead
/// @param stuck      how long a connection may take nothing at all
/// @param farewell   from the close frame to the end of the TCP connection
/// @param beat       until a seat or a display that is sent nothing gets a beat
/// @param slowBeat   until a listener or the media who are sent nothing get a beat
/// @param glance     between two looks at the connections of seats and displays
/// @param slowGlance between two looks at those of listeners and media
public record Patience(
        Duration seats,
        Duration liveDesks,
        Duration watchers,
        Duration lag,
        Duration stuck,
        Duration farewell,
        Duration beat,
        Duration slowBeat,
        Duration glance,
        Duration slowGlance) {

    public static final Patience DEFAULTS = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(25), Duration.ofSeconds(2), Duration.ofSeconds(30),
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofSeconds(1));
}
