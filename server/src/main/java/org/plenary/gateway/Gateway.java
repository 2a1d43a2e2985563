package org.plenary.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.uring.IoUringChannelOption;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.plenary.accreditation.Accreditation;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.documents.DocumentStore;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way in and out: the web pages, badges and tickets over HTTP, and one WebSocket for each device at a conference.
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /// Tells every connection that the server is stopping.
    static final Object STOPPING = new Object();

    private static final int BACKLOG = 16_384;
    private static final int ACCEPTED_AT_ONCE = 64;
    private static final int RENEWAL_SECONDS = 60;
    private static final int SWEEP_MINUTES = 10;
    private static final int SEND_BUFFER = 128 << 10;

    private final Lobby lobby;
    private final Reception reception;
    private final Enquiries enquiries;
    private final EventLoopGroup loops;
    private final ChannelGroup present = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;
    private final Future<?> renewals;
    private final Optional<DocumentDesk> desk;
    private final Future<?> sweeps;

    private Gateway(
            Lobby lobby, Accreditation accreditation, Pages pages, Optional<DocumentDesk> desk, Optional<Chronicle> chronicle)
            throws CannotListen {
        this.lobby = lobby;
        this.desk = desk;
        GatewaySettings settings = lobby.settings();
        var tls = Clearance.of(settings);
        var origins = new Origins(tls.isPresent(), settings.origins());
        renewals = GlobalEventExecutor.INSTANCE.scheduleAtFixedRate(
                () -> tls.ifPresent(Certificates::look), RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
        DoorLimits door = settings.limits().door();
        reception = new Reception(accreditation, door, Ticker.systemTicker().nanoTime() + door.headStart().toNanos());
        enquiries = new Enquiries(chronicle, lobby.register(), reception);
        sweeps = GlobalEventExecutor.INSTANCE.scheduleAtFixedRate(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
        loops = loops(settings);
        loops.forEach(loop -> lobby.announcer().sweepWith(lobby.sweeps().of(loop)::ask));
        try {
            listening = Clearance.bound(
                    bootstrap(new Entrance(
                            tls, lobby, () -> desk.map(each -> new Counter(each, reception, origins, settings.limits())),
                            () -> new Door(lobby, pages, reception, enquiries, origins), present)),
                    settings);
        } catch (CannotListen e) {
            end();
            throw e;
        }
    }

    /// Proves that a gateway could be opened at this moment, and opens none.
    public static void check(GatewaySettings settings) throws CannotListen {
        var _ = Clearance.of(settings);
        Clearance.tryOut(settings);
    }

    /// Opens the gateway of a house that tells no minutes.
    public static Gateway start(
            GatewaySettings settings, Intake intake, Accreditation accreditation, InstantSource serverTime, Supplier<String> condition,
            String node, long incarnation, Supplier<? extends Map<ConferenceId, Hall>> restored, Optional<DocumentStore> documents)
            throws CannotListen, IOException {
        return start(
                settings, intake, accreditation, serverTime, condition, node, incarnation, restored, documents, Optional.empty());
    }

    /// Opens the gateway.
    ///
    /// @param serverTime  server time, which never scales
    /// @param condition   how the server is: `ok`, `read-only`, `no-quorum` or `stopping`; asked often, and must not wait
    /// @param node        the name of this server among those of its installation
    /// @param incarnation which life of it this is, rising
    /// @param restored    the conferences as earlier lives of the server have left them, before the first announcement
    /// @param documents   where contents are kept; where empty, none are taken, and none are asked for
    /// @param chronicle   where the running minutes are told from; where empty, none are
    public static Gateway start(
            GatewaySettings settings, Intake intake, Accreditation accreditation, InstantSource serverTime, Supplier<String> condition,
            String node, long incarnation, Supplier<? extends Map<ConferenceId, Hall>> restored, Optional<DocumentStore> documents,
            Optional<Chronicle> chronicle)
            throws CannotListen, IOException {
        Limits limits = settings.limits();
        var announcer = new Announcer(node + "-" + incarnation, restored, limits.outbox());
        var register = new Register(limits.door().connectionsPerBadge());
        accreditation.onRevoked(register::revoked);
        announcer.disconnectWith(register::disconnect);
        var links = new Lobby.Links(node, incarnation);
        var headcounts = new Headcounts(intake, announcer, links);
        var sweeps = new Sweeps(loop -> new Sweep(
                loop, limits.outbox().slice(),
                new Beats(limits.patience(), serverTime, condition), limits.patience(),
                headcounts::put));
        Optional<DocumentDesk> desk = documents.map(store -> new DocumentDesk(store, announcer, serverTime, limits.uploads()));
        Deposits deposits = desk.isPresent() ? desk.get() : Deposits.NOT_ASKED_FOR;
        return new Gateway(new Lobby(
                settings, intake, accreditation, announcer, register, new Crowd(limits.door()), serverTime, condition,
                links, sweeps, headcounts, deposits), accreditation, Pages.read(), desk, chronicle);
    }

    /// Hears every step, and has it sent to whoever may know of it.
    public AnnouncementHandler announcer() {
        return lobby.announcer();
    }

    /// Tells whoever waits for a command that the log has given it back; may be called on any thread.
    public void returned(Submission submission, NotTaken why) {
        lobby.announcer().returned(submission, why);
    }

    /// The port it listens on.
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /// How many are connected, those included who only look at a page.
    public int connections() {
        return present.size();
    }

    /// Bytes of direct memory that Netty holds for its buffers, those included that it keeps for the next ones.
    public static long buffers() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider ? provider.metric().usedDirectMemory() : 0;
    }

    /// Says goodbye to every connection and waits for them to go, as long as a farewell takes.
    @Override
    public void close() {
        if (loops.isShuttingDown()) {
            return;
        }
        listening.close().syncUninterruptibly();
        present.forEach(channel -> channel.pipeline().fireUserEventTriggered(STOPPING));
        present.newCloseFuture().awaitUninterruptibly(lobby.limits().patience().farewell().toMillis());
        end();
    }

    private void end() {
        renewals.cancel(false);
        sweeps.cancel(false);
        reception.close();
        enquiries.close();
        desk.ifPresent(DocumentDesk::close);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /// What the log has not been read to its end of could be missed: contents are swept while all is well.
    private void sweep() {
        desk.filter(each -> lobby.condition().get().equals("ok")).ifPresent(each -> each.clerks().execute(each::sweep));
    }

    private ServerBootstrap bootstrap(Entrance entrance) {
        OutboxLimits limits = lobby.limits().outbox();
        var bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(lobby.settings().sockets().serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.MAX_MESSAGES_PER_READ, ACCEPTED_AT_ONCE)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(limits.lowWater(), limits.highWater()))
                .childHandler(entrance);
        Patience patience = lobby.limits().patience();
        // Later than our own word: who is let go as too slow is told so, and the log knows why.
        int stuck = (int) patience.stuck().plus(patience.farewell()).toMillis();
        switch (lobby.settings().sockets()) {
            case EPOLL -> bootstrap.childOption(EpollChannelOption.TCP_USER_TIMEOUT, stuck);
            case IO_URING -> bootstrap.childOption(IoUringChannelOption.TCP_USER_TIMEOUT, stuck);
            case NIO -> LOG.info("Connections that the network has lost are noticed by their silence alone");
        }
        return bootstrap;
    }

    private static EventLoopGroup loops(GatewaySettings settings) {
        int count = settings.loops() > 0 ? settings.loops() : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory("gateway", true), settings.sockets().handler());
    }
}
