package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is drawn from a seed.
final class DiceTest {

    @Test
    void the_same_seed_person_and_matter_draw_the_same_in_any_order() {
        Dice one = Dice.of(7, "norway-1");
        Dice other = Dice.of(7, "norway-1");
        double first = one.share("wish-debate");
        other.share("temper-3");
        other.share("temper-4");
        assertThat(other.share("wish-debate")).isEqualTo(first);
    }

    @Test
    void another_seed_another_person_and_another_matter_draw_otherwise() {
        double share = Dice.of(7, "norway-1").share("wish-debate");
        assertThat(List.of(Dice.of(8, "norway-1").share("wish-debate"), Dice.of(7, "norway-2").share("wish-debate"),
                Dice.of(7, "norway-1").share("wish-debate-2"))).doesNotContain(share);
    }

    @Test
    void a_chance_comes_as_often_as_it_is_likely() {
        Dice dice = Dice.of(1, "norway-1");
        assertThat(IntStream.range(0, 10_000).filter(i -> dice.chance("matter-" + i, 0.3)).count()).isBetween(2_850L, 3_150L);
    }

    @Test
    void a_duration_lies_between_its_ends() {
        Dice dice = Dice.of(1, "norway-1");
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> dice.seconds("matter-" + i, 2, 5)))
                .allMatch(each -> each.compareTo(Duration.ofSeconds(2)) >= 0 && each.compareTo(Duration.ofSeconds(5)) <= 0);
    }
}
