package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.Applied;
import org.plenary.client.ClientListener;
import org.plenary.client.CommandFuture;
import org.plenary.client.ConnectionState;
import org.plenary.client.Micros;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// The server's machine stands still for a while (SIGSTOP) in the middle of a turn, which goes on: whoever speaks does not stop.
///
/// `-Dplenary.pause.seconds=64` makes the pause longer than anything the server or a client waits for.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped by a signal")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PauseIT {

    private static final Duration PAUSE = Duration.ofSeconds(Long.getLong("plenary.pause.seconds", 5));
    private static final Duration STALE = Duration.ofMillis(2_500);
    private static final Duration OFF = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration MORE = Duration.ofSeconds(30);
    private static final String DEBATE = "session-1-debate";

    @TempDir
    private Path data;

    @Test
    void screens_say_that_they_are_stale_and_afterwards_everything_is_as_if_there_had_been_none() throws Exception {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient turkey = PlenaryClient.connect(server.address(), server.code("turkey-1"));
                PlenaryClient display = PlenaryClient.connect(server.address(), server.watchers("display"))) {
            List<Watch> watches = List.of(new Watch(chair), new Watch(norway), new Watch(display));
            norwaySpeaksAndTwoWait(chair, norway, turkey);
            TurnItem turn = norway.mirror().currentTurn().orElseThrow();
            Reading begun = Reading.of(norway, turn);
            List<RequestItem> waiting = chair.mirror().requests(DEBATE);

            CommandFuture<?> extension = standStill(server, watches, chair, turn);

            extension.await(SOON);
            for (Watch watch : watches) {
                Mirror after =
                        watch.client.await(mirror -> mirror.currentTurn().map(TurnItem::getLimit).orElse(0L) > turn.getLimit(), SOON);
                TurnItem now = after.currentTurn().orElseThrow();
                assertThat(now).isEqualTo(turn.toBuilder().setLimit(turn.getLimit() + Micros.of(MORE)).build());
                watch.heard(ConnectionState.CURRENT).get(SOON.toSeconds(), TimeUnit.SECONDS);
                begun.assertCounted(Reading.of(watch.client, now));
                watch.assertNothingTwice(turn.getId());
            }
            assertThat(chair.mirror().requests(DEBATE)).isEqualTo(waiting);
            assertEnds(chair, turn, begun);
        }
    }

    /// Through the pause, with a command that is sent while the server cannot hear it.
    private static CommandFuture<?> standStill(ServerProcess server, List<Watch> watches, PlenaryClient chair, TurnItem turn)
            throws Exception {
        CommandFuture<?> extension;
        try (Lateness lateness = new Lateness()) {
            watches.forEach(Watch::begin);
            server.pause();
            long since = System.nanoTime();
            extension = chair.extendTurn(turn.getId(), MORE);
            for (Watch watch : watches) {
                long stale = watch.heard(ConnectionState.STALE).get(SOON.toSeconds(), TimeUnit.SECONDS);
                assertThat(Duration.ofNanos(stale - since)).as("a screen is stale after")
                        .isLessThanOrEqualTo(STALE.plus(lateness.worst()));
            }
            while (System.nanoTime() - since < PAUSE.toNanos()) {
                LockSupport.parkNanos(PAUSE.toNanos() - (System.nanoTime() - since));
            }
        } finally {
            watches.forEach(Watch::again);
            server.goOn();
        }
        return extension;
    }

    /// So has the server, which tells the speaking time when the turn ends.
    private static void assertEnds(PlenaryClient chair, TurnItem turn, Reading begun) {
        long from = System.nanoTime();
        chair.endTurn(turn.getId()).await(SOON);
        Duration used = Micros.duration(chair.mirror().turn(turn.getId()).orElseThrow().getUsed());
        begun.assertCounted(new Reading(used, Duration.ZERO, from, System.nanoTime()));
    }

    private static void norwaySpeaksAndTwoWait(PlenaryClient chair, PlenaryClient norway, PlenaryClient turkey) {
        chair.openSession("session-1").await(SOON);
        chair.startSegment(DEBATE).await(SOON);
        int first = norway.requestFloor("statement", "en").await(SOON).getRequest();
        chair.giveFloor(first).await(SOON);
        turkey.requestFloor("statement", "en").await(SOON);
        norway.requestFloor("statement", "en").await(SOON);
        norway.await(Mirror::hasFloor, SOON);
        chair.await(mirror -> mirror.requests(DEBATE).size() == 2, SOON);
    }

    /// How much of a turn had been spoken at some instant between two of this process's.
    private record Reading(Duration spoken, Duration error, long from, long until) {

        static Reading of(PlenaryClient client, TurnItem turn) {
            long from = System.nanoTime();
            Duration spoken = Micros.duration(turn.getLimit()).minus(client.remaining(turn));
            Duration error = client.clock().orElseThrow().error();
            return new Reading(spoken, error, from, System.nanoTime());
        }

        /// What has passed is what was counted: not less for the pause, and not more.
        void assertCounted(Reading later) {
            Duration off = OFF.plus(error).plus(later.error);
            assertThat(later.spoken.minus(spoken)).as("the turn has run").isBetween(
                    Duration.ofNanos(later.from - until).minus(off), Duration.ofNanos(later.until - from).plus(off));
        }
    }

    /// What one client showed, and when.
    private static final class Watch implements ClientListener {

        private final PlenaryClient client;
        private final List<Applied> applied = new CopyOnWriteArrayList<>();
        private volatile CompletableFuture<Long> stale = new CompletableFuture<>();
        private volatile CompletableFuture<Long> current = new CompletableFuture<>();

        Watch(PlenaryClient client) {
            this.client = client;
            client.listen(this);
        }

        /// From here on staleness is waited for: before, on a busy machine, it would be nobody's mistake.
        void begin() {
            stale = new CompletableFuture<>();
            if (client.state() == ConnectionState.STALE) {
                stale.complete(System.nanoTime());
            }
        }

        /// From here on the client is waited for.
        void again() {
            current = new CompletableFuture<>();
            if (client.state() == ConnectionState.CURRENT) {
                current.complete(System.nanoTime());
            }
        }

        CompletableFuture<Long> heard(ConnectionState state) {
            return state == ConnectionState.STALE ? stale : current;
        }

        @Override
        public void applied(Applied step) {
            applied.add(step);
        }

        @Override
        public void changed(ConnectionState next, String condition) {
            long now = System.nanoTime();
            switch (next) {
                case STALE -> stale.complete(now);
                case CURRENT -> current.complete(now);
                case OFFLINE, CATCHING_UP, CLOSED -> {}
            }
        }

        /// Revisions only rise within an epoch, and the turn was put once when it began and once when it was extended.
        void assertNothingTwice(int turn) {
            List<Long> revisions = new ArrayList<>();
            List<TurnItem> put = new ArrayList<>();
            for (Applied step : applied) {
                revisions.add(step.mirror().revision());
                step.changes().stream().filter(Change::hasPut).map(Change::getPut)
                        .filter(item -> item.hasTurn() && item.getTurn().getId() == turn).forEach(item -> put.add(item.getTurn()));
            }
            assertThat(applied).extracting(step -> step.mirror().epoch()).containsOnly(client.mirror().epoch());
            assertThat(revisions).isSorted();
            assertThat(put).extracting(TurnItem::getLimit).doesNotHaveDuplicates().hasSize(2);
        }
    }
}
