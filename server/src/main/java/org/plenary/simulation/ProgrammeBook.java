package org.plenary.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.ListCommand;
import org.plenary.core.Plan;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.PublicityChanged;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentReopened;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;
import org.plenary.core.Publicity;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;

/// The programme as one long table of segments, changed line by line as the events tell it.
final class ProgrammeBook {

    /// A segment and the session that has it.
    private record Line(SessionId session, PlannedSegment segment) {}

    private final Plan convened;
    private final List<Line> lines = new ArrayList<>();
    private final Map<SessionId, Publicity> publicities = new LinkedHashMap<>();
    private final Set<SegmentId> skipped = new HashSet<>();
    private final Map<SessionId, Boolean> adopted = new LinkedHashMap<>();
    private Plan plan;

    ProgrammeBook(Plan plan) {
        convened = plan;
        this.plan = plan;
        for (PlannedSession session : plan.sessions()) {
            publicities.put(session.id(), session.publicity());
            session.segments().forEach(segment -> lines.add(new Line(session.id(), segment)));
        }
    }

    void keep(ProgrammeEvent event) {
        switch (event) {
            case SegmentSkipped e -> skipped.add(e.segment());
            case SegmentReopened e -> skipped.remove(e.segment());
            case SegmentMoved e -> moved(e);
            case ProgrammeEdited e -> edited(e);
            case PublicityChanged e -> publicities.put(e.session(), e.publicity());
            case AgendaAdopted e -> adopted.put(e.session(), true);
            case AgendaRejected e -> adopted.put(e.session(), false);
        }
        plan = told();
    }

    private void moved(SegmentMoved event) {
        Line from = lines.remove(index(event.segment()));
        int to = index(event.anchor());
        Line anchor = lines.get(to);
        PlannedSegment was = from.segment();
        PlannedSegment is = new PlannedSegment(
                was.id(), was.kind(), was.title(), was.planned(), was.estimated(), anchor.segment().sitting(), was.programme(), was.list());
        lines.add(event.side() == ListCommand.Side.BEFORE ? to : to + 1, new Line(anchor.session(), is));
    }

    private void edited(ProgrammeEdited event) {
        lines.replaceAll(line -> {
            PlannedSegment was = line.segment();
            return !was.id().equals(event.segment()) ? line : new Line(line.session(), new PlannedSegment(
                    was.id(), was.kind(), event.title(), event.planned(), was.estimated() && was.planned().equals(event.planned()),
                    was.sitting(), event.programme(), was.list()));
        });
    }

    private int index(SegmentId id) {
        return lines.stream().map(line -> line.segment().id()).toList().indexOf(id);
    }

    /// The plan, with the programme as it is now.
    Plan plan() {
        return plan;
    }

    boolean skipped(SegmentId id) {
        return skipped.contains(id);
    }

    /// Whether a session has adopted its agenda; empty where nothing was said of it.
    Optional<Boolean> adopted(SessionId id) {
        return Optional.ofNullable(adopted.get(id));
    }

    private Plan told() {
        Row<PlannedSession> sessions = Row.copyOf(convened.sessions().stream().map(each -> new PlannedSession(
                each.id(), each.title(), publicities.getOrDefault(each.id(), each.publicity()), each.sittings(), each.chairs(),
                each.rapporteur(),
                Row.copyOf(lines.stream().filter(line -> line.session().equals(each.id())).map(Line::segment).toList()))).toList());
        return new Plan(
                convened.id(), convened.title(), convened.venue(), convened.zone(), convened.languages(), convened.host(), sessions,
                convened.occasions(), convened.delegations(), convened.officers(), convened.booths(), convened.policies(),
                convened.groups(), convened.rules(), convened.time());
    }
}
