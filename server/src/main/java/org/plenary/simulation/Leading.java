package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.PassPresiding;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AgendaCommand.TakePresiding;
import org.plenary.core.AppealOutcome;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.ConsecutiveCommand.AnswerLoss;
import org.plenary.core.ConsecutiveCommand.EndConsecutive;
import org.plenary.core.ConsecutiveCommand.StartConsecutive;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorCommand.UndoGiving;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.LossAnswer;
import org.plenary.core.MotionRuling;
import org.plenary.core.Officer;
import org.plenary.core.PauseReason;
import org.plenary.core.PlannedSession;
import org.plenary.core.PointOfOrder;
import org.plenary.core.ProcedureCommand.DecideAppeal;
import org.plenary.core.ProcedureCommand.DecideMotion;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.RosterCommand.RegisterAttendance;
import org.plenary.core.Ruling;
import org.plenary.core.Segment;
import org.plenary.core.Session;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;

/// What chairs send who mean to get through their agenda.
final class Leading {

    private final Dice dice;
    private final Timing timing;
    private final Scheduling scheduling;

    Leading(Dice dice) {
        this.dice = dice;
        this.timing = new Timing(dice.split());
        this.scheduling = new Scheduling(dice.split());
    }

    Press next(Conference now, Instant at) {
        Optional<Session> current = now.agenda().current();
        if (current.isEmpty()) {
            return between(now);
        }
        PlannedSession plan = now.plan().session(current.get().id()).orElseThrow();
        Badge presiding = Cast.presiding(now).orElseThrow();
        if (!now.seats().taken(Cast.seat(presiding))) {
            return new Press(dice.of(Cast.chairs(plan)), dice.oneIn(3) ? new OpenSession(plan.id()) : new TakePresiding());
        }
        Optional<Session.Adoption> adoption = now.adoption(plan.id());
        if (adoption.equals(Optional.of(Session.Adoption.NOT_ADOPTED)) && !dice.oneIn(8)) {
            return new Press(presiding, new CloseSession());
        }
        if (adoption.equals(Optional.of(Session.Adoption.PENDING)) && current.get().status() == Session.Status.OPEN && !dice.oneIn(8)) {
            return new Press(presiding, scheduling.agenda(plan.id()));
        }
        if (now.agenda().runningSegment().isEmpty() && now.plan().rulebook().quorum().isPresent() && dice.oneIn(2)) {
            return new Press(secretary(now), new RegisterAttendance(dice.of(now.roster().delegations()).id(), true));
        }
        return current.get().status() == Session.Status.SUSPENDED
                ? suspended(presiding, plan)
                : new Press(presiding, sitting(now, at, current.get(), plan));
    }

    /// The next session is opened, sometimes after somebody has taken one for it that is over.
    private Press between(Conference now) {
        List<PlannedSession> over = now.plan().sessions().stream()
                .filter(plan -> now.agenda().session(plan.id()).orElseThrow().status() == Session.Status.CLOSED)
                .toList();
        if (!over.isEmpty() && dice.oneIn(5)) {
            PlannedSession mistaken = dice.of(over);
            return new Press(dice.of(Cast.chairs(mistaken)), new OpenSession(mistaken.id()));
        }
        Optional<PlannedSession> next = now.plan().sessions().stream()
                .filter(plan -> now.agenda().session(plan.id()).orElseThrow().status() == Session.Status.SCHEDULED)
                .findFirst();
        return next.map(plan -> new Press(dice.of(Cast.chairs(plan)), new OpenSession(plan.id())))
                .orElseGet(() -> new Press(secretary(now), new CloseConference()));
    }

    private Press suspended(Badge presiding, PlannedSession plan) {
        Command command = switch (dice.below(8)) {
            case 0 -> new CloseSession();
            case 1, 2 -> new OpenSession(plan.id());
            default -> new ResumeSession();
        };
        return new Press(dice.oneIn(4) ? dice.of(Cast.chairs(plan)) : presiding, command);
    }

    private Command sitting(Conference now, Instant at, Session session, PlannedSession plan) {
        if (dice.oneIn(20)) {
            return timing.next(now);
        }
        if (dice.oneIn(25)) {
            return seldom(at, plan);
        }
        Optional<Turn> turn = now.floor().turn();
        if (now.floor().recognizedPoint().isPresent()) {
            return dice.oneIn(3) && turn.isPresent() ? new EndTurn(turn.get().id()) : new Rule(dice.of(Ruling.values()));
        }
        if (now.floor().appellant().isPresent()) {
            return dice.oneIn(4) && turn.isPresent() ? new ResumeTurn(turn.get().id()) : new DecideAppeal(dice.of(AppealOutcome.values()));
        }
        if (!now.floor().motions().isEmpty() && dice.oneIn(3)) {
            RequestId motion = dice.of(now.floor().motions()).id();
            return dice.oneIn(3) ? new GiveFloor(motion) : new DecideMotion(motion, dice.of(MotionRuling.values()));
        }
        if (!now.floor().points().isEmpty() && dice.oneIn(2)) {
            PointOfOrder point = dice.of(now.floor().points());
            return new Recognize(point.delegation());
        }
        List<Request> queue = now.runningList().<List<Request>>map(SpeakersList::queue).orElse(List.of());
        Optional<Command> service = service(now);
        if (service.isPresent()) {
            return service.get();
        }
        if (turn.isPresent()) {
            return speaking(turn.get(), queue);
        }
        return queue.isEmpty() || dice.oneIn(8) ? goingOn(session) : new GiveFloor(queue.getFirst().id());
    }

    /// How it goes on where a channel is lost, and now and then with interpreters on the floor.
    private Optional<Command> service(Conference now) {
        if (!now.booths().lost().isEmpty() && dice.oneIn(2)) {
            return Optional.of(new AnswerLoss(dice.of(now.booths().lost()).channel(), dice.of(LossAnswer.values())));
        }
        boolean on = now.booths().consecutive().isPresent();
        return dice.oneIn(on ? 12 : 60) ? Optional.of(on ? new EndConsecutive() : new StartConsecutive()) : Optional.empty();
    }

    private Command seldom(Instant at, PlannedSession plan) {
        Officer chair = dice.of(plan.chairs());
        return switch (dice.below(3)) {
            case 0 -> new SuspendSession(Optional.of(at.plus(dice.upTo(Duration.ofHours(1))).plusSeconds(1)), "Consultations");
            case 1 -> new SuspendSession(Optional.empty(), "Fire alarm");
            default -> new PassPresiding(chair.seat());
        };
    }

    private Command speaking(Turn turn, List<Request> queue) {
        if (!turn.running()) {
            return dice.oneIn(3) ? new ExtendTurn(turn.id(), dice.upTo(Duration.ofMinutes(3))) : new ResumeTurn(turn.id());
        }
        return switch (dice.below(7)) {
            case 6 -> new UndoGiving(turn.id());
            case 0 -> new PauseTurn(turn.id(), dice.of(PauseReason.TECHNICAL, PauseReason.NO_INTERPRETATION, PauseReason.DISORDER));
            case 1 -> new ExtendTurn(turn.id(), dice.upTo(Duration.ofMinutes(3)));
            case 2 -> new EndTurn(turn.id());
            case 3 -> queue.isEmpty() ? new EndTurn(turn.id()) : new GiveFloor(queue.getFirst().id(), Optional.of(turn.id()));
            default -> new Wake();
        };
    }

    /// On to the next segment, seldom; a conference in a hurry has nothing to tell.
    private Command goingOn(Session session) {
        List<Segment> planned = session.segments().stream().filter(segment -> segment.status() == Segment.Status.PLANNED).toList();
        if (session.running().isPresent()) {
            return dice.oneIn(8) ? dice.oneIn(3) || planned.isEmpty() ? new EndSegment() : start(planned) : new Wake();
        }
        return planned.isEmpty() ? new CloseSession() : start(planned);
    }

    private StartSegment start(List<Segment> planned) {
        return new StartSegment((dice.oneIn(5) ? dice.of(planned) : planned.getFirst()).id());
    }

    static Badge secretary(Conference now) {
        return now.plan().officers().stream().filter(officer -> officer.role() == Role.SECRETARY)
                .map(officer -> Badge.officer(Role.SECRETARY, officer.seat())).findFirst().orElseThrow();
    }
}
