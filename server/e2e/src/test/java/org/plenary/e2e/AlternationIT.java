package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.Applied;
import org.plenary.client.ClientListener;
import org.plenary.client.CommandFuture;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.TurnItem;

/// The floor goes to and fro between English and Russian: in every state that any client is shown, speaker, floor language and all
/// routing belong together.
///
/// `-Dplenary.seed=7` lets the desks press otherwise.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AlternationIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("plenary.seed", 1);
    private static final int TIMES = Integer.getInteger("plenary.alternations", 1_000);
    private static final String EN = "en";
    private static final String RU = "ru";

    @TempDir
    private Path data;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void no_client_ever_sees_a_new_speaker_with_the_old_routing() throws IOException {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient english = PlenaryClient.connect(server.address(), server.code("en-1"));
                PlenaryClient russian = PlenaryClient.connect(server.address(), server.code("ru-1"));
                PlenaryClient technician = PlenaryClient.connect(server.address(), server.code("technician"));
                PlenaryClient norway = PlenaryClient.connect(server.address(), server.code("norway-1"));
                PlenaryClient listener = PlenaryClient.connect(server.address(), server.watchers("listener"))) {
            List<Watcher> watchers = new ArrayList<>();
            for (PlenaryClient client : List.of(chair, english, russian, technician, norway, listener)) {
                Watcher watcher = new Watcher();
                client.listen(watcher);
                watchers.add(watcher);
            }
            chair.openSession("session-1").await(SOON);
            chair.startSegment("session-1-debate").await(SOON);
            int last = alternated(chair, List.of(english, russian));
            for (PlenaryClient client : List.of(chair, english, russian, technician, norway, listener)) {
                client.await(mirror -> mirror.currentTurn().filter(turn -> turn.getId() == last).isPresent(), SOON);
            }
            for (Watcher watcher : watchers) {
                assertThat(watcher.wrong).as("seed %d", SEED).isEmpty();
                assertThat(watcher.changes.get()).isGreaterThanOrEqualTo(TIMES);
            }
        }
    }

    /// The next speaker is inscribed while the one before is given the floor.
    ///
    /// @return the last turn
    private int alternated(PlenaryClient chair, List<PlenaryClient> desks) {
        Optional<TurnItem> turn = Optional.empty();
        int request = inscribed(chair, 0).await(SOON).getRequest();
        for (int i = 0; i < TIMES; i++) {
            CommandFuture<?> given = turn.isEmpty() ? chair.giveFloor(request) : chair.giveFloor(request, turn.get().getId());
            CommandFuture<Receipt> next = inscribed(chair, i + 1);
            CommandFuture<?> pressed = press(desks.get(random.nextInt(desks.size())));
            given.await(SOON);
            request = next.await(SOON).getRequest();
            pressed.await(SOON);
            turn = chair.mirror().currentTurn();
            assertThat(turn.orElseThrow().getLanguage()).isEqualTo(language(i));
        }
        return turn.orElseThrow().getId();
    }

    private static CommandFuture<Receipt> inscribed(PlenaryClient chair, int number) {
        return chair.inscribe(language(number).equals(EN) ? "norway" : "tajikistan", "statement", language(number));
    }

    private static String language(int number) {
        return number % 2 == 0 ? EN : RU;
    }

    /// What a desk's keys would do: open, cough, go on, close.
    private CommandFuture<?> press(PlenaryClient desk) {
        String microphone = desk.mirror().ownDesk().orElseThrow().getMicrophone();
        if (microphone.equals("off")) {
            return desk.openMicrophone();
        }
        if (random.nextInt(3) == 0) {
            return desk.closeMicrophone();
        }
        return microphone.equals("live") ? desk.pressCough() : desk.releaseCough();
    }

    /// Computes again for every state that a client is shown what the design says that the channels carry.
    private static final class Watcher implements ClientListener {

        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
        private final AtomicInteger changes = new AtomicInteger();
        private String floor = "";

        @Override
        public void applied(Applied applied) {
            Mirror mirror = applied.mirror();
            FloorItem item = mirror.floor();
            if (!item.getLanguage().equals(floor)) {
                floor = item.getLanguage();
                changes.incrementAndGet();
            }
            mirror.currentTurn().filter(turn -> turn.hasRunningSince() && !turn.getLanguage().equals(item.getLanguage()))
                    .ifPresent(turn -> wrong.add(mirror.revision() + ": a turn in " + turn.getLanguage() + ", floor " + item));
            if (mirror.currentSession().filter(session -> session.getStatus().equals("open")).isPresent()) {
                mirror.channels().stream().filter(channel -> !states(mirror, channel, item.getLanguage()).contains(channel.getState()))
                        .forEach(channel -> wrong.add(mirror.revision() + ": floor " + item + ", channel " + channel));
            }
        }

        /// Who watches does not see the desks, and so not which of the three it is that a desk's microphone makes of a channel.
        private static List<String> states(Mirror mirror, ChannelItem channel, String floor) {
            String idle = channel.getLanguage().equals(floor) ? "pass-through" : "floor-at-reduced-level";
            Optional<DeskItem> owner = mirror.booths().stream().flatMap(booth -> booth.getDesksList().stream())
                    .flatMap(desk -> mirror.desk(desk).stream())
                    .filter(desk -> !desk.getMicrophone().equals("off"))
                    .filter(desk -> desk.getFeeds("abc".indexOf(desk.getOutput())).equals(channel.getLanguage()))
                    .findFirst();
            boolean desks = mirror.desk("en-1").isPresent();
            if (desks && !owner.map(DeskItem::getId).equals(channel.hasDesk() ? Optional.of(channel.getDesk()) : Optional.empty())) {
                return List.of();
            }
            return desks
                    ? List.of(owner.map(desk -> desk.getMicrophone().equals("live") ? "interpreted" : "muted").orElse(idle))
                    : List.of(idle, "interpreted", "muted");
        }
    }
}
