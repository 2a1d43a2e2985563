package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plenary.core.Event;
import org.plenary.core.Names;

/// Makes JSON lines of a record, one for each event, from which anybody can do what this server does not.
///
/// @param decoder makes an event of its stored message
/// @param json    makes a JSON object of the event's fields, in one line
public record EventLines(Function<byte[], Event> decoder, Function<Event, String> json) {

    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Tells the record in `conferenceDirectory`, proven and in order; an unfinished entry at its end is passed over.
    ///
    /// @throws RecordDamaged where the record is not what was written; the lines before that were told
    public void tell(Path conferenceDirectory, Consumer<String> lines) throws IOException {
        try (RecordReader reader = RecordReader.open(conferenceDirectory)) {
            for (Optional<RecordEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                lines.accept(line(reader, entry.get()));
            }
        }
    }

    /// A conference id has nothing in it that JSON would escape, nor has the key of an event.
    private String line(RecordReader reader, RecordEntry entry) throws IOException {
        Event event = Retold.decoded(reader.file(), entry, decoder);
        return """
                {"conference":"%s","ordinal":%d,"index":%d,"rules":%d,"at":"%s","micros":"%d","event":"%s","fields":%s,"hash":"%s"}"""
                .formatted(
                        reader.conference(), entry.ordinal(), entry.index(), entry.rules(), RFC_3339.format(entry.at()),
                        RecordFormat.micros(entry.at()), Names.key(event.getClass()), json.apply(event), entry.hash());
    }
}
