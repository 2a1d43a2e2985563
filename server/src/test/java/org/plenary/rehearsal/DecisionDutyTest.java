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
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Item;

/// How a chair comes to decisions, and what becomes of those that nobody wants.
final class DecisionDutyTest {

    private static final Instant NOW = Props.OPENED.plus(Duration.ofMinutes(10));
    private static final String DOCUMENTS = "Final documents of the Conference";
    private static final String FOLLOW_UP = "Follow-up to the Conference";

    private final Mirrors mirrors = Mirrors.podium();

    @Test
    void what_is_proposed_is_asked_about_or_once_in_a_while_taken_back() {
        List<Command> pressed = all(decision(1, DOCUMENTS, "proposed"));
        assertThat(pressed).hasSize(40).filteredOn(Presses.withdrawDecision("1")::equals).hasSizeBetween(2, 16);
        assertThat(pressed).filteredOn(Presses.askForObjections("1", Duration.ofSeconds(30))::equals).hasSizeGreaterThan(20);
    }

    @Test
    void what_fell_is_proposed_once_more_and_then_no_more() {
        assertThat(all(decision(1, DOCUMENTS, "objected"))).containsOnly(Presses.proposeDecision(DOCUMENTS + ", revised"));
        assertThat(all(decision(1, DOCUMENTS, "objected"), decision(2, DOCUMENTS + ", revised", "proposed")))
                .containsOnly(Presses.askForObjections("2", Duration.ofSeconds(30)));
        assertThat(all(decision(1, DOCUMENTS, "withdrawn"), decision(2, DOCUMENTS + ", revised", "objected")))
                .containsOnly(Presses.proposeDecision(FOLLOW_UP));
    }

    @Test
    void the_last_matter_is_left_to_silence_and_then_nothing_is_to_be_decided() {
        List<Command> pressed = all(decision(1, DOCUMENTS, "adopted"), decision(2, FOLLOW_UP, "proposed"));
        assertThat(pressed).filteredOn(Command::hasStartSilence).hasSizeGreaterThan(20)
                .allMatch(Presses.startSilence("2", NOW.plus(Duration.ofMinutes(2)))::equals);
        assertThat(all(decision(1, DOCUMENTS, "adopted"), decision(2, FOLLOW_UP, "silence"))).isEmpty();
        Lead over = lead(decision(1, DOCUMENTS, "adopted"), decision(2, FOLLOW_UP, "adopted"));
        assertThat(new DecisionDuty(Dice.of(1, "chair-1")).consider(over, Props.OPENED, new Intentions(NOW, Set.of()))).isFalse();
    }

    /// What is pressed by 40 chairs who have handed the text in.
    private List<Command> all(Item... decisions) {
        Lead lead = lead(decisions);
        return LongStream.range(0, 40).mapToObj(seed -> {
            Intentions intentions = new Intentions(NOW, Set.of("text-1", "text-2"));
            assertThat(new DecisionDuty(Dice.of(seed, "chair-1")).consider(lead, Props.OPENED, intentions)).isTrue();
            return intentions.press().map(Intentions.Press::command);
        }).flatMap(Optional::stream).toList();
    }

    private Lead lead(Item... decisions) {
        Item approval = Item.newBuilder().setSegment(
                Props.segment("running").getSegment().toBuilder().setKind("approval-of-documents")).build();
        Item[] items = Stream.concat(Stream.of(Props.conference(), Props.session("open"), approval), Stream.of(decisions))
                .toArray(Item[]::new);
        Mirror mirror = mirrors.snapshot(items);
        return Lead.of(mirror, mirror.currentSession().orElseThrow());
    }

    private static Item decision(int number, String title, String status) {
        DecisionItem.Builder decision = DecisionItem.newBuilder().setId(Integer.toString(number)).setNumber(number).setTitle(title)
                .setSession("session-1").setStatus(status).setProposedAt(Times.micros(Props.OPENED));
        if (status.equals("silence")) {
            decision.setUntil(Times.micros(NOW.plusSeconds(60)));
        } else if (!status.equals("proposed")) {
            decision.setSettledAt(Times.micros(Props.OPENED.plusSeconds(30)));
        }
        return Item.newBuilder().setDecision(decision).build();
    }
}
