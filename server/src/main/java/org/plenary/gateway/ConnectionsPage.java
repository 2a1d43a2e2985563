package org.plenary.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.core.Badge;
import org.plenary.core.Names;
import org.plenary.core.SeatId;

/// The connections of a conference, each with how it does, as a technician is told; those without a seat are counted.
final class ConnectionsPage {

    /// How many are told of one by one, at most.
    static final int MOST = 1_000;

    private ConnectionsPage() {}

    /// The page in JSON.
    static String of(List<Register.Seen> all) {
        List<Register.Seen> seated = new ArrayList<>(all);
        seated.removeIf(each -> each.badge().seat().isEmpty());
        seated.sort(Comparator.comparing((Register.Seen each) -> seat(each.badge())).thenComparing(each -> each.sighting().since()));
        return "{\"connections\":[%s],\"seated\":%d,\"unseated\":%d}".formatted(
                seated.stream().limit(MOST).map(ConnectionsPage::told).collect(Collectors.joining(",")),
                seated.size(), all.size() - seated.size());
    }

    private static String told(Register.Seen seen) {
        Sighting how = seen.sighting();
        return "{\"role\":%s,\"seat\":%s,\"since\":\"%d\",\"roundTrip\":%s,\"silent\":\"%d\",\"behind\":\"%d\"}".formatted(
                Reply.quoted(Names.key(seen.badge().role())), Reply.quoted(seat(seen.badge())), Reply.micros(how.since()),
                how.roundTrip().map(each -> "\"" + micros(each) + "\"").orElse("null"), micros(how.silent()), how.behind());
    }

    private static String seat(Badge badge) {
        return badge.seat().map(SeatId::key).orElse("");
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
