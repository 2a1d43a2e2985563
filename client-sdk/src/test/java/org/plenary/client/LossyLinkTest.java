package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ServerFrame;

/// Whatever the link does, each command takes effect at most once and in order, and the mirror comes to equal the server's.
class LossyLinkTest {

    private static final int SEEDS = 200;
    private static final int STEPS = 300;

    @Test
    void whatever_the_link_does_each_command_takes_effect_once_and_the_mirror_is_the_servers() {
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> {
            World world = new World(seed);
            try {
                for (int step = 0; step < STEPS; step++) {
                    world.step();
                }
                world.settle();
                world.audit();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ":\n" + String.join("\n", world.minutes), e);
            }
        });
    }

    /// One client, one server, and the road between them.
    private static final class World implements Outlet {

        private final List<String> minutes = new ArrayList<>();
        private final Deque<ClientFrame> toServer = new ArrayDeque<>();
        private final Deque<ServerFrame> toClient = new ArrayDeque<>();
        private final Map<Submission, String> outcomes = new LinkedHashMap<>();
        private final SplittableRandom dice;
        private final ModelServer server;
        private final ProtocolState state;
        private Instant now = Instant.parse("2001-12-13T08:30:00Z");
        private boolean linked;
        private int commands;

        World(long seed) {
            dice = new SplittableRandom(seed);
            server = new ModelServer(dice.split());
            state = new ProtocolState(ClientOptions.standard(), dice.split(), this);
        }

        void step() {
            pass(Duration.ofMillis(dice.nextInt(300)));
            switch (dice.nextInt(20)) {
                case 0, 1, 2, 3 -> serverReads();
                case 4, 5, 6, 7 -> clientReads();
                case 8, 9, 10 -> submit();
                case 11, 12 -> announce();
                case 13, 14, 15 -> link();
                case 16 -> cut();
                case 17 -> lag();
                case 18 -> catastrophe();
                default -> state.elapsed(now);
            }
        }

        /// The link holds from now on.
        void settle() {
            for (int round = 0; round < 2_000 && !(state.waiting().isEmpty() && atRest()); round++) {
                link();
                serverReads();
                clientReads();
                pass(Duration.ofMillis(100));
            }
        }

        private boolean atRest() {
            return linked && toClient.isEmpty() && toServer.isEmpty() && state.mirror().revision() == server.revision();
        }

        void audit() {
            assertThat(state.waiting()).isEmpty();
            assertThat(state.mirror().revision()).isEqualTo(server.revision());
            assertThat(new HashSet<>(state.mirror().items())).isEqualTo(new HashSet<Item>(server.items().values()));
            assertThat(server.effects).isSorted().doesNotHaveDuplicates();
            outcomes.forEach((submission, outcome) -> {
                int turn = turn(submission);
                switch (outcome) {
                    case "granted" -> assertThat(server.effects).contains(turn);
                    case "CommandRefused" -> assertThat(turn % 10).isEqualTo(5);
                    case "CommandNotTaken" -> assertThat(turn % 10).isEqualTo(7);
                    case "OutcomeUnknown", "late" -> assertThat(turn).isPositive();
                    default -> assertThat(server.effects).as(outcome).doesNotContain(turn);
                }
            });
            assertThat(outcomes).hasSize(commands);
        }

        private void submit() {
            Optional<Duration> timeout = dice.nextInt(4) == 0 ? Optional.of(Duration.ofMillis(dice.nextInt(1, 2_000))) : Optional.empty();
            Submission submission = new Submission(Frames.give(++commands), timeout);
            state.submit(submission, now);
        }

        private void announce() {
            ServerFrame update = server.elsewhere();
            if (linked && greeted()) {
                toClient.add(update);
            }
        }

        /// The server speaks to a client only after `Hello`.
        private boolean greeted() {
            return toServer.stream().noneMatch(ClientFrame::hasHello);
        }

        private void link() {
            if (!linked) {
                linked = true;
                minutes.add(now + " linked");
                state.connected("ticket", now);
            }
        }

        private void cut() {
            if (linked) {
                minutes.add(now + " cut");
                hangUp();
                state.disconnected();
            }
        }

        private void lag() {
            if (linked && greeted()) {
                minutes.add(now + " lagged");
                toClient.removeIf(frame -> !frame.hasWelcome());
                toClient.addAll(server.caughtUp());
            }
        }

        private void catastrophe() {
            switch (dice.nextInt(4)) {
                case 0 -> {
                    cut();
                    server.restart();
                }
                case 1 -> {
                    cut();
                    now = now.plus(Duration.ofHours(25));
                }
                case 2 -> server.forget();
                default -> pass(Duration.ofSeconds(4));
            }
        }

        private void serverReads() {
            for (int n = dice.nextInt(1, 5); linked && n > 0 && !toServer.isEmpty(); n--) {
                ClientFrame frame = toServer.remove();
                minutes.add(now + " server hears " + frame.getFrameCase() + " " + frame.getCommand().getCounter());
                toClient.addAll(server.hears(frame, now));
            }
        }

        private void clientReads() {
            for (int n = dice.nextInt(1, 8); linked && n > 0 && !toClient.isEmpty(); n--) {
                ServerFrame frame = toClient.remove();
                minutes.add(now + " client hears " + frame.getFrameCase() + " " + frame.getAnswer().getCounter());
                state.received(frame, now);
            }
        }

        private void pass(Duration time) {
            now = now.plus(time);
            if (dice.nextBoolean()) {
                state.elapsed(now);
            }
        }

        private void hangUp() {
            linked = false;
            toServer.clear();
            toClient.clear();
        }

        private static int turn(Submission submission) {
            return submission.command().getGiveFloor().getNext();
        }

        @Override
        public void send(ClientFrame frame) {
            assertThat(linked).isTrue();
            toServer.add(frame);
        }

        @Override
        public void applied(Applied applied) {
            minutes.add(now + " mirror " + applied.mirror().revision());
        }

        @Override
        public void changed(ConnectionState next, String condition) {
            minutes.add(now + " " + next);
        }

        @Override
        public void granted(Submission submission, Granted granted) {
            settled(submission, "granted");
        }

        @Override
        public void failed(Submission submission, PlenaryFailure failure) {
            boolean late = failure instanceof CommandTimedOut timedOut && !timedOut.withdrawn();
            settled(submission, late ? "late" : failure.getClass().getSimpleName());
        }

        private void settled(Submission submission, String outcome) {
            minutes.add(now + " " + turn(submission) + " " + outcome);
            assertThat(outcomes.put(submission, outcome)).as("settled once").isNull();
        }

        @Override
        public void reconnect(Reconnect reason) {
            minutes.add(now + " reconnect: " + reason);
            hangUp();
        }
    }
}
