package org.plenary.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.epoll.EpollSocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When one client was last heard and sent something, and how far it is behind: kept on its event loop, and told on any thread.
final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Channel channel;
    private final Instant since;
    private volatile long heardAt;
    private volatile long behind;

    /// The event loop's alone.
    private long toldAt;

    /// @param since server time at which it connected
    Pulse(Channel channel, Instant since) {
        this.channel = channel;
        this.since = since;
        heardAt = now();
        toldAt = heardAt;
    }

    /// Something has come from the client.
    void heard() {
        heardAt = now();
    }

    /// Something was sent to the client.
    void told() {
        toldAt = now();
    }

    /// In nanoseconds, as the event loop counts.
    long toldAt() {
        return toldAt;
    }

    /// In nanoseconds, as the event loop counts.
    long heardAt() {
        return heardAt;
    }

    /// Looks at what waits for the client.
    void look(Outbox outbox) {
        behind = Math.max(0, outbox.tail() - outbox.cursor());
    }

    Sighting sighting() {
        return new Sighting(since, roundTrip(), Duration.ofNanos(Math.max(0, now() - heardAt)), behind);
    }

    /// Linux measures it anyway, from what is sent and acknowledged; nobody else is asked, and nothing is sent for it.
    private Optional<Duration> roundTrip() {
        if (!(channel instanceof EpollSocketChannel socket)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.of(socket.tcpInfo().rtt(), ChronoUnit.MICROS));
        } catch (ChannelException e) {
            LOG.debug("A connection went while its round trip was asked for", e);
            return Optional.empty();
        }
    }

    private long now() {
        return channel.eventLoop().ticker().nanoTime();
    }
}
