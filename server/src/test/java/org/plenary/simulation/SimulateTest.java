package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The command line of the simulation.
class SimulateTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLine command =
            new CommandLine(new Simulate()).setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));

    @Test
    void two_days_are_lived_and_told() {
        assertThat(command.execute("--seed", "9", "--seeds", "2", "--threads", "2")).isZero();
        assertThat(printed.toString())
                .contains("seed 9: ", "seed 10: ", "2 seeds", "crashes", "reconnections", "times as fast as life")
                .contains(Promise.ACKNOWLEDGED_IS_NEVER_LOST.name());
    }

    @Test
    void nothing_is_lived_of_less_than_a_day() {
        assertThat(command.execute("--days", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(printed.toString()).contains("at least 1");
        assertThat(command.execute("--length", "PT0S")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(printed.toString()).contains("more than nothing");
    }

    @Test
    void a_morning_is_shorter_than_a_day() {
        assertThat(command.execute("--seed", "9", "--length", "PT30M")).isZero();
        assertThat(printed.toString()).containsPattern("\n[0-5]:\\d\\d:\\d\\d of conferences");
    }
}
