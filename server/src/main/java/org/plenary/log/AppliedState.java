package org.plenary.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.proto.RaftProtos.RoleInfoProto;
import org.apache.ratis.proto.RaftProtos.StateMachineLogEntryProto;
import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.raftlog.RaftLog;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.statemachine.StateMachineStorage;
import org.apache.ratis.statemachine.TransactionContext;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.statemachine.impl.SingleFileSnapshotInfo;
import org.apache.ratis.util.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.log.LogFiles.LogFile;

/// The state machine that Ratis drives: it stamps what the leader takes and hands what is committed to the [Applier].
final class AppliedState extends BaseStateMachine {

    /// Entries after which a snapshot that failed is tried again; Ratis would try with every entry.
    private static final long SNAPSHOT_RETRY = 1_000;

    private final Applier applier;
    private final InstantSource wallClock;
    private final Underway underway;
    private final Health health;
    private final ClientId submitter;
    private final SnapshotShelf shelf = new SnapshotShelf();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> serverClosed = new CompletableFuture<>();
    private final Queue<CompletableFuture<Long>> snapshotsAsked = new ConcurrentLinkedQueue<>();
    private long snapshotRetry;
    private volatile Instant now = Instant.EPOCH;
    private volatile @Nullable LeaderTime time;

    AppliedState(Applier applier, InstantSource wallClock, Underway underway, Health health, ClientId submitter) {
        this.applier = applier;
        this.wallClock = wallClock;
        this.underway = underway;
        this.health = health;
        this.submitter = submitter;
    }

    /// Completes when this node leads and has applied all that was in the log, or fails when that cannot be.
    CompletableFuture<Void> ready() {
        return ready;
    }

    /// A snapshot somebody waits for; it is tried even where the last one failed.
    CompletableFuture<Long> askSnapshot() {
        CompletableFuture<Long> asked = new CompletableFuture<>();
        snapshotsAsked.add(asked);
        return asked;
    }

    @Override
    public void initialize(RaftServer server, RaftGroupId group, RaftStorage storage) throws IOException {
        super.initialize(server, group, storage);
        getLifeCycle().transition(LifeCycle.State.STARTING);
        shelf.init(storage);
        restore(storage.getStorageDir().getCurrentDir().toPath());
        getLifeCycle().transition(LifeCycle.State.RUNNING);
    }

    private void restore(Path logFolder) throws IOException {
        SingleFileSnapshotInfo snapshot = shelf.findNewest();
        long next = snapshot == null ? 0 : snapshot.getIndex() + 1;
        List<LogFile> files = LogFiles.in(logFolder);
        if (!files.isEmpty() && files.getFirst().first() > next) {
            throw new EngineFailure("The log in " + logFolder + " begins at entry " + files.getFirst().first() + ", but "
                    + (snapshot == null ? "no snapshot could be loaded" : "the newest whole snapshot ends at entry " + (next - 1))
                    + ". Put the missing snapshot and its .md5 file back, or restore the data directory from a backup.");
        }
        if (snapshot != null) {
            load(snapshot);
        }
        now = applier.now();
    }

    private void load(SingleFileSnapshotInfo snapshot) throws IOException {
        try (InputStream in = shelf.open(snapshot)) {
            applier.load(in);
        } catch (RuntimeException e) {
            throw new EngineFailure("The snapshot " + snapshot.getFile().getPath()
                    + " is whole but cannot be read by this version. Start the version that wrote it.", e);
        }
        setLastAppliedTermIndex(snapshot.getTermIndex());
    }

    @Override
    public TransactionContext startTransaction(RaftClientRequest request) {
        TransactionContext.Builder transaction = TransactionContext.newBuilder().setStateMachine(this).setClientRequest(request);
        LeaderTime leaderTime = time;
        if (leaderTime == null) {
            return transaction.build().setException(new EngineRefusal(Reason.NOT_READY));
        }
        return transaction.setLogData(StampedBatch.write(leaderTime.stamp(), request.getMessage().getContent())).build();
    }

    @Override
    public TransactionContext preAppendTransaction(TransactionContext transaction) {
        underway.enter(transaction.getClientRequest().getCallId());
        return transaction;
    }

    /// Ratis is told that all is well whatever happens here: after a failure nothing more is applied, and who waits is told
    /// by [#broke].
    @Override
    public CompletableFuture<Message> applyTransaction(TransactionContext transaction) {
        LogEntryProto entry = transaction.getLogEntry();
        if (health.failure() == null) {
            try {
                apply(entry);
                updateLastAppliedTermIndex(entry.getTerm(), entry.getIndex());
                answer(entry);
            } catch (Throwable t) {
                broke("Entry " + entry.getIndex() + " of the log could not be applied: " + t.getMessage() + ".", t);
            }
        }
        return CompletableFuture.completedFuture(Message.EMPTY);
    }

    private void apply(LogEntryProto entry) {
        StampedBatch stamped = StampedBatch.read(entry.getStateMachineLogEntry().getLogData());
        Instant stamp = stamped.stamp().isAfter(now) ? stamped.stamp() : now;
        now = stamp;
        applier.apply(entry.getIndex(), stamp, stamped.batch());
    }

    private void answer(LogEntryProto entry) {
        StateMachineLogEntryProto origin = entry.getStateMachineLogEntry();
        if (origin.getClientId().equals(submitter.toByteString())) {
            underway.arrive(origin.getCallId(), entry.getIndex());
        }
    }

    /// Nothing is taken from now on, and nobody waits for what will not come.
    void broke(String sentence, Throwable cause) {
        health.fail(sentence, cause);
        underway.refuseAll(Reason.READ_ONLY, cause);
        ready.completeExceptionally(new EngineFailure(sentence, cause));
    }

    /// Ratis logs what is thrown here and goes on.
    @Override
    public long takeSnapshot() throws IOException {
        TermIndex at = getLastAppliedTermIndex();
        SingleFileSnapshotInfo latest = shelf.getLatestSnapshot();
        if (latest != null && latest.getIndex() == at.getIndex()) {
            return answerSnapshots(at.getIndex());
        }
        Throwable failure = health.failure();
        if (failure != null) {
            refuseSnapshots(new IllegalStateException("No snapshot: the state may be behind the log", failure));
        }
        if (failure != null || tooEarly(at)) {
            return latest == null ? RaftLog.INVALID_LOG_INDEX : latest.getIndex();
        }
        try {
            shelf.write(at, out -> applier.save(at.getIndex(), out));
        } catch (IOException | RuntimeException e) {
            snapshotRetry = at.getIndex() + SNAPSHOT_RETRY;
            refuseSnapshots(e);
            throw new IOException("The snapshot at entry " + at.getIndex() + " failed", e);
        }
        return answerSnapshots(at.getIndex());
    }

    private boolean tooEarly(TermIndex at) {
        return at.getIndex() < snapshotRetry && snapshotsAsked.isEmpty() && !health.isStopping();
    }

    private long answerSnapshots(long index) {
        for (CompletableFuture<Long> asked; (asked = snapshotsAsked.poll()) != null;) {
            asked.complete(index);
        }
        return index;
    }

    private void refuseSnapshots(Throwable cause) {
        for (CompletableFuture<Long> asked; (asked = snapshotsAsked.poll()) != null;) {
            asked.completeExceptionally(cause);
        }
    }

    @Override
    public StateMachineStorage getStateMachineStorage() {
        return shelf;
    }

    /// Moves the life cycle: left where it is, the first snapshot from a leader would never be installed.
    @Override
    public void pause() {
        getLifeCycle().transition(LifeCycle.State.PAUSING);
        getLifeCycle().transition(LifeCycle.State.PAUSED);
    }

    @Override
    public void reinitialize() throws IOException {
        SingleFileSnapshotInfo snapshot = shelf.findNewest();
        if (snapshot == null) {
            throw new EngineFailure("The snapshot that the leader sent is not whole.");
        }
        load(snapshot);
        now = applier.now();
        getLifeCycle().transition(LifeCycle.State.STARTING);
        getLifeCycle().transition(LifeCycle.State.RUNNING);
    }

    /// The time that an entry would be stamped with at this moment; before this node leads, the wall clock's.
    Instant time() {
        LeaderTime leaderTime = time;
        return leaderTime == null ? wallClock.instant() : leaderTime.stamp();
    }

    /// All entries of earlier leaders are applied by now, so the state's time is the latest there is.
    @Override
    public void notifyLeaderReady() {
        time = new LeaderTime(now, wallClock.instant(), System::nanoTime);
        health.leading(true);
        ready.complete(null);
    }

    @Override
    public void notifyNotLeader(Collection<TransactionContext> pending) {
        health.leading(false);
    }

    /// Comes on the thread that writes the log, which would close the file next, beside whoever closes the server: both would
    /// write out one buffer, and the log would end in entries that are there twice. So it stands still here until the server
    /// is closed, and then ends.
    @Override
    public void notifyLogFailed(Throwable cause, @Nullable LogEntryProto entry) {
        broke("The log could not be written.", cause);
        serverClosed.join();
        throw new IllegalStateException("The log was closed after it had failed", cause);
    }

    /// Lets go of what waits for the server to be closed.
    void serverIsClosed() {
        serverClosed.complete(null);
    }

    @Override
    public void notifyServerShutdown(RoleInfoProto role, boolean allServer) {
        health.leading(false);
    }
}
