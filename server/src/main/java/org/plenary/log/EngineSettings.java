package org.plenary.log;

import java.time.Duration;

/// What of the engine can be set.
///
/// @param node this node's name in the group; it never changes during the life of a data directory
/// @param batchLimit bytes one batch may have
/// @param underwayLimit batches that may be under way at once; one more is refused as not ready
/// @param underwayBytes bytes that may be under way at once
/// @param segmentSize bytes one file of the log holds
/// @param logKept entries kept before the latest snapshot
/// @param snapshotEntries entries after which a snapshot is taken
/// @param snapshotEvery time after which a snapshot is taken
/// @param snapshotsKept snapshots kept
/// @param spaceReserve bytes of free disk space below which the engine turns read-only
/// @param startLimit how long a start may take, the replay of the log included, and a stop with its snapshot
/// @param stopLimit how long a stop waits for what is under way, and for a log that has failed
public record EngineSettings(
        String node,
        int batchLimit,
        int underwayLimit,
        long underwayBytes,
        long segmentSize,
        long logKept,
        long snapshotEntries,
        Duration snapshotEvery,
        int snapshotsKept,
        long spaceReserve,
        Duration startLimit,
        Duration stopLimit) {

    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    /// Good for one machine that holds conferences.
    public static EngineSettings defaults() {
        return new EngineSettings(
                "node-1",
                MIB,
                KIB,
                32L * MIB,
                8L * MIB,
                10_000,
                20_000,
                Duration.ofMinutes(15),
                3,
                64L * MIB,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
    }
}
