package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How people write durations.
class LengthsTest {

    @ParameterizedTest
    @CsvSource({"5m, 300, 5m", "1m30s, 90, 1m30s", "1h15m, 4500, 1h15m", "90m, 5400, 1h30m", "15s, 15, 15s", "0s, 0, 0s",
            "24h, 86400, 24h"})
    void a_duration_is_read_and_told(String written, long seconds, String told) {
        assertThat(Lengths.read(written)).contains(Duration.ofSeconds(seconds));
        assertThat(Lengths.told(Duration.ofSeconds(seconds))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "5 m", "m5", "30s1m", "1.5h", "-5m", "PT5M", "24h1s", "99999h", "5м", "٥m"})
    void anything_else_is_none(String written) {
        assertThat(Lengths.read(written)).isEmpty();
    }
}
