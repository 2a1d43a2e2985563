package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A live desk's process is killed (SIGKILL): its mate sees that the channel is interrupted, and has it with one press.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is killed by a signal")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledDeskIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(KilledDeskIT.class);

    @TempDir
    private Path data;

    @Test
    void the_mate_takes_over_with_one_press() throws Exception {
        try (ServerProcess server = ServerProcess.start(data);
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair-1"));
                PlenaryClient mate = PlenaryClient.connect(server.address(), server.code("ru-2"))) {
            chair.openSession("session-1").await(SOON);
            Process desk = Signals.java(DeskProcess.class, server.address().toString(), server.code("ru-1"));
            CompletableFuture.delayedExecutor(2 * SOON.toSeconds(), TimeUnit.SECONDS).execute(desk::destroyForcibly);
            try (BufferedReader screen = desk.inputReader()) {
                assertThat(screen.readLine()).isEqualTo("live");
                ChannelItem live = channel(mate.await(mirror -> channel(mirror).getState().equals("interpreted"), SOON));
                assertThat(live.getDesk()).isEqualTo("ru-1");

                CompletableFuture<Long> interrupted = mate.when(mirror -> channel(mirror).getState().equals("interrupted"))
                        .thenApply(mirror -> System.nanoTime());
                long killed = System.nanoTime();
                Signals.send("KILL", desk);
                long seen = interrupted.get(SOON.toSeconds(), TimeUnit.SECONDS);
                mate.openMicrophone().await(SOON);
                ChannelItem taken = channel(mate.mirror());
                assertThat(taken.getState()).isEqualTo("interpreted");
                assertThat(taken.getDesk()).isEqualTo("ru-2");
                assertThat(taken.getEpoch()).isGreaterThan(live.getEpoch());
                DeskItem own = mate.mirror().ownDesk().orElseThrow();
                assertThat(mate.shift(own)).isPresent();
                assertThat(own.getOnAirSince()).isEqualTo(own.getShiftBegan());
                assertThat(mate.onAir(own)).isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(mate.mirror().desk("ru-1").orElseThrow().hasShiftBegan()).isFalse();
                LOG.info("The channel was shown as interrupted {} ms after SIGKILL", Duration.ofNanos(seen - killed).toMillis());
            } finally {
                desk.destroyForcibly();
            }
            try (PlenaryClient again = PlenaryClient.connect(server.address(), server.code("ru-1"))) {
                assertThat(again.await(mirror -> mirror.ownDesk().orElseThrow().getPresent(), SOON).ownDesk().orElseThrow().getMicrophone())
                        .isEqualTo("off");
                assertThat(channel(again.mirror()).getDesk()).isEqualTo("ru-2");
            }
        }
    }

    private static ChannelItem channel(Mirror mirror) {
        return mirror.channel("ru").orElseThrow();
    }
}
