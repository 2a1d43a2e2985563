package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// What a delegate does, as drawn from a seed.
final class DelegateConductTest {

    private static final Instant LATE = Props.OPENED.plus(Duration.ofMinutes(40));

    private final Mirrors mirrors = Mirrors.delegate("norway");

    @Test
    void the_same_seed_asks_at_the_same_time_in_the_same_words() {
        Mirror mirror = open();
        List<Intentions> first = seeds().mapToObj(seed -> considered(seed, mirror, Props.OPENED)).toList();
        List<Intentions> again = seeds().mapToObj(seed -> considered(seed, mirror, Props.OPENED)).toList();
        assertThat(first.stream().map(Intentions::wakeAt)).containsExactlyElementsOf(again.stream().map(Intentions::wakeAt).toList());
        assertThat(first.stream().map(Intentions::wakeAt).distinct().count()).isGreaterThan(20);
    }

    @Test
    void about_a_third_ask_and_some_name_a_speaker_or_another_language() {
        Mirror mirror = open();
        List<Command> asked = seeds().mapToObj(seed -> pressed(seed, mirror, LATE)).flatMap(Optional::stream).toList();
        assertThat(asked).hasSizeBetween(25, 55).allMatch(each -> each.getRequestFloor().getKind().equals("statement"));
        assertThat(asked).anyMatch(each -> each.getRequestFloor().hasSpeaker()).anyMatch(each -> !each.getRequestFloor().hasSpeaker());
        assertThat(asked).anyMatch(each -> each.getRequestFloor().getLanguage().equals("ru"));
    }

    @Test
    void a_few_object_to_what_is_to_be_decided() {
        open();
        Item asked = Item.newBuilder().setDecision(DecisionItem.newBuilder().setId("1").setStatus("objections")
                .setUntil(Times.micros(LATE.plusSeconds(60)))).build();
        Mirror mirror = mirrors.put(Props.list("closed"), asked);
        List<Command> pressed = LongStream.range(0, 400).mapToObj(seed -> {
            DelegateConduct conduct = new DelegateConduct(0.05, false, Dice.of(seed, "norway-1"));
            conduct.consider(mirror, new Intentions(LATE, Set.of()));
            Intentions intentions = new Intentions(LATE.plusSeconds(21), Set.of());
            conduct.consider(mirror, intentions);
            return intentions.press().map(Intentions.Press::command);
        }).flatMap(Optional::stream).toList();
        assertThat(pressed).filteredOn(Presses.objectToDecision("1")::equals).hasSizeBetween(10, 80);
    }

    @Test
    void a_few_ask_though_the_list_is_closed() {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.attendance("norway"));
        Mirror mirror = mirrors.put(Props.list("closed"));
        assertThat(seeds().filter(seed -> pressed(seed, mirror, LATE).isPresent()).count()).isBetween(1L, 12L);
    }

    @Test
    void who_waits_does_not_ask_as_if_for_the_first_time() {
        open();
        Mirror mirror = mirrors.put(Props.list("open", 1), Props.request(1, "norway"));
        List<Command> pressed = seeds().mapToObj(seed -> pressed(seed, mirror, LATE)).flatMap(Optional::stream).toList();
        assertThat(pressed).anyMatch(ListPresses.withdraw(1)::equals).anyMatch(Command::hasRequestFloor);
        assertThat(pressed).filteredOn(Command::hasRequestFloor).hasSizeLessThan(25);
    }

    @Test
    void who_waits_hands_the_text_in_or_lets_it_be_read_and_may_send_somebody_else() {
        open();
        RequestItem named = Props.request(1, "norway").getRequest().toBuilder().setSpeaker("Head of delegation").build();
        Mirror mirror = mirrors.put(Props.list("open", 1), Item.newBuilder().setRequest(named).build());
        List<Intentions.Press> pressed =
                seeds().mapToObj(seed -> considered(seed, mirror, LATE).press()).flatMap(Optional::stream).toList();
        assertThat(pressed).anySatisfy(press -> {
            Paper paper = press.paper().orElseThrow();
            assertThat(paper.text()).contains("Statement by norway");
            assertThat(press.command().getSubmitDocument().getSize()).isEqualTo(paper.content().length);
            assertThat(press.command().getSubmitDocument().getSubject().getStatement()).isEqualTo(1);
        });
        assertThat(pressed).anyMatch(press -> press.command().hasChangeRequest())
                .anyMatch(press -> press.command().equals(ListPresses.convertToWritten(1)));
    }

    @Test
    void some_ask_before_the_segment_begins_where_its_list_is_open() {
        Mirror mirror = mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("scheduled"), Props.segment("planned"),
                Props.list("open"), Props.delegation("norway", "en"));
        List<Command> pressed = seeds().mapToObj(seed -> answered(seed, mirror, Duration.ofMinutes(2))).flatMap(Optional::stream).toList();
        assertThat(pressed).hasSizeBetween(5, 30)
                .allMatch(command -> command.getRequestFloor().getSegment().equals(Props.DEBATE));
    }

    @Test
    void some_of_those_who_are_there_say_so() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.delegation("norway", "en"));
        assertThat(seeds().mapToObj(seed -> pressed(seed, mirror, LATE)).flatMap(Optional::stream)).hasSizeBetween(18, 42)
                .allMatch(AgendaPresses.registerAttendance("norway")::equals);
    }

    @Test
    void who_is_asked_to_change_places_answers_and_most_agree() {
        open();
        mirrors.put(Props.list("open", 1, 2), Props.request(1, "norway"), Props.request(2, "japan"));
        Mirror mirror = mirrors.own(Props.swap(2, 1));
        List<Command> pressed = seeds().mapToObj(seed -> answered(seed, mirror)).flatMap(Optional::stream).toList();
        assertThat(pressed).filteredOn(ListPresses.agreeToSwap(2, 1)::equals).hasSizeGreaterThan(40);
        assertThat(pressed).anyMatch(ListPresses.declineSwap(2, 1)::equals);
    }

    @Test
    void some_propose_to_change_places_and_some_let_the_next_one_pass() {
        open();
        Mirror mirror = mirrors.put(Props.list("open", 1, 2), Props.request(1, "norway"), Props.request(2, "japan"));
        List<Command> pressed = seeds().mapToObj(seed -> pressed(seed, mirror, LATE)).flatMap(Optional::stream).toList();
        assertThat(pressed).anyMatch(ListPresses.proposeSwap(1, 2)::equals).anyMatch(ListPresses.yieldPlace(1, 2)::equals);
    }

    @Test
    void most_keep_to_their_time_some_take_more_and_some_do_not_stop() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(1, "en"),
                Props.item(Props.turn(1, "norway", Props.OPENED)));
        List<Instant> ends = seeds().mapToObj(seed -> considered(seed, mirror, Props.OPENED).wakeAt()).toList();
        Instant limit = Props.OPENED.plus(Duration.ofMinutes(5));
        assertThat(ends.stream().filter(limit::isAfter).count()).isGreaterThan(50);
        assertThat(ends.stream().filter(end -> end.isAfter(limit) && end.isBefore(Instant.MAX)).count()).isBetween(5L, 40L);
        assertThat(ends.stream().filter(Instant.MAX::equals).count()).isBetween(3L, 30L);
    }

    @Test
    void somebody_raises_a_point_of_order_in_a_turn_of_another_and_only_once() {
        TurnItem.Builder turn = Props.turn(1, "turkey", Props.OPENED);
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(1, "en"),
                Props.item(turn));
        DelegateConduct stubborn = new DelegateConduct(1, false, Dice.of(1, "norway-1"));
        Intentions first = new Intentions(LATE, Set.of());
        stubborn.consider(mirror, first);
        assertThat(first.press().orElseThrow().command().getRequestFloor().getKind()).isEqualTo("point-of-order");
        Intentions second = new Intentions(LATE, Set.of(first.press().orElseThrow().matter()));
        stubborn.consider(mirror, second);
        assertThat(second.press()).isEmpty();
    }

    @Test
    void the_keen_all_ask_within_three_minutes() {
        Mirror mirror = open();
        Instant soon = Props.OPENED.plus(Duration.ofMinutes(3));
        assertThat(seeds().mapToObj(seed -> {
            Intentions intentions = new Intentions(soon, Set.of());
            new DelegateConduct(0, true, Dice.of(seed, "norway-1")).consider(mirror, intentions);
            return intentions.press();
        })).allMatch(press -> press.filter(each -> each.command().hasRequestFloor()).isPresent());
    }

    @Test
    void nobody_asks_for_anything_while_the_session_is_suspended() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("suspended"), Props.segment("running"), Props.list("open"));
        assertThat(seeds().mapToObj(seed -> pressed(seed, mirror, LATE))).allMatch(Optional::isEmpty);
    }

    private Mirror open() {
        return mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open"), Props.delegation("norway", "en"), Props.attendance("norway"));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static Intentions considered(long seed, Mirror mirror, Instant now) {
        Intentions intentions = new Intentions(now, Set.of());
        new DelegateConduct(0, false, Dice.of(seed, "norway-1")).consider(mirror, intentions);
        return intentions;
    }

    /// What is pressed half a minute after it was seen first.
    private static Optional<Command> answered(long seed, Mirror mirror) {
        return answered(seed, mirror, Duration.ofSeconds(30));
    }

    private static Optional<Command> answered(long seed, Mirror mirror, Duration later) {
        DelegateConduct conduct = new DelegateConduct(0, false, Dice.of(seed, "norway-1"));
        conduct.consider(mirror, new Intentions(Props.OPENED, Set.of()));
        Intentions intentions = new Intentions(Props.OPENED.plus(later), Set.of());
        conduct.consider(mirror, intentions);
        return intentions.press().map(Intentions.Press::command);
    }

    private static Optional<Command> pressed(long seed, Mirror mirror, Instant now) {
        return considered(seed, mirror, now).press().map(Intentions.Press::command);
    }
}
