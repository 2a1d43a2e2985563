package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.ForecastQuality;
import org.plenary.core.Turn;
import picocli.CommandLine;

/// How good forecasts are, over debates of 58 requests with overruns, withdrawals and points of order.
class DebateTest {

    private static final int REQUESTS = 58;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_real_end_lies_in_the_range_nine_times_in_ten(long seed) {
        ForecastQuality quality = new Debate(seed, DebatePlan.of(REQUESTS)).held();
        assertThat(quality.forecasts()).as("seed %d", seed).isGreaterThan(REQUESTS / 2);
        assertThat(quality.coverage()).as("seed %d: %s", seed, quality).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void over_a_hundred_debates_too_and_closer_than_count_times_limit() {
        var all = LongStream.range(100, 200).mapToObj(seed -> new Debate(seed, DebatePlan.of(REQUESTS)).held()).toList();
        double held = all.stream().mapToInt(ForecastQuality::held).sum();
        double forecasts = all.stream().mapToInt(ForecastQuality::forecasts).sum();
        assertThat(held / forecasts).isGreaterThanOrEqualTo(0.9);
        assertThat(all.stream().mapToLong(each -> each.error().toSeconds()).sum())
                .isLessThan(all.stream().mapToLong(each -> each.naiveError().toSeconds()).sum() * 2 / 3);
    }

    @Test
    void what_is_held_is_a_debate() {
        Debate debate = new Debate(1, DebatePlan.of(REQUESTS));
        debate.held();
        var turns = debate.conference().floor().ended();
        var statements = turns.stream().filter(turn -> turn.request().isPresent()).toList();
        assertThat(statements).hasSizeBetween(REQUESTS * 3 / 4, REQUESTS - 1);
        assertThat(statements).filteredOn(turn -> turn.used().compareTo(turn.limit()) > 0).hasSizeGreaterThan(10);
        assertThat(turns).filteredOn((Turn turn) -> turn.request().isEmpty()).hasSizeGreaterThan(3);
    }

    @Test
    void the_command_tells_every_seed() {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new SimulateDebates()).setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertThat(command.execute("--seeds", "3", "--seed", "41")).isZero();
        assertThat(printed.toString()).contains("41", "42", "43", "count times limit", "had the real end in their range");
        assertThat(command.execute("--requests", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
