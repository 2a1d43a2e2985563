package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.Hall440;

/// Two desks press in the same instant: the log puts one of them first, and the other is told who has the channel, and why.
///
/// `-Dplenary.seed=7` draws other layouts and orders, `-Dplenary.presses=1000000` draws more of them.
class TwoPressesTest {

    private static final long SEED = Long.getLong("plenary.seed", 1);
    private static final int TIMES = Integer.getInteger("plenary.presses", 100_000);
    private static final Instant AT = Hall440.at("10:00");
    private static final Plan HALL = Hall440.plan();
    private static final List<Language> LANGUAGES = List.of(Language.EN, Language.RU, Hall440.FR, new Language("es"));

    /// Which outputs take a channel from which of another booth, presser and occupant, under every policy that refuses any.
    private static final Map<Contention, Set<String>> TAKES = Map.of(
            Contention.INTERLOCK, Set.of(),
            Contention.A_OVER_BC, Set.of("A B", "A C"),
            Contention.A_OVER_A, Set.of("A A"),
            Contention.A_OVER_ABC, Set.of("A A", "A B", "A C"));

    private static final Map<Contention, String> NAMES = Map.of(
            Contention.INTERLOCK, "interlock", Contention.A_OVER_BC, "a-over-bc", Contention.A_OVER_A, "a-over-a",
            Contention.A_OVER_ABC, "a-over-abc");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<String, Integer> met = new TreeMap<>();

    /// @param policy the one by which the second is refused
    private record Press(Conference now, Badge first, Badge second, String policy) {}

    @Test
    void one_is_granted_and_the_other_is_told_of_occupant_and_policy() {
        for (int i = 0; i < TIMES; i++) {
            Press press = random.nextInt(5) == 0 ? mates() : rivals();
            met.merge(press.policy, 1, Integer::sum);
            pressed(press, i);
        }
        assertThat(met).containsOnlyKeys("a-over-a", "a-over-abc", "a-over-bc", "handover-only", "interlock")
                .allSatisfy((policy, times) -> assertThat(times).isGreaterThan(TIMES / 10));
    }

    private static void pressed(Press press, int round) {
        Conference now = press.now;
        List<Outcome> outcomes = new ArrayList<>();
        for (Badge badge : List.of(press.first, press.second)) {
            Outcome outcome = decided(now, badge, new BoothCommand.OpenMicrophone());
            outcomes.add(outcome);
            now = after(now, outcome);
        }
        DeskId occupant = press.first.desk().orElseThrow();
        assertThat(outcomes.getFirst()).as("seed %d, round %d, the first", SEED, round).isInstanceOf(Outcome.Granted.class);
        assertThat(outcomes.getLast()).as("seed %d, round %d, the second", SEED, round)
                .isEqualTo(Outcome.refused(Refusal.CHANNEL_IS_ENGAGED, occupant.key(), press.policy));
        assertThat(now.booths().desks().stream().filter(desk -> desk.microphone() != Desk.Microphone.OFF).map(Desk::id))
                .as("seed %d, round %d, who is live", SEED, round).containsExactly(occupant);
    }

    /// Desks of two booths that send the same language, each on an output by which the second does not take it from the first.
    private Press rivals() {
        List<Contention> policies = TAKES.keySet().stream().sorted().toList();
        Contention policy = policies.get(random.nextInt(policies.size()));
        List<Output> outputs = List.of(output(), output());
        while (TAKES.getOrDefault(policy, Set.of()).contains(outputs.getLast() + " " + outputs.getFirst())) {
            outputs = List.of(output(), output());
        }
        List<Language> languages = shuffled();
        boolean swapped = random.nextBoolean();
        PlannedBooth first = booth(swapped ? "two" : "one", languages, outputs.getFirst());
        PlannedBooth second = booth(swapped ? "one" : "two", languages, outputs.getLast());
        MateTakeover mates = random.nextBoolean() ? MateTakeover.ALLOWED : MateTakeover.HANDOVER_ONLY;
        Conference now = convened(swapped ? Row.of(second, first) : Row.of(first, second), policy, mates);
        Badge early = badge(first);
        Badge late = badge(second);
        Conference set = selected(now, early, outputs.getFirst(), languages.getFirst());
        return new Press(selected(set, late, outputs.getLast(), languages.getFirst()), early, late, NAMES.getOrDefault(policy, ""));
    }

    /// Two desks of one booth whose plan has them hand over.
    private Press mates() {
        List<Language> languages = shuffled();
        Output output = output();
        PlannedBooth booth = booth("one", languages, output);
        Contention policy = any(Contention.values());
        Conference now = convened(Row.of(booth, booth("two", shuffled(), output())), policy, MateTakeover.HANDOVER_ONLY);
        List<DeskId> desks = new ArrayList<>(booth.desks());
        Collections.shuffle(desks, random);
        Badge early = badge(desks.getFirst());
        Badge late = badge(desks.getLast());
        Conference set = selected(now, early, output, languages.getFirst());
        return new Press(selected(set, late, output, languages.getFirst()), early, late, "handover-only");
    }

    /// A booth of two to six desks that sends the first of some languages on an output.
    private PlannedBooth booth(String id, List<Language> languages, Output output) {
        List<Language> rest = new ArrayList<>(languages.subList(1, languages.size()));
        Language channel = languages.getFirst();
        Row<DeskId> desks = Row.copyOf(IntStream.rangeClosed(1, random.nextInt(2, 7)).mapToObj(n -> new DeskId(id + "-" + n)).toList());
        Language own = output == Output.A ? channel : rest.removeFirst();
        return new PlannedBooth(
                new BoothId(id), own, output == Output.B ? anywhere(channel, rest) : Row.copyOf(rest), desks,
                output == Output.C ? anywhere(channel, rest) : Row.of());
    }

    private Row<Language> anywhere(Language channel, List<Language> rest) {
        return Row.copyOf(rest).inserted(random.nextInt(rest.size() + 1), channel);
    }

    private List<Language> shuffled() {
        List<Language> languages = new ArrayList<>(LANGUAGES.subList(0, random.nextInt(2, LANGUAGES.size() + 1)));
        Collections.shuffle(languages, random);
        return languages;
    }

    private <E> E any(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private Output output() {
        return any(Output.values());
    }

    private Badge badge(PlannedBooth booth) {
        return badge(booth.desks().get(random.nextInt(booth.desks().size())));
    }

    private static Badge badge(DeskId desk) {
        return Badge.interpreter(desk.seat(), desk);
    }

    /// Somebody sits down at a desk and selects what it sends.
    private static Conference selected(Conference now, Badge badge, Output output, Language channel) {
        Conference seated = now.after(AT, new HouseEvent.SeatTaken(badge.seat().orElseThrow(), new Link("hall", 1, 1)));
        Optional<Language> fed = output == Output.A ? Optional.empty() : Optional.of(channel);
        return after(seated, decided(seated, badge, new BoothCommand.SelectOutput(output, fed)));
    }

    private static Outcome decided(Conference now, Badge badge, Command command) {
        return Rules.decide(now, new Slip(CommandId.HOUSE, AT, badge, command));
    }

    private static Conference after(Conference now, Outcome outcome) {
        Conference then = now;
        if (outcome instanceof Outcome.Granted granted) {
            for (Event event : granted.events()) {
                then = then.after(AT, event);
            }
        }
        return then;
    }

    private static Conference convened(Row<PlannedBooth> booths, Contention contention, MateTakeover takeover) {
        Policies usual = Policies.USUAL;
        Policies policies = new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), contention, takeover, usual.idleChannel());
        Plan drawn = new Plan(
                HALL.id(), HALL.title(), HALL.venue(), HALL.zone(), Row.copyOf(LANGUAGES), HALL.host(), HALL.sessions(), HALL.occasions(),
                HALL.delegations(), HALL.officers(), booths, policies);
        return Conference.convened(new HouseEvent.Convened(drawn, new ConferenceClock(AT, AT, 1)));
    }
}
