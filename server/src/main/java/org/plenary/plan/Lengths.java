package org.plenary.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `5m`, `1m30s`, `1h15m`.
final class Lengths {

    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

    private Lengths() {}

    /// The duration that a text writes, unless it writes none or one beyond a day.
    static Optional<Duration> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofHours(number(parts, 1)).plusMinutes(number(parts, 2)).plusSeconds(number(parts, 3));
        return Optional.of(length).filter(read -> read.compareTo(LONGEST) <= 0);
    }

    static String told(Duration length) {
        String hours = length.toHours() == 0 ? "" : length.toHours() + "h";
        String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + "m";
        String seconds = length.toSecondsPart() == 0 ? "" : length.toSecondsPart() + "s";
        String told = hours + minutes + seconds;
        return told.isEmpty() ? "0s" : told;
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
