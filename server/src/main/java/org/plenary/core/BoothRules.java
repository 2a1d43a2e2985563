package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.BoothCommand.SelectIncoming;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothCommand.StorePresets;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;

/// The rules of desks and channels: who may feed a channel, and what a press at a desk does.
final class BoothRules {

    private BoothRules() {}

    static Outcome decide(Conference now, Slip slip, BoothCommand command) {
        Desk desk = slip.badge().desk().flatMap(now.booths()::desk).orElseThrow();
        return switch (command) {
            case OpenMicrophone() -> openMicrophone(now, slip.at(), desk);
            case CloseMicrophone() -> closeMicrophone(now, desk);
            case PressCough() -> desk.microphone() == Desk.Microphone.LIVE
                    ? Outcome.granted(new BoothEvent.CoughBegan(desk.id()))
                    : Outcome.refused(Refusal.MICROPHONE_IS_OFF);
            case ReleaseCough() -> desk.microphone() == Desk.Microphone.COUGH
                    ? Outcome.granted(new BoothEvent.CoughEnded(desk.id()))
                    : Outcome.refused(Refusal.NOT_COUGHING);
            case SelectOutput(Output output, Optional<Language> language) -> selectOutput(now, slip.at(), desk, output, language);
            case SelectIncoming(Optional<Language> channel) -> selectIncoming(now, desk, channel);
            case StorePresets(Row<Language> channels) -> storePresets(now, desk, channels);
        };
    }

    private static Outcome openMicrophone(Conference now, Instant at, Desk desk) {
        boolean onFloor = now.rendition().filter(rendition -> rendition.desk().equals(desk.id())).isPresent();
        if (onFloor || desk.microphone() != Desk.Microphone.OFF) {
            return Outcome.refused(Refusal.MICROPHONE_IS_OPEN);
        }
        LanguageChannel channel = now.booths().channel(desk.fed(booth(now, desk)));
        Optional<DeskId> taken = channel.owner().filter(owner -> !owner.equals(desk.id()));
        return engaged(now, at, desk, desk.output(), channel).orElseGet(() -> unlooped(now, desk, channel.language(),
                new MicrophoneOpened(desk.id(), channel.language(), channel.epoch() + 1, taken)));
    }

    private static Outcome closeMicrophone(Conference now, Desk desk) {
        Optional<LanguageChannel> owned = now.booths().ownedBy(desk.id());
        return owned.filter(channel -> desk.microphone() != Desk.Microphone.OFF)
                .map(channel -> Outcome.granted(new BoothEvent.MicrophoneClosed(desk.id(), channel.language(), channel.epoch() + 1)))
                .orElseGet(() -> Outcome.refused(Refusal.MICROPHONE_IS_OFF));
    }

    /// An open microphone moves to the other channel in one step: it gets the new one under the policy, or keeps the old.
    /// A desk whose channel is only kept for it lets go of it, for no microphone opens without a press.
    private static Outcome selectOutput(Conference now, Instant at, Desk desk, Output output, Optional<Language> language) {
        PlannedBooth booth = booth(now, desk);
        Optional<Language> wanted = language.filter(booth.fed(output)::contains)
                .or(() -> language.isEmpty() ? desk.fed(booth, output) : Optional.empty());
        if (wanted.isEmpty()) {
            return unfed(now, booth, output, language);
        }
        if (desk.output() == output && desk.fed(booth).equals(wanted.get())) {
            return Outcome.granted();
        }
        OutputSelected selected = new OutputSelected(desk.id(), output, language.filter(fed -> output != Output.A));
        Optional<LanguageChannel> owned = now.booths().ownedBy(desk.id());
        if (owned.isEmpty()) {
            return Outcome.granted(selected);
        }
        LanguageChannel from = owned.get();
        if (desk.microphone() == Desk.Microphone.OFF) {
            return Outcome.granted(new BoothEvent.MicrophoneClosed(desk.id(), from.language(), from.epoch() + 1), selected);
        }
        LanguageChannel to = now.booths().channel(wanted.get());
        return engaged(now, at, desk, output, to).orElseGet(() -> unlooped(now, desk, to.language(), new OutputMoved(
                desk.id(), output, from.language(), from.epoch() + 1, to.language(), to.epoch() + 1, to.owner())));
    }

    private static Outcome unfed(Conference now, PlannedBooth booth, Output output, Optional<Language> language) {
        Optional<Language> unknown = language.filter(each -> !now.plan().languages().contains(each));
        if (unknown.isPresent()) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, unknown.get().code());
        }
        return booth.fed(output).isEmpty()
                ? Outcome.refused(Refusal.NO_SUCH_OUTPUT, output.name())
                : Outcome.refused(Refusal.LANGUAGE_IS_NOT_OF_OUTPUT, language.orElseThrow().code());
    }

    /// Who would hear itself through others goes to the floor first, in the same step.
    private static Outcome unlooped(Conference now, Desk desk, Language fed, BoothEvent feeds) {
        return Relay.loops(now, fed, desk.incoming())
                ? Outcome.granted(new IncomingSelected(desk.id(), Optional.empty()), feeds)
                : Outcome.granted(feeds);
    }

    private static Outcome selectIncoming(Conference now, Desk desk, Optional<Language> channel) {
        Optional<Outcome> unknown = unknown(now, Row.copyOf(channel.stream().toList()));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        boolean open = desk.microphone() != Desk.Microphone.OFF;
        if (open && Relay.loops(now, desk.fed(booth(now, desk)), channel)) {
            return Outcome.refused(Refusal.RELAY_LOOPS, channel.orElseThrow().code());
        }
        return desk.incoming().equals(channel) ? Outcome.granted() : Outcome.granted(new IncomingSelected(desk.id(), channel));
    }

    private static Outcome storePresets(Conference now, Desk desk, Row<Language> channels) {
        Optional<Outcome> unknown = unknown(now, channels);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        if (channels.size() > Desk.PRESETS || channels.stream().distinct().count() < channels.size()) {
            return Outcome.refused(Refusal.PRESETS_ARE_UNFIT);
        }
        return desk.presets().equals(channels) ? Outcome.granted() : Outcome.granted(new BoothEvent.PresetsStored(desk.id(), channels));
    }

    private static Optional<Outcome> unknown(Conference now, Row<Language> channels) {
        return channels.first(language -> !now.plan().languages().contains(language))
                .map(language -> Outcome.refused(Refusal.NO_SUCH_LANGUAGE, language.code()));
    }

    /// The contention policy: between booths as its table says, and a mate's is taken over where the plan
    /// allows it, where its link is lost, or as it is handed over.
    private static Optional<Outcome> engaged(Conference now, Instant at, Desk desk, Output output, LanguageChannel channel) {
        Optional<Desk> occupant = channel.owner().filter(owner -> !owner.equals(desk.id())).flatMap(now.booths()::desk);
        if (occupant.isEmpty()) {
            return Optional.empty();
        }
        Policies policies = now.plan().policies();
        boolean mate = occupant.get().booth().equals(desk.booth());
        boolean taken = mate
                ? policies.mateTakeover() == MateTakeover.ALLOWED || occupant.get().microphone() == Desk.Microphone.OFF
                        || handedOver(now, at, desk, occupant.get())
                : policies.contention().allows(output, occupant.get().output());
        if (taken) {
            return Optional.empty();
        }
        String policy = Names.key(mate ? policies.mateTakeover() : policies.contention());
        return Optional.of(Outcome.refused(Refusal.CHANNEL_IS_ENGAGED, occupant.get().id().key(), policy));
    }

    private static boolean handedOver(Conference now, Instant at, Desk taker, Desk giver) {
        return now.booths().handoverOf(taker.id()).filter(handover -> handover.isDue(taker.id(), giver.id(), at)).isPresent();
    }

    private static PlannedBooth booth(Conference now, Desk desk) {
        return now.plan().booth(desk.booth()).orElseThrow();
    }
}
