package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Ticket;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.core.Badge;
import org.plenary.meeting.Hall440;
import org.plenary.protocol.CloseCode;
import org.slf4j.LoggerFactory;

/// A gateway on a real socket, who attacks it, with which codes it ends that, and what it costs in memory.
final class AbusedGateway implements AutoCloseable {

    private static final long MOST = 8 << 20;
    private static final long REST = 1 << 20;
    private static final long POOL = 48 << 20;

    private static final Logger TOLD = (Logger) LoggerFactory.getLogger(Connection.class);
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(AbusedGateway.class);

    final DecidingIntake intake = new DecidingIntake();
    final Gateway gateway;
    private final Accreditation accreditation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<CloseCode> codes = new LinkedBlockingQueue<>();
    private final List<Attacker> attackers = new ArrayList<>();

    /// What the server says of each connection that it closes; its close frame may never be read.
    private final AppenderBase<ILoggingEvent> codesTold = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getArgumentArray() instanceof Object[] told && told.length == 2 && told[1] instanceof CloseCode code) {
                codes.add(code);
            }
        }
    };

    AbusedGateway(Path folder, Limits limits) throws Exception {
        accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
        accreditation.issue(Hall440.plan());
        gateway = Gateway.start(
                GatewaySettings.DEFAULTS.on("127.0.0.1", 0).with(limits), intake, accreditation, InstantSource.system(), () -> "ok",
                "here", 1, intake::halls, Optional.empty());
        intake.announceTo(gateway.announcer());
        intake.seatAll();
        TOLD.setLevel(Level.DEBUG);
        TOLD.setAdditive(false);
        codesTold.start();
        TOLD.addAppender(codesTold);
    }

    /// Somebody who has connected.
    Attacker knock() throws IOException {
        var attacker = new Attacker(gateway.port());
        attackers.add(attacker);
        return attacker;
    }

    /// Somebody who has said Hello, under a badge of its own, and has read nothing since.
    Attacker join(Badge badge) throws IOException {
        String code = accreditation.codes(Hall440.CONFERENCE).stream()
                .filter(each -> each.badge().equals(badge)).findFirst().orElseThrow().code();
        BadgeToken token = ((Allowed<BadgeToken>) accreditation.exchange(code, "here")).value();
        Ticket ticket = ((Allowed<Ticket>) accreditation.ticket(token.token(), Optional.empty())).value();
        return knock().upgrade().say("{\"hello\":{\"ticket\":\"" + ticket.ticket() + "\",\"client\":\"7\"}}");
    }

    /// The code with which the server closes a connection next.
    CloseCode code() throws InterruptedException {
        CloseCode code = codes.poll(30, TimeUnit.SECONDS);
        assertThat(code).as("a connection is closed").isNotNull();
        return code;
    }

    /// Goes on beside the test.
    <T> Future<T> beside(Callable<T> what) {
        return threads.submit(what);
    }

    /// Has somebody attack, and proves that it costs little while it lasts and nothing when they have gone.
    ///
    /// They come twice, and the second time is measured. What Netty's allocator holds is apart: it takes memory in pieces of megabytes,
    /// more the faster bytes come, and keeps them.
    void costsLittle(String attack, Callable<?> what) throws Exception {
        beside(what).get();
        gone();
        Footprint before = Footprint.now();
        Footprint most = Footprint.most(beside(what));
        gone();
        Footprint after = Footprint.now();
        LOG.info("{}: {} KiB more while it lasts, {} KiB after; Netty holds {} KiB, {} KiB more", attack,
                (most.live() - before.live()) >> 10, (after.live() - before.live()) >> 10, most.pooled() >> 10,
                (most.pooled() - before.pooled()) >> 10);
        assertThat(most.live() - before.live()).as("bytes while it lasts").isLessThanOrEqualTo(MOST);
        assertThat(after.live() - before.live()).as("bytes after").isLessThanOrEqualTo(REST);
        assertThat(most.pooled()).as("bytes that Netty holds").isLessThanOrEqualTo(POOL);
    }

    private void gone() throws Exception {
        for (Attacker attacker : attackers) {
            attacker.close();
        }
        attackers.clear();
        await(() -> gateway.connections() == 0);
        codes.clear();
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        TOLD.detachAppender(codesTold);
        TOLD.setAdditive(true);
        TOLD.setLevel(null);
        gateway.close();
        threads.shutdownNow();
        for (Attacker attacker : attackers) {
            attacker.close();
        }
        accreditation.close();
    }
}
