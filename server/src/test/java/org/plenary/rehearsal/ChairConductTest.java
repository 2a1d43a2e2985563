package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.MotionItem;
import org.plenary.protocol.v1.ProposalItem;
import org.plenary.protocol.v1.RulingItem;

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
        assertThat(pressed(mirror, early.wakeAt())).contains(AgendaPresses.openSession("session-1"));
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
        assertThat(LongStream.range(0, 100).mapToObj(seed -> of(seed, mirror, LATER)).filter(ListPresses.holdAbsent(1)::equals))
                .hasSizeBetween(1, 20);
        Mirror held = mirrors.put(Props.list("open"), Props.held(1, "norway"));
        assertThat(pressed(held, LATER)).isEmpty();
        assertThat(pressed(held, LATER.plusSeconds(121))).contains(ListPresses.restore(1));
    }

    @Test
    void who_does_not_come_back_is_taken_off() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open"), Props.held(1, "norway"));
        List<Command> pressed = LongStream.range(0, 40).mapToObj(seed -> {
            ChairConduct conduct = new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1"));
            first(conduct, mirror, LATER);
            return first(conduct, mirror, LATER.plusSeconds(121));
        }).flatMap(Optional::stream).toList();
        assertThat(pressed).filteredOn(ListPresses.remove(1, "its delegation has left the hall")::equals).hasSizeBetween(3, 20);
    }

    @Test
    void a_long_list_is_looked_at_in_another_order_and_put_into_it_or_has_its_time_cut() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(9, "en"),
                Props.item(Props.turn(9, "osce", LATER)), Props.list("open", 1, 2, 3, 4), Props.request(1, "norway"),
                Props.request(2, "turkey"), Props.request(3, "japan"), Props.request(4, "europol"), delegation("europol"));
        List<Command> pressed = LongStream.range(0, 60).boxed().flatMap(seed -> {
            ChairConduct conduct = new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1"));
            first(conduct, mirror, LATER);
            return Stream.of(Set.of("move-debate"), Set.of("move-debate", "preview-order-debate", "limit-debate"))
                    .map(done -> {
                        Intentions intentions = new Intentions(LATER.plusSeconds(61), done);
                        conduct.consider(mirror, intentions);
                        return intentions.press().map(Intentions.Press::command);
                    });
        }).flatMap(Optional::stream).toList();
        assertThat(pressed).filteredOn(Command::hasPreviewOrder).hasSizeBetween(10, 40);
        assertThat(pressed).filteredOn(Command::hasSetOrder).hasSizeBetween(10, 40);
        assertThat(pressed).filteredOn(Command::hasSetLimit).isNotEmpty()
                .allMatch(Presses.setLimit(Props.DEBATE, "international-organization", Duration.ofSeconds(270))::equals);
    }

    private static Item delegation(String id) {
        return Item.newBuilder().setDelegation(
                DelegationItem.newBuilder().setId(id).setCategory("international-organization").setName(Props.words(id))).build();
    }

    @Test
    void an_agenda_is_adopted_or_once_in_a_while_not_and_then_the_session_closes() {
        assertThat(agenda("pending")).hasSize(40).filteredOn(Command::hasRejectAgenda).hasSizeBetween(1, 12);
        assertThat(agenda("not-adopted")).containsOnly(AgendaPresses.closeSession());
    }

    private List<Command> agenda(String adoption) {
        Item session = Item.newBuilder().setSession(
                Props.session("open").getSession().toBuilder().setAdoption(adoption).clearSegment()).build();
        Mirror mirror = mirrors.snapshot(Props.conference(), session, Props.segment("planned"), Props.freeFloor("ru"));
        return LongStream.range(0, 40).mapToObj(seed -> {
            ChairConduct conduct = new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1"));
            first(conduct, mirror, LATER);
            return first(conduct, mirror, LATER.plusSeconds(20));
        }).flatMap(Optional::stream).toList();
    }

    private static Command of(long seed, Mirror mirror, Instant now) {
        return first(seed, mirror, now).orElseThrow();
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
        assertThat(close).isEqualTo(ListPresses.closeList(Props.DEBATE));
    }

    @Test
    void ends_the_segment_when_nobody_is_left_and_closes_the_session_when_no_segment_is() {
        Mirror exhausted = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("exhausted"));
        assertThat(considered(exhausted, LATER).press()).isEmpty();
        assertThat(pressed(exhausted, LATER.plusSeconds(20))).contains(AgendaPresses.endSegment());
        Item over = Item.newBuilder().setSession(Props.session("open").getSession().toBuilder().clearSegment()).build();
        Mirror ended = mirrors.put(over, Props.segment("done"));
        considered(ended, LATER.plusSeconds(30));
        assertThat(pressed(ended, LATER.plusSeconds(50))).contains(AgendaPresses.closeSession());
    }

    @Test
    void another_chair_leaves_it_to_the_one_who_presides() {
        ChairConduct other = new ChairConduct("chair-2", Optional.empty(), Dice.of(1, "chair-2"));
        Intentions intentions = new Intentions(LATER, Set.of());
        other.consider(held(Props.request(2, "turkey")), intentions);
        assertThat(intentions.press()).isEmpty();
    }

    @Test
    void whom_the_segment_leaves_no_time_is_carried_over_to_one_that_does() {
        Item two = Item.newBuilder().setSession(Props.session("open").getSession().toBuilder().addSegments("debate-2")).build();
        Item later = Item.newBuilder().setSegment(Props.segment("planned").getSegment().toBuilder().setId("debate-2")).build();
        Item list = Item.newBuilder().setList(Props.list("planned").getList().toBuilder().setSegment("debate-2")).build();
        Mirror mirror = mirrors.snapshot(Props.conference(), two, Props.segment("running"), later, Props.freeFloor("ru"),
                Props.list("closed", 1), list, Props.request(1, "norway"));
        Instant late = Props.OPENED.plus(Duration.ofHours(2));
        assertThat(LongStream.range(0, 50).mapToObj(seed -> first(seed, mirror, late)).flatMap(Optional::stream))
                .filteredOn(ListPresses.carryOver(1, "debate-2", "there was no time left")::equals).hasSizeBetween(10, 40);
    }

    @Test
    void what_was_given_by_mistake_is_taken_back() {
        Mirror mirror = held(Props.request(2, "turkey"));
        assertThat(LongStream.range(0, 100).mapToObj(seed -> first(seed, mirror, Props.OPENED.plusSeconds(6))).flatMap(Optional::stream))
                .filteredOn(Presses.undoGiving(1)::equals).hasSizeBetween(1, 10);
    }

    @Test
    void motions_are_decided_and_the_list_is_closed_where_that_was_carried() {
        Mirror moved = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open"), Item.newBuilder().setMotion(MotionItem.newBuilder().setId(4).setKind("close-list")
                        .setDelegation("norway").setMovedAt(Times.micros(Props.OPENED))).build());
        Mirror decided = mirrors.update(List.of(Mirrors.gone("motion", 4)));
        boolean closed = false;
        for (long seed = 0; seed < 20; seed++) {
            ChairConduct conduct = new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1"));
            Command decision = first(conduct, moved, Props.OPENED.plusSeconds(20)).orElseThrow();
            Optional<Command> then = first(conduct, decided, Props.OPENED.plusSeconds(25));
            boolean carried = decision.equals(Presses.decideMotion(4, "carried"));
            assertThat(then).isEqualTo(carried ? Optional.of(ListPresses.closeList(Props.DEBATE)) : Optional.empty());
            closed = closed || carried;
        }
        assertThat(closed).isTrue();
    }

    @Test
    void an_appeal_is_decided_before_the_speaker_goes_on() {
        Item paused = Props.item(Props.turn(1, "norway", Props.OPENED).clearRunningSince().setPaused("point-of-order"));
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(1, "en"), paused,
                Props.list("open"), Item.newBuilder().setRuling(RulingItem.newBuilder().setDelegation("japan").setRuling("denied")
                        .setAppellant("japan")).build());
        assertThat(pressed(mirror, LATER)).isEmpty();
        assertThat(pressed(mirror, LATER.plusSeconds(15)).orElseThrow().hasDecideAppeal()).isTrue();
    }

    @Test
    void what_is_proposed_to_end_in_time_is_done_and_what_was_lost_is_made_up_for() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.list("open"),
                Item.newBuilder().setProposal(ProposalItem.newBuilder().setKind("close-list").setWaiting(3)).build(),
                Item.newBuilder().setBudget(BudgetItem.newBuilder().setId("states").setTime(60_000_000).setCharged(1_000_000)).build());
        List<Command> pressed = LongStream.range(0, 40).mapToObj(seed -> {
            ChairConduct conduct = new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1"));
            first(conduct, mirror, LATER);
            return first(conduct, mirror, LATER.plusSeconds(90));
        }).flatMap(Optional::stream).toList();
        assertThat(pressed).anyMatch(command -> command.getApplyProposal().getKind().equals("close-list"))
                .anyMatch(command -> command.getAdjustBudget().getBudget().equals("states"));
    }

    private static Optional<Command> first(long seed, Mirror mirror, Instant now) {
        return first(new ChairConduct("chair-1", Optional.empty(), Dice.of(seed, "chair-1")), mirror, now);
    }

    private static Optional<Command> first(ChairConduct conduct, Mirror mirror, Instant now) {
        Intentions intentions = new Intentions(now, Set.of());
        conduct.consider(mirror, intentions);
        return intentions.press().map(Intentions.Press::command);
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
