package org.plenary.benchmarks.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.benchmarks.Mirror;

/// What became of everybody's connection and mirror.
///
/// @param missing   revisions that never came
/// @param repeated  revisions that came twice, or after a later one
/// @param differing mirrors that do not hold what the others of their audience hold
/// @param lost      connections that ended without their client's doing
/// @param resumed   times that somebody who came back was sent what it had missed
/// @param snapshots times that somebody was sent everything, the first time included
record Attendance(long missing, long repeated, long differing, long lost, long resumed, long snapshots) {

    static Attendance of(List<Attendee> all) {
        Map<String, Mirror> first = new HashMap<>();
        long differing = all.stream()
                .filter(each -> differ(each.mirror(), first.computeIfAbsent(each.audience(), audience -> each.mirror()))).count();
        return new Attendance(all.stream().mapToLong(each -> each.mirror().missed()).sum(),
                all.stream().mapToLong(each -> each.mirror().repeated()).sum(), differing, all.stream().mapToLong(Attendee::lost).sum(),
                all.stream().mapToLong(Attendee::resumed).sum(), all.stream().mapToLong(each -> each.mirror().snapshots()).sum());
    }

    private static boolean differ(Mirror one, Mirror other) {
        return one != other && (one.revision() != other.revision() || !one.items().equals(other.items()));
    }

    /// What must not be, each as a sentence.
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        add(broken, missing, "revisions never came");
        add(broken, repeated, "revisions came twice, or after a later one");
        add(broken, differing, "mirrors do not hold what the others of their audience hold");
        add(broken, lost, "connections ended without their client's doing");
        return broken;
    }

    private static void add(List<String> broken, long count, String what) {
        if (count > 0) {
            broken.add(count + " " + what + ".");
        }
    }

    @Override
    public String toString() {
        return "missing " + missing + ", repeated or out of order " + repeated + ", differing mirrors " + differing + ", lost " + lost
                + "; resumed " + resumed + ", snapshots " + snapshots;
    }
}
