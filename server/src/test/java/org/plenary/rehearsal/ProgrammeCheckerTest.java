package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;

/// The checks of the programme, each with the fault that it is there for.
final class ProgrammeCheckerTest {

    private final ProgrammeChecker checker = new ProgrammeChecker();
    private final Mirrors mirrors = Mirrors.podium();

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @ParameterizedTest
    @CsvSource({"planned, running, 0", "planned, skipped, 0", "running, done, 0", "done, planned, 0", "skipped, planned, 0",
            "skipped, running, 1", "done, running, 1", "done, skipped, 1", "planned, done, 1", "running, planned, 1"})
    void what_a_segment_becomes(String was, String is, long broken) {
        Mirror before = mirrors.snapshot(Props.session("open"), Props.segment(was));
        see(before, mirrors.put(Props.segment(is)));
        assertThat(broken(1)).isEqualTo(broken);
        assertThat(checker.invariants().get(1).checks()).isEqualTo(1);
    }

    @Test
    void a_segment_that_forgets_when_it_began() {
        Mirror before = mirrors.snapshot(Props.session("open"), Props.segment("done"));
        Item reopened = Item.newBuilder().setSegment(Props.segment("planned").getSegment().toBuilder().clearStartedAt()).build();
        see(before, mirrors.put(reopened));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_segment_on_its_sessions_agenda() {
        see(mirrors.snapshot(Props.session("open"), Props.segment("planned")));
        assertThat(checker.invariants().getFirst().checks()).isEqualTo(1);
        assertThat(broken(0)).isZero();
    }

    @Test
    void a_segment_on_an_agenda_twice() {
        see(mirrors.snapshot(session("session-1", Props.DEBATE, Props.DEBATE), Props.segment("planned")));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_segment_on_the_agendas_of_two_sessions() {
        see(mirrors.snapshot(session("session-1", Props.DEBATE), session("session-2", Props.DEBATE), Props.segment("planned")));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_segment_that_says_it_is_another_sessions() {
        see(mirrors.snapshot(session("session-2", Props.DEBATE), Props.segment("planned")));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_segment_on_no_agenda_and_an_agenda_without_its_segment() {
        see(mirrors.snapshot(session("session-1"), Props.segment("planned")));
        see(mirrors.snapshot(session("session-1", Props.DEBATE)));
        assertThat(broken(0)).isEqualTo(2);
    }

    private static Item session(String id, String... segments) {
        return Item.newBuilder().setSession(Props.session("open").getSession().toBuilder().setId(id).clearSegments()
                .addAllSegments(List.of(segments))).build();
    }

    private void see(Mirror mirror) {
        checker.see(new Sighting("chair-1", Optional.empty(), mirror, true));
    }

    private void see(Mirror before, Mirror after) {
        checker.see(new Sighting("chair-1", Optional.of(before), after, true));
    }
}
