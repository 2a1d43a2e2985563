package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.plenary.client.Mirror;
import org.plenary.core.Language;
import org.plenary.core.Phrase;
import org.plenary.core.Vocabulary;
import org.plenary.core.Words;

/// Says what happened in the words of the minutes, each sentence with the time of day at the venue.
record Saying(Language language, ZoneId zone, Consumer<String> out) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    void say(Instant at, String key, Phrase phrase) {
        out.accept(SECONDS.format(at.atZone(zone)) + "  " + phrase.in(language, Vocabulary.words(key)));
    }

    /// The time of day at the venue.
    String clock(long micros) {
        return MINUTES.format(Times.instant(micros).atZone(zone));
    }

    /// The day at the venue.
    String day(long micros) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(Times.instant(micros).atZone(zone));
    }

    static Phrase delegation(Mirror mirror, String id) {
        return new Phrase().with("delegation", words(mirror.delegationName(id)));
    }

    static Words words(org.plenary.protocol.v1.Words words) {
        return new Words(words.getEn(), words.getRu());
    }

    static Words words(String topic, String key) {
        return Vocabulary.words(topic + "." + key);
    }

    /// A duration as speakers see it.
    static String time(long micros) {
        Duration length = Times.duration(Math.abs(micros));
        String sign = micros < 0 && length.toSeconds() > 0 ? "-" : "";
        return "%s%d:%02d".formatted(sign, length.toMinutes(), length.toSecondsPart());
    }
}
