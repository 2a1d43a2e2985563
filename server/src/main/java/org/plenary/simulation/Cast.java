package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.Officer;
import org.plenary.core.PlannedSession;
import org.plenary.core.Role;
import org.plenary.core.SeatId;

/// The people of a conference, by their badges.
final class Cast {

    private static final List<Badge> WATCHERS =
            List.of(Badge.watcher(Role.LISTENER), Badge.watcher(Role.MEDIA), Badge.watcher(Role.DISPLAY), Badge.HOUSE);

    private Cast() {}

    /// Whoever has a seat in the plan or on the roster.
    static List<Badge> seats(Conference now) {
        return Stream.of(
                now.plan().sessions().stream().flatMap(Cast::officers), now.plan().officers().stream().map(Cast::badge),
                now.roster().delegations().stream().flatMap(delegation -> delegates(delegation).stream()), interpreters(now).stream())
                .flatMap(badges -> badges).distinct().toList();
    }

    static List<Badge> everybody(Conference now) {
        List<Badge> all = new ArrayList<>(seats(now));
        all.addAll(WATCHERS);
        return all;
    }

    /// Whoever holds the presiding token.
    static Optional<Badge> presiding(Conference now) {
        return now.agenda().presiding().map(seat -> Badge.officer(Role.CHAIR, seat));
    }

    static List<Badge> chairs(PlannedSession session) {
        return session.chairs().stream().map(Cast::badge).toList();
    }

    static List<Badge> delegates(Delegation delegation) {
        return IntStream.rangeClosed(1, delegation.seats()).mapToObj(number -> Badge.delegate(delegation.seat(number), delegation.id()))
                .toList();
    }

    static List<Badge> interpreters(Conference now) {
        return now.plan().booths().stream().flatMap(booth -> booth.desks().stream())
                .map(desk -> Badge.interpreter(desk.seat(), desk)).toList();
    }

    static SeatId seat(Badge badge) {
        return badge.seat().orElseThrow();
    }

    private static Stream<Badge> officers(PlannedSession session) {
        return Stream.concat(session.chairs().stream(), session.rapporteur().stream()).map(Cast::badge);
    }

    private static Badge badge(Officer officer) {
        return Badge.officer(officer.role(), officer.seat());
    }
}
