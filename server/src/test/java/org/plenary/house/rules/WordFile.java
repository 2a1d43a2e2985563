package org.plenary.house.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.Vocabulary;

/// A file of words, line by line as it is written.
///
/// @param twice the lines whose key stands on an earlier line too
record WordFile(String path, SortedMap<String, Entry> entries, List<Entry> twice) {

    /// A word and the line it stands on.
    record Entry(String key, String text, int line) {}

    /// The words of a language.
    static WordFile of(String language) {
        String name = "words." + language + ".properties";
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
            return of("server/src/main/resources/org/plenary/core/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// A file that exists only as a text.
    static WordFile of(String path, String text) {
        var entries = new TreeMap<String, Entry>();
        var twice = new ArrayList<Entry>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int equals = line.indexOf(" = ");
            if (!line.startsWith("#") && equals > 0) {
                var entry = new Entry(line.substring(0, equals), line.substring(equals + 3), number);
                if (entries.putIfAbsent(entry.key(), entry) != null) {
                    twice.add(entry);
                }
            }
        }
        return new WordFile(path, entries, twice);
    }

    Violation violation(int line, String what, String cure) {
        return new Violation(path, line, what, cure);
    }
}
