package org.plenary.gateway;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Code;
import org.plenary.accreditation.Ticket;
import org.plenary.accreditation.Verdict;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.core.Badge;
import org.plenary.meeting.Hall440;
import org.plenary.wire.Encoding;

/// A gateway without sockets, at a time of its own, before the conference of a [DecidingIntake].
final class Vestibule implements AutoCloseable {

    static final String EPOCH = "here-1";

    final DecidingIntake intake = new DecidingIntake();
    final Accreditation accreditation;
    final MockTicker ticker = Ticker.newMockTicker();
    final Announcer announcer;
    String condition = "ok";
    Instant serverTime = Instant.parse("2026-03-01T08:00:00Z");

    private final GatewaySettings settings;
    private final ChannelGroup present = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Lobby lobby;
    private final Reception reception;
    private final Pages pages;

    Vestibule(Path folder) {
        this(folder, Limits.DEFAULTS);
    }

    Vestibule(Path folder, Limits limits) {
        settings = GatewaySettings.DEFAULTS.with(limits).withOrigins(Set.of("https://partner.example"));
        try {
            accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, () -> serverTime);
            accreditation.issue(Hall440.plan());
            pages = Pages.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        announcer = new Announcer(EPOCH, intake::halls, limits.outbox());
        intake.announceTo(announcer);
        var register = new Register(limits.door().connectionsPerBadge());
        accreditation.onRevoked(register::revoked);
        announcer.disconnectWith(register::disconnect);
        var links = new Lobby.Links("here", 1);
        var headcounts = new Headcounts(intake, announcer, links);
        lobby = new Lobby(
                settings, intake, accreditation, announcer, register, new Crowd(limits.door()), () -> serverTime, () -> condition,
                links, new Sweeps(loop -> {
                    var sweep = new Sweep(
                            loop, limits.outbox().slice(),
                            new Beats(limits.patience(), () -> serverTime, () -> condition), limits.patience(),
                            headcounts::put);
                    announcer.sweepWith(sweep::ask);
                    return sweep;
                }), headcounts);
        reception = new Reception(accreditation, limits.door(), ticker.nanoTime());
    }

    /// Somebody who has just connected.
    Peer knock() {
        var origins = new Origins(false, settings.origins());
        var enquiries = new Enquiries(Optional.empty(), lobby.register(), reception);
        return new Peer(
                new Entrance(
                        Optional.empty(), lobby, Optional::empty, () -> new Door(lobby, pages, reception, enquiries, origins), present),
                ticker,
                settings.limits().outbox());
    }

    /// Somebody who has said Hello, in JSON, and has not read what came.
    Peer join(Badge badge, long client) {
        return knock().connect(Encoding.JSON).hello(ticket(badge), client);
    }

    String token(Badge badge) {
        Code code = accreditation.codes(Hall440.CONFERENCE).stream().filter(each -> each.badge().equals(badge)).findFirst().orElseThrow();
        Verdict<BadgeToken> verdict = accreditation.exchange(code.code(), "test");
        return ((Allowed<BadgeToken>) verdict).value().token();
    }

    String ticket(Badge badge) {
        return ticket(badge, Optional.empty());
    }

    String ticket(Badge badge, Optional<String> origin) {
        return ticketFor(token(badge), origin);
    }

    String ticketFor(String token, Optional<String> origin) {
        return ((Allowed<Ticket>) accreditation.ticket(token, origin)).value().ticket();
    }

    void stop() {
        present.forEach(channel -> channel.pipeline().fireUserEventTriggered(Gateway.STOPPING));
    }

    @Override
    public void close() {
        var _ = present.close();
        reception.close();
        try {
            accreditation.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
