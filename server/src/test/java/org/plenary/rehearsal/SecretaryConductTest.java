package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Officer;
import org.plenary.protocol.v1.ProgrammeEntry;

/// What the secretariat and the rapporteurs do, as drawn from a seed.
class SecretaryConductTest {

    private static final Instant CLOSED = Props.OPENED.plus(Duration.ofHours(1));
    private static final Set<String> SEATED = Set.of("norway");

    private final Mirrors mirrors = Mirrors.of("podium", "secretary", "secretariat");

    @Test
    void what_was_decided_and_reported_is_sent_out_before_the_conference_is_closed() {
        Mirror mirror = mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("closed"),
                Item.newBuilder().setDecision(DecisionItem.newBuilder().setId("session-1-1").setSession("session-1").setStatus("adopted")
                        .setSettledAt(Times.micros(CLOSED))).build(),
                Item.newBuilder().setDocument(DocumentItem.newBuilder().setId(1).setSubject(Paper.report("session-1"))
                        .setAt(Times.micros(CLOSED)).setOut(true)).build());
        List<Command> pressed = everything(
                new SecretaryConduct(SEATED, Dice.of(1, "secretariat")), mirror, CLOSED, Duration.ofMinutes(6));
        assertThat(pressed).containsExactlyInAnyOrder(Presses.transmit(Paper.decision("session-1-1")),
                Presses.transmit(Paper.report("session-1")), AgendaPresses.closeConference());
        assertThat(pressed.getLast()).isEqualTo(AgendaPresses.closeConference());
    }

    @Test
    void a_list_may_be_opened_before_its_session_and_a_speaker_named() {
        Item placed = Item.newBuilder().setSegment(Props.segment("planned").getSegment().toBuilder()
                .addProgramme(ProgrammeEntry.newBuilder().setDelegation("norway").setTitle(Props.words("Welcome address")))).build();
        Mirror mirror = mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("scheduled"), placed, Props.list("planned"));
        List<Command> pressed = pressed(mirror, Duration.ofMinutes(16));
        assertThat(pressed).anyMatch(command -> command.getEditProgramme().getProgrammeList().stream()
                .anyMatch(entry -> entry.getSpeaker().equals("Head of delegation")));
        assertThat(pressed).filteredOn(Command::hasAnnounceOpening).isNotEmpty()
                .allMatch(each -> each.getAnnounceOpening().getAt() > Times.micros(Props.OPENED));
    }

    @Test
    void the_media_come_in_and_leave_again() {
        Mirror before = mirrors.snapshot(Props.conference(), Props.session("open"));
        Mirror during = mirrors.later(Duration.ofMinutes(3)).put(Props.session("open", "open-to-media"));
        boolean cameAndLeft = LongStream.range(0, 20).anyMatch(seed -> {
            SecretaryConduct secretary = new SecretaryConduct(SEATED, Dice.of(seed, "secretariat"));
            List<Command> first = everything(secretary, before, Props.OPENED, Duration.ofMinutes(3));
            List<Command> then = everything(secretary, during, Props.OPENED.plus(Duration.ofMinutes(3)), Duration.ofMinutes(9));
            return first.contains(AgendaPresses.changePublicity("session-1", "open-to-media"))
                    && then.contains(AgendaPresses.changePublicity("session-1", "participants"));
        });
        assertThat(cameAndLeft).isTrue();
    }

    @Test
    void a_turn_is_corrected_and_a_guest_admitted_and_who_has_no_device_noted() {
        Mirror mirror = mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.freeFloor("ru"),
                Props.delegation("norway", "en"), Props.delegation("japan", "en"),
                Props.ended(Props.turn(1, "norway", Props.OPENED), Props.OPENED.plusSeconds(200)));
        List<Command> pressed = pressed(mirror, Duration.ofMinutes(10));
        assertThat(pressed).anyMatch(command -> command.getCorrectTurn().getTurn() == 1).anyMatch(Command::hasAdmitDelegation)
                .anyMatch(AgendaPresses.registerAttendance("japan")::equals)
                .noneMatch(AgendaPresses.registerAttendance("norway")::equals);
    }

    @Test
    void a_rapporteur_reports_once_the_session_is_closed() {
        Item closed = Item.newBuilder().setSession(Props.session("closed").getSession().toBuilder()
                .setRapporteur(Officer.newBuilder().setSeat("rapporteur-1")).setClosedAt(Times.micros(CLOSED))).build();
        Mirror mirror = mirrors.snapshot(closed);
        RapporteurConduct rapporteur = new RapporteurConduct("rapporteur-1", Dice.of(1, "rapporteur-1"));
        Intentions intentions = new Intentions(CLOSED.plusSeconds(90), Set.of());
        rapporteur.consider(mirror, intentions);
        Intentions.Press press = intentions.press().orElseThrow();
        assertThat(press.command().getSubmitDocument().getSubject()).isEqualTo(Paper.report("session-1"));
        assertThat(press.paper().orElseThrow().text()).contains("Session 1");
        Intentions others = new Intentions(CLOSED.plusSeconds(90), Set.of());
        new RapporteurConduct("rapporteur-2", Dice.of(1, "rapporteur-2")).consider(mirror, others);
        assertThat(others.press()).isEmpty();
    }

    /// Whatever anybody presses within a time from when the session was opened.
    private static List<Command> pressed(Mirror mirror, Duration within) {
        return LongStream.range(0, 40).boxed().flatMap(seed -> everything(seed, mirror, within).stream()).toList();
    }

    private static List<Command> everything(long seed, Mirror mirror, Duration within) {
        return everything(new SecretaryConduct(SEATED, Dice.of(seed, "secretariat")), mirror, Props.OPENED, within);
    }

    /// What one presses who presses each thing once, looking every second.
    private static List<Command> everything(SecretaryConduct secretary, Mirror mirror, Instant from, Duration within) {
        Set<String> done = new HashSet<>();
        Set<Command> pressed = new HashSet<>();
        return Stream.iterate(from, now -> !now.isAfter(from.plus(within)), now -> now.plusSeconds(1)).flatMap(now -> {
            Intentions intentions = new Intentions(now, done);
            secretary.consider(mirror, intentions);
            Optional<Intentions.Press> press = intentions.press().filter(each -> pressed.add(each.command()));
            press.ifPresent(each -> done.add(each.matter()));
            return press.map(Intentions.Press::command).stream();
        }).toList();
    }
}
