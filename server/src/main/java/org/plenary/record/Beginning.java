package org.plenary.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.Event;
import org.plenary.core.Plan;

/// How a record begins.
///
/// @param at   conference time of its first event
/// @param plan the plan that was convened
public record Beginning(Instant at, Plan plan) {

    /// Reads the first event of the record in `conferenceDirectory`; empty where there is none yet.
    ///
    /// @throws RecordDamaged where it is not what was written
    public static Optional<Beginning> of(Path conferenceDirectory, Function<byte[], Event> decoder) throws IOException {
        if (!Files.exists(conferenceDirectory.resolve(RecordFormat.FILE))) {
            return Optional.empty();
        }
        try (Retold record = Retold.open(conferenceDirectory, decoder)) {
            return record.next().map(moment -> new Beginning(moment.at(), moment.after().plan()));
        }
    }

    /// The day at the venue.
    public LocalDate day() {
        return LocalDate.ofInstant(at, plan.zone());
    }
}
