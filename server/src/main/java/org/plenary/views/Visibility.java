package org.plenary.views;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.Conference;
import org.plenary.core.PlannedSession;
import org.plenary.core.Publicity;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;

/// Who may see what: `visibility.properties` by kind of item, and the publicity of each session.
public final class Visibility {

    private static final SortedMap<String, Set<Audience>> TABLE = read();

    private Visibility() {}

    /// The audiences of each kind of item, for whoever wants to print or test the table.
    public static SortedMap<String, Set<Audience>> table() {
        return TABLE;
    }

    static boolean allows(Audience audience, String kind) {
        return TABLE.getOrDefault(kind, Set.of()).contains(audience);
    }

    /// Whether an audience may follow the session under way; between sessions there is nothing to hide.
    static boolean ofSession(Conference now, Audience audience) {
        Optional<PlannedSession> session = now.agenda().current().map(Session::id).flatMap(now.programme()::session);
        return session.map(plan -> follows(audience, plan.publicity())).orElse(true);
    }

    /// Whether an audience may follow the session that a segment belongs to.
    static boolean ofSegment(Conference now, SegmentId segment, Audience audience) {
        return now.programme().sessions().stream()
                .filter(session -> session.segments().any(each -> each.id().equals(segment)))
                .allMatch(session -> follows(audience, session.publicity()));
    }

    static boolean follows(Audience audience, Publicity publicity) {
        return switch (publicity) {
            case OPEN_TO_MEDIA -> true;
            case PARTICIPANTS -> audience != Audience.MEDIA;
            case CLOSED -> audience != Audience.MEDIA && audience != Audience.LISTENER;
        };
    }

    private static SortedMap<String, Set<Audience>> read() {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Visibility.class.getResourceAsStream("visibility.properties")), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, Set<Audience>> table = new TreeMap<>();
        for (String kind : read.stringPropertyNames()) {
            Set<Audience> audiences = EnumSet.noneOf(Audience.class);
            for (String audience : read.getProperty(kind).split(" +")) {
                audiences.add(Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
            }
            table.put(kind, audiences);
        }
        return table;
    }
}
