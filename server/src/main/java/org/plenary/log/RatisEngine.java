package org.plenary.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientAsynchronousProtocol;
import org.apache.ratis.protocol.RaftClientReply;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.protocol.SnapshotManagementRequest;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.RaftServer.Division;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.thirdparty.com.google.protobuf.UnsafeByteOperations;
import org.jspecify.annotations.Nullable;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.log.Underway.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The product's engine: a Raft group of one inside this process.
public final class RatisEngine implements Engine {

    /// Every installation is one group; its name is part of the data directory.
    static final RaftGroupId GROUP = RaftGroupId.valueOf(UUID.nameUUIDFromBytes("plenary".getBytes(StandardCharsets.UTF_8)));

    private static final Logger LOG = LoggerFactory.getLogger(RatisEngine.class);
    private static final long SNAPSHOT_TIMEOUT_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private final ClientId submitter = ClientId.randomId();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Health health = new Health();
    private final EngineSettings settings;
    private final RaftPeerId node;
    private final Underway underway;
    private final AppliedState state;
    private final RaftServer server;
    private final Division division;
    private final RaftClientAsynchronousProtocol entrance;
    private final Watch watch;

    private RatisEngine(Path directory, Applier applier, EngineSettings settings, InstantSource wallClock) throws IOException {
        this.settings = settings;
        this.node = RaftPeerId.valueOf(settings.node());
        this.underway = new Underway(settings.underwayLimit(), settings.underwayBytes());
        this.state = new AppliedState(applier, wallClock, underway, health, submitter);
        this.watch = new Watch(directory, settings.spaceReserve(), health);
        this.server = RaftServer.newBuilder()
                .setServerId(node)
                .setGroup(RaftGroup.valueOf(GROUP, RaftPeer.newBuilder().setId(node).build()))
                .setProperties(RatisProperties.of(directory, settings))
                .setStateMachine(state)
                .setOption(RaftStorage.StartupOption.RECOVER)
                .build();
        this.division = server.getDivision(GROUP);
        this.entrance = entrance(server, division);
    }

    /// The division takes a request on the calling thread; the server would hand it to a pool and wait for it, which costs
    /// more than half of the throughput.
    private static RaftClientAsynchronousProtocol entrance(RaftServer server, Division division) {
        return division instanceof RaftClientAsynchronousProtocol direct ? direct : server;
    }

    /// Opens the log in a directory, applies what the newest snapshot does not hold, and returns when batches are taken.
    ///
    /// @param applier gives the state's time and is driven from here on
    /// @param wallClock read once, when this node begins to lead
    /// @throws EngineFailure with a sentence that says what is wrong and what to do
    public static RatisEngine start(Path directory, Applier applier, EngineSettings settings, InstantSource wallClock)
            throws EngineFailure, InterruptedException {
        try {
            Files.createDirectories(directory);
            LogDoctor.treat(LogFiles.folder(directory), applier.told());
            checkReach(directory, applier.told());
            RatisEngine engine = new RatisEngine(directory, applier, settings, wallClock);
            engine.open();
            return engine;
        } catch (IOException | RuntimeException e) {
            throw EngineFailure.of(e);
        }
    }

    /// A log that was cut between two entries looks sound; that something is missing only the record knows.
    private static void checkReach(Path directory, long told) throws IOException {
        long reached = EngineCheck.of(directory).reached();
        if (reached < told) {
            throw new EngineFailure("The log in " + directory + " ends at entry " + reached + ", but the record tells of entry " + told
                    + ". Restore the data directory from a backup.");
        }
    }

    private void open() throws IOException, InterruptedException {
        boolean open = false;
        try {
            server.start();
            checkNode();
            watch.start(this::seeWhetherRatisRuns);
            watch.every(settings.snapshotEvery().toMillis(), this::snapshotInTime);
            state.ready().get(settings.startLimit().toMillis(), TimeUnit.MILLISECONDS);
            open = true;
        } catch (ExecutionException e) {
            throw EngineFailure.of(e);
        } catch (TimeoutException e) {
            throw new EngineFailure("The log was not applied within " + settings.startLimit().toSeconds()
                    + " seconds: see what keeps this machine busy, and start again.", e);
        } finally {
            if (!open) {
                health.stopping();
                shutDown();
            }
        }
    }

    /// Under another name this node would wait for ever to be let into its own group.
    private void checkNode() throws EngineFailure {
        if (division.getRaftConf().getPeer(node) == null) {
            throw new EngineFailure("The data directory belongs to "
                    + division.getRaftConf().getCurrentPeers().stream().map(peer -> "'" + peer.getId() + "'").toList()
                    + " and not to a node '" + node + "': give this node its old name back.");
        }
    }

    private void seeWhetherRatisRuns() {
        if (!health.isStopping() && division.getInfo().getLifeCycleState().isClosingOrClosed()) {
            state.broke("The log has shut down by itself.", new IllegalStateException("Ratis tells why before this"));
        }
    }

    @Override
    public CompletableFuture<Long> submit(byte[] batch) {
        Reason refusal = health.refusal();
        if (refusal == null && batch.length > settings.batchLimit()) {
            refusal = Reason.TOO_LARGE;
        }
        Passage passage = refusal == null ? underway.depart(batch.length) : null;
        if (passage == null) {
            return CompletableFuture.failedFuture(new EngineRefusal(refusal == null ? Reason.NOT_READY : refusal));
        }
        send(passage, batch);
        return passage.arrival();
    }

    private void send(Passage passage, byte[] batch) {
        RaftClientRequest request = RaftClientRequest.newBuilder()
                .setClientId(submitter)
                .setServerId(node)
                .setGroupId(GROUP)
                .setCallId(passage.number())
                .setMessage(Message.valueOf(UnsafeByteOperations.unsafeWrap(batch)))
                .setType(RaftClientRequest.writeRequestType())
                .build();
        CompletableFuture<RaftClientReply> reply;
        try {
            reply = entrance.submitClientRequestAsync(request);
        } catch (IOException | RuntimeException e) {
            reply = CompletableFuture.failedFuture(e);
        }
        var _ = reply.whenComplete((answer, failure) -> settle(passage, answer, failure));
        Throwable broken = health.failure();
        if (broken != null) {
            underway.refuse(passage.number(), Reason.READ_ONLY, broken);
        }
    }

    /// Applying settles a batch. Only one that never entered the log is settled here: if Ratis lost the leadership for a
    /// moment, what is in the log will be applied all the same.
    private void settle(Passage passage, @Nullable RaftClientReply answer, @Nullable Throwable failure) {
        if ((answer == null || !answer.isSuccess()) && !passage.entered()) {
            underway.refuse(passage.number(), Reason.NOT_READY, answer == null ? failure : answer.getException());
        }
    }

    @Override
    public CompletableFuture<Long> snapshot() {
        CompletableFuture<Long> asked = state.askSnapshot();
        CompletableFuture<RaftClientReply> reply;
        try {
            reply = server.snapshotManagementAsync(
                    SnapshotManagementRequest.newCreate(submitter, node, GROUP, 0, SNAPSHOT_TIMEOUT_MILLIS, 1));
        } catch (RuntimeException e) {
            reply = CompletableFuture.failedFuture(e);
        }
        var _ = reply.whenComplete((answer, failure) -> {
            if (failure != null) {
                asked.completeExceptionally(failure);
            } else {
                asked.complete(answer.getLogIndex());
            }
        });
        return asked;
    }

    /// Tells nobody: where it fails, the state has logged why.
    private void snapshotInTime() {
        var _ = snapshot();
    }

    /// The time that a batch would be stamped with at this moment.
    public Instant time() {
        return state.time();
    }

    @Override
    public Condition condition() {
        return health.condition();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            health.stopping();
            drain();
            shutDown();
        }
    }

    private void drain() {
        try {
            if (health.failure() == null && !underway.drain(settings.stopLimit())) {
                LOG.warn("Some batches were still under way after {} seconds and are left to the next start.",
                        settings.stopLimit().toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        watch.close();
        Thread stop = Thread.ofPlatform().daemon().name("engine-stop").start(this::stopRatis);
        Duration patience = health.failure() == null ? settings.startLimit() : settings.stopLimit();
        try {
            if (!stop.join(patience)) {
                LOG.warn("Ratis did not stop within {} seconds; its threads end with this process.", patience.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        underway.refuseAll(Reason.STOPPING, health.failure());
    }

    /// May never return: when the log fails in the same moment, Ratis waits for entries that it cannot read any more.
    private void stopRatis() {
        try {
            server.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Ratis did not stop cleanly.", e);
        } finally {
            state.serverIsClosed();
        }
    }
}
