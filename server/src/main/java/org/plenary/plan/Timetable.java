package org.plenary.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When the sessions sit; the hall has one floor, so no two of them at a time.
final class Timetable {

    /// A sitting of a session.
    record Stretch(String session, Spot spot, Instant from, Instant to) {}

    private final ZoneId zone;
    private final List<Stretch> stretches = new ArrayList<>();

    Timetable(ZoneId zone) {
        this.zone = zone;
    }

    void add(Stretch stretch) {
        stretches.add(stretch);
    }

    /// When the first session begins.
    Optional<Instant> begins() {
        return stretches.stream().map(Stretch::from).min(Comparator.naturalOrder());
    }

    /// Notes each sitting that begins while another session sits, and each that its own session's sittings are out of order with.
    void settle() {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch here = stretches.get(i);
            disordered(i).ifPresent(before -> here.spot.mistake(
                    "begins at " + local(here.from) + ", before the sitting in line " + before.spot.line() + " ends at " + local(before.to),
                    "the sittings of a session one after the other"));
            stretches.stream().filter(other -> during(here, other)).findFirst().ifPresent(other -> here.spot.mistake(
                    here.session + " begins at " + local(here.from) + " while " + other.session + " sits until " + local(other.to),
                    "one session at a time"));
        }
    }

    private Optional<Stretch> disordered(int index) {
        Stretch here = stretches.get(index);
        return stretches.subList(0, index).stream()
                .filter(before -> before.session.equals(here.session) && here.from.isBefore(before.to))
                .findFirst();
    }

    /// Of two that begin together, the one that stands later in the file is in the way.
    private static boolean during(Stretch here, Stretch other) {
        boolean together = here.from.equals(other.from) && here.spot.line() > other.spot.line();
        return !here.session.equals(other.session) && here.from.isBefore(other.to) && (here.from.isAfter(other.from) || together);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
