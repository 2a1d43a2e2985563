package org.plenary.simulation;

import java.util.List;
import java.util.Optional;
import org.plenary.core.Addressee;
import org.plenary.core.Badge;
import org.plenary.core.BoothId;
import org.plenary.core.CallId;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.HelpCall;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.SignalCommand.AcknowledgeHelp;
import org.plenary.core.SignalCommand.CallHelp;
import org.plenary.core.SignalCommand.Disconnect;
import org.plenary.core.SignalCommand.FinishHelp;
import org.plenary.core.SignalCommand.SendMessage;
import org.plenary.core.SignalCommand.SlowDown;
import org.plenary.core.Turn;

/// What booths, technician and chair tell each other, those who mean it and those who do not.
final class Signalling {

    private final Dice dice;
    private final Odd odd;

    Signalling(Dice dice) {
        this.dice = dice;
        this.odd = new Odd(dice);
    }

    Press next(Conference now) {
        if (now.floor().turn().filter(Turn::running).isPresent() && dice.oneIn(2)) {
            return new Press(dice.of(Cast.interpreters(now)), new SlowDown());
        }
        Badge technician = technician(now);
        List<HelpCall> open = now.heard().calls().stream().filter(HelpCall::open).toList();
        return switch (dice.below(6)) {
            case 0, 1 -> open.isEmpty() || dice.oneIn(4) ? called(now) : seenTo(now, technician, dice.of(open));
            case 2 -> dice.oneIn(4) ? disconnected(now, technician) : called(now);
            default -> written(now, technician);
        };
    }

    /// Any of these commands, about anything.
    Command unruly(Conference now) {
        return switch (dice.below(6)) {
            case 0 -> new SlowDown();
            case 1 -> new CallHelp(odd.textOrNone());
            case 2 -> new AcknowledgeHelp(call(now));
            case 3 -> new FinishHelp(call(now));
            case 4 -> new SendMessage(addressee(now), odd.text());
            default -> new Disconnect(dice.oneIn(2) ? new SeatId("nobody-1") : Cast.seat(dice.of(Cast.seats(now))));
        };
    }

    private Press called(Conference now) {
        Optional<String> text = dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of("No sound", "Нет звука"));
        return new Press(dice.of(Cast.interpreters(now)), new CallHelp(text));
    }

    private Press seenTo(Conference now, Badge technician, HelpCall call) {
        if (call.status() == HelpCall.Status.RAISED && dice.oneIn(2)) {
            return new Press(technician, new AcknowledgeHelp(call.id()));
        }
        List<Badge> interpreters = Cast.interpreters(now);
        Badge own = Badge.interpreter(call.desk().seat(), call.desk());
        return new Press(dice.oneIn(6) ? dice.of(interpreters) : dice.oneIn(2) ? technician : own, new FinishHelp(call.id()));
    }

    private Press written(Conference now, Badge technician) {
        Badge sender = switch (dice.below(4)) {
            case 0 -> technician;
            case 1 -> Cast.presiding(now).orElse(technician);
            default -> dice.of(Cast.interpreters(now));
        };
        return new Press(sender, new SendMessage(addressee(now), dice.of("Microphone, please", "Тише, пожалуйста", "Break in 5 minutes?")));
    }

    private Press disconnected(Conference now, Badge technician) {
        return new Press(technician, new Disconnect(Cast.seat(dice.of(Cast.seats(now)))));
    }

    private Addressee addressee(Conference now) {
        return switch (dice.below(4)) {
            case 0 -> new Addressee.MatesAddressee();
            case 1 -> new Addressee.BoothAddressee(dice.oneIn(8) ? new BoothId("nowhere") : dice.of(now.plan().booths()).id());
            case 2 -> new Addressee.TechnicianAddressee();
            default -> new Addressee.ChairAddressee();
        };
    }

    private CallId call(Conference now) {
        Row<HelpCall> calls = now.heard().calls();
        return calls.isEmpty() || dice.oneIn(3) ? new CallId(dice.between(1, now.heard().lastCall() + 2)) : dice.of(calls).id();
    }

    private static Badge technician(Conference now) {
        return now.plan().officers().stream().filter(each -> each.role() == Role.TECHNICIAN).findFirst()
                .map(each -> Badge.officer(Role.TECHNICIAN, each.seat())).orElseThrow();
    }
}
