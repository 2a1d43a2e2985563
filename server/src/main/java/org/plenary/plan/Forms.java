package org.plenary.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plenary.core.Names;
import org.plenary.core.Words;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The forms of single values: texts, keys, numbers, lengths and points of time.
final class Forms {

    static final Form<Boolean> FLAG = new Form<>("true or false", spot -> spot.plain(Tag.BOOL, "true or false").map(Boolean::valueOf));
    static final Form<String> NAME = new Form<>("a text", Forms::name);
    static final Form<Words> WORDS = words();
    static final Form<String> KEY = checked("an identifier: 1 to 64 lower-case Latin letters, digits and hyphens", Forms::isKey);
    static final Form<String> LANGUAGE = checked("the ISO 639 code of a language, such as en or ru", Forms::isLanguage);
    static final Form<Duration> DURATION = length("a duration such as 5m, 1m30s or 1h15m", Duration.ofSeconds(1));
    static final Form<Duration> GRACE = length("a duration such as 3s, or 0s for none", Duration.ZERO);
    static final Form<LocalDate> DATE = parsed("a date such as 2001-12-03", "\\d{4}-\\d\\d-\\d\\d", LocalDate::parse);
    static final Form<ZoneId> ZONE = new Form<>("a time zone such as Asia/Bishkek", Forms::zone);

    private static final int LONGEST_NAME = 200;
    private static final Pattern KEY_PATTERN = Pattern.compile("[a-z0-9-]{1,64}");
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    private Forms() {}

    /// A whole number within bounds.
    static Form<Integer> count(int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return new Form<>(expected, spot -> {
            Optional<Integer> number = spot.plain(Tag.INT, expected).map(Forms::clipped);
            if (number.isPresent() && (number.get() < least || number.get() > most)) {
                spot.mistake(spot.told() + " is here", expected);
                return Optional.empty();
            }
            return number;
        });
    }

    /// A constant, written in lower case with hyphens.
    static <E extends Enum<E>> Form<E> oneOf(String sort, List<E> constants) {
        return oneOf(sort, constants, constant -> Names.key(constant));
    }

    /// One of a few values, each written as a word.
    static <T> Form<T> oneOf(String sort, List<T> values, Function<T, String> written) {
        List<String> known = values.stream().map(written).toList();
        String expected = "one of " + String.join(", ", known);
        return new Form<>(expected, spot -> spot.text(expected).flatMap(text -> {
            if (!known.contains(text)) {
                spot.mistake(Letters.shown(text) + " is no " + sort, expected, Nearest.to(text, known));
                return Optional.empty();
            }
            return Optional.of(values.get(known.indexOf(text)));
        }));
    }

    /// A point of time on the clocks of a zone.
    static Form<Instant> moment(ZoneId zone) {
        String expected = "a local time such as 2001-12-13T09:00";
        Form<LocalDateTime> local = parsed(expected, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?", LocalDateTime::parse);
        return new Form<>(expected, spot -> local.read(spot).flatMap(time -> {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
            if (offsets.isEmpty()) {
                spot.mistake(time + " does not occur in " + zone + ", where the clocks are put forward", expected);
                return Optional.empty();
            }
            return Optional.of(time.toInstant(offsets.getFirst()));
        }));
    }

    private static Optional<String> name(Spot spot) {
        String expected = "a text of at most " + LONGEST_NAME + " characters, each word in one alphabet, without invisible characters";
        return spot.text("a text").filter(text -> {
            Optional<String> fault = Letters.fault(text);
            int length = text.codePointCount(0, text.length());
            if (length > LONGEST_NAME) {
                fault = Optional.of("is " + length + " characters long");
            }
            fault.ifPresent(found -> spot.mistake(Letters.shown(text) + " " + found, expected));
            return fault.isEmpty();
        });
    }

    private static Form<Words> words() {
        Form<Optional<Words>> both = Form.group("a text in English (en) and in Russian (ru)", fields -> {
            Optional<String> en = fields.required("en", NAME);
            Optional<String> ru = fields.required("ru", NAME);
            return en.flatMap(english -> ru.map(russian -> new Words(english, russian)));
        });
        return new Form<>(both.expected(), spot -> both.read(spot).flatMap(words -> words));
    }

    static boolean isKey(String text) {
        return KEY_PATTERN.matcher(text).matches();
    }

    /// Two-letter codes are known to Java; the three-letter ones are too many to hold here and only have to look right.
    private static boolean isLanguage(String text) {
        return LANGUAGES.contains(text) || text.matches("[a-z]{3}");
    }

    private static Form<String> checked(String expected, Predicate<String> check) {
        return new Form<>(expected, spot -> spot.text(expected).filter(text -> {
            boolean right = check.test(text);
            if (!right) {
                spot.mistake(Letters.shown(text) + " is here", expected);
            }
            return right;
        }));
    }

    private static Form<Duration> length(String expected, Duration least) {
        return new Form<>(expected, spot -> spot.text(expected).flatMap(text -> {
            Optional<Duration> length = Lengths.read(text).filter(read -> read.compareTo(least) >= 0);
            if (length.isEmpty()) {
                spot.mistake(Letters.shown(text) + " is here", expected + ", at most " + Lengths.told(Lengths.LONGEST));
            }
            return length;
        }));
    }

    private static <T> Form<T> parsed(String expected, String pattern, Function<String, T> parse) {
        return new Form<>(expected, spot -> spot.text(expected).flatMap(text -> {
            try {
                if (text.matches(pattern)) {
                    return Optional.of(parse.apply(text));
                }
                spot.mistake(Letters.shown(text) + " is here", expected);
            } catch (DateTimeException notInTheCalendar) {
                spot.mistake(Letters.shown(text) + " is not in the calendar", expected);
            }
            return Optional.empty();
        }));
    }

    private static Optional<ZoneId> zone(Spot spot) {
        String expected = "a time zone such as Asia/Bishkek";
        return spot.text(expected).flatMap(text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                List<String> known = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
                spot.mistake(Letters.shown(text) + " is no time zone", expected, Nearest.to(text, known));
                return Optional.empty();
            }
            return Optional.of(ZoneId.of(text));
        });
    }

    private static int clipped(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException tooLong) {
            return digits.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
    }
}
