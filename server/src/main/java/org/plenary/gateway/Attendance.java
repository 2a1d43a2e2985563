package org.plenary.gateway;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Optional;
import org.plenary.accreditation.Holder;
import org.plenary.core.Role;
import org.plenary.views.Audience;
import org.plenary.wire.BackOff;
import org.plenary.wire.ClientMessage.Hello;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerMessage;

/// What a connection has from its accepted Hello until it leaves.
record Attendance(
        Holder holder, long client, Broadcast broadcast, Joined joined, Optional<Usher> usher, Inlet inlet, Hearing hearing, Pace pace) {

    /// @param called run, on any thread, when there is something for this connection alone
    /// @return empty if there is no such conference
    static Optional<Attendance> begun(
            Lobby lobby, Holder holder, Hello hello, Encoding encoding, EventLoop loop, Runnable called) {
        return lobby.announcer().broadcast(holder.conference()).map(broadcast -> {
            Limits limits = lobby.limits();
            long now = loop.ticker().nanoTime();
            Optional<Usher> usher = holder.badge().seat().map(
                    seat -> new Usher(lobby.intake(), loop, holder.conference(), seat, lobby.links().next()));
            var inlet = new Inlet(lobby.intake(), lobby.deposits(), holder, hello.client(), usher, limits.messages(), now);
            Optional<Long> resume = hello.epoch().filter(lobby.announcer().epoch()::equals).flatMap(ours -> hello.revision());
            Joined joined = broadcast.join(holder.badge(), hello.client(), encoding, resume, called);
            var hearing = new Hearing(lobby.headcounts(), holder.conference(), broadcast);
            return new Attendance(holder, hello.client(), broadcast, joined, usher, inlet, hearing, new Pace(limits.patience(), now));
        });
    }

    ServerMessage welcome(Lobby lobby) {
        return new ServerMessage.Welcome(
                holder.conference(), audience(), holder.badge(), lobby.announcer().epoch(), joined.resumed(), joined.counter(),
                joined.clock(), lobby.serverTime().instant(), joined.kinds(), BackOff.of(audience()));
    }

    Outbox outbox() {
        return joined.outbox();
    }

    Audience audience() {
        return Audience.of(holder.badge().role());
    }

    /// Whether its delegation has the floor.
    boolean speaking() {
        return broadcast.speaking().isPresent() && broadcast.speaking().equals(holder.badge().delegation());
    }

    /// How long its client may be silent.
    Duration silence(Patience patience) {
        if (holder.badge().seat().isEmpty()) {
            return patience.watchers();
        }
        boolean live = holder.badge().role() == Role.INTERPRETER && holder.badge().desk().filter(broadcast::live).isPresent();
        return live ? patience.liveDesks() : patience.seats();
    }

    void leave() {
        broadcast.leave(holder.badge(), client, outbox());
        hearing.end();
        usher.ifPresent(Usher::leave);
    }
}
