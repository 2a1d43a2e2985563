package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Event;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;

/// Whatever anybody does in any conference, every invariant holds after every step.
///
/// `-Dplenary.seeds=1000` tries more seeds, `-Dplenary.seed=7` begins with another, `-Dplenary.steps=20000` stays longer with each.
class AnyConferenceTest {

    private static final long FIRST = Long.getLong("plenary.seed", 1);
    private static final long SEEDS = Long.getLong("plenary.seeds", 100);
    private static final int STEPS = Integer.getInteger("plenary.steps", 10_000);

    /// What is refused before the rules are asked, or when they fail.
    private static final Set<Refusal> BESIDE_THE_RULES = EnumSet.of(
            Refusal.NO_SUCH_CONFERENCE, Refusal.UNKNOWN_CLIENT, Refusal.CLIENT_OF_ANOTHER_BADGE, Refusal.ID_REUSED,
            Refusal.OUTCOME_FORGOTTEN, Refusal.ID_SKIPPED, Refusal.RULE_FAILED);

    @Test
    void whatever_anybody_does_every_invariant_holds_and_is_put_to_the_test() {
        Map<Invariant, Long> checks = new EnumMap<>(Invariant.class);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Trial> trials = LongStream.range(FIRST, FIRST + SEEDS).parallel().mapToObj(seed -> {
            Trial trial = new Trial(seed, step -> note(step, seen));
            trial.run(STEPS).ifPresent(failure -> {
                throw new AssertionError(failure.toString());
            });
            return trial;
        }).toList();
        trials.forEach(trial -> trial.checks().forEach((invariant, times) -> checks.merge(invariant, times, Long::sum)));
        assertThat(checks).containsOnlyKeys(Invariant.values()).allSatisfy((invariant, times) -> assertThat(times).isPositive());
        assertThat(new TreeSet<>(seen)).containsAll(everything());
    }

    @Test
    void a_seed_is_worth_the_same_every_time() {
        List<String> once = new ArrayList<>();
        List<String> again = new ArrayList<>();
        Conference first = held(7, once);
        Conference second = held(7, again);
        assertThat(again).isEqualTo(once).hasSizeGreaterThan(1_000);
        assertThat(second).isEqualTo(first);
        assertThat(held(8, new ArrayList<>())).isNotEqualTo(first);
    }

    private static Conference held(long seed, List<String> minutes) {
        AnyConference conference = new AnyConference(seed);
        for (int i = 0; i < 1_000; i++) {
            Step step = conference.step();
            step.happened().forEach(each -> minutes.add(
                    each.at() + " " + Minutes.tell(each.before(), each.after(), each.at(), each.event(), Language.RU)));
            if (step.outcome() instanceof Outcome.Refused refused) {
                minutes.add(Minutes.tell(step.met(), refused, Language.EN));
            }
        }
        return conference.conference();
    }

    private static void note(Step step, Set<String> seen) {
        String command = step.slip().command().getClass().getSimpleName();
        step.happened().forEach(each -> seen.add(each.event().getClass().getSimpleName()));
        switch (step.outcome()) {
            case Outcome.Granted granted -> seen.add(command + " granted");
            case Outcome.Refused refused -> {
                seen.add(command + " refused");
                seen.add(refused.why().name());
            }
        }
    }

    /// Every command granted and refused, every event, and every refusal of the rules; a trial that never meets one proves nothing of it.
    private static Set<String> everything() {
        Set<String> everything = new TreeSet<>();
        leaves(Command.class).stream().map(Class::getSimpleName).forEach(command -> {
            everything.add(command + " granted");
            everything.add(command + " refused");
        });
        leaves(Event.class).stream().map(Class::getSimpleName).forEach(everything::add);
        EnumSet.complementOf(EnumSet.copyOf(BESIDE_THE_RULES)).forEach(refusal -> everything.add(refusal.name()));
        everything.removeAll(Set.of("Convene granted", "Convened"));
        return everything;
    }

    private static List<Class<?>> leaves(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()))
                .<Class<?>>map(leaf -> leaf).toList();
    }
}
