package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.AttendanceItem;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.MoveSegment;
import org.plenary.protocol.v1.RejectAgenda;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.SkipSegment;

/// What is told of a programme that changes.
final class ProgrammeTellerTest {

    private static final Command.Builder SKIP =
            Command.newBuilder().setSkipSegment(SkipSegment.newBuilder().setSegment(Props.DEBATE).setReason("no time"));
    private static final Command.Builder MOVE = Command.newBuilder().setMoveSegment(
            MoveSegment.newBuilder().setSegment(Props.DEBATE).setSide("after").setAnchor("reports").setReason("by agreement"));

    private final Told told = new Told(Mirrors.podium(), Props.conference(), session("pending", Props.DEBATE, "reports"),
            Props.segment("planned"), reports(), Props.list("open", 1), Props.request(1, "norway"), Props.delegation("norway", "en"));

    @Test
    void a_segment_that_is_left_out_takes_its_list_along_and_comes_back() {
        told.pressed(SKIP);
        told.update(Mirrors.with(Props.segment("skipped")), Mirrors.gone("request", 1), Mirrors.with(Props.list("closed")));
        assertThat(told.sentences()).containsExactly("The request of norway lapses.",
                "The speakers' list is closed with 0 requests waiting: Debate.", "Debate is left out: no time.");
        told.put(Props.segment("planned"));
        assertThat(told.sentences()).containsExactly("Debate is back on the agenda.");
    }

    @Test
    void a_segment_that_was_left_out_for_one_of_two_reasons() {
        told.pressed(SKIP);
        told.pressed(Command.newBuilder().setSkipSegment(SkipSegment.newBuilder().setSegment(Props.DEBATE).setReason("nobody asks")));
        told.put(Props.segment("skipped"));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void a_segment_that_moves_once_it_stands_where_it_was_pressed_to() {
        told.pressed(MOVE);
        told.put(Props.freeFloor("ru"));
        assertThat(told.sentences()).isEmpty();
        told.put(session("pending", "reports", Props.DEBATE));
        told.put(session("pending", Props.DEBATE, "reports"));
        told.put(session("pending", "reports", Props.DEBATE));
        assertThat(told.sentences()).containsExactly("Debate is moved after Reports, Session 1: by agreement.");
    }

    @Test
    void a_programme_that_is_edited_and_an_agenda_that_is_adopted() {
        told.put(Item.newBuilder().setSegment(Props.segment("planned").getSegment().toBuilder().setPlanned(600_000_000L)).build());
        told.put(session("adopted", Props.DEBATE, "reports"));
        assertThat(told.sentences()).containsExactly("The programme is changed: Debate, 10:00, 0 entries.",
                "The agenda is adopted: Session 1.");
    }

    @Test
    void an_agenda_that_is_not_adopted() {
        told.pressed(Command.newBuilder().setRejectAgenda(RejectAgenda.newBuilder().setSession("session-1").setReason("no consensus")));
        told.put(session("not-adopted", Props.DEBATE, "reports"));
        assertThat(told.sentences()).containsExactly("The agenda is not adopted: Session 1. Reason: no consensus.");
    }

    @Test
    void a_session_that_is_opened_to_the_media() {
        told.put(Item.newBuilder().setSession(session("pending", Props.DEBATE, "reports").getSession().toBuilder()
                .setPublicity("open-to-media")).build());
        assertThat(told.sentences()).containsExactly("Session 1 from now on: open to media.");
    }

    @Test
    void who_comes_and_goes_in_a_sitting_and_not_with_it() {
        told.put(attendance());
        told.update(Mirrors.gone("attendance", "norway"));
        assertThat(told.sentences()).containsExactly("norway is present.", "norway is absent.");
        told.put(attendance());
        told.sentences();
        told.update(Mirrors.gone("attendance", "norway"), Mirrors.with(Item.newBuilder().setSession(
                session("pending", Props.DEBATE, "reports").getSession().toBuilder().setSitting(2)).build()));
        assertThat(told.sentences()).isEmpty();
    }

    @Test
    void a_delegation_that_is_admitted() {
        told.put(Item.newBuilder().setDelegation(Props.delegation("an-ngo", "en").getDelegation().toBuilder()
                .setCategory("ngo")).build());
        assertThat(told.sentences()).hasSize(1).first().asString().startsWith("an-ngo is admitted: ");
    }

    private static Item session(String adoption, String... segments) {
        SessionItem.Builder session = Props.session("open").getSession().toBuilder().clearSegments().setAdoption(adoption);
        return Item.newBuilder().setSession(session.addAllSegments(List.of(segments))).build();
    }

    private static Item reports() {
        return Item.newBuilder()
                .setSegment(SegmentItem.newBuilder().setId("reports").setSession("session-1").setTitle(Props.words("Reports"))
                        .setStatus("planned"))
                .build();
    }

    private static Item attendance() {
        return Item.newBuilder().setAttendance(AttendanceItem.newBuilder().setDelegation("norway")).build();
    }
}
