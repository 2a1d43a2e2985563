package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Badge;
import org.plenary.meeting.Hall440;

/// Who waits for a ticket when many want one.
class TicketQueueTest {

    private final MockTicker ticker = Ticker.newMockTicker();
    private final EmbeddedChannel channel = EmbeddedChannel.builder().ticker(ticker).build();
    private final List<String> served = new ArrayList<>();

    @Test
    void so_many_are_served_before_the_sockets_are_looked_at() {
        var queue = new TicketQueue(channel.eventLoop(), 2, ticker.nanoTime());
        for (String each : List.of("a", "b", "c", "d", "e")) {
            queue.add(() -> served.add(each));
        }
        assertThat(served).containsExactly("a", "b");
        var _ = channel.eventLoop().schedule(() -> served.add("sockets"), 0, TimeUnit.NANOSECONDS);
        channel.runScheduledPendingTasks();
        assertThat(served).containsExactly("a", "b", "c", "d", "sockets", "e");
    }

    @Test
    void whoever_comes_alone_is_served_at_once() {
        var queue = new TicketQueue(channel.eventLoop(), 1, ticker.nanoTime());
        for (String each : List.of("a", "b", "c")) {
            queue.add(() -> served.add(each));
            assertThat(served).endsWith(each);
            channel.runScheduledPendingTasks();
        }
    }

    @Test
    void nobody_is_served_before_the_opening() {
        var queue = new TicketQueue(channel.eventLoop(), 2, ticker.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        for (String each : List.of("a", "b", "c")) {
            queue.add(() -> served.add(each));
        }
        ticker.advance(999, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(served).isEmpty();
        ticker.advance(1, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(served).containsExactly("a", "b", "c");
    }

    @Test
    void whoever_has_a_seat_does_not_wait(@TempDir Path folder) {
        DoorLimits usual = DoorLimits.DEFAULTS;
        var limits = new DoorLimits(
                usual.deadline(), usual.requestLine(), usual.headers(), usual.body(), usual.waitingPerAddress(), usual.waiting(),
                usual.connections(), usual.reserved(), usual.connectionsPerBadge(), usual.exchanges(), 1, usual.headStart());
        try (var vestibule = new Vestibule(folder); var reception = new Reception(vestibule.accreditation, limits, ticker.nanoTime())) {
            want(reception, vestibule, "a", Hall440.LISTENER);
            want(reception, vestibule, "b", Hall440.LISTENER);
            want(reception, vestibule, "chair", Hall440.CHAIR);
            want(reception, vestibule, "delegate", Hall440.NORWAY_1);
            assertThat(served).containsExactly("a", "chair", "delegate");
            channel.runScheduledPendingTasks();
            assertThat(served).containsExactly("a", "chair", "delegate", "b");
        }
    }

    private void want(Reception reception, Vestibule vestibule, String name, Badge badge) {
        reception.ticket(Optional.of("Bearer " + vestibule.token(badge)), Optional.empty(), channel.eventLoop(), reply -> {
            assertThat(reply.status()).isEqualTo(200);
            served.add(name);
        });
    }
}
