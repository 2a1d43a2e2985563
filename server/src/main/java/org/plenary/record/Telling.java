package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plenary.core.Event;
import org.plenary.core.Language;
import org.plenary.core.Minutes;

/// Makes minutes of a record: a line for every event worth telling, in one language and in the time of the venue.
///
/// @param decoder  makes an event of its stored message
/// @param from     the first local time that is told; from the beginning, where empty
/// @param to       the first local time that is no longer told; to the end, where empty
public record Telling(Function<byte[], Event> decoder, Language language, Optional<LocalDateTime> from, Optional<LocalDateTime> to) {

    /// The whole record.
    public static Telling whole(Function<byte[], Event> decoder, Language language) {
        return new Telling(decoder, language, Optional.empty(), Optional.empty());
    }

    /// A sentence and the local time at which it became true.
    public record Line(ZonedDateTime at, String sentence) {

        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

        /// `2001-12-13 10:00:20  Norway has the floor for 5:00.`
        @Override
        public String toString() {
            return CLOCK.format(at) + "  " + sentence;
        }
    }

    /// Tells the record in `conferenceDirectory`, line by line and in order; an unfinished entry at its end is passed over.
    ///
    /// @throws RecordDamaged where the record is not what was written; the lines before that were told
    public void tell(Path conferenceDirectory, Consumer<Line> lines) throws IOException {
        try (Retold record = Retold.open(conferenceDirectory, decoder)) {
            for (Optional<Moment> moment = record.next(); moment.isPresent(); moment = record.next()) {
                line(moment.get()).ifPresent(lines);
            }
        }
    }

    private Optional<Line> line(Moment moment) {
        ZonedDateTime at = moment.at().atZone(moment.after().plan().zone());
        boolean early = from.filter(at.toLocalDateTime()::isBefore).isPresent();
        boolean late = to.filter(end -> !at.toLocalDateTime().isBefore(end)).isPresent();
        if (early || late) {
            return Optional.empty();
        }
        String sentence = Minutes.tell(moment.before(), moment.after(), moment.at(), moment.event(), language);
        return Optional.of(new Line(at, sentence)).filter(line -> !line.sentence().isEmpty());
    }
}
