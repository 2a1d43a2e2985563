package org.plenary.simulation;

import static org.plenary.simulation.Invariant.APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK;
import static org.plenary.simulation.Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME;
import static org.plenary.simulation.Invariant.MOTIONS_ARE_DECIDED_BY_RANK;
import static org.plenary.simulation.Invariant.ONE_ACTIVE_REQUEST;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.Category;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent;
import org.plenary.core.KindId;
import org.plenary.core.Motion;
import org.plenary.core.Outcome;
import org.plenary.core.ProcedureCommand;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.RequestKinds;
import org.plenary.core.RuledPoint;
import org.plenary.core.Turn;

/// Looks at what is before the chair beside the list: motions in their order, appeals and the floor that they stop.
final class ProcedureAudit implements Audit {

    private final Books books;

    /// The turn that ran when a ruling was appealed against, as it was then.
    private Optional<Turn> stopped = Optional.empty();

    ProcedureAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        switch (happened.event()) {
            case ProcedureEvent.MotionMoved(Motion motion) -> entitled(now, motion.kind(), motion.delegation(), report);
            case ProcedureEvent.RulingAppealed(DelegationId by) -> {
                entitled(now, RequestKinds.POINT_OF_ORDER.id(), by, report);
                report.check(APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK, books.plan().rulebook().appeals(), () -> by + " appeals");
                stopped = now.floor().turn();
            }
            case ProcedureEvent.AppealDecided e -> report.equal(
                    APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK, "the paused turn", stopped.map(Turn::used), now.floor().turn().map(Turn::used)
                            .or(() -> stopped.map(Turn::used)));
            case FloorEvent.TurnResumed e -> report.check(APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK,
                    books.procedure().appellant().isEmpty(), () -> e.turn() + " goes on during an appeal");
            default -> {} // not sealed here: nothing else concerns motions and appeals
        }
    }

    private void entitled(Conference now, KindId kind, DelegationId by, Report report) {
        Category category = now.roster().delegation(by).orElseThrow().category();
        boolean open = books.plan().rulebook().kinds().stream()
                .anyMatch(each -> each.id().equals(kind) && (each.who().isEmpty() || each.who().contains(category)));
        report.check(KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME, open, () -> by + " made " + kind);
    }

    @Override
    public void met(Step step, Report report) {
        if (step.slip().command() instanceof ProcedureCommand.DecideMotion decide && step.outcome() instanceof Outcome.Granted) {
            List<Motion> motions = step.met().floor().motions();
            int rank = motions.stream().filter(each -> each.id().equals(decide.motion())).mapToInt(this::rank).findFirst().orElseThrow();
            boolean first = motions.stream().takeWhile(each -> !each.id().equals(decide.motion())).noneMatch(each -> rank(each) <= rank)
                    && motions.stream().noneMatch(each -> rank(each) < rank);
            report.check(MOTIONS_ARE_DECIDED_BY_RANK, first, () -> decide + " was granted among " + motions);
        }
    }

    private int rank(Motion motion) {
        return books.plan().rulebook().kinds().stream().filter(kind -> kind.id().equals(motion.kind())).findFirst().orElseThrow().rank();
    }

    @Override
    public void after(Step step, Report report) {
        List<Motion> motions = step.after().floor().motions();
        report.equal(MOTIONS_ARE_DECIDED_BY_RANK, "the motions", List.copyOf(books.procedure().motions().values()), List.copyOf(motions));
        Set<String> made = new HashSet<>();
        motions.forEach(each -> report.check(
                ONE_ACTIVE_REQUEST, made.add(each.delegation() + " " + each.kind()), () -> each + " was moved twice"));
        report.equal(APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK, "the ruling", books.procedure().ruled(),
                step.after().floor().ruled().map(RuledPoint::delegation));
        report.equal(APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK, "the appellant", books.procedure().appellant(),
                step.after().floor().appellant());
        report.check(APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK,
                step.after().floor().appellant().isEmpty() || step.after().floor().turn().filter(Turn::running).isEmpty(),
                () -> step.after().floor().turn() + " runs during an appeal");
    }
}
