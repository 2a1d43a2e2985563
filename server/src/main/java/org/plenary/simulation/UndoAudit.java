package org.plenary.simulation;

import static org.plenary.simulation.Invariant.UNDOING_COSTS_NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Conference;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// Looks at what is undone: it remembers by itself who was called and who was cut off.
final class UndoAudit implements Audit {

    private final Books books;
    private final Map<RequestId, Request> called = new HashMap<>();
    private Optional<Turn> cut = Optional.empty();
    private Optional<Instant> cutAt = Optional.empty();
    private Optional<TurnId> latest = Optional.empty();

    UndoAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        switch (happened.event()) {
            case TurnEnded e -> {
                Optional<Turn> was = happened.before().floor().turn().filter(turn -> turn.id().equals(e.turn()));
                cut = e.by() == EndedBy.CHAIR ? was : Optional.empty();
                cutAt = Optional.of(happened.at());
            }
            case TurnStarted(Turn turn) -> {
                turn.request().flatMap(happened.before().lists()::request).ifPresent(request -> called.put(request.id(), request));
                cut = cut.filter(each -> cutAt.equals(Optional.of(happened.at())));
                latest = Optional.of(turn.id());
            }
            case PointRuled e -> cut = Optional.empty();
            case PointRecognized e -> cut = Optional.empty();
            case ProcedureEvent e -> cut = Optional.empty();
            case GivingUndone e -> undone(happened, e, now, report);
            default -> {} // not sealed: nothing else gives the floor or takes it back
        }
    }

    private void undone(Happened happened, GivingUndone event, Conference now, Report report) {
        report.equal(UNDOING_COSTS_NOTHING, "the turn that is taken back", latest, Optional.of(event.turn()));
        report.equal(UNDOING_COSTS_NOTHING, "the request that waits again", Optional.ofNullable(called.get(event.request().id())),
                now.lists().request(event.request().id()));
        Optional<Turn> taken = now.floor().ended().stream().filter(turn -> turn.id().equals(event.turn())).findFirst();
        report.check(UNDOING_COSTS_NOTHING, taken.filter(Turn::undone).isPresent() && books.turns().undone(event.turn()),
                () -> event + " left " + taken);
        report.equal(UNDOING_COSTS_NOTHING, "who goes on", cut.map(Turn::id), now.floor().turn().map(Turn::id));
        cut.ifPresent(before -> {
            Duration spoken = before.spoken(cutAt.orElseThrow());
            boolean same = now.floor().turn().filter(turn -> turn.used().equals(spoken) && turn.limit().equals(before.limit())
                    && turn.paused().equals(before.paused()) && turn.notice() == before.notice()
                    && turn.runningSince().equals(before.runningSince().map(since -> happened.at()))).isPresent();
            report.check(UNDOING_COSTS_NOTHING, same, () -> before + " goes on as " + now.floor().turn());
        });
        cut = Optional.empty();
        latest = Optional.empty();
    }

    @Override
    public void met(Step step, Report report) {
        for (Happened granted : step.granted()) {
            if (granted.event() instanceof GivingUndone undone) {
                boolean meant = step.slip().command() instanceof UndoGiving(TurnId id) && id.equals(undone.turn())
                        && books.agenda().presiding().isPresent() && books.agenda().presiding().equals(step.slip().badge().seat());
                report.check(UNDOING_COSTS_NOTHING, meant, () -> step.slip() + " undid " + undone.turn());
            }
        }
    }

    @Override
    public void after(Step step, Report report) {}
}
