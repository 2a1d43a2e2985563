package org.plenary.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// Checks that the programme is one, however it is changed: where each segment belongs, and what may become of it.
final class ProgrammeChecker implements Checker {

    /// What a segment may become in one step.
    private static final Map<String, Set<String>> BECOMES = Map.of(
            "planned", Set.of("running", "skipped"), "running", Set.of("done"), "done", Set.of("planned"), "skipped", Set.of("planned"));

    private final Invariant once = new Invariant("every segment is on one session's agenda, once, and says so itself");
    private final Invariant course =
            new Invariant("a segment that is done or was left out is reopened before it is held, and keeps when it began");

    @Override
    public List<Invariant> invariants() {
        return List.of(once, course);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        once.check(isWhole(mirror), () -> sighting.at("sessions hold " + agendas(mirror) + ", and segments are "
                + segments(mirror).stream().map(each -> each.getId() + " of " + each.getSession()).toList()));
        sighting.stepFrom().ifPresent(before -> course.check(
                segments(mirror).stream().allMatch(each -> before.segment(each.getId()).filter(was -> !follows(was, each)).isEmpty()),
                () -> sighting.at("segments go from " + told(before) + " to " + told(mirror))));
    }

    private static boolean isWhole(Mirror mirror) {
        Set<String> listed = new HashSet<>();
        boolean each = true;
        for (SessionItem session : mirror.sessions()) {
            for (String id : session.getSegmentsList()) {
                each &= listed.add(id) && mirror.segment(id).filter(it -> it.getSession().equals(session.getId())).isPresent();
            }
        }
        return each && listed.size() == segments(mirror).size();
    }

    private static boolean follows(SegmentItem was, SegmentItem is) {
        boolean same = was.getStatus().equals(is.getStatus());
        boolean began = was.getStartedAt() == is.getStartedAt() || is.getStatus().equals("running") && !same;
        return began && (same || BECOMES.getOrDefault(was.getStatus(), Set.of()).contains(is.getStatus()));
    }

    private static List<String> agendas(Mirror mirror) {
        return mirror.sessions().stream().map(each -> each.getId() + " " + each.getSegmentsList()).toList();
    }

    private static List<String> told(Mirror mirror) {
        return segments(mirror).stream().map(each -> each.getId() + " " + each.getStatus() + " " + each.getStartedAt()).toList();
    }

    private static List<SegmentItem> segments(Mirror mirror) {
        return mirror.items().stream().filter(item -> item.hasSegment()).map(item -> item.getSegment()).toList();
    }
}
