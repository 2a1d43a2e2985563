package org.plenary.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.ratis.RaftConfigKeys;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.server.RaftServerConfigKeys.Log;
import org.apache.ratis.server.RaftServerConfigKeys.Log.CorruptionPolicy;
import org.apache.ratis.server.RaftServerConfigKeys.Rpc;
import org.apache.ratis.server.RaftServerConfigKeys.Snapshot;
import org.apache.ratis.util.SizeInBytes;
import org.apache.ratis.util.TimeDuration;

/// The engine's settings in Ratis' words.
final class RatisProperties {

    /// A group of one has nobody to wait for.
    private static final Duration FIRST_ELECTION_MIN = Duration.ofMillis(10);

    private static final Duration FIRST_ELECTION_MAX = Duration.ofMillis(20);
    private static final Duration ELECTION_MIN = Duration.ofMillis(100);
    private static final Duration ELECTION_MAX = Duration.ofMillis(200);

    /// A machine that slept must not come back to a server that shut itself down.
    private static final Duration CLOSE_THRESHOLD = Duration.ofDays(365);

    private static final Duration STEP_DOWN_WAIT = Duration.ofSeconds(2);

    /// Exactly once is not Ratis' business here, so its memory of answers is short.
    private static final Duration RETRY_CACHE = Duration.ofSeconds(1);

    private static final long CACHE_BYTES = 32L << 20;
    private static final long WRITE_BUFFER_BYTES = 2L << 20;

    private RatisProperties() {}

    static RaftProperties of(Path directory, EngineSettings settings) {
        RaftProperties properties = new RaftProperties();
        properties.set(RaftConfigKeys.Rpc.TYPE_KEY, NoTransport.class.getName());
        RaftServerConfigKeys.setStorageDir(properties, List.of(directory.toFile()));
        RaftServerConfigKeys.setRemovedGroupsDir(
                properties, directory.resolve("removed").toFile());
        RaftServerConfigKeys.setCloseThreshold(properties, time(CLOSE_THRESHOLD));
        RaftServerConfigKeys.LeaderElection.setLeaderStepDownWaitTime(properties, time(STEP_DOWN_WAIT));
        RaftServerConfigKeys.RetryCache.setExpiryTime(properties, time(RETRY_CACHE));
        elections(properties);
        log(properties, settings);
        limits(properties, settings);
        snapshots(properties, settings);
        return properties;
    }

    private static void elections(RaftProperties properties) {
        Rpc.setFirstElectionTimeoutMin(properties, time(FIRST_ELECTION_MIN));
        Rpc.setFirstElectionTimeoutMax(properties, time(FIRST_ELECTION_MAX));
        Rpc.setTimeoutMin(properties, time(ELECTION_MIN));
        Rpc.setTimeoutMax(properties, time(ELECTION_MAX));
    }

    private static void log(RaftProperties properties, EngineSettings settings) {
        Log.setLogMetadataEnabled(properties, false);
        Log.setCorruptionPolicy(properties, CorruptionPolicy.EXCEPTION);
        Log.setSegmentSizeMax(properties, SizeInBytes.valueOf(settings.segmentSize()));
        Log.setSegmentCacheSizeMax(properties, SizeInBytes.valueOf(CACHE_BYTES));
        Log.setWriteBufferSize(properties, SizeInBytes.valueOf(WRITE_BUFFER_BYTES));
        Log.Appender.setBufferByteLimit(
                properties, SizeInBytes.valueOf(settings.batchLimit() + (long) StampedBatch.OVERHEAD));
        Log.setPurgeUptoSnapshotIndex(properties, true);
        Log.setPurgePreservationLogNum(properties, settings.logKept());
        Log.setPurgeGap(properties, 1);
    }

    /// The engine's own limits are reached first, so the queue of the log's writer is never full and nobody waits for it.
    private static void limits(RaftProperties properties, EngineSettings settings) {
        SizeInBytes bytes = SizeInBytes.valueOf(2 * settings.underwayBytes() + settings.batchLimit());
        RaftServerConfigKeys.Write.setElementLimit(properties, 2 * settings.underwayLimit());
        RaftServerConfigKeys.Write.setByteLimit(properties, bytes);
        Log.setQueueElementLimit(properties, 4 * settings.underwayLimit());
        Log.setQueueByteLimit(properties, bytes);
    }

    private static void snapshots(RaftProperties properties, EngineSettings settings) {
        Snapshot.setAutoTriggerEnabled(properties, true);
        Snapshot.setAutoTriggerThreshold(properties, settings.snapshotEntries());
        Snapshot.setTriggerWhenStopEnabled(properties, true);
        Snapshot.setRetentionFileNum(properties, settings.snapshotsKept());
    }

    private static TimeDuration time(Duration duration) {
        return TimeDuration.valueOf(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
