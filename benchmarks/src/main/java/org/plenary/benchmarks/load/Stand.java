package org.plenary.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/// Everybody who receives, on one event loop, and the one who publishes, on another.
///
/// They come from many addresses, 250 from each, as a server may bound what one address opens.
final class Stand implements AutoCloseable {

    private static final int PER_ADDRESS = 250;
    private static final int AT_ONCE = 64;
    private static final int SECONDS = 60;
    private static final int ROUNDS = 950;
    private static final int ROUND_MILLIS = 10;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final EventLoopGroup publishing = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final List<Receiving> all = Collections.synchronizedList(new ArrayList<>());
    private final Contender contender;
    private int round;

    Stand(Contender contender) {
        this.contender = contender;
    }

    /// Has so many come in; the first so many are not counted.
    void fill(int clients, int uncounted, Course course) throws InterruptedException, IOException {
        var _ = loops.next().scheduleAtFixedRate(this::keepAlive, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        Semaphore room = new Semaphore(AT_ONCE);
        for (int i = 0; i < clients; i++) {
            room.acquire();
            Receiving receiving = new Receiving(
                    contender.subscribers(), contender.subprotocol(), contender.dialect(), i < uncounted ? number -> {} : counted(course));
            connect(receiving, contender.subscribers(), 1 + i / PER_ADDRESS, loops);
            all.add(receiving);
            var _ = receiving.present().whenComplete((there, failed) -> room.release());
        }
        for (Receiving each : all) {
            await(each);
        }
    }

    /// Has the one come in who publishes.
    Receiving publisher(LongConsumer heard) throws InterruptedException, IOException {
        Receiving receiving = new Receiving(contender.publisher(), contender.subprotocol(), contender.publishing(), heard);
        connect(receiving, contender.publisher(), 0, publishing);
        await(receiving);
        var _ = publishing.next().scheduleAtFixedRate(receiving::keepAlive, 1, 3, TimeUnit.SECONDS);
        return receiving;
    }

    /// Has the first so many take nothing more.
    void stall(int clients) {
        all.subList(0, clients).forEach(Receiving::stall);
    }

    /// How many connections have ended by themselves, without the first so many.
    long lost(int without) {
        return all.stream().skip(without).filter(Receiving::lost).count();
    }

    /// How many took up a TLS session.
    long resumed() {
        return all.stream().filter(Receiving::resumed).count();
    }

    @Override
    public void close() {
        var _ = loops.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        var _ = publishing.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static LongConsumer counted(Course course) {
        long[] last = {0};
        return number -> last[0] = course.heard(last[0], number, System.nanoTime());
    }

    private void connect(Receiving receiving, URI server, int address, EventLoopGroup loops) {
        InetSocketAddress from = new InetSocketAddress("127.0." + (1 + address / PER_ADDRESS) + "." + (1 + address % PER_ADDRESS), 0);
        var _ = new Bootstrap().group(loops).channel(EpollSocketChannel.class).handler(receiving.behind(contender.certificate()))
                .connect(new InetSocketAddress(server.getHost(), server.getPort()), from).addListener(done -> {
                    if (!done.isSuccess()) {
                        receiving.present().completeExceptionally(done.cause());
                    }
                });
    }

    private static void await(Receiving receiving) throws InterruptedException, IOException {
        try {
            receiving.present().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("A client could not come in.", e);
        }
    }

    /// A part of them at a time, so that a thousand signs of life do not come at once; those who came first while the last still come in.
    private void keepAlive() {
        for (int i = round % ROUNDS; i < all.size(); i += ROUNDS) {
            if (all.get(i).present().state() == Future.State.SUCCESS) {
                all.get(i).keepAlive();
            }
        }
        round++;
    }
}
