package org.plenary.benchmarks.soak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenary.protocol.v1.AcceptHandover;
import org.plenary.protocol.v1.AcknowledgeHelp;
import org.plenary.protocol.v1.Addressee;
import org.plenary.protocol.v1.CallHelp;
import org.plenary.protocol.v1.CloseMicrophone;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.FinishHelp;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.HelpItem;
import org.plenary.protocol.v1.OpenMicrophone;
import org.plenary.protocol.v1.PressCough;
import org.plenary.protocol.v1.ProposeHandover;
import org.plenary.protocol.v1.ReleaseCough;
import org.plenary.protocol.v1.SelectIncoming;
import org.plenary.protocol.v1.SendMessage;
import org.plenary.protocol.v1.TechnicianAddressee;

/// What interpreters and the technician press: microphones, handovers from mate to mate, relay, calls for help, messages.
final class Interpretation {

    private static final List<String> BOOTHS = List.of("en", "ru");

    private final Map<String, Attendee> desks;
    private final Attendee technician;
    private final RandomGenerator dice;

    /// @param desks those who press, by desk
    Interpretation(Map<String, Attendee> desks, Attendee technician, RandomGenerator dice) {
        this.desks = desks;
        this.technician = technician;
        this.dice = dice;
    }

    /// A microphone of a booth opens, closes, coughs, or is handed over.
    Optional<Press> microphone() {
        List<DeskItem> booth = new Sight(technician.mirror()).desks(any(BOOTHS)).stream()
                .filter(each -> desks.containsKey(each.getId())).toList();
        Optional<DeskItem> feeding = booth.stream().filter(each -> !each.getMicrophone().equals("off")).findFirst();
        if (booth.isEmpty()) {
            return Optional.empty();
        }
        if (feeding.isEmpty()) {
            return by(any(booth), Command.newBuilder().setOpenMicrophone(OpenMicrophone.getDefaultInstance()), true);
        }
        DeskItem live = feeding.get();
        Optional<DeskItem> mate = booth.stream().filter(each -> !each.getId().equals(live.getId())).findFirst();
        if (live.getMicrophone().equals("cough")) {
            return by(live, Command.newBuilder().setReleaseCough(ReleaseCough.getDefaultInstance()), true);
        }
        return switch (dice.nextInt(10)) {
            case 0, 1 -> by(live, Command.newBuilder().setCloseMicrophone(CloseMicrophone.getDefaultInstance()), true);
            case 2, 3 -> by(live, Command.newBuilder().setPressCough(PressCough.getDefaultInstance()), true);
            default -> mate.flatMap(each -> handedOver(live, each));
        };
    }

    /// Whoever is not at the microphone hears the floor or the other channel.
    Optional<Press> relay() {
        List<DeskItem> idle = BOOTHS.stream().flatMap(booth -> new Sight(technician.mirror()).desks(booth).stream())
                .filter(each -> desks.containsKey(each.getId()) && each.getMicrophone().equals("off")).toList();
        if (idle.isEmpty()) {
            return Optional.empty();
        }
        DeskItem desk = any(idle);
        SelectIncoming.Builder choice = SelectIncoming.newBuilder();
        if (!desk.hasIncoming()) {
            choice.setChannel(desk.getBooth().equals("en") ? "ru" : "en");
        }
        return by(desk, Command.newBuilder().setSelectIncoming(choice), false);
    }

    /// A desk calls the technician, who says so and comes.
    Optional<Press> help() {
        Sight sight = new Sight(technician.mirror());
        Optional<HelpItem> open = sight.help(each -> !each.getStatus().equals("done"));
        if (open.isEmpty()) {
            return by(any(List.copyOf(desks.values())), Command.newBuilder().setCallHelp(CallHelp.newBuilder().setText("No sound")));
        }
        return by(technician, open.get().getStatus().equals("raised")
                ? Command.newBuilder().setAcknowledgeHelp(AcknowledgeHelp.newBuilder().setCall(open.get().getId()))
                : Command.newBuilder().setFinishHelp(FinishHelp.newBuilder().setCall(open.get().getId())));
    }

    Optional<Press> message() {
        return by(any(List.copyOf(desks.values())), Command.newBuilder().setSendMessage(SendMessage.newBuilder()
                .setTo(Addressee.newBuilder().setTechnician(TechnicianAddressee.getDefaultInstance())).setText("The floor is faint")));
    }

    /// Proposed by either, accepted by the other, completed by the press of whoever takes over.
    private Optional<Press> handedOver(DeskItem live, DeskItem mate) {
        Optional<HandoverItem> handover = new Sight(technician.mirror()).handover(live.getId());
        if (handover.isEmpty()) {
            boolean offered = dice.nextBoolean();
            return by(offered ? live : mate, Command.newBuilder().setProposeHandover(ProposeHandover.newBuilder()
                    .setWith((offered ? mate : live).getId()).setTiming("now")), false);
        }
        return handover.get().getAgreed()
                ? by(mate, Command.newBuilder().setOpenMicrophone(OpenMicrophone.getDefaultInstance()), true)
                : by(handover.get().getOffered() ? mate : live,
                        Command.newBuilder().setAcceptHandover(AcceptHandover.getDefaultInstance()), false);
    }

    private Optional<Press> by(DeskItem desk, Command.Builder command, boolean shown) {
        return Optional.ofNullable(desks.get(desk.getId())).filter(each -> !each.busy())
                .map(each -> new Press(each, command.build(), shown));
    }

    private static Optional<Press> by(Attendee who, Command.Builder command) {
        return who.busy() ? Optional.empty() : Optional.of(new Press(who, command.build(), false));
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
