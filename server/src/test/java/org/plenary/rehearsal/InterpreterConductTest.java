package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.Item;

/// What the two interpreters of a booth do, as drawn from a seed.
final class InterpreterConductTest {

    private static final Instant START = Props.OPENED;

    private final Mirrors mirrors =
            new Mirrors("booth", Badge.newBuilder().setRole("interpreter").setSeat("ru-1").setDesk("ru-1").build());
    private final InterpreterConduct first = conduct("ru-1");
    private final InterpreterConduct second = conduct("ru-2");

    @Test
    void the_one_on_duty_opens_when_the_floor_speaks_another_language_and_the_mate_only_if_nobody_has() {
        Mirror mirror = sight("en", "off", "off", idle());
        considered(first, mirror, START);
        considered(second, mirror, START);
        assertThat(pressed(first, mirror, START.plusSeconds(3))).contains(Presses.openMicrophone());
        assertThat(pressed(second, mirror, START.plusSeconds(3))).isEmpty();
        assertThat(pressed(second, mirror, START.plusSeconds(33))).contains(Presses.openMicrophone());
    }

    @Test
    void nobody_opens_while_the_floor_speaks_the_booths_language_or_nothing() {
        Mirror own = sight("ru", "off", "off", Props.channel("ru", "pass-through", "", 1));
        assertThat(pressed(first, own, START.plusSeconds(3))).isEmpty();
        Mirror quiet = sight("", "off", "off", Props.channel("ru", "quiet", "", 1));
        assertThat(pressed(first, quiet, START.plusSeconds(9))).isEmpty();
    }

    @Test
    void the_mate_asks_for_the_microphone_when_the_shift_ends_and_takes_it_when_that_is_agreed() {
        Mirror mirror = sight("en", "live", "off", Props.channel("ru", "interpreted", "ru-1", 1));
        considered(second, mirror, START.plusSeconds(60));
        assertThat(pressed(second, mirror, START.plus(Duration.ofMinutes(17)))).isEmpty();
        Instant second2 = START.plus(Duration.ofMinutes(32));
        assertThat(pressed(second, mirror, second2).orElseThrow().getProposeHandover().getWith()).isEqualTo("ru-1");
        HandoverItem asked = HandoverItem.newBuilder().setGiver("ru-1").setTaker("ru-2").setTiming("now")
                .setFrom(Times.micros(second2)).setUntil(Times.micros(second2.plusSeconds(60))).build();
        Mirror waits = mirrors.put(Item.newBuilder().setHandover(asked).build());
        considered(first, waits, second2);
        assertThat(pressed(first, waits, second2.plusSeconds(4))).contains(Presses.acceptHandover());
        assertThat(pressed(second, waits, second2.plusSeconds(4))).isEmpty();
        Mirror agreed = mirrors.put(Item.newBuilder().setHandover(asked.toBuilder().setAgreed(true)).build());
        considered(second, agreed, second2.plusSeconds(5));
        assertThat(pressed(second, agreed, second2.plusSeconds(9))).contains(Presses.openMicrophone());
    }

    @Test
    void who_coughs_is_back_soon() {
        Mirror mirror = sight("en", "cough", "off", Props.channel("ru", "muted", "ru-1", 1));
        Intentions coughing = considered(first, mirror, START);
        assertThat(coughing.wakeAt()).isBetween(START.plusSeconds(1), START.plusSeconds(3));
        assertThat(pressed(first, mirror, coughing.wakeAt())).contains(Presses.releaseCough());
    }

    @Test
    void an_output_that_was_tried_is_turned_back_at_once_when_the_booth_is_needed() {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.booth("en", "ru"), Props.booth("ru", "en"),
                Props.desk("ru-2", "off"), idle(), Props.channel("en", "pass-through", "", 1));
        Mirror mirror = mirrors.put(Props.floor(1, "en"), Props.desk("ru-1", "off", "b"));
        assertThat(pressed(first, mirror, START)).contains(Presses.selectOutput("a"));
    }

    @Test
    void an_interpreter_of_a_bi_active_booth_turns_to_the_other_channel_with_the_floor() {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.booth("ru", "en"), Props.desk("ru-1", "live"),
                Props.desk("ru-2", "off"), Props.channel("ru", "interpreted", "ru-1", 1), Props.channel("en", "pass-through", "", 1));
        considered(first, mirrors.put(Props.floor(1, "en")), START.minusSeconds(30));
        Mirror turned = mirrors.put(Props.floor(2, "ru"));
        considered(first, turned, START);
        assertThat(pressed(first, turned, START.plusSeconds(3))).contains(Presses.selectOutput("b", "en"));
        assertThat(pressed(second, turned, START.plusSeconds(3))).isNotEqualTo(Optional.of(Presses.openMicrophone()));
    }

    @Test
    void who_does_not_understand_the_floor_listens_to_another_booth_and_back_to_the_floor() {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.booth("en", "ru"), Props.booth("ru", "en"),
                Props.desk("ru-1", "off"),
                Props.desk("ru-2", "off"), idle(), Props.channel("en", "floor-at-reduced-level", "", 1));
        Mirror french = mirrors.put(Props.floor(1, "fr"));
        considered(first, french, START);
        assertThat(pressed(first, french, START.plusSeconds(1))).contains(Presses.selectIncoming(Optional.of("en")));
        DeskItem relayed = Props.desk("ru-1", "off").getDesk().toBuilder().setIncoming("en").setHears("en").build();
        Mirror english = mirrors.put(Item.newBuilder().setDesk(relayed).build(), Props.floor(2, "en"));
        considered(first, english, START.plusSeconds(60));
        assertThat(pressed(first, english, START.plusSeconds(61))).contains(Presses.selectIncoming(Optional.empty()));
    }

    @Test
    void the_same_seed_reacts_after_the_same_time() {
        Mirror mirror = sight("en", "off", "off", idle());
        assertThat(considered(conduct("ru-1"), mirror, START).wakeAt()).isEqualTo(considered(conduct("ru-1"), mirror, START).wakeAt());
    }

    private Mirror sight(String language, String one, String two, Item channel) {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.booth("en", "ru"), Props.booth("ru", "en"),
                Props.desk("ru-1", one),
                Props.desk("ru-2", two), channel);
        return language.isEmpty() ? mirrors.put() : mirrors.put(Props.floor(1, language));
    }

    private static Item idle() {
        return Props.channel("ru", "floor-at-reduced-level", "", 1);
    }

    private static InterpreterConduct conduct(String desk) {
        return new InterpreterConduct(desk, Dice.of(1, desk), Dice.of(1, "booth-ru"));
    }

    private static Intentions considered(InterpreterConduct who, Mirror mirror, Instant now) {
        Intentions intentions = new Intentions(now, Set.of());
        who.consider(mirror, intentions);
        return intentions;
    }

    private static Optional<Command> pressed(InterpreterConduct who, Mirror mirror, Instant now) {
        return considered(who, mirror, now).press().map(Intentions.Press::command);
    }
}
