package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Item;
import org.plenary.rehearsal.ServiceGaps.Cause;
import org.plenary.rehearsal.ServiceGaps.Gap;

/// The accounting of stretches in which nobody interpreted.
final class ServiceGapsTest {

    private final Lags lags = new Lags();
    private final ServiceGaps gaps = new ServiceGaps(lags);
    private final Mirrors mirrors = Mirrors.podium();

    @BeforeEach
    void the_floor_speaks_russian() {
        gaps.see(mirrors.snapshot(Props.booth("ru", "en"), Props.booth("en", "ru"), Props.desk("ru-1", "off"), Props.desk("ru-2", "off"),
                Props.desk("en-1", "off"), Props.desk("en-2", "off"), Props.freeFloor("ru"), Props.channel("ru", "pass-through", "", 0)));
        pass(600);
    }

    @Test
    void an_interpreter_who_needs_a_moment() {
        see(0, english(), idle());
        see(9, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.CHANGE_OF_LANGUAGE);
        assertThat(gaps.gaps().getFirst().length()).isEqualTo(Duration.ofSeconds(9));
        assertThat(gaps.channels()).containsExactly("ru");
    }

    @Test
    void an_interpreter_who_comes_too_late() {
        see(0, english(), idle());
        see(40, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.NONE);
    }

    @Test
    void a_machine_that_was_slow() {
        see(0, english(), idle());
        lags.late(Mirrors.NINE.plusSeconds(605), Duration.ofSeconds(10));
        see(40, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.CHANGE_OF_LANGUAGE);
    }

    @Test
    void a_cough_and_one_that_does_not_end() {
        see(0, english(), live());
        see(60, muted());
        see(3, live());
        see(60, muted());
        see(50, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.COUGH, Cause.NONE);
    }

    @Test
    void a_desk_that_leaves_while_it_is_needed() {
        see(0, english(), live());
        see(60, idle());
        see(5, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.NONE);
    }

    @Test
    void a_desk_that_turns_to_its_other_output() {
        see(0, english(), live());
        see(60, idle(), Props.desk("ru-1", "live", "b"));
        see(10, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.OTHER_OUTPUT);
    }

    @Test
    void a_link_that_is_lost_and_comes_back_after_a_while() {
        see(0, english(), live());
        see(60, Props.channel("ru", "interrupted", "ru-1", 1), absent("ru-1"));
        see(3, idle());
        see(90, Props.desk("ru-1", "off"));
        see(5, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.LINK_LOST);
        assertThat(gaps.gaps().getFirst().length()).isEqualTo(Duration.ofSeconds(98));
    }

    @Test
    void a_server_that_was_away() {
        see(0, english(), live());
        see(60, idle());
        gaps.serverDown(Mirrors.NINE.plusSeconds(655), Mirrors.NINE.plusSeconds(700));
        see(50, live());
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.SERVER_DOWN);
    }

    @Test
    void nobody_is_missed_while_the_floor_speaks_the_channels_language_or_nobody_sits() {
        see(0, idle());
        see(500, Props.channel("ru", "quiet", "", 0), Props.freeFloor(""));
        pass(500);
        gaps.end(Mirrors.NINE.plusSeconds(2_000));
        assertThat(gaps.gaps()).isEmpty();
    }

    @Test
    void a_gap_that_lasts_to_the_end() {
        see(0, english(), idle());
        gaps.end(Mirrors.NINE.plusSeconds(1_000));
        assertThat(gaps.gaps()).extracting(Gap::cause).containsExactly(Cause.NONE);
    }

    private void pass(long seconds) {
        mirrors.later(Duration.ofSeconds(seconds));
    }

    private void see(long after, Item... items) {
        pass(after);
        gaps.see(mirrors.update(Stream.of(items).map(Mirrors::with).toList()));
    }

    private static Item english() {
        return Props.floor(1, "en");
    }

    private static Item idle() {
        return Props.channel("ru", "floor-at-reduced-level", "", 1);
    }

    private static Item live() {
        return Props.channel("ru", "interpreted", "ru-1", 1);
    }

    private static Item muted() {
        return Props.channel("ru", "muted", "ru-1", 1);
    }

    private static Item absent(String desk) {
        return Item.newBuilder().setDesk(Props.desk(desk, "off").getDesk().toBuilder().setPresent(false)).build();
    }
}
