package org.plenary.core;

import java.util.Optional;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;

/// The rules of desks and channels: who may feed a channel, and what a press at a desk does.
final class BoothRules {

    private BoothRules() {}

    static Outcome decide(Conference now, Slip slip, BoothCommand command) {
        Desk desk = slip.badge().desk().flatMap(now.booths()::desk).orElseThrow();
        return switch (command) {
            case OpenMicrophone() -> openMicrophone(now, desk);
            case CloseMicrophone() -> closeMicrophone(now, desk);
            case PressCough() -> desk.microphone() == Desk.Microphone.LIVE
                    ? Outcome.granted(new BoothEvent.CoughBegan(desk.id()))
                    : Outcome.refused(Refusal.MICROPHONE_IS_OFF);
            case ReleaseCough() -> desk.microphone() == Desk.Microphone.COUGH
                    ? Outcome.granted(new BoothEvent.CoughEnded(desk.id()))
                    : Outcome.refused(Refusal.NOT_COUGHING);
            case SelectOutput(Output output) -> selectOutput(now, desk, output);
        };
    }

    private static Outcome openMicrophone(Conference now, Desk desk) {
        if (desk.microphone() != Desk.Microphone.OFF) {
            return Outcome.refused(Refusal.MICROPHONE_IS_OPEN);
        }
        LanguageChannel channel = fed(now, desk, desk.output());
        Optional<DeskId> taken = channel.owner().filter(owner -> !owner.equals(desk.id()));
        return engaged(now, desk, channel)
                .orElseGet(() -> Outcome.granted(new MicrophoneOpened(desk.id(), channel.language(), channel.epoch() + 1, taken)));
    }

    private static Outcome closeMicrophone(Conference now, Desk desk) {
        Optional<LanguageChannel> owned = now.booths().ownedBy(desk.id());
        return owned.filter(channel -> desk.microphone() != Desk.Microphone.OFF)
                .map(channel -> Outcome.granted(new BoothEvent.MicrophoneClosed(desk.id(), channel.language(), channel.epoch() + 1)))
                .orElseGet(() -> Outcome.refused(Refusal.MICROPHONE_IS_OFF));
    }

    /// An open microphone moves to the other channel in one step: it gets the new one under the policy, or keeps the old.
    /// A desk whose channel is only kept for it lets go of it, for no microphone opens without a press.
    private static Outcome selectOutput(Conference now, Desk desk, Output output) {
        if (!booth(now, desk).has(output)) {
            return Outcome.refused(Refusal.NO_SUCH_OUTPUT, output.name());
        }
        if (desk.output() == output) {
            return Outcome.granted();
        }
        Optional<LanguageChannel> owned = now.booths().ownedBy(desk.id());
        if (owned.isEmpty()) {
            return Outcome.granted(new BoothEvent.OutputSelected(desk.id(), output));
        }
        LanguageChannel from = owned.get();
        if (desk.microphone() == Desk.Microphone.OFF) {
            return Outcome.granted(
                    new BoothEvent.MicrophoneClosed(desk.id(), from.language(), from.epoch() + 1),
                    new BoothEvent.OutputSelected(desk.id(), output));
        }
        LanguageChannel to = fed(now, desk, output);
        return engaged(now, desk, to).orElseGet(() -> Outcome.granted(new OutputMoved(
                desk.id(), output, from.language(), from.epoch() + 1, to.language(), to.epoch() + 1, to.owner())));
    }

    /// The contention policy: a channel of another booth is refused, a mate's is taken over where the plan allows it.
    private static Optional<Outcome> engaged(Conference now, Desk desk, LanguageChannel channel) {
        Optional<Desk> occupant = channel.owner().filter(owner -> !owner.equals(desk.id())).flatMap(now.booths()::desk);
        if (occupant.isEmpty()) {
            return Optional.empty();
        }
        Policies policies = now.plan().policies();
        boolean mate = occupant.get().booth().equals(desk.booth());
        if (mate && policies.mateTakeover() == MateTakeover.ALLOWED) {
            return Optional.empty();
        }
        String policy = Names.key(mate ? policies.mateTakeover() : policies.contention());
        return Optional.of(Outcome.refused(Refusal.CHANNEL_IS_ENGAGED, occupant.get().id().key(), policy));
    }

    private static LanguageChannel fed(Conference now, Desk desk, Output output) {
        return now.booths().channel(booth(now, desk).fed(output));
    }

    private static PlannedBooth booth(Conference now, Desk desk) {
        return now.plan().booth(desk.booth()).orElseThrow();
    }
}
