package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Conference;
import org.plenary.core.Event;
import org.plenary.core.HouseEvent;

/// A conference lived through again from its record, event by event.
final class Retold implements AutoCloseable {

    private final RecordReader reader;
    private final Function<byte[], Event> decoder;
    private @Nullable Conference conference;

    private Retold(RecordReader reader, Function<byte[], Event> decoder) {
        this.reader = reader;
        this.decoder = decoder;
    }

    static Retold open(Path conferenceDirectory, Function<byte[], Event> decoder) throws IOException {
        return new Retold(RecordReader.open(conferenceDirectory), decoder);
    }

    /// @throws RecordDamaged where the record is not what was written
    /// @throws IOException   where an event is of a kind that this version does not know
    Optional<Moment> next() throws IOException {
        Optional<RecordEntry> entry = reader.next();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Event event = decoded(reader.file(), entry.get(), decoder);
        Conference before = conference;
        if (before == null) {
            before = convened(entry.get(), event);
            conference = before;
        } else {
            conference = before.after(entry.get().at(), event);
        }
        return Optional.of(new Moment(before, conference, entry.get().at(), event));
    }

    /// Whether there is more to live through than there was when [#next()] was empty.
    boolean grown() throws IOException {
        return reader.grown();
    }

    /// The number of the latest event in the record, from 1; 0 before the first.
    long ordinal() {
        return reader.head().ordinal();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// @throws IOException where the event is of a kind that this version does not know
    static Event decoded(Path file, RecordEntry entry, Function<byte[], Event> decoder) throws IOException {
        try {
            return decoder.apply(entry.event());
        } catch (RuntimeException e) {
            throw new IOException(
                    "Entry %d of %s is whole, but this version cannot read it: %s. It was written under version %d of the rules."
                            .formatted(entry.ordinal(), file, e.getMessage(), entry.rules()),
                    e);
        }
    }

    private Conference convened(RecordEntry entry, Event event) throws RecordDamaged {
        if (event instanceof HouseEvent.Convened convened) {
            return Conference.convened(convened);
        }
        throw new RecordDamaged(reader.file(), entry.offset(), entry.ordinal(), "no conference was convened before it");
    }
}
