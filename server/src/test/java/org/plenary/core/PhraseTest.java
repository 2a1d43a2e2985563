package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the places of a sentence are filled, and how nouns are counted.
class PhraseTest {

    private static final Pattern COUNTED = Pattern.compile("\\{n\\|[^}]*}");
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, 11, 21, 22, 101, 111);

    @Test
    void every_counted_noun_is_tested_here() {
        assertThat(Vocabulary.all().entrySet().stream()
                .filter(entry -> COUNTED.matcher(entry.getValue().en()).find() || COUNTED.matcher(entry.getValue().ru()).find())
                .map(Map.Entry::getKey)).containsExactly(
                        "event.clock-set-fast", "event.document-submitted", "event.document-submitted-decision",
                        "event.document-submitted-report", "event.list-closed", "event.programme-edited", "service.gaps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event.list-closed    | en | 0 requests, 1 request, 2 requests, 5 requests, 11 requests, 21 requests, 22 requests, \
            101 requests, 111 requests
            event.list-closed    | ru | 0 запросов, 1 запрос, 2 запроса, 5 запросов, 11 запросов, 21 запрос, 22 запроса, \
            101 запрос, 111 запросов
            event.programme-edited | en | 0 entries, 1 entry, 2 entries, 5 entries, 11 entries, 21 entries, 22 entries, \
            101 entries, 111 entries
            event.programme-edited | ru | 0 записей, 1 запись, 2 записи, 5 записей, 11 записей, 21 запись, 22 записи, \
            101 запись, 111 записей
            event.clock-set-fast | en | 0 times, 1 time, 2 times, 5 times, 11 times, 21 times, 22 times, 101 times, 111 times
            event.clock-set-fast | ru | 0 раз, 1 раз, 2 раза, 5 раз, 11 раз, 21 раз, 22 раза, 101 раз, 111 раз
            event.document-submitted | en | 0 bytes, 1 byte, 2 bytes, 5 bytes, 11 bytes, 21 bytes, 22 bytes, 101 bytes, 111 bytes
            event.document-submitted | ru | 0 байтов, 1 байт, 2 байта, 5 байтов, 11 байтов, 21 байт, 22 байта, 101 байт, 111 байтов
            event.document-submitted-report | en | 0 bytes, 1 byte, 2 bytes, 5 bytes, 11 bytes, 21 bytes, 22 bytes, \
            101 bytes, 111 bytes
            event.document-submitted-report | ru | 0 байтов, 1 байт, 2 байта, 5 байтов, 11 байтов, 21 байт, 22 байта, \
            101 байт, 111 байтов
            event.document-submitted-decision | en | 0 bytes, 1 byte, 2 bytes, 5 bytes, 11 bytes, 21 bytes, 22 bytes, \
            101 bytes, 111 bytes
            event.document-submitted-decision | ru | 0 байтов, 1 байт, 2 байта, 5 байтов, 11 байтов, 21 байт, 22 байта, \
            101 байт, 111 байтов
            service.gaps | en | 0 gaps, 1 gap, 2 gaps, 5 gaps, 11 gaps, 21 gaps, 22 gaps, 101 gaps, 111 gaps
            service.gaps | ru | 0 перерывов, 1 перерыв, 2 перерыва, 5 перерывов, 11 перерывов, 21 перерыв, 22 перерыва, \
            101 перерыв, 111 перерывов
            """)
    void nouns_are_counted_as_their_language_counts(String key, String language, String counted) {
        Words words = Vocabulary.words(key);
        Language told = new Language(language);
        var noun = COUNTED.matcher(words.in(told));
        assertThat(noun.find()).isTrue();
        Words template = new Words(noun.group(), noun.group());
        assertThat(String.join(", ", NUMBERS.stream().map(n -> new Phrase().with("n", n).in(told, template)).toList()))
                .isEqualTo(counted);
    }

    @Test
    void a_place_is_filled_once_and_with_nothing_that_is_a_place_itself() {
        Phrase phrase = new Phrase().with("reason", "{chair} $1 \\").with("chair", new Words("Chair", "Председатель"));
        assertThat(phrase.in(Language.EN, new Words("{chair}: {reason}", ""))).isEqualTo("Chair: {chair} $1 \\");
        assertThat(phrase.in(Language.RU, new Words("", "{chair}"))).isEqualTo("Председатель");
    }

    @Test
    void a_place_that_nothing_fills_stays() {
        assertThat(new Phrase().in(Language.EN, new Words("{0} has the floor.", ""))).isEqualTo("{0} has the floor.");
    }

    @Test
    void a_third_language_is_told_in_english() {
        assertThat(Vocabulary.words("kind.statement").in(new Language("fr"))).isEqualTo("statement");
    }
}
