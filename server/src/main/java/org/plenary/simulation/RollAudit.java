package org.plenary.simulation;

import static org.plenary.simulation.Invariant.ATTENDANCE_IS_COUNTED_ANEW;
import static org.plenary.simulation.Invariant.THE_QUORUM_IS_PRESENT;

import java.util.Optional;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.Conference;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.Quorum;
import org.plenary.core.Roster;
import org.plenary.core.SegmentKind;

/// Looks at who is present, and whether they are enough.
final class RollAudit implements Audit {

    private final Books books;
    private Optional<Roster> seen = Optional.empty();

    RollAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        Optional<Quorum> quorum = books.plan().rulebook().quorum();
        Roster roster = happened.before().roster();
        if (happened.event() instanceof SegmentStarted(var id)
                && books.plan().segment(id).filter(segment -> segment.kind() == SegmentKind.BREAK).isEmpty()) {
            report.check(THE_QUORUM_IS_PRESENT, books.roll().reached(quorum.flatMap(Quorum::debate), roster),
                    () -> id + " begins before " + books.roll().present());
        }
        if (happened.event() instanceof ObjectionsAskedFor asked) {
            report.check(THE_QUORUM_IS_PRESENT, books.roll().reached(quorum.flatMap(Quorum::decision), roster),
                    () -> asked + " before " + books.roll().present());
        }
    }

    @Override
    public void after(Step step, Report report) {
        Roster roster = step.after().roster();
        if (!seen.equals(Optional.of(roster)) || !step.happened().isEmpty()) {
            seen = Optional.of(roster);
            report.equal(ATTENDANCE_IS_COUNTED_ANEW, "who is present", books.roll().present(), roster.present());
        }
    }
}
