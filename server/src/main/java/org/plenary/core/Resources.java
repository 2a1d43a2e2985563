package org.plenary.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that belong to the core: rights and words, in UTF-8.
final class Resources {

    private Resources() {}

    static SortedMap<String, String> properties(String name) {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Resources.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> sorted.put(key, read.getProperty(key)));
        return sorted;
    }
}
