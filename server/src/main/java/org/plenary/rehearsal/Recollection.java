package org.plenary.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What a person remembers that no screen shows: since when something has been as it is.
final class Recollection {

    private record Seen(String value, Instant since) {}

    private final Map<String, Seen> seen = new HashMap<>();

    /// When a matter took the value it has.
    ///
    /// @param value as seen now
    Instant since(String matter, String value, Instant now) {
        return seen.compute(matter, (key, before) -> before != null && before.value.equals(value) ? before : new Seen(value, now)).since;
    }
}
