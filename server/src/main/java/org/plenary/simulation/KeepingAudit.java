package org.plenary.simulation;

import static org.plenary.simulation.Invariant.CARRIED_OVER_IS_THE_SAME_REQUEST;
import static org.plenary.simulation.Invariant.CORRECTIONS_TOUCH_NO_TIME;
import static org.plenary.simulation.Invariant.RIGHTS_ARE_KEPT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.CorrectTurn;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.ListCommand;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.OrderCommand;
import org.plenary.core.Outcome;
import org.plenary.core.PlannedSession;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.SegmentId;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;

/// Looks at what chairs do as keepers of lists and of what is noted: whose lists and turns they are, and that only what is said changes.
final class KeepingAudit implements Audit {

    private final Books books;

    KeepingAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof RequestCarriedOver(Request request, int place, Optional<String> reason)) {
            carried(happened, request, place, report);
        }
        if (happened.event() instanceof TurnCorrected corrected) {
            List<Turn> expected = turns(happened.before().floor()).stream()
                    .map(was -> was.id().equals(corrected.turn()) ? Rewritten.corrected(was, corrected) : was).toList();
            report.equal(CORRECTIONS_TOUCH_NO_TIME, "what is noted of all turns", expected, turns(happened.after().floor()));
        }
    }

    private void carried(Happened happened, Request request, int place, Report report) {
        Request was = happened.before().lists().request(request.id()).orElseThrow();
        SpeakersList left = happened.after().lists().of(was.segment()).orElseThrow();
        SpeakersList list = happened.after().lists().of(request.segment()).orElseThrow();
        int last = happened.before().lists().of(request.segment()).orElseThrow().lastSequence();
        boolean same = Rewritten.carried(was, request.segment(), request.sequence(), request.limit()).equals(request)
                && request.sequence() == last + 1 && left.request(request.id()).isEmpty() && list.place(request.id()) == place;
        report.check(CARRIED_OVER_IS_THE_SAME_REQUEST, same && !was.segment().equals(request.segment()),
                () -> was + " became " + request + " at place " + place);
    }

    private static List<Turn> turns(Floor floor) {
        return Stream.of(floor.ended().stream(), floor.interrupted().stream(), floor.turn().stream()).flatMap(each -> each).toList();
    }

    @Override
    public void met(Step step, Report report) {
        Badge badge = step.slip().badge();
        Command command = step.slip().command();
        boolean keeps = command instanceof ListCommand || command instanceof OrderCommand || command instanceof CorrectTurn;
        if (keeps && badge.role() == Role.CHAIR && step.outcome() instanceof Outcome.Granted) {
            boolean own = session(step.met(), command).filter(session -> session.chairs().stream()
                    .anyMatch(chair -> Optional.of(chair.seat()).equals(badge.seat()))).isPresent();
            report.check(RIGHTS_ARE_KEPT, own, () -> badge + " is no chair of the session and was granted " + command);
        }
    }

    /// The session whose list or turn a chair's command is about.
    private Optional<PlannedSession> session(Conference met, Command command) {
        Optional<SegmentId> segment = switch (command) {
            case ListCommand.Inscribe inscribe -> inscribe.segment();
            case ListCommand.OpenList open -> Optional.of(open.segment());
            case ListCommand.CloseList close -> Optional.of(close.segment());
            case ListCommand.AnnounceOpening opening -> Optional.of(opening.segment());
            case ListCommand.AnnounceClosing closing -> Optional.of(closing.segment());
            case ListCommand.ChangeRequest change -> list(change.request());
            case ListCommand.HoldRequest hold -> list(hold.request());
            case ListCommand.RestoreRequest restore -> list(restore.request());
            case ListCommand.RemoveRequest remove -> list(remove.request());
            case ListCommand.MoveRequest move -> list(move.request());
            case ListCommand.GrantExtraTime grant -> list(grant.request());
            case ListCommand.CarryOver carry -> list(carry.request());
            case OrderCommand.SetOrder order -> Optional.of(order.segment());
            case OrderCommand.PreviewOrder order -> Optional.of(order.segment());
            case OrderCommand.ConvertToWritten convert -> list(convert.request());
            case CorrectTurn correct -> turns(met.floor()).stream().filter(turn -> turn.id().equals(correct.turn()))
                    .map(Turn::segment).findFirst();
            default -> Optional.empty(); // not sealed here: what else chairs send is about no list and no turn of long ago
        };
        boolean unsaid = command instanceof ListCommand.Inscribe inscribe && inscribe.segment().isEmpty();
        return unsaid
                ? books.agenda().session().flatMap(books.plan()::session)
                : books.plan().sessions().stream().filter(session -> session.segments().stream()
                        .anyMatch(each -> Optional.of(each.id()).equals(segment))).findFirst();
    }

    private Optional<SegmentId> list(RequestId request) {
        return books.lists().inscribed(request) ? Optional.of(books.lists().segment(request)) : Optional.empty();
    }
}
