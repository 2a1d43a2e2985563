package org.plenary.gateway;

/// What is kept for a connection that reads slowly.
///
/// @param logBytes      of the latest updates of one audience in one encoding
/// @param segmentBytes  of the pieces in which that memory is taken
/// @param chunk         bytes handed to a socket at a time
/// @param lowWater      bytes waiting in a connection below which more are handed to it
/// @param highWater     bytes waiting in a connection above which nothing more is handed to it
/// @param answers       answers that wait for one connection; older ones are forgotten, and given again to whoever asks again
/// @param slice         connections served before the event loop looks at its sockets again
/// @param clients       client programs whose latest counter is remembered
public record OutboxLimits(
        int logBytes, int segmentBytes, int chunk, int lowWater, int highWater, int answers, int slice, int clients) {

    public static final OutboxLimits DEFAULTS =
            new OutboxLimits(4 << 20, 64 << 10, 64 << 10, 64 << 10, 128 << 10, 64, 512, 16_384);
}
