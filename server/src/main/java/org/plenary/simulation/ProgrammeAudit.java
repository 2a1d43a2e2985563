package org.plenary.simulation;

import static org.plenary.simulation.Invariant.AGENDAS_ARE_ADOPTED_FIRST;
import static org.plenary.simulation.Invariant.ONLY_WHAT_LIES_AHEAD_IS_MOVED;
import static org.plenary.simulation.Invariant.PROGRAMME_FOLLOWS_FROM_ITS_CHANGES;
import static org.plenary.simulation.Invariant.RIGHTS_ARE_KEPT;

import java.util.List;
import java.util.Optional;
import org.plenary.core.Agenda;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Outcome;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeCommand;
import org.plenary.core.ProgrammeCommand.AdoptAgenda;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.RejectAgenda;
import org.plenary.core.ProgrammeCommand.ReopenSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;
import org.plenary.core.Role;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.SessionId;

/// Looks at the programme: whether it is what was made of the plan, by whom, and whether sessions keep to it.
final class ProgrammeAudit implements Audit {

    private final Books books;
    private Optional<Agenda> seen = Optional.empty();

    ProgrammeAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        switch (happened.event()) {
            case SegmentStarted(SegmentId id) -> {
                PlannedSession session = books.plan().sessionOf(id).orElseThrow();
                report.check(ONLY_WHAT_LIES_AHEAD_IS_MOVED, !books.programme().skipped(id), () -> id + " was left out and begins");
                report.check(AGENDAS_ARE_ADOPTED_FIRST,
                        !books.plan().policies().adoptsAgenda() || books.programme().adopted(session.id()).orElse(false),
                        () -> id + " begins before " + session.id() + " has adopted its agenda");
            }
            case SegmentSkipped e -> ahead(happened, e.segment(), report);
            case ProgrammeEdited e -> edited(happened, e, report);
            case SegmentMoved e -> ahead(happened, e.segment(), report);
            case AgendaAdopted e -> once(happened, e.session(), report);
            case AgendaRejected e -> once(happened, e.session(), report);
            default -> {} // not sealed here: nothing else depends on the programme
        }
    }

    private static void ahead(Happened happened, SegmentId id, Report report) {
        report.check(ONLY_WHAT_LIES_AHEAD_IS_MOVED,
                happened.before().agenda().segment(id).filter(each -> each.status() == Segment.Status.PLANNED).isPresent(),
                () -> "there was " + happened.event());
    }

    /// What has run is not edited, and of what runs not the programme, for that stands on its list.
    private static void edited(Happened happened, ProgrammeEdited event, Report report) {
        Segment.Status status = happened.before().agenda().segment(event.segment()).orElseThrow().status();
        boolean kept = happened.before().programme().segment(event.segment()).orElseThrow().programme().equals(event.programme());
        report.check(ONLY_WHAT_LIES_AHEAD_IS_MOVED, status != Segment.Status.DONE && (status != Segment.Status.RUNNING || kept),
                () -> "there was " + event);
    }

    private void once(Happened happened, SessionId id, Report report) {
        report.check(AGENDAS_ARE_ADOPTED_FIRST,
                books.plan().policies().adoptsAgenda() && books.agenda().session().equals(Optional.of(id)) && books.agenda().sitting()
                        && happened.before().agenda().session(id).flatMap(Session::adoption).isEmpty(),
                () -> "there was " + happened.event());
    }

    @Override
    public void met(Step step, Report report) {
        if (step.slip().command() instanceof ProgrammeCommand command && step.outcome() instanceof Outcome.Granted) {
            Badge badge = step.slip().badge();
            PlannedSession session = books.plan().session(concerned(command)).orElseThrow();
            boolean own = badge.role() == Role.SECRETARY || badge.seat().flatMap(session::chair).isPresent();
            report.check(RIGHTS_ARE_KEPT, own, () -> badge + " is no chair of " + session.id() + " and was granted " + command);
            if (badge.role() == Role.CHAIR && step.met().agenda().current().filter(each -> each.id().equals(session.id())).isPresent()) {
                report.equal(RIGHTS_ARE_KEPT, "whoever presides", step.met().agenda().presiding(), badge.seat());
            }
            report.check(ONLY_WHAT_LIES_AHEAD_IS_MOVED,
                    step.met().agenda().session(session.id()).orElseThrow().status() != Session.Status.CLOSED,
                    () -> "the closed " + session.id() + " was granted " + command);
        }
    }

    /// A session that has the segment now, before what the step made of it, has it in the state and not yet in the books.
    private SessionId concerned(ProgrammeCommand command) {
        return switch (command) {
            case SkipSegment c -> books.plan().sessionOf(c.segment()).orElseThrow().id();
            case ReopenSegment c -> books.plan().sessionOf(c.segment()).orElseThrow().id();
            case MoveSegment c -> books.plan().sessionOf(c.segment()).orElseThrow().id();
            case EditProgramme c -> books.plan().sessionOf(c.segment()).orElseThrow().id();
            case ChangePublicity c -> c.session();
            case AdoptAgenda c -> c.session();
            case RejectAgenda c -> c.session();
        };
    }

    @Override
    public void after(Step step, Report report) {
        Agenda agenda = step.after().agenda();
        boolean touched = step.happened().stream().anyMatch(each -> each.event() instanceof ProgrammeEvent);
        if (!touched && seen.equals(Optional.of(agenda))) {
            return;
        }
        seen = Optional.of(agenda);
        report.equal(PROGRAMME_FOLLOWS_FROM_ITS_CHANGES, "the programme", books.plan().sessions(), step.after().programme().sessions());
        for (Session session : agenda.sessions()) {
            List<SegmentId> planned = books.plan().session(session.id()).orElseThrow().segments().stream().map(PlannedSegment::id).toList();
            List<SegmentId> held = session.segments().stream().map(Segment::id).toList();
            report.equal(PROGRAMME_FOLLOWS_FROM_ITS_CHANGES, () -> "the segments of " + session.id(), planned, held);
            session.segments()
                    .forEach(segment -> report.equal(PROGRAMME_FOLLOWS_FROM_ITS_CHANGES, () -> "whether " + segment.id() + " is left out",
                            books.programme().skipped(segment.id()), segment.status() == Segment.Status.SKIPPED));
            report.equal(AGENDAS_ARE_ADOPTED_FIRST, () -> "the agenda of " + session.id(), books.programme().adopted(session.id()),
                    session.adoption().map(each -> each == Session.Adoption.ADOPTED));
        }
    }
}
