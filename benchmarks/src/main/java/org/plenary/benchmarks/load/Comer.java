package org.plenary.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.protocol.v1.BackOff;

/// Somebody with a badge who comes back whenever the connection is lost, as the server has advised. Lives on one event loop.
final class Comer {

    private static final BackOff UNADVISED = BackOff.newBuilder().setBase(100_000).setCap(10_000_000).build();
    private static final int PROBE_SECONDS = 3;

    private final EventLoop loop;
    private final URI socket;
    private final Optional<SelfSigned> certificate;
    private final String token;
    private final InetSocketAddress from;
    private final long client;
    private final RandomGenerator dice;
    private BackOff advice = UNADVISED;
    private long ceiling = UNADVISED.getBase();
    private volatile long currentAt;
    private int tries;
    private boolean over;

    Comer(
            EventLoop loop, URI socket, Optional<SelfSigned> certificate, String token, InetSocketAddress from, long client,
            RandomGenerator dice) {
        this.loop = loop;
        this.socket = socket;
        this.certificate = certificate;
        this.token = token;
        this.from = from;
        this.client = client;
        this.dice = dice;
    }

    /// When its latest snapshot came; 0 while it has none.
    long currentAt() {
        return currentAt;
    }

    /// How often it has tried since it was current.
    int tries() {
        return tries;
    }

    void come() {
        if (over) {
            return;
        }
        tries++;
        Prelude prelude = new Prelude(token);
        Watching watching = new Watching(prelude::ticket, client, revision -> 0);
        Receiving receiving = new Receiving(socket, Optional.of("plenary.v1"), watching, Optional.of(prelude), number -> {});
        var _ = receiving.present().whenComplete((there, failed) -> {
            if (failed == null) {
                arrived(watching, receiving);
            }
        });
        var _ = new Bootstrap().group(loop).channel(EpollSocketChannel.class).handler(receiving.behind(certificate))
                .connect(new InetSocketAddress(socket.getHost(), socket.getPort()), from).addListener(done -> {
                    if (done.isSuccess()) {
                        var _ = ((ChannelFuture) done).channel().closeFuture().addListener(closed -> lost());
                    } else {
                        lost();
                    }
                });
    }

    /// Does not come back any more.
    void end() {
        loop.execute(() -> over = true);
    }

    private void arrived(Watching watching, Receiving receiving) {
        advice = watching.advice().orElse(UNADVISED);
        ceiling = advice.getBase();
        currentAt = System.nanoTime();
        var _ = loop.scheduleAtFixedRate(() -> {
            if (!receiving.lost()) {
                receiving.keepAlive();
            }
        }, dice.nextLong(PROBE_SECONDS * 1_000L), PROBE_SECONDS * 1_000L, TimeUnit.MILLISECONDS);
    }

    private void lost() {
        if (currentAt != 0) {
            currentAt = 0;
            tries = 0;
        }
        long wait = (long) (ceiling * dice.nextDouble());
        ceiling = Math.min(advice.getCap(), ceiling * 2);
        if (!loop.isShuttingDown()) {
            var _ = loop.schedule(this::come, wait, TimeUnit.MICROSECONDS);
        }
    }
}
