package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who finds room among those who have connected.
class CrowdTest {

    private static final DoorLimits USUAL = DoorLimits.DEFAULTS;

    private final Crowd crowd = new Crowd(new DoorLimits(
            USUAL.deadline(), USUAL.requestLine(), USUAL.headers(), USUAL.body(), 3, 4, 4, 1, USUAL.connectionsPerBadge(),
            USUAL.exchanges(), USUAL.slice(), USUAL.headStart()));

    @Test
    void the_room_that_is_kept_for_seats_is_not_given_to_whoever_watches() {
        for (int i = 0; i < 3; i++) {
            assertThat(crowd.arrive("a" + i)).isTrue();
            assertThat(crowd.greet("a" + i, true)).isTrue();
        }
        assertThat(crowd.arrive("b")).isTrue();
        assertThat(crowd.greet("b", true)).isFalse();
        assertThat(crowd.greet("b", false)).isTrue();
        assertThat(crowd.arrive("c")).isFalse();
    }

    @Test
    void whoever_goes_leaves_room_for_another() {
        for (int i = 0; i < 3; i++) {
            crowd.arrive("a" + i);
            crowd.greet("a" + i, true);
        }
        crowd.leave(true);
        crowd.arrive("b");
        assertThat(crowd.greet("b", true)).isTrue();
        crowd.leave(true);
        crowd.arrive("c");
        crowd.leaveUngreeted("c");
        for (int i = 0; i < 2; i++) {
            assertThat(crowd.arrive("c")).isTrue();
        }
        assertThat(crowd.arrive("c")).isFalse();
    }

    @Test
    void so_many_of_one_address_may_wait_to_be_let_in() {
        for (int i = 0; i < 3; i++) {
            assertThat(crowd.arrive("a")).isTrue();
        }
        assertThat(crowd.arrive("a")).isFalse();
        crowd.greet("a", false);
        assertThat(crowd.arrive("a")).isTrue();
    }
}
