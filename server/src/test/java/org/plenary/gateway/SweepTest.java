package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.views.Audience;

/// The order in which the connections of an event loop are served.
class SweepTest {

    private static final int SLICE = 2;

    private final MockTicker ticker = Ticker.newMockTicker();
    private final EmbeddedChannel channel = EmbeddedChannel.builder().ticker(ticker).build();
    private final List<String> served = new ArrayList<>();
    private String condition = "ok";
    private final Sweep sweep = new Sweep(
            channel.eventLoop(), SLICE, new Beats(Patience.DEFAULTS, Instant::now, () -> condition), Patience.DEFAULTS,
            now -> {});

    private record Guest(String name, boolean speaking, List<String> served) implements Sweep.Served {

        @Override
        public void deliver() {
            served.add(name);
        }

        @Override
        public void deliverIfSpeaking() {
            if (speaking) {
                deliver();
            }
        }

        @Override
        public void glance(long now, Beats beats) {
            served.add("glance at " + name);
        }
    }

    @Test
    void the_podium_comes_before_delegates_and_displays_and_they_before_listeners_and_first_again_before_each_slice() {
        add("listener", Audience.LISTENER);
        add("norway", Audience.DELEGATE);
        add("display", Audience.DISPLAY);
        add("japan", Audience.DELEGATE);
        add("chair", Audience.PODIUM);
        add("booth", Audience.BOOTH);
        sweep.ask();
        channel.runPendingTasks();
        assertThat(served).containsExactly("booth", "chair", "norway", "display", "booth", "chair", "japan", "listener");
    }

    @Test
    void the_delegation_that_has_the_floor_comes_first_too() {
        add("norway", Audience.DELEGATE);
        add("japan", Audience.DELEGATE);
        sweep.add(new Guest("tajikistan", true, served), Audience.DELEGATE);
        sweep.ask();
        channel.runPendingTasks();
        assertThat(served).startsWith("tajikistan", "norway", "japan", "tajikistan");
    }

    @Test
    void whoever_is_called_comes_before_everybody() {
        add("chair", Audience.PODIUM);
        var listener = add("listener", Audience.LISTENER);
        sweep.call(listener);
        sweep.ask();
        channel.runPendingTasks();
        assertThat(served).startsWith("listener", "chair");
    }

    @Test
    void a_round_that_is_asked_for_while_one_is_under_way_takes_in_everybody_once_more() {
        for (int i = 0; i < 4; i++) {
            add("listener " + i, Audience.LISTENER);
        }
        sweep.add(new Sweep.Served() {
            private boolean asked;

            @Override
            public void deliver() {
                if (!asked) {
                    asked = true;
                    sweep.ask();
                }
            }

            @Override
            public void deliverIfSpeaking() {}

            @Override
            public void glance(long now, Beats beats) {}
        }, Audience.LISTENER);
        sweep.ask();
        sweep.ask();
        channel.runPendingTasks();
        channel.runPendingTasks();
        channel.runPendingTasks();
        assertThat(served).filteredOn("listener 0"::equals).hasSize(2);
        assertThat(served).filteredOn("listener 3"::equals).hasSize(2);
    }

    @Test
    void seats_and_displays_are_looked_at_four_times_a_second_and_who_only_listens_once() {
        add("chair", Audience.PODIUM);
        add("delegate", Audience.DELEGATE);
        add("display", Audience.DISPLAY);
        add("listener", Audience.LISTENER);
        for (int i = 0; i < 8; i++) {
            ticker.advance(250, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
        }
        assertThat(served).filteredOn("glance at chair"::equals).hasSize(8);
        assertThat(served).filteredOn("glance at delegate"::equals).hasSize(8);
        assertThat(served).filteredOn("glance at display"::equals).hasSize(8);
        assertThat(served).filteredOn("glance at listener"::equals).hasSize(2);
    }

    @Test
    void everybody_is_looked_at_once_the_condition_has_changed() {
        add("listener", Audience.LISTENER);
        condition = "read-only";
        ticker.advance(250, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(served).containsExactly("glance at listener");
    }

    private Guest add(String name, Audience audience) {
        var guest = new Guest(name, false, served);
        sweep.add(guest, audience);
        return guest;
    }
}
