package org.plenary.simulation;

import static org.plenary.simulation.Invariant.A_DESK_OWNS_ITS_OUTPUT;
import static org.plenary.simulation.Invariant.CHANNELS_CHANGE_HANDS_BY_POLICY;
import static org.plenary.simulation.Invariant.DESKS_ARE_AS_THEY_WERE_SET;
import static org.plenary.simulation.Invariant.ENGAGED_NAMES_OCCUPANT_AND_POLICY;
import static org.plenary.simulation.Invariant.EPOCHS_RISE;
import static org.plenary.simulation.Invariant.GIVING_THE_FLOOR_IGNORES_THE_BOOTHS;
import static org.plenary.simulation.Invariant.LIVE_ONLY_AFTER_A_GESTURE;
import static org.plenary.simulation.Invariant.ONE_VOICE_PER_CHANNEL;
import static org.plenary.simulation.Invariant.OWNERS_ARE_PRESENT_OR_WITHIN_GRACE;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.BoothCommand;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Contention;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Language;
import org.plenary.core.LanguageChannel;
import org.plenary.core.MateTakeover;
import org.plenary.core.Names;
import org.plenary.core.Outcome;
import org.plenary.core.Output;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Policies;
import org.plenary.core.Refusal;
import org.plenary.core.Row;
import org.plenary.core.Rules;

/// Looks at desks and channels: who feeds what, and by what right.
final class BoothAudit implements Audit {

    /// Which outputs take a channel from which of another booth, by policy: presser and occupant.
    private static final Map<Contention, Set<String>> TAKES = Map.of(
            Contention.INTERLOCK, Set.of(),
            Contention.A_OVER_BC, Set.of("A B", "A C"),
            Contention.A_OVER_A, Set.of("A A"),
            Contention.A_OVER_ABC, Set.of("A A", "A B", "A C"),
            Contention.OVERRIDE, Set.of("A A", "A B", "A C", "B A", "B B", "B C", "C A", "C B", "C C"));

    private final Books books;
    private final Booths quiet;
    private final Map<Language, Long> epochs = new HashMap<>();

    /// @param quiet the booths before anybody has sat down in them
    BoothAudit(Books books, Booths quiet) {
        this.books = books;
        this.quiet = quiet;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        Event event = happened.event();
        if (event instanceof MicrophoneOpened e) {
            raised(e.channel(), e.epoch(), report);
            changedHands(happened, e.desk(), desk(happened.before(), e.desk()).output(), e.channel(), e.from(), report);
        } else if (event instanceof MicrophoneClosed e) {
            raised(e.channel(), e.epoch(), report);
        } else if (event instanceof OutputMoved e) {
            raised(e.from(), e.fromEpoch(), report);
            raised(e.to(), e.toEpoch(), report);
            changedHands(happened, e.desk(), e.output(), e.to(), e.taken(), report);
            report.check(CHANNELS_CHANGE_HANDS_BY_POLICY, desk(happened.before(), e.desk()).microphone() != Desk.Microphone.OFF,
                    () -> e + " by a closed microphone");
        } else if (event instanceof ChannelLost e) {
            raised(e.channel(), e.epoch(), report);
        }
    }

    private void raised(Language channel, long epoch, Report report) {
        long before = epochs.getOrDefault(channel, 0L);
        report.check(EPOCHS_RISE, epoch > before, () -> "the " + channel + " channel goes from epoch " + before + " to " + epoch);
        epochs.put(channel, epoch);
    }

    private void changedHands(Happened happened, DeskId desk, Output output, Language channel, Optional<DeskId> taken, Report report) {
        Conference before = happened.before();
        Optional<DeskId> owner = before.booths().channel(channel).owner().filter(each -> !each.equals(desk));
        report.equal(CHANNELS_CHANGE_HANDS_BY_POLICY, "the desk that a channel is taken from", owner, taken);
        taken.ifPresent(from -> report.check(CHANNELS_CHANGE_HANDS_BY_POLICY,
                takes(desk(before, desk), output, desk(before, from)) || handedOver(before, desk, from, happened.at()),
                () -> desk + " took the " + channel + " channel from " + from));
    }

    private static boolean handedOver(Conference before, DeskId taker, DeskId giver, Instant at) {
        return before.booths().handovers().stream().anyMatch(handover -> handover.giver().equals(giver) && handover.taker().equals(taker)
                && handover.agreed() && handover.from().isPresent() && !handover.from().get().isAfter(at));
    }

    private boolean takes(Desk presser, Output output, Desk occupant) {
        Policies policies = books.plan().policies();
        return presser.booth().equals(occupant.booth())
                ? policies.mateTakeover() == MateTakeover.ALLOWED || occupant.microphone() == Desk.Microphone.OFF
                : TAKES.getOrDefault(policies.contention(), Set.of()).contains(output + " " + occupant.output());
    }

    @Override
    public void met(Step step, Report report) {
        boolean granted = step.outcome() instanceof Outcome.Granted;
        if (granted && step.slip().command() instanceof BoothCommand.OpenMicrophone) {
            step.slip().badge().desk().ifPresent(books.booths()::press);
        }
        if (step.outcome() instanceof Outcome.Refused(Refusal why, Row<String> about) && why == Refusal.CHANNEL_IS_ENGAGED) {
            engaged(step, about, report);
        }
        if (step.slip().command() instanceof GiveFloor) {
            Conference met = step.met();
            Conference silent = new Conference(
                    met.plan(), met.clock(), met.agenda(), met.lists(), met.floor(), quiet, met.roster(), met.seats(),
                    met.decisions(), met.pace());
            report.equal(GIVING_THE_FLOOR_IGNORES_THE_BOOTHS, "the outcome", Rules.decide(silent, step.slip()), step.outcome());
        }
    }

    /// Whoever is refused is told who has the channel, and the policy by which it stays so.
    private void engaged(Step step, Row<String> about, Report report) {
        Desk desk = step.slip().badge().desk().map(id -> desk(step.met(), id)).orElseThrow();
        PlannedBooth booth = booth(desk);
        Output output = desk.output();
        Language wanted = desk.fed(booth);
        if (step.slip().command() instanceof BoothCommand.SelectOutput(Output chosen, Optional<Language> language)) {
            output = chosen;
            wanted = language.or(() -> desk.fed(booth, chosen)).orElseThrow();
        }
        Optional<Desk> occupant = books.booths().channel(wanted).owner().map(id -> desk(step.met(), id));
        Policies policies = books.plan().policies();
        boolean mate = occupant.filter(other -> other.booth().equals(desk.booth())).isPresent();
        List<String> told = occupant.map(other -> other.id().key()).stream().toList();
        boolean named = about.size() == 2 && told.equals(List.of(about.getFirst()))
                && about.getLast().equals(Names.key(mate ? policies.mateTakeover() : policies.contention()))
                && !takes(desk, output, occupant.orElseThrow())
                && !handedOver(step.met(), desk.id(), occupant.orElseThrow().id(), step.slip().at())
                && !occupant.orElseThrow().id().equals(desk.id());
        report.check(ENGAGED_NAMES_OCCUPANT_AND_POLICY, named,
                () -> desk.id() + " was refused for " + about + ", and there is " + told);
    }

    @Override
    public void after(Step step, Report report) {
        Booths booths = step.after().booths();
        Set<Language> voices = new HashSet<>();
        for (Desk desk : booths.desks()) {
            Language fed = desk.fed(booth(desk));
            report.check(DESKS_ARE_AS_THEY_WERE_SET, books.booths().desks().agrees(desk, booth(desk)), () -> "set differently: " + desk);
            if (desk.microphone() != Desk.Microphone.OFF) {
                report.check(ONE_VOICE_PER_CHANNEL, voices.add(fed), () -> "two desks feed the " + fed + " channel: " + booths.desks());
                report.check(LIVE_ONLY_AFTER_A_GESTURE, books.booths().pressed(desk.id()), () -> desk + " is open without a press");
                report.equal(A_DESK_OWNS_ITS_OUTPUT, "the owner of the fed channel", Optional.of(desk.id()), booths.channel(fed).owner());
            }
            report.check(LIVE_ONLY_AFTER_A_GESTURE, desk.microphone() == books.booths().microphone(desk.id()),
                    () -> desk + " should be " + books.booths().microphone(desk.id()));
        }
        for (LanguageChannel channel : booths.channels()) {
            report.equal(EPOCHS_RISE, "the epoch", epochs.getOrDefault(channel.language(), 0L), channel.epoch());
            channel.owner().ifPresent(owner -> owner(step, channel, desk(step.after(), owner), report));
        }
    }

    private void owner(Step step, LanguageChannel channel, Desk owner, Report report) {
        report.equal(A_DESK_OWNS_ITS_OUTPUT, "the channel of an owner's output", channel.language(), owner.fed(booth(owner)));
        boolean within = owner.graceEnds().filter(ends -> !ends.isBefore(step.slip().at())).isPresent();
        boolean present = books.booths().seated(owner.id().seat()) && owner.present();
        boolean open = owner.microphone() != Desk.Microphone.OFF;
        report.check(OWNERS_ARE_PRESENT_OR_WITHIN_GRACE, open ? present && owner.graceEnds().isEmpty() : within,
                () -> owner + " has the " + channel.language() + " channel");
    }

    private PlannedBooth booth(Desk desk) {
        return books.plan().booth(desk.booth()).orElseThrow();
    }

    private static Desk desk(Conference now, DeskId id) {
        return now.booths().desk(id).orElseThrow();
    }
}
