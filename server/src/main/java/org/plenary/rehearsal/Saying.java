package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.client.Mirror;
import org.plenary.core.Language;
import org.plenary.core.Phrase;
import org.plenary.core.Vocabulary;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Behalf;

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

    /// In whose name somebody speaks: completes a sentence, and its key.
    static Phrase spokenFor(Mirror mirror, Phrase phrase, Behalf behalf) {
        Words group = mirror.groups().stream().filter(each -> each.getId().equals(behalf.getGroup())).findFirst()
                .map(each -> words(each.getName())).orElseGet(() -> new Words(behalf.getGroup(), behalf.getGroup()));
        return phrase.with("group", group).with("aligned", names(mirror, behalf.getAlignedList()));
    }

    static String forGroup(String key, Behalf behalf) {
        if (behalf.getGroup().isEmpty()) {
            return key;
        }
        return key + (behalf.getAlignedCount() == 0 ? "-for-group" : "-for-group-and-aligned");
    }

    /// Several delegations in one breath.
    static Words names(Mirror mirror, List<String> delegations) {
        List<Words> names = delegations.stream().map(mirror::delegationName).map(Saying::words).toList();
        return new Words(
                names.stream().map(Words::en).collect(Collectors.joining(", ")),
                names.stream().map(Words::ru).collect(Collectors.joining(", ")));
    }

    static Words words(org.plenary.protocol.v1.Words words) {
        return new Words(words.getEn(), words.getRu());
    }

    static Words words(String topic, String key) {
        return Vocabulary.words(topic + "." + key);
    }

    /// The key of a sentence that tells what is left of a turn, or of the one that tells how far it is over its time.
    static String timed(String key, long left) {
        return time(left).startsWith("-") ? key + "-over" : key;
    }

    /// A phrase with what is left of a turn, and how far it is over its time where it is.
    static Phrase timed(Phrase phrase, long left) {
        return phrase.with("left", time(left)).with("over", time(Math.abs(left)));
    }

    /// A duration as speakers see it.
    static String time(long micros) {
        Duration length = Times.duration(Math.abs(micros));
        String sign = micros < 0 && length.toSeconds() > 0 ? "-" : "";
        return "%s%d:%02d".formatted(sign, length.toMinutes(), length.toSecondsPart());
    }
}
