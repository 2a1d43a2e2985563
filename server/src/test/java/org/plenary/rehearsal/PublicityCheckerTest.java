package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private Invariant narrowed() {
        return checker.invariants().get(1);
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
    void what_is_closed_to_the_media_goes_with_the_update_that_closes_it() {
        Mirrors media = Mirrors.watcher("media");
        Mirror open = media.snapshot(Props.conference(), Props.session("open", "open-to-media"), Props.segment("running"),
                Props.list("open", 1), Props.request(1, "norway"), Props.freeFloor("ru"), Props.motion(2, "turkey"), Props.ruling(""));
        Mirror closed = media.update(List.of(Mirrors.gone("list", Props.DEBATE), Mirrors.gone("request", 1), Mirrors.gone("floor", "floor"),
                Mirrors.gone("motion", 2), Mirrors.gone("ruling", "ruling"), Mirrors.with(Props.session("open", "participants"))));
        checker.see(new Sighting("media-1", Optional.of(open), closed, true));
        assertThat(leaks() + narrowed().breaches()).isZero();
        assertThat(narrowed().checks()).isEqualTo(1);
    }

    /// The segment is gone too, so that nothing says any longer whose request it is.
    @Test
    void a_request_that_a_watcher_keeps_of_a_session_that_is_gone() {
        Mirrors media = Mirrors.watcher("media");
        Mirror open = media.snapshot(Props.conference(), Props.session("open", "open-to-media"), Props.segment("running"),
                Props.list("open", 1), Props.request(1, "norway"));
        Mirror gone = media.update(
                List.of(Mirrors.gone("list", Props.DEBATE), Mirrors.gone("session", "session-1"), Mirrors.gone("segment", Props.DEBATE)));
        checker.see(new Sighting("media-1", Optional.of(open), gone, true));
        assertThat(narrowed().breaches()).isEqualTo(1);
        assertThat(leaks()).isEqualTo(1);
    }

    @Test
    void motions_rulings_and_why_a_closed_session_is_suspended_are_no_watchers_business() {
        Item suspended = Item.newBuilder().setSession(
                Props.session("suspended", "closed").getSession().toBuilder().setReason("consultations")).build();
        see("listener", Props.conference(), suspended, Props.motion(2, "turkey"), Props.ruling("norway"));
        assertThat(leaks()).isEqualTo(3);
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
