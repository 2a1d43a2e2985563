package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;

/// The checks of what an audience sees together, each with the fault that it is there for.
final class ViewCheckerTest {

    private final ViewChecker checker = new ViewChecker();

    private Invariant same() {
        return checker.invariants().getFirst();
    }

    private Invariant gaps() {
        return checker.invariants().getLast();
    }

    @Test
    void two_who_came_to_the_same_in_different_ways() {
        Mirrors first = Mirrors.watcher("listener");
        first.snapshot(Props.delegation("norway", "en"));
        see("listener-1", first.put(Props.delegation("turkey", "en")));
        see("listener-2", snapshot(2, Props.delegation("turkey", "en"), Props.delegation("norway", "en")));
        assertThat(same().checks()).isEqualTo(1);
        assertThat(same().breaches()).isZero();
    }

    @Test
    void two_who_see_different_things() {
        see("listener-1", snapshot(2, Props.delegation("norway", "en")));
        see("listener-2", snapshot(2, Props.delegation("norway", "ru")));
        assertThat(same().breaches()).isEqualTo(1);
        assertThat(same().told().getFirst()).contains("listener-2", "listener-1");
    }

    @Test
    void one_who_sees_the_list_in_another_order() {
        Item[] requests = {Props.request(1, "norway"), Props.request(2, "turkey")};
        see("listener-1", snapshot(3, Props.list("open", 1, 2), requests[0], requests[1]));
        see("listener-2", snapshot(3, Props.list("open", 2, 1), requests[0], requests[1]));
        assertThat(same().breaches()).isEqualTo(1);
    }

    @Test
    void a_revision_that_was_skipped() {
        Mirror before = snapshot(2);
        checker.see(new Sighting("listener-1", Optional.of(before), snapshot(3), true));
        checker.see(new Sighting("listener-1", Optional.of(before), snapshot(5), false));
        assertThat(gaps().breaches()).isZero();
        checker.see(new Sighting("listener-1", Optional.of(before), snapshot(5), true));
        assertThat(gaps().breaches()).isEqualTo(1);
    }

    @Test
    void a_revision_that_goes_back() {
        checker.see(new Sighting("listener-1", Optional.of(snapshot(5)), snapshot(4), false));
        assertThat(gaps().breaches()).isEqualTo(1);
    }

    private static Mirror snapshot(long revision, Item... items) {
        return Mirrors.watcher("listener").snapshotAt(revision, items);
    }

    private void see(String who, Mirror mirror) {
        checker.see(new Sighting(who, Optional.empty(), mirror, true));
    }
}
