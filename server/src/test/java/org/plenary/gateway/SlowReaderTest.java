package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.protocol.CloseCode;

/// A client that reads slowly: what it is spared, what it gets instead, and when it is let go.
class SlowReaderTest {

    private static final OutboxLimits NARROW = new OutboxLimits(1 << 20, 4_096, 4_096, 1_024, 2_048, 64, 512, 16);

    private Vestibule vestibule;
    private Peer listener;

    @BeforeEach
    void open(@TempDir Path folder) {
        vestibule = new Vestibule(folder, Limits.DEFAULTS.with(NARROW));
        vestibule.intake.seatAll();
        vestibule.intake.play(CHAIR, new OpenSession(SESSION_1));
        listener = vestibule.join(LISTENER, 7);
        listener.all();
    }

    @AfterEach
    void close() {
        vestibule.close();
    }

    @Test
    void a_reader_that_pauses_shortly_misses_nothing() {
        listener.stick();
        toggle(20);
        listener.pass(Duration.ofSeconds(1));
        listener.loosen();
        listener.run();
        List<String> all = listener.all();
        assertThat(all).hasSize(20).allMatch(text -> text.startsWith("{\"update\""));
    }

    @Test
    void a_reader_that_lags_gets_a_snapshot_and_goes_on() {
        listener.stick();
        toggle(20);
        listener.pass(Patience.DEFAULTS.lag().plus(Patience.DEFAULTS.slowGlance().multipliedBy(2)));
        listener.loosen();
        listener.run();
        toggle(1);
        listener.run();
        List<String> all = listener.all();
        assertThat(all).hasSizeLessThan(21);
        assertThat(all.get(all.size() - 2)).startsWith("{\"snapshot\":{\"revision\":\"21\"");
        assertThat(all.getLast()).startsWith("{\"update\":{\"revision\":\"22\"");
    }

    @Test
    void a_reader_that_takes_nothing_for_thirty_seconds_is_let_go() {
        listener.stick();
        toggle(20);
        for (int i = 0; i < 29; i++) {
            listener.pass(Duration.ofSeconds(1));
            listener.frame(Peer.FINAL | Peer.PONG, new byte[0]);
        }
        assertThat(listener.pipes().names()).contains("connection");
        listener.pass(Patience.DEFAULTS.slowGlance().multipliedBy(3));
        listener.loosen();
        listener.closedWith(CloseCode.TOO_SLOW);
    }

    @Test
    void a_stuck_reader_that_is_let_go_is_gone_after_the_farewell() {
        listener.stick();
        toggle(20);
        listener.pass(Duration.ofSeconds(40));
        assertThat(listener.open()).isFalse();
    }

    private void toggle(int times) {
        for (int i = 0; i < times; i++) {
            vestibule.intake.play(EN_1, i % 2 == 0 ? new OpenMicrophone() : new CloseMicrophone());
            listener.run();
        }
    }
}
