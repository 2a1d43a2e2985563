package org.plenary.simulation;

import static org.plenary.simulation.Invariant.ONE_SESSION_IS_UNDER_WAY;
import static org.plenary.simulation.Invariant.PRESIDING_IS_HELD_BY_ONE_CHAIR;
import static org.plenary.simulation.Invariant.PRESIDING_IS_TAKEN_FROM_EMPTY_SEATS;
import static org.plenary.simulation.Invariant.RIGHTS_ARE_KEPT;
import static org.plenary.simulation.Invariant.SUSPENDED_GRANTS_NOTHING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Agenda;
import org.plenary.core.AgendaCommand;
import org.plenary.core.AgendaEvent;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.ConsecutiveCommand;
import org.plenary.core.DecisionCommand;
import org.plenary.core.DelegationId;
import org.plenary.core.DocumentCommand;
import org.plenary.core.Event;
import org.plenary.core.FloorCommand;
import org.plenary.core.FloorEvent;
import org.plenary.core.HandoverCommand;
import org.plenary.core.HouseCommand;
import org.plenary.core.ListCommand;
import org.plenary.core.ListEvent;
import org.plenary.core.Motion;
import org.plenary.core.OrderCommand;
import org.plenary.core.Outcome;
import org.plenary.core.PointOfOrder;
import org.plenary.core.ProcedureCommand;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.ProgrammeCommand;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.RosterCommand;
import org.plenary.core.SeatId;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.SessionId;
import org.plenary.core.SignalCommand;
import org.plenary.core.SpeechCommand;
import org.plenary.core.TimeCommand;
import org.plenary.core.Turn;

/// Looks at the agenda, at who presides, and at who may do what.
final class AgendaAudit implements Audit {

    private final Books books;
    private Optional<SeatId> presidedAtMet = Optional.empty();
    private boolean touched;

    AgendaAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        touched |= happened.event() instanceof AgendaEvent;
        boolean grant = happened.event() instanceof FloorEvent.TurnStarted || happened.event() instanceof ListEvent.FloorRequested
                || happened.event() instanceof FloorEvent.PointRaised || happened.event() instanceof ProcedureEvent.MotionMoved
                || happened.event() instanceof ProcedureEvent.RulingAppealed;
        if (grant) {
            boolean sits = books.agenda().sitting() && happened.before().agenda().sitting().isPresent();
            report.check(SUSPENDED_GRANTS_NOTHING, sits || isForASessionAhead(happened.event()),
                    () -> "there was " + happened.event());
        }
        if (!books.agenda().sitting()) {
            boolean idle = now.floor().turn().isEmpty() && now.floor().interrupted().isEmpty() && now.floor().points().isEmpty()
                    && now.floor().motions().isEmpty() && now.floor().appellant().isEmpty();
            report.check(SUSPENDED_GRANTS_NOTHING, idle && books.turns().running().isEmpty(), () -> "there is " + now.floor());
        }
    }

    /// A list may be open, and taken from, before its session is.
    private boolean isForASessionAhead(Event event) {
        return event instanceof ListEvent.FloorRequested(Request request, int place) && books.plan().sessionOf(request.segment())
                .filter(session -> !books.agenda().over(session.id()) && !books.agenda().session().equals(Optional.of(session.id())))
                .isPresent();
    }

    @Override
    public void met(Step step, Report report) {
        presidedAtMet = books.agenda().presiding();
        if (step.outcome() instanceof Outcome.Granted) {
            Badge badge = step.slip().badge();
            Command command = step.slip().command();
            report.check(RIGHTS_ARE_KEPT, entitled(badge.role(), command), () -> badge + " was granted " + command);
            badge.seat().ifPresent(seat -> report.check(RIGHTS_ARE_KEPT, books.booths().seated(seat), () -> badge + " is not seated"));
            if (leads(badge, command)) {
                report.equal(RIGHTS_ARE_KEPT, "whoever presides", presidedAtMet, badge.seat());
            }
            if (badge.role() == Role.DELEGATE) {
                report.check(RIGHTS_ARE_KEPT, owned(step.met(), command).allMatch(badge.delegation()::equals),
                        () -> badge + " was granted " + command);
            }
            if (command instanceof RosterCommand.AdmitDelegation && badge.role() == Role.DELEGATE) {
                report.equal(RIGHTS_ARE_KEPT, "the host", Optional.of(books.plan().host()), badge.delegation());
            }
        }
    }

    @Override
    public void after(Step step, Report report) {
        if (touched || step.after().agenda() != step.before().agenda()) {
            touched = false;
            underWay(step.after().agenda(), report);
            presiding(step, report);
        }
    }

    private void underWay(Agenda agenda, Report report) {
        AgendaBook book = books.agenda();
        List<SessionId> underWay = agenda.sessions().stream().filter(Session::underWay).map(Session::id).toList();
        report.equal(ONE_SESSION_IS_UNDER_WAY, "what is under way", book.session().stream().toList(), underWay);
        List<SegmentId> running = agenda.sessions().stream().flatMap(session -> session.segments().stream())
                .filter(segment -> segment.status() == Segment.Status.RUNNING).map(Segment::id).toList();
        report.equal(ONE_SESSION_IS_UNDER_WAY, "what runs", book.segment().stream().toList(), running);
        report.check(ONE_SESSION_IS_UNDER_WAY, running.isEmpty() || agenda.runningSegment().isPresent(), () -> running + " runs elsewhere");
        for (Session session : agenda.sessions()) {
            report.equal(ONE_SESSION_IS_UNDER_WAY, () -> "whether " + session.id() + " is over", book.over(session.id()),
                    session.status() == Session.Status.CLOSED);
            for (Segment segment : session.segments()) {
                report.equal(ONE_SESSION_IS_UNDER_WAY, () -> "whether " + segment.id() + " is done", book.done(segment.id()),
                        segment.status() == Segment.Status.DONE);
            }
        }
        report.equal(ONE_SESSION_IS_UNDER_WAY, "whether the conference is closed", book.closed(), agenda.phase() == Agenda.Phase.CLOSED);
    }

    private void presiding(Step step, Report report) {
        Agenda agenda = step.after().agenda();
        report.equal(PRESIDING_IS_HELD_BY_ONE_CHAIR, "whoever presides", books.agenda().presiding(), agenda.presiding());
        report.equal(PRESIDING_IS_HELD_BY_ONE_CHAIR, "whether somebody presides", agenda.current().isPresent(),
                agenda.presiding().isPresent());
        agenda.presiding().ifPresent(seat -> report.check(PRESIDING_IS_HELD_BY_ONE_CHAIR, step.after().presidingChair().isPresent(),
                () -> seat + " is no chair of " + agenda.current()));
        Optional<SeatId> held = presidedAtMet;
        if (held.isPresent() && agenda.presiding().isPresent() && !held.equals(agenda.presiding())) {
            boolean passed = step.slip().command() instanceof AgendaCommand.PassPresiding && step.slip().badge().seat().equals(held);
            report.check(PRESIDING_IS_TAKEN_FROM_EMPTY_SEATS, passed || !books.booths().seated(held.get()),
                    () -> held + " lost it by " + step.slip());
        }
    }

    /// Whose turn or request a delegate's command is about.
    private static Stream<Optional<DelegationId>> owned(Conference met, Command command) {
        Stream<DelegationId> owners = switch (command) {
            case FloorCommand.EndTurn(var id) -> met.floor().turn().filter(turn -> turn.id().equals(id)).map(Turn::delegation).stream();
            case ListCommand.ChangeRequest(var id, var language, var speaker) -> requester(met, id);
            case OrderCommand.ProposeSwap propose -> requester(met, propose.request());
            case OrderCommand.AgreeToSwap agree -> requester(met, agree.with());
            case OrderCommand.YieldPlace yield -> requester(met, yield.request());
            case OrderCommand.ConvertToWritten convert -> requester(met, convert.request());
            case DecisionCommand.AttachStatement attach -> Stream.of(attach.delegation());
            case RosterCommand.RegisterAttendance register -> Stream.of(register.delegation());
            case ListCommand.WithdrawRequest(var id) -> Stream.concat(
                    requester(met, id),
                    Stream.concat(
                            met.floor().points().stream().filter(point -> point.id().equals(id)).map(PointOfOrder::delegation),
                            met.floor().motions().stream().filter(motion -> motion.id().equals(id)).map(Motion::delegation)));
            default -> Stream.empty(); // not sealed: the rest of what delegates send is about nobody else
        };
        return owners.map(Optional::of);
    }

    private static Stream<DelegationId> requester(Conference met, RequestId id) {
        return met.lists().request(id).map(Request::delegation).stream();
    }

    /// Who may send what, told once more and independently of the table that the rules read.
    private static boolean entitled(Role role, Command command) {
        return switch (command) {
            case AgendaCommand.CloseConference c -> role == Role.SECRETARY;
            case AgendaCommand c -> role == Role.CHAIR;
            case BoothCommand c -> role == Role.INTERPRETER;
            case DecisionCommand.ObjectToDecision c -> role == Role.DELEGATE;
            case DecisionCommand.AttachStatement c -> role == Role.DELEGATE || role == Role.SECRETARY;
            case DecisionCommand.ProposeDecision c -> role == Role.CHAIR || role == Role.SECRETARY;
            case DecisionCommand.WithdrawDecision c -> role == Role.CHAIR || role == Role.SECRETARY;
            case DecisionCommand c -> role == Role.CHAIR;
            case DocumentCommand.Transmit c -> role == Role.SECRETARY;
            case DocumentCommand c ->
                    role == Role.DELEGATE || role == Role.RAPPORTEUR || role == Role.CHAIR || role == Role.SECRETARY;
            case FloorCommand.EndTurn c -> role == Role.CHAIR || role == Role.DELEGATE;
            case FloorCommand.CorrectTurn c -> role == Role.CHAIR || role == Role.SECRETARY;
            case FloorCommand c -> role == Role.CHAIR;
            case HouseCommand c -> role == Role.HOUSE;
            case ListCommand.RequestFloor c -> role == Role.DELEGATE;
            case ListCommand.WithdrawRequest c -> role == Role.DELEGATE;
            case ListCommand.ChangeRequest c -> role == Role.DELEGATE || role == Role.CHAIR || role == Role.SECRETARY;
            case ListCommand c -> role == Role.CHAIR || role == Role.SECRETARY;
            case OrderCommand.ConvertToWritten c -> role == Role.DELEGATE || role == Role.CHAIR || role == Role.SECRETARY;
            case OrderCommand.SetOrder c -> role == Role.CHAIR || role == Role.SECRETARY;
            case OrderCommand.PreviewOrder c -> role == Role.CHAIR || role == Role.SECRETARY;
            case OrderCommand c -> role == Role.DELEGATE;
            case ProcedureCommand.AppealRuling c -> role == Role.DELEGATE;
            case ProcedureCommand c -> role == Role.CHAIR;
            case ProgrammeCommand.AdoptAgenda c -> role == Role.CHAIR;
            case ProgrammeCommand.RejectAgenda c -> role == Role.CHAIR;
            case ProgrammeCommand c -> role == Role.CHAIR || role == Role.SECRETARY;
            case RosterCommand c -> role == Role.DELEGATE || role == Role.SECRETARY;
            case SignalCommand c -> entitled(role, c);
            case ConsecutiveCommand c -> role == (isRendition(c) ? Role.INTERPRETER : Role.CHAIR);
            case HandoverCommand c -> role == Role.INTERPRETER;
            case SpeechCommand.DeclareFloorLanguage c -> role == Role.INTERPRETER || role == Role.TECHNICIAN;
            case SpeechCommand.ReleaseFloorLanguage c -> role == Role.TECHNICIAN;
            case TimeCommand c -> role == Role.CHAIR;
        };
    }

    private static boolean isRendition(ConsecutiveCommand command) {
        return command instanceof ConsecutiveCommand.BeginRendition || command instanceof ConsecutiveCommand.EndRendition;
    }

    private static boolean entitled(Role role, SignalCommand command) {
        return switch (command) {
            case SignalCommand.SlowDown c -> role == Role.INTERPRETER;
            case SignalCommand.CallHelp c -> role == Role.INTERPRETER;
            case SignalCommand.AcknowledgeHelp c -> role == Role.TECHNICIAN;
            case SignalCommand.FinishHelp c -> role == Role.INTERPRETER || role == Role.TECHNICIAN;
            case SignalCommand.SendMessage c -> role == Role.INTERPRETER || role == Role.TECHNICIAN || role == Role.CHAIR;
            case SignalCommand.Disconnect c -> role == Role.TECHNICIAN;
        };
    }

    private static boolean leads(Badge badge, Command command) {
        return switch (command) {
            case AgendaCommand.OpenSession c -> false;
            case AgendaCommand.TakePresiding c -> false;
            case AgendaCommand.CloseConference c -> false;
            case AgendaCommand c -> true;
            case DecisionCommand.AskForObjections c -> true;
            case DecisionCommand.StartSilence c -> true;
            case DecisionCommand c -> false;
            case DocumentCommand c -> false;
            case FloorCommand.CorrectTurn c -> false;
            case FloorCommand c -> badge.role() == Role.CHAIR;
            case BoothCommand c -> false;
            case HouseCommand c -> false;
            case ListCommand c -> false;
            case OrderCommand c -> false;
            case ProcedureCommand c -> badge.role() == Role.CHAIR;
            case ProgrammeCommand.AdoptAgenda c -> true;
            case ProgrammeCommand.RejectAgenda c -> true;
            case ProgrammeCommand c -> false;
            case RosterCommand c -> false;
            case SignalCommand c -> false;
            case ConsecutiveCommand c -> !isRendition(c);
            case HandoverCommand c -> false;
            case SpeechCommand c -> false;
            case TimeCommand c -> true;
        };
    }
}
