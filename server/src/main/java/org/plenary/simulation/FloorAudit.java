package org.plenary.simulation;

import static org.plenary.simulation.Invariant.FLOOR_IS_GIVEN_BY_THE_CHAIR;
import static org.plenary.simulation.Invariant.INTERRUPTED_TURN_KEEPS_ITS_PLACE;
import static org.plenary.simulation.Invariant.ONE_TURN_RUNS;
import static org.plenary.simulation.Invariant.POINTS_WAIT_FOR_THE_CHAIR;
import static org.plenary.simulation.Invariant.STALE_PRESSES_CHANGE_NOTHING;
import static org.plenary.simulation.Invariant.TURNS_ARE_KEPT_FOR_EVER;
import static org.plenary.simulation.Invariant.WAITING_LEAVES_THE_FLOOR_ALONE;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.AgendaEvent;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.ListCommand;
import org.plenary.core.OrderCommand;
import org.plenary.core.Outcome;
import org.plenary.core.ProcedureCommand;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// Looks at who has the floor, and how it came there.
final class FloorAudit implements Audit {

    private final Books books;

    FloorAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof TurnStarted(Turn turn)) {
            boolean statement = turn.kind().equals(RequestKinds.POINT_OF_ORDER.id());
            report.check(POINTS_WAIT_FOR_THE_CHAIR, statement || happened.before().floor().recognizedPoint().isEmpty()
                    && happened.before().floor().appellant().isEmpty(),
                    () -> turn.id() + " starts before a ruling");
        }
        if (happened.event() instanceof AgendaEvent.SegmentEnded(var segment)) {
            Floor floor = happened.before().floor();
            report.check(POINTS_WAIT_FOR_THE_CHAIR,
                    floor.points().isEmpty() && floor.motions().isEmpty() && floor.appellant().isEmpty() && floor.turn().isEmpty()
                            && floor.interrupted().isEmpty(),
                    () -> segment + " ends with " + floor);
        }
    }

    @Override
    public void met(Step step, Report report) {
        for (Happened due : step.due()) {
            if (due.event() instanceof TurnStarted(Turn turn)) {
                boolean inTime = books.plan().policies().pointRecognizedAfter().isPresent() && turn.request().isEmpty();
                report.check(FLOOR_IS_GIVEN_BY_THE_CHAIR, inTime, () -> turn + " started by itself");
            }
        }
        for (Happened granted : step.granted()) {
            if (granted.event() instanceof TurnStarted(Turn turn)) {
                boolean given = step.slip().badge().role() == Role.CHAIR && books.agenda().presiding().equals(step.slip().badge().seat())
                        && books.agenda().presiding().isPresent();
                boolean asked = switch (step.slip().command()) {
                    case GiveFloor give -> turn.request().equals(Optional.of(give.next()));
                    case Recognize recognize -> turn.delegation().equals(recognize.delegation());
                    case Rule rule -> turn.request().isEmpty();
                    case ProcedureCommand.DecideAppeal decide -> turn.request().isEmpty();
                    default -> false; // not sealed: whatever else was sent starts no turn
                };
                report.check(FLOOR_IS_GIVEN_BY_THE_CHAIR, given && asked, () -> turn.id() + " was started by " + step.slip());
            }
        }
        if (step.slip().command() instanceof FloorCommand command) {
            stale(step, command, report);
        }
    }

    /// Granted only if the turn and the request that are named are there; refused as stale only if they are not.
    private void stale(Step step, FloorCommand command, Report report) {
        Conference met = step.met();
        Optional<TurnId> turn = met.floor().turn().map(Turn::id);
        boolean fresh = switch (command) {
            case GiveFloor(RequestId next, Optional<TurnId> ending) ->
                    (met.runningList().filter(list -> list.place(next) > 0).isPresent() || isMotion(met, next))
                            && (ending.isEmpty() || ending.equals(turn));
            case EndTurn(TurnId id) -> turn.equals(Optional.of(id));
            case UndoGiving(TurnId id) -> turn.equals(Optional.of(id)) && untouched(met);
            case PauseTurn pause -> turn.equals(Optional.of(pause.turn()));
            case ResumeTurn(TurnId id) -> turn.equals(Optional.of(id));
            case ExtendTurn extend -> turn.equals(Optional.of(extend.turn()));
            case FloorCommand.CorrectTurn correct -> true;
            case Recognize recognize -> met.floor().point(recognize.delegation()).isPresent();
            case Rule rule -> met.floor().recognizedPoint().isPresent();
        };
        boolean stale = step.outcome() instanceof Outcome.Refused(Refusal why, Row<String> about) && why == Refusal.STALE;
        boolean granted = step.outcome() instanceof Outcome.Granted;
        report.check(STALE_PRESSES_CHANGE_NOTHING, fresh ? !stale : !granted && step.after() == met,
                () -> step.slip() + " met " + met.floor().turn());
    }

    /// Whether nothing has happened on the floor since it was given, and the delegation has not asked again; a correction is nothing that
    /// happened.
    private boolean untouched(Conference met) {
        TurnId id = met.floor().turn().orElseThrow().id();
        Turn turn = books.turns().begun().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        boolean asked = turn.title().isEmpty() && books.lists().queue(turn.segment()).stream().anyMatch(
                request -> request.title().isEmpty() && request.delegation().equals(turn.delegation())
                        && request.kind().equals(turn.kind()))
                || books.lists().held(turn.segment()).stream().anyMatch(request -> turn.title().isEmpty() && request.title().isEmpty()
                        && request.delegation().equals(turn.delegation()) && request.kind().equals(turn.kind()));
        return turn.request().filter(books.lists()::inscribed).isPresent() && !asked && books.turns().untouched(turn.id());
    }

    /// A motion that is before the chair and is not being explained.
    private static boolean isMotion(Conference met, RequestId id) {
        return met.floor().motions().stream().anyMatch(motion -> motion.id().equals(id))
                && !met.floor().turn().flatMap(Turn::request).equals(Optional.of(id));
    }

    @Override
    public void after(Step step, Report report) {
        Floor floor = step.after().floor();
        long running = Stream
                .of(floor.turn().stream(), floor.interrupted().stream(), floor.ended().stream().skip(step.before().floor().ended().size()))
                .flatMap(turns -> turns).filter(Turn::running).count();
        report.check(ONE_TURN_RUNS,
                running <= 1 && floor.interrupted().filter(Turn::running).isEmpty() && books.turns().running().size() <= 1,
                () -> "there run " + running + " of " + floor.turn() + " and " + floor.interrupted());
        interrupted(step, report);
        kept(step, report);
        if (isAboutWaiting(step.slip().command())) {
            Floor met = step.met().floor();
            report.check(WAITING_LEAVES_THE_FLOOR_ALONE,
                    met.turn().equals(floor.turn()) && met.interrupted().equals(floor.interrupted()) && met.ended().equals(floor.ended()),
                    () -> step.slip() + " changed a turn");
        }
    }

    private static void interrupted(Step step, Report report) {
        Floor after = step.after().floor();
        step.before().floor().interrupted().ifPresent(turn -> {
            Optional<Turn> now = Stream.of(after.interrupted(), after.turn(), last(after)).flatMap(Optional::stream)
                    .filter(each -> each.id().equals(turn.id())).findFirst();
            boolean same = now.filter(each -> each.limit().equals(turn.limit()) && each.used().equals(turn.used())).isPresent();
            report.check(INTERRUPTED_TURN_KEEPS_ITS_PLACE, same || after.ended().stream().anyMatch(each -> each.id().equals(turn.id())),
                    () -> turn + " became " + now);
        });
    }

    private static Optional<Turn> last(Floor floor) {
        return floor.ended().isEmpty() ? Optional.empty() : Optional.of(floor.ended().getLast());
    }

    private void kept(Step step, Report report) {
        Row<Turn> before = step.before().floor().ended();
        Floor floor = step.after().floor();
        if (floor != step.before().floor()) {
            boolean prefix = before.size() <= floor.ended().size();
            Optional<TurnId> goesOn = step.granted().stream().map(Happened::event)
                    .flatMap(event -> event instanceof GivingUndone undone ? undone.goesOn().stream() : Stream.empty())
                    .map(Turn::id).findFirst();
            Set<TurnId> corrected = step.granted().stream().map(Happened::event)
                    .flatMap(event -> event instanceof TurnCorrected of ? Stream.of(of.turn()) : Stream.empty())
                    .collect(Collectors.toSet());
            int stays = before.size() - (int) goesOn.stream().count();
            prefix = prefix && goesOn.map(id -> before.getLast().id().equals(id)).orElse(true);
            for (int i = 0; prefix && i < stays; i++) {
                prefix = before.get(i) == floor.ended().get(i) || before.get(i).equals(floor.ended().get(i))
                        || corrected.contains(before.get(i).id());
            }
            long known = floor.ended().size() + floor.turn().stream().count() + floor.interrupted().stream().count();
            boolean all = prefix && known == books.turns().started() && floor.lastTurn() == books.turns().started();
            report.check(TURNS_ARE_KEPT_FOR_EVER, all, () -> known + " turns are known, and " + books.turns().started() + " were started");
        }
    }

    private static boolean isAboutWaiting(Command command) {
        return command instanceof ListCommand || command instanceof OrderCommand;
    }
}
