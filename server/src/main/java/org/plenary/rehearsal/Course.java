package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.plenary.core.Plan;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;

/// From when to when a rehearsal holds its conference, in conference time, and how long that may take.
///
/// @param ends   when the first session that is not held would open, or the last sitting ends
/// @param whole  whether all sessions are held, so that the conference ends by being closed
/// @param killAt when the server is killed
record Course(Instant ends, boolean whole, Optional<Instant> killAt) {

    private static final Duration OVERRUN = Duration.ofHours(2);
    private static final Duration SLACK = Duration.ofMinutes(2);

    static Course of(Settings settings) {
        Plan plan = settings.plan();
        Comparator<Sitting> byBeginning = Comparator.comparing(Sitting::from);
        Sitting first = plan.sessions().stream().flatMap(session -> session.sittings().stream()).min(byBeginning).orElseThrow();
        Optional<Instant> until = settings.until().map(SessionId::new).map(id -> plan.session(id)
                .orElseThrow(() -> new RehearsalBroken("the plan has no session " + id + "; it has "
                        + String.join(", ", plan.sessions().stream().map(session -> session.id().key()).toList())))
                .sittings().stream().min(byBeginning).orElseThrow().from());
        Instant last = plan.sessions().stream().flatMap(session -> session.sittings().stream()).map(Sitting::to)
                .max(Comparator.naturalOrder()).orElseThrow();
        LocalDate day = LocalDate.ofInstant(first.from(), plan.zone());
        Optional<Instant> killAt = settings.killAt().map(time -> day.atTime(time).atZone(plan.zone()).toInstant());
        return new Course(until.orElse(last), until.isEmpty(), killAt);
    }

    /// The real time after which something must be wrong.
    Duration limit(Instant now, int rate) {
        Duration left = Duration.between(now, ends);
        Duration held = (left.isNegative() ? Duration.ZERO : left).plus(whole ? OVERRUN : Duration.ZERO);
        return held.dividedBy(rate).plus(SLACK);
    }
}
