package org.plenary.simulation;

import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.BoothCommand.SelectIncoming;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothCommand.StorePresets;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.ConsecutiveCommand.AnswerLoss;
import org.plenary.core.ConsecutiveCommand.BeginRendition;
import org.plenary.core.ConsecutiveCommand.EndConsecutive;
import org.plenary.core.ConsecutiveCommand.EndRendition;
import org.plenary.core.ConsecutiveCommand.StartConsecutive;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Handover;
import org.plenary.core.HandoverCommand.AcceptHandover;
import org.plenary.core.HandoverCommand.EndHandover;
import org.plenary.core.HandoverCommand.ProposeHandover;
import org.plenary.core.Language;
import org.plenary.core.LossAnswer;
import org.plenary.core.Output;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SpeechCommand.DeclareFloorLanguage;
import org.plenary.core.SpeechCommand.ReleaseFloorLanguage;

/// What interpreters and technicians send about channels: those who mean it, and those who do not look.
final class Interpreting {

    private final Dice dice;

    Interpreting(Dice dice) {
        this.dice = dice;
    }

    Press next(Conference now) {
        if (dice.oneIn(12)) {
            return technician(now);
        }
        Badge badge = dice.of(Cast.interpreters(now));
        if (dice.oneIn(10)) {
            return new Press(badge, dice.oneIn(3) ? new DeclareFloorLanguage(channel(now)) : new SelectIncoming(channel(now)));
        }
        Desk desk = badge.desk().flatMap(now.booths()::desk).orElseThrow();
        if (dice.oneIn(5)) {
            return new Press(badge, handover(now, desk));
        }
        if (now.booths().consecutive().isPresent() && desk.microphone() == Desk.Microphone.OFF && dice.oneIn(2)) {
            boolean renders = now.booths().rendition().filter(rendition -> rendition.desk().equals(desk.id())).isPresent();
            return new Press(badge, renders != dice.oneIn(9) ? new EndRendition() : new BeginRendition());
        }
        Command command = switch (desk.microphone()) {
            case OFF -> dice.oneIn(4) ? output(now) : new OpenMicrophone();
            case LIVE -> switch (dice.below(4)) {
                case 0 -> new CloseMicrophone();
                case 1 -> output(now);
                default -> new PressCough();
            };
            case COUGH -> dice.oneIn(6) ? output(now) : new ReleaseCough();
        };
        return new Press(badge, command);
    }

    Command unruly(Conference now) {
        return switch (dice.below(14)) {
            case 12 -> new BeginRendition();
            case 13 -> new EndRendition();
            case 10 -> handover(now, dice.of(now.booths().desks()));
            case 11 -> new ProposeHandover(new DeskId("nowhere"), dice.of(Handover.Timing.values()));
            case 0 -> new OpenMicrophone();
            case 1 -> new CloseMicrophone();
            case 2 -> new PressCough();
            case 3 -> new ReleaseCough();
            case 4 -> new StorePresets(presets(now));
            case 5 -> new SelectIncoming(Optional.of(new Language("xx")));
            case 6 -> new SelectIncoming(channel(now));
            case 7 -> new DeclareFloorLanguage(dice.oneIn(2) ? channel(now) : Optional.of(new Language("xx")));
            case 8 -> new ReleaseFloorLanguage();
            default -> dice.oneIn(3) ? new SelectOutput(Output.B, Optional.of(new Language("xx"))) : output(now);
        };
    }

    /// What a chair sends about interpretation who does not look.
    Command service(Conference now) {
        return switch (dice.below(3)) {
            case 0 -> new AnswerLoss(channel(now).orElse(new Language("xx")), dice.of(LossAnswer.values()));
            case 1 -> new StartConsecutive();
            default -> new EndConsecutive();
        };
    }

    /// Whoever is asked mostly agrees, whoever has agreed seldom thinks better of it, and whoever is in none proposes one.
    private Command handover(Conference now, Desk desk) {
        Optional<Handover> under = now.booths().handoverOf(desk.id());
        if (under.isPresent() && !dice.oneIn(6)) {
            boolean asked = !under.get().agreed() && under.get().asked().equals(desk.id());
            return asked && !dice.oneIn(4) ? new AcceptHandover() : dice.oneIn(3) ? new EndHandover() : new OpenMicrophone();
        }
        Row<DeskId> mates = now.plan().booth(desk.booth()).orElseThrow().desks();
        return dice.oneIn(8) ? dice.of(new AcceptHandover(), new EndHandover())
                : new ProposeHandover(dice.of(mates), dice.of(Handover.Timing.values()));
    }

    private Press technician(Conference now) {
        Badge badge = now.plan().officers().stream().filter(officer -> officer.role() == Role.TECHNICIAN).findFirst()
                .map(officer -> Badge.officer(officer.role(), officer.seat())).orElseGet(() -> dice.of(Cast.interpreters(now)));
        boolean said = now.booths().speech().isPresent();
        return new Press(badge, said && dice.oneIn(2) ? new ReleaseFloorLanguage() : new DeclareFloorLanguage(channel(now)));
    }

    private SelectOutput output(Conference now) {
        return new SelectOutput(dice.of(Output.values()), dice.oneIn(3) ? channel(now) : Optional.empty());
    }

    private Row<Language> presets(Conference now) {
        Row<Language> all = now.plan().languages();
        return dice.oneIn(4) ? Row.of(all.getFirst(), all.getFirst()) : Row.copyOf(all.stream().filter(each -> dice.oneIn(2)).toList());
    }

    private Optional<Language> channel(Conference now) {
        return dice.oneIn(3) ? Optional.empty() : Optional.of(dice.of(now.plan().languages()));
    }
}
