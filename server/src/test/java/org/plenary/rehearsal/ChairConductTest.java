package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;

/// What a chair does, as drawn from a seed.
final class ChairConductTest {

    private static final Instant LATER = Props.OPENED.plus(Duration.ofMinutes(10));

    private final ChairConduct chair = new ChairConduct("chair-1", Optional.empty(), Dice.of(1, "chair-1"));
    private final Mirrors mirrors = Mirrors.podium();

    @Test
    void opens_the_session_at_its_time_and_not_before() {
        Mirror mirror = mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("scheduled"), Props.segment("planned"));
        Intentions early = considered(mirror, Props.OPENED.minusSeconds(60));
        assertThat(early.press()).isEmpty();
        assertThat(early.wakeAt()).isBetween(Props.OPENED, Props.OPENED.plusSeconds(15));
        assertThat(pressed(mirror, early.wakeAt())).contains(Presses.openSession("session-1"));
    }

    @Test
    void does_not_open_the_session_that_is_not_held() {
        ChairConduct resting = new ChairConduct("chair-1", Optional.of("session-1"), Dice.of(1, "chair-1"));
        Intentions intentions = new Intentions(LATER, Set.of());
        resting.consider(mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("scheduled")), intentions);
        assertThat(intentions.press()).isEmpty();
        assertThat(intentions.wakeAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void gives_the_floor_to_the_first_who_waits() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open", 2, 1), Props.request(1, "norway"), Props.request(2, "turkey"));
        assertThat(pressed(mirror, LATER)).contains(Presses.giveFloor(2));
    }

    @Test
    void holds_who_is_not_there_when_called_and_gives_the_place_back_later() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open", 1), Props.request(1, "norway"));
        assertThat(LongStream.range(0, 100).mapToObj(seed -> of(seed, mirror, LATER)).filter(Presses.holdAbsent(1)::equals))
                .hasSizeBetween(1, 20);
        Mirror held = mirrors.put(Props.list("open"), Props.held(1, "norway"));
        assertThat(pressed(held, LATER)).isEmpty();
        assertThat(pressed(held, LATER.plusSeconds(121))).contains(Presses.restore(1));
    }

    private static Command of(long seed, Mirror mirror, Instant now) {
        Intentions intentions = new Intentions(now, Set.of());
        new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1")).consider(mirror, intentions);
        return intentions.press().orElseThrow().command();
    }

    @Test
    void lets_a_speaker_speak_and_ends_one_who_does_not_stop_with_the_next_and_the_ending_turn_in_view() {
        Mirror mirror = held(Props.request(2, "turkey"));
        assertThat(pressed(mirror, Props.OPENED.plusSeconds(200))).isEmpty();
        assertThat(pressed(mirror, Props.OPENED.plusSeconds(300 + 76))).contains(Presses.giveFloor(2, 1));
    }

    @Test
    void recognizes_a_point_of_order_before_anything_else_and_rules_on_it() {
        held(Props.request(2, "turkey"));
        Mirror raised = mirrors.put(Props.point(3, "japan", false));
        assertThat(pressed(raised, LATER)).contains(Presses.recognize("japan"));
        Mirror recognized = mirrors.put(Props.point(3, "japan", true));
        assertThat(pressed(recognized, LATER).orElseThrow().hasRule()).isTrue();
    }

    @Test
    void closes_the_list_when_a_quarter_of_the_time_is_left() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open"));
        assertThat(pressed(mirror, Props.OPENED.plusSeconds(600))).isEmpty();
        Command close = pressed(mirror, Props.OPENED.plusSeconds(45 * 60)).orElseThrow();
        assertThat(close).isEqualTo(Presses.closeList(Props.DEBATE));
    }

    @Test
    void ends_the_segment_when_nobody_is_left_and_closes_the_session_when_no_segment_is() {
        Mirror exhausted = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("exhausted"));
        assertThat(considered(exhausted, LATER).press()).isEmpty();
        assertThat(pressed(exhausted, LATER.plusSeconds(20))).contains(Presses.endSegment());
        Item over = Item.newBuilder().setSession(Props.session("open").getSession().toBuilder().clearSegment()).build();
        Mirror ended = mirrors.put(over, Props.segment("done"));
        considered(ended, LATER.plusSeconds(30));
        assertThat(pressed(ended, LATER.plusSeconds(50))).contains(Presses.closeSession());
    }

    @Test
    void another_chair_leaves_it_to_the_one_who_presides() {
        ChairConduct other = new ChairConduct("chair-2", Optional.empty(), Dice.of(1, "chair-2"));
        Intentions intentions = new Intentions(LATER, Set.of());
        other.consider(held(Props.request(2, "turkey")), intentions);
        assertThat(intentions.press()).isEmpty();
    }

    private Mirror held(Item waiting) {
        return mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(1, "en"),
                Props.item(Props.turn(1, "norway", Props.OPENED)), Props.list("open", waiting.getRequest().getId()), waiting);
    }

    private Intentions considered(Mirror mirror, Instant now) {
        Intentions intentions = new Intentions(now, Set.of("pause-1", "extend-1"));
        chair.consider(mirror, intentions);
        return intentions;
    }

    private Optional<Command> pressed(Mirror mirror, Instant now) {
        return considered(mirror, now).press().map(Intentions.Press::command);
    }
}
