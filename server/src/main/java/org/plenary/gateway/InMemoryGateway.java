package org.plenary.gateway;

import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.plenary.accreditation.Admission;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Intake;
import org.plenary.wire.Encoding;

/// A gateway without sockets, pages or threads: all that stands behind a WebSocket's handshake, at a time that its driver tells.
///
/// Each connection has an event loop of its own, which goes on when its driver says so.
public final class InMemoryGateway {

    private final Lobby lobby;
    private final MockTicker ticker = Ticker.newMockTicker();

    /// @param serverTime  server time, which never scales
    /// @param condition   how the server is: `ok`, `read-only`, `no-quorum` or `stopping`
    /// @param node        the name of this server
    /// @param incarnation which life of it this is, rising
    /// @param restored    the conferences as earlier lives of the server have left them, before the first announcement
    public InMemoryGateway(
            Limits limits, Intake intake, Admission admission, InstantSource serverTime, Supplier<String> condition, String node,
            long incarnation, Supplier<? extends Map<ConferenceId, Hall>> restored) {
        var announcer = new Announcer(node + "-" + incarnation, restored, limits.outbox());
        var register = new Register(limits.door().connectionsPerBadge());
        announcer.disconnectWith(register::disconnect);
        var links = new Lobby.Links(node, incarnation);
        var headcounts = new Headcounts(intake, announcer, links);
        var sweeps = new Sweeps(loop -> {
            var beats = new Beats(limits.patience(), serverTime, condition);
            var sweep = new Sweep(loop, limits.outbox().slice(), beats, limits.patience(), headcounts::put);
            announcer.sweepWith(sweep::ask);
            return sweep;
        });
        lobby = new Lobby(
                GatewaySettings.DEFAULTS.with(limits), intake, admission, announcer, register, new Crowd(limits.door()), serverTime,
                condition, links, sweeps, headcounts);
    }

    /// Hears every step, and has it sent to whoever may know of it.
    public AnnouncementHandler announcer() {
        return lobby.announcer();
    }

    /// Tells whoever waits for a command that the log has given it back.
    public void returned(Submission submission, NotTaken why) {
        lobby.announcer().returned(submission, why);
    }

    /// Time passes for every connection; what is due runs when the connection's loop does.
    public void advance(Duration by) {
        ticker.advance(by.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// A connection that has just been upgraded; its first message is to be a Hello.
    public InMemoryConnection connect(ConferenceId conference, Encoding encoding) {
        return new InMemoryConnection(lobby, conference, encoding, ticker);
    }
}
