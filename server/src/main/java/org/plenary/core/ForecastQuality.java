package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How good the forecasts of one end were, now that it has come, beside those of whoever counts the list and multiplies by the limit.
///
/// @param forecasts   how many there were
/// @param held        how many of them had the end in their range
/// @param error       how far the likely end was out, in the median
/// @param width       how wide the range was, in the median
/// @param naiveError  how far count times limit was out, in the median
public record ForecastQuality(int forecasts, int held, Duration error, Duration width, Duration naiveError) {

    /// One forecast, as it was made.
    ///
    /// @param naive the end by count times limit
    public record Kept(Range range, Instant naive) {}

    public static ForecastQuality of(Row<Kept> kept, Instant end) {
        int held = (int) kept.stream().filter(each -> each.range().holds(end)).count();
        return new ForecastQuality(
                kept.size(), held,
                median(kept.stream().map(each -> Duration.between(each.range().likely(), end).abs()).toList()),
                median(kept.stream().map(each -> Duration.between(each.range().low(), each.range().high())).toList()),
                median(kept.stream().map(each -> Duration.between(each.naive(), end).abs()).toList()));
    }

    /// The share of forecasts that had the end in their range, from 0 to 1.
    public double coverage() {
        return forecasts == 0 ? 1 : (double) held / forecasts;
    }

    private static Duration median(List<Duration> values) {
        List<Duration> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
    }
}
