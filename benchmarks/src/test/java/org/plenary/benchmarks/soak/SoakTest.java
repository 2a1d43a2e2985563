package org.plenary.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.benchmarks.ServedHouse;
import picocli.CommandLine;

/// The soak, shortened: on a server as it is, and on one that leaks.
class SoakTest {

    private static final long SEED = 440;
    private static final int CLIENTS = 24;
    private static final int DROPS = 5;
    private static final int SPEED = 40;
    private static final Duration SLICE = Duration.ofSeconds(2);

    /// No times are compared: a machine that tests slowly is not the server's fault.
    private static final double ANY = Double.MAX_VALUE;

    @Test
    void a_meeting_leaves_nothing_behind() throws Exception {
        assertThat(held(ServedHouse.MAIN)).isEmpty();
    }

    @Test
    void what_leaks_is_found() throws Exception {
        List<String> broken = held(LeakingServer.class.getName());
        assertThat(broken).anyMatch(sentence -> sentence.startsWith("Netty's leak detector has found"))
                .anyMatch(sentence -> sentence.startsWith("Live memory grew from"))
                .anyMatch(sentence -> sentence.startsWith("After everybody had left"));
    }

    @Test
    void what_cannot_be_held_is_refused_in_a_sentence() {
        assertThat(refused("--length", "PT2M", "--every", "PT1M"))
                .startsWith("--length is at least four times --every, for the first quarter is compared with the last: PT2M is too short");
        assertThat(refused("--every", "PT1S")).startsWith("--every is at least PT3S, not PT1S.");
        assertThat(refused("--every", "1m")).contains("1m is no duration such as PT1H or PT30S");
        assertThat(refused("--clients", "19")).startsWith("--clients is 20 to 10000, not 19.");
        assertThat(refused("--speed", "0")).startsWith("--speed is 1 to 200, not 0.");
        assertThat(refused("--drops", "-1")).startsWith("--drops is 0 to 1000, not -1.");
        assertThat(refused("--latency-growth", "0.5")).startsWith("--latency-growth is at least 1, not 0.5.");
    }

    /// Four slices at 40 times the pace of a real meeting; a machine that stands still for seconds loses nobody.
    private static List<String> held(String server) throws Exception {
        var settings = new SoakSettings(
                SLICE.multipliedBy(4), SLICE, CLIENTS, SPEED, DROPS, new Bounds(12, ANY, 30), false, SEED, server,
                List.of("--limit", "patience.liveDesks=PT30S", "--limit", "patience.seats=PT30S"));
        return new SoakRun(settings, new PrintWriter(System.out, true), new PrintWriter(System.err, true)).run();
    }

    private static String refused(String... options) {
        var said = new StringWriter();
        var command = new CommandLine(new Soak()).setErr(new PrintWriter(said, true));
        assertThat(command.execute(options)).isEqualTo(2);
        return said.toString();
    }
}
