package org.plenary.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What went wrong in a trial: the seed that repeats it, the step, and the minutes that led to it.
///
/// @param what the invariants that do not hold, or what was thrown
public record Failure(long seed, int step, List<String> what, List<String> minutes) {

    @Override
    public String toString() {
        return printable("seed %d, step %d%n%s%n%s".formatted(seed, step, String.join("\n", minutes), String.join("\n", what)));
    }

    /// What was typed may hold half a character, behind which some consoles and test reports print nothing any more.
    private static String printable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
