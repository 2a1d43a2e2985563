package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;

/// The checks of what is shown to whom, each with the fault that it is there for.
final class PublicityCheckerTest {

    private final PublicityChecker checker = new PublicityChecker();

    private long leaks() {
        return checker.invariants().getFirst().breaches();
    }

    private long behind() {
        return checker.invariants().getLast().breaches();
    }

    @ParameterizedTest
    @CsvSource({"media, open-to-media, 0", "media, participants, 3", "media, closed, 3", "listener, open-to-media, 0",
            "listener, participants, 0", "listener, closed, 3"})
    void a_session_is_shown_to_those_who_may_follow_it(String audience, String publicity, long leaks) {
        see(audience, Props.conference(), Props.session("open", publicity), Props.segment("running"), Props.list("open", 1),
                Props.request(1, "norway"), Props.freeFloor("ru"));
        assertThat(leaks()).isEqualTo(leaks);
    }

    @Test
    void a_delegate_is_no_watcher() {
        see("delegate", Props.conference(), Props.session("open", "closed"), Props.segment("running"), Props.list("open"));
        assertThat(checker.invariants().getFirst().checks()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"podium, 0", "technician, 0", "booth, 1", "delegate, 3", "listener, 3"})
    void presence_and_desks_are_for_those_concerned(String audience, long shown) {
        see(audience, Props.presence("norway-1"), Props.desk("ru-1", "off"), Props.channel("ru", "interpreted", "ru-1", 1));
        assertThat(behind()).isEqualTo(shown);
    }

    @Test
    void a_point_of_order_is_the_podiums_until_it_is_recognized() {
        see("podium", Props.point(1, "norway", false));
        see("display", Props.point(1, "norway", true));
        assertThat(behind()).isZero();
        see("delegate", Props.point(1, "norway", false));
        assertThat(behind()).isEqualTo(1);
    }

    private void see(String audience, Item... items) {
        Mirror mirror = Mirrors.watcher(audience).snapshot(items);
        checker.see(new Sighting(audience + "-1", Optional.empty(), mirror, true));
    }
}
