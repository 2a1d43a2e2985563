package org.plenary.simulation;

import static org.plenary.simulation.Promise.LIVE_EQUALS_RELIVED;
import static org.plenary.simulation.Promise.RESTORED_EQUALS_RELIVED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.Recording;
import org.plenary.wire.StateCodec;

/// Two other deliberations over the same log: one has lived through all of it, the other begins anew from its own snapshot time and
/// again. Whatever the server is, they must be.
final class Replicas {

    private static final Nothing NOTHING = new Nothing();

    private final MemoryDisk disk;
    private final Accounts accounts;
    private final Deliberation relived = new Deliberation(NOTHING, NOTHING);
    private Deliberation restored = new Deliberation(NOTHING, NOTHING);
    private int applied;

    Replicas(MemoryDisk disk, Accounts accounts) {
        this.disk = disk;
        this.accounts = accounts;
    }

    /// Compares the state of a server that has applied everything durable.
    void compare(Deliberation live, boolean justStarted) {
        for (; applied < disk.size(); applied++) {
            MemoryDisk.Entry entry = disk.entry(applied);
            relived.apply(entry.index(), entry.stamp(), entry.batch());
            restored.apply(entry.index(), entry.stamp(), entry.batch());
        }
        byte[] expected = state(relived);
        accounts.equal(justStarted ? RESTORED_EQUALS_RELIVED : LIVE_EQUALS_RELIVED, "the server's state", expected, state(live));
        accounts.equal(LIVE_EQUALS_RELIVED, "the state from snapshot and log", expected, state(restored));
        restored = restarted(restored);
    }

    private static Deliberation restarted(Deliberation before) {
        try {
            ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
            before.save(0, snapshot);
            Deliberation after = new Deliberation(NOTHING, NOTHING);
            after.load(new ByteArrayInputStream(snapshot.toByteArray()));
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] state(Deliberation deliberation) {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try {
            StateCodec.encode(List.copyOf(deliberation.halls().values()), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.writeBytes(deliberation.now().toString().getBytes(StandardCharsets.UTF_8));
        return state.toByteArray();
    }

    /// Nobody listens to a replica, and nothing is on record of it.
    private static final class Nothing implements Announcement, Recording {

        @Override
        public void announce(Announced step) {}

        @Override
        public void through(long index) {}

        @Override
        public long lastIndex() {
            return -1;
        }

        @Override
        public void startsAfter(long index) {}

        @Override
        public void awaitRecorded(long index) {}
    }
}
