package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.core.AgendaCommand;
import org.plenary.core.AppealOutcome;
import org.plenary.core.Attachment;
import org.plenary.core.Badge;
import org.plenary.core.Behalf;
import org.plenary.core.BudgetId;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.DecisionCommand;
import org.plenary.core.DecisionId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand;
import org.plenary.core.GroupId;
import org.plenary.core.Headcount;
import org.plenary.core.HoldReason;
import org.plenary.core.HouseCommand;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand;
import org.plenary.core.Listeners;
import org.plenary.core.MotionRuling;
import org.plenary.core.OrderCommand;
import org.plenary.core.Ordering;
import org.plenary.core.PauseReason;
import org.plenary.core.ProcedureCommand;
import org.plenary.core.ProgrammeCommand;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Proposal;
import org.plenary.core.Publicity;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Rights;
import org.plenary.core.RosterCommand;
import org.plenary.core.Row;
import org.plenary.core.Ruling;
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;
import org.plenary.core.TimeCommand.AdjustBudget;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.core.Words;

/// What anybody might send who means no good, or does not look: any command, from any badge, about anything.
final class Unruly {

    private final Dice dice;
    private final Odd odd;
    private final Filing filing;
    private final Interpreting interpreting;
    private final Signalling signalling;

    Unruly(Dice dice) {
        this.dice = dice;
        this.odd = new Odd(dice);
        this.filing = new Filing(dice);
        this.interpreting = new Interpreting(dice);
        this.signalling = new Signalling(dice);
    }

    Press next(Conference now, Instant at) {
        List<Supplier<Command>> topics = List.of(
                () -> agenda(now, at), () -> list(now, at), () -> requests(now), () -> order(now), () -> decisions(now, at),
                () -> filing.unruly(now), () -> floor(now), () -> procedure(now), () -> time(now),
                () -> programme(now), () -> dice.oneIn(2) ? interpreting.unruly(now) : signalling.unruly(now),
                () -> house(now, at),
                () -> dice.oneIn(2)
                        ? new RosterCommand.AdmitDelegation(delegation(now))
                        : new RosterCommand.RegisterAttendance(delegationId(now), dice.oneIn(2)));
        Command command = dice.of(topics).get();
        return new Press(sender(now, command), command);
    }

    private Command programme(Conference now) {
        return switch (dice.below(7)) {
            case 6 -> new ProgrammeCommand.EditProgramme(segment(now), new Words(odd.text(), odd.text()), odd.duration(), dice.oneIn(2)
                    ? Row.of()
                    : Row.of(new ProgrammeEntry(new Words(odd.text(), odd.text()), delegationId(now), odd.textOrNone(), language(now),
                            odd.duration())));
            case 0 -> new ProgrammeCommand.SkipSegment(segment(now), odd.text());
            case 1 -> new ProgrammeCommand.ReopenSegment(segment(now));
            case 2 -> new ProgrammeCommand.MoveSegment(segment(now), dice.of(ListCommand.Side.values()), segment(now), odd.text());
            case 3 -> new ProgrammeCommand.ChangePublicity(session(now), dice.of(Publicity.values()));
            case 4 -> new ProgrammeCommand.AdoptAgenda(session(now));
            default -> new ProgrammeCommand.RejectAgenda(session(now), odd.text());
        };
    }

    private Command time(Conference now) {
        Duration limit = dice.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMinutes(2), Duration.ofDays(9_000));
        if (dice.oneIn(3)) {
            return new AdjustBudget(
                    new BudgetId(dice.of("budget-0", "budget-1", "nothing")),
                    dice.oneIn(2) ? Optional.empty() : Optional.of(delegationId(now)), limit, odd.text());
        }
        return dice.oneIn(3)
                ? new ApplyProposal(dice.of(Proposal.Kind.values()), dice.oneIn(2) ? Optional.empty() : Optional.of(limit))
                : new SetLimit(
                        Optional.of(dice.oneIn(3) ? new SegmentId("nowhere") : segment(now)),
                        dice.oneIn(3) ? Optional.of(new KindId("veto")) : Optional.empty(), Optional.empty(), limit,
                        dice.oneIn(2) ? Optional.empty() : Optional.of(new TurnId(dice.between(1, 50))));
    }

    /// Most often somebody whose role may send it, so that more than the role is put to the test.
    private Badge sender(Conference now, Command command) {
        List<Badge> everybody = Cast.everybody(now);
        List<Badge> entitled = everybody.stream().filter(badge -> Rights.allow(badge.role(), command)).toList();
        return entitled.isEmpty() || dice.oneIn(4) ? dice.of(everybody) : dice.of(entitled);
    }

    private Command agenda(Conference now, Instant at) {
        return switch (dice.below(9)) {
            case 0 -> new AgendaCommand.OpenSession(session(now));
            case 1 -> new AgendaCommand.SuspendSession(dice.oneIn(2) ? Optional.empty() : Optional.of(odd.instant(at)), odd.text());
            case 2 -> new AgendaCommand.ResumeSession();
            case 3 -> new AgendaCommand.CloseSession();
            case 4 -> new AgendaCommand.StartSegment(segment(now));
            case 5 -> new AgendaCommand.EndSegment();
            case 6 -> new AgendaCommand.PassPresiding(seat(now));
            case 7 -> new AgendaCommand.TakePresiding();
            default -> new AgendaCommand.CloseConference();
        };
    }

    private Command list(Conference now, Instant at) {
        return switch (dice.below(6)) {
            case 0 -> new ListCommand.OpenList(segment(now));
            case 2 -> new ListCommand.AnnounceOpening(segment(now), odd.instant(at));
            case 4 -> new ListCommand.GrantExtraTime(request(now), dice.of(-1, 0, 50, 200, Integer.MAX_VALUE));
            case 3 -> new ListCommand.CarryOver(request(now), segment(now), odd.text());
            case 1 -> new ListCommand.AnnounceClosing(segment(now), odd.instant(at));
            default -> new ListCommand.CloseList(segment(now));
        };
    }

    private Command requests(Conference now) {
        return switch (dice.below(8)) {
            case 0 -> new ListCommand.RequestFloor(kind(), language(now), odd.textOrNone(), behalf(now), segmentOrNone(now));
            case 1 -> new ListCommand.Inscribe(delegationId(now), kind(), language(now), odd.textOrNone(), behalf(now), segmentOrNone(now));
            case 2 -> new ListCommand.WithdrawRequest(request(now));
            case 3 -> new ListCommand.RemoveRequest(request(now), odd.text());
            case 4 -> new ListCommand.ChangeRequest(request(now), language(now).orElse(Language.RU), odd.textOrNone());
            case 5 -> new ListCommand.HoldRequest(request(now), dice.of(HoldReason.values()));
            case 6 -> new ListCommand.RestoreRequest(request(now));
            default -> new ListCommand.MoveRequest(request(now), dice.of(ListCommand.Side.values()), request(now), odd.text());
        };
    }

    private Command order(Conference now) {
        return switch (dice.below(7)) {
            case 0 -> new OrderCommand.ProposeSwap(request(now), request(now));
            case 1 -> new OrderCommand.AgreeToSwap(request(now), request(now));
            case 2 -> new OrderCommand.DeclineSwap(request(now), request(now));
            case 3 -> new OrderCommand.YieldPlace(request(now), request(now));
            case 4 -> new OrderCommand.SetOrder(segment(now), ordering(now));
            case 5 -> new OrderCommand.PreviewOrder(segment(now), ordering(now));
            default -> new OrderCommand.ConvertToWritten(request(now));
        };
    }

    private Ordering ordering(Conference now) {
        return dice.oneIn(2) ? AnyOrdering.unfit(dice) : AnyOrdering.from(dice, now.roster().delegations());
    }

    private Command decisions(Conference now, Instant at) {
        return switch (dice.below(6)) {
            case 0 -> new DecisionCommand.ProposeDecision(odd.text(), odd.textOrNone());
            case 1 -> new DecisionCommand.AskForObjections(decision(now), odd.duration());
            case 2 -> new DecisionCommand.StartSilence(decision(now), odd.instant(at));
            case 3 -> new DecisionCommand.ObjectToDecision(decision(now));
            case 4 -> new DecisionCommand.WithdrawDecision(decision(now));
            default -> new DecisionCommand.AttachStatement(
                    decision(now), dice.of(Attachment.Kind.values()), delegationId(now),
                    dice.oneIn(2) ? Row.of() : Row.of(delegationId(now), delegationId(now)), odd.text());
        };
    }

    private Command floor(Conference now) {
        return switch (dice.below(9)) {
            case 6 -> new FloorCommand.CorrectTurn(
                    turn(now), language(now).orElse(Language.EN), odd.textOrNone(),
                    dice.oneIn(2) ? Optional.empty() : Optional.of(new Words(odd.text(), odd.text())), odd.text());
            case 0 -> new FloorCommand.GiveFloor(request(now), dice.oneIn(2) ? Optional.empty() : Optional.of(turn(now)));
            case 1 -> dice.oneIn(2) ? new FloorCommand.EndTurn(turn(now)) : new FloorCommand.UndoGiving(turn(now));
            case 2 -> new FloorCommand.PauseTurn(turn(now), dice.of(PauseReason.values()));
            case 3 -> new FloorCommand.ResumeTurn(turn(now));
            case 4 -> new FloorCommand.ExtendTurn(turn(now), odd.duration());
            case 5 -> new FloorCommand.Recognize(delegationId(now));
            case 7 -> interpreting.service(now);
            default -> new FloorCommand.Rule(dice.of(Ruling.values()));
        };
    }

    private Command procedure(Conference now) {
        return switch (dice.below(3)) {
            case 0 -> new ProcedureCommand.DecideMotion(motion(now), dice.of(MotionRuling.values()));
            case 1 -> new ProcedureCommand.AppealRuling();
            default -> new ProcedureCommand.DecideAppeal(dice.of(AppealOutcome.values()));
        };
    }

    private RequestId motion(Conference now) {
        return now.floor().motions().isEmpty() || dice.oneIn(4) ? request(now) : dice.of(now.floor().motions()).id();
    }

    private Command house(Conference now, Instant at) {
        return switch (dice.below(7)) {
            case 0 -> new HouseCommand.Convene(now.plan(), at, 1);
            case 1 -> new HouseCommand.SetClock(at.plusSeconds(dice.between(-60, 600)), dice.of(1, 1, 1, 2, 60, 3_600));
            case 2 -> new HouseCommand.Wake();
            case 3 -> new HouseCommand.TakeSeat(seat(now), link(now));
            case 4 -> new HouseCommand.LeaveSeat(seat(now), link(now));
            case 5 -> new HouseCommand.CountListeners(new Headcount(
                    dice.of("node-0", "node-9"), 0, Row.of(new Listeners(language(now), dice.between(1, 9), dice.below(2)))));
            default -> new HouseCommand.GatewayStarted(dice.of("node-0", "node-1", "node-9"), 0);
        };
    }

    private Delegation delegation(Conference now) {
        DelegationId id =
                dice.oneIn(3) ? delegationId(now) : new DelegationId(dice.of("guest-" + dice.below(9), "chair", "en", "x".repeat(64)));
        String name = odd.text();
        return new Delegation(
                id, dice.of(Category.values()), new Words(name, dice.oneIn(2) ? "Гость" : odd.text()),
                language(now).orElse(Language.EN), dice.oneIn(2) ? Optional.empty() : Optional.of(LocalDate.EPOCH),
                dice.of(0, 1, 2, 20, 21));
    }

    private RequestId request(Conference now) {
        var waiting = now.runningList().map(list -> list.queue().stream().map(each -> each.id()).toList()).orElse(List.of());
        return waiting.isEmpty() || dice.oneIn(3) ? new RequestId(dice.between(1, now.lists().lastRequest() + 2)) : dice.of(waiting);
    }

    private DecisionId decision(Conference now) {
        return now.decisions().isEmpty() || dice.oneIn(8) ? new DecisionId("nowhere-1") : dice.of(now.decisions()).id();
    }

    private TurnId turn(Conference now) {
        Optional<TurnId> turn = now.floor().turn().map(Turn::id).filter(id -> !dice.oneIn(3));
        return turn.orElseGet(() -> new TurnId(dice.between(1, now.floor().lastTurn() + 2)));
    }

    private SessionId session(Conference now) {
        return dice.oneIn(8) ? new SessionId("nowhere") : dice.of(now.plan().sessions()).id();
    }

    private SegmentId segment(Conference now) {
        return dice.oneIn(8) ? new SegmentId("nowhere") : dice.of(dice.of(now.plan().sessions()).segments()).id();
    }

    private Optional<SegmentId> segmentOrNone(Conference now) {
        return dice.oneIn(3) ? Optional.of(segment(now)) : Optional.empty();
    }

    private DelegationId delegationId(Conference now) {
        return dice.oneIn(8) ? new DelegationId("nobody") : dice.of(now.roster().delegations()).id();
    }

    private KindId kind() {
        return dice.oneIn(8) ? new KindId("veto") : dice.of(RequestKinds.ALL).id();
    }

    private Optional<Language> language(Conference now) {
        return dice.oneIn(2) ? Optional.empty() : Optional.of(dice.oneIn(8) ? new Language("tlh") : dice.of(now.plan().languages()));
    }

    private Optional<Behalf> behalf(Conference now) {
        GroupId group = now.plan().groups().isEmpty() || dice.oneIn(8) ? new GroupId("nobody") : dice.of(now.plan().groups()).id();
        return dice.oneIn(2) ? Optional.empty() : Optional.of(new Behalf(group, dice.oneIn(2) ? Row.of() : Row.of(delegationId(now))));
    }

    private SeatId seat(Conference now) {
        return dice.oneIn(8) ? new SeatId("nobody-1") : Cast.seat(dice.of(Cast.seats(now)));
    }

    private Link link(Conference now) {
        return now.seats().taken().isEmpty() || dice.oneIn(3)
                ? new Link("node-0", 0, dice.below(100))
                : dice.of(now.seats().taken()).link();
    }
}
