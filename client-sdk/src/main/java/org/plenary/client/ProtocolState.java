package org.plenary.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Beat;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.Own;
import org.plenary.protocol.v1.Probe;
import org.plenary.protocol.v1.ProbeReply;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;
import org.plenary.protocol.v1.Welcome;

/// One client's side of the protocol: mirror, resume, resend, liveness and clock, without threads, sockets or clocks.
///
/// Frames and time go in, frames and news come out through the [Outlet]. Every instant passed in is of one monotonic clock of
/// the client's, of any origin. Not safe for use by several threads at once.
public final class ProtocolState {

    /// How far the mirror has come.
    private record Position(String epoch, long revision) {}

    private final ClientOptions options;
    private final Outlet outlet;
    private final Line line;
    private final Liveness liveness;
    private final ClockOffset offset = new ClockOffset();
    private Mirror mirror = Mirror.EMPTY;
    private @Nullable Position position;
    private @Nullable Welcome welcome;
    private boolean whole;
    private ConnectionState state = ConnectionState.OFFLINE;
    private String condition = "";
    private Instant helloAt = Instant.MIN;
    private @Nullable PlenaryFailure ended;

    /// @param dice draws the client's number and the jitter of retries
    public ProtocolState(ClientOptions options, RandomGenerator dice, Outlet outlet) {
        this.options = options;
        this.outlet = outlet;
        this.line = new Line(options, dice, outlet);
        this.liveness = new Liveness(options.probeEvery());
    }

    /// There is a connection: says `Hello`, which resumes at the last revision where there is one.
    ///
    /// @param ticket for this connection alone
    public void connected(String ticket, Instant now) {
        disconnected();
        if (state == ConnectionState.CLOSED) {
            return;
        }
        welcome = null;
        whole = false;
        helloAt = now;
        Hello.Builder hello = Hello.newBuilder().setTicket(ticket).setClient(line.number());
        if (position != null) {
            hello.setEpoch(position.epoch()).setRevision(position.revision());
        }
        become(ConnectionState.CATCHING_UP);
        outlet.send(ClientFrame.newBuilder().setHello(hello).build());
    }

    /// The connection is gone; what was on its way is sent again on the next.
    public void disconnected() {
        line.lost();
        if (state != ConnectionState.CLOSED) {
            become(ConnectionState.OFFLINE);
        }
    }

    /// A frame came on the connection there is; without one, it is left unread.
    public void received(ServerFrame frame, Instant now) {
        if (!isConnected()) {
            return;
        }
        liveness.heard(now);
        switch (frame.getFrameCase()) {
            case WELCOME -> welcomed(frame.getWelcome(), now);
            case SNAPSHOT -> replaced(frame.getSnapshot());
            case UPDATE -> updated(frame.getUpdate());
            case OWN -> own(frame.getOwn());
            case ANSWER -> useful(line.answered(frame.getAnswer(), now));
            case BEAT -> beaten(frame.getBeat());
            case PROBE_REPLY -> measured(frame.getProbeReply(), now);
            case FRAME_NOT_SET -> {} // of a newer server
        }
        if (state == ConnectionState.STALE) {
            become(ConnectionState.CURRENT);
        }
    }

    private void welcomed(Welcome with, Instant now) {
        if (welcome != null || (with.getResumed() && !resumes(with))) {
            again(Reconnect.DISORDER);
            return;
        }
        if (position == null || !position.epoch().equals(with.getEpoch())) {
            offset.forget();
        }
        Instant server = Micros.instant(with.getServerTime());
        offset.measured(helloAt, server, server, now);
        welcome = with;
        liveness.welcomed(with.getAudience(), with.getBadge().hasDesk(), now);
        if (with.getResumed()) {
            whole = true;
            apply(mirror.welcomed(with), List.of());
            become(ConnectionState.CURRENT);
        }
        useful(line.welcomed(with.getCounter(), now));
    }

    private boolean resumes(Welcome with) {
        return position != null && position.epoch().equals(with.getEpoch());
    }

    private void replaced(Snapshot snapshot) {
        if (welcome == null) {
            again(Reconnect.DISORDER);
            return;
        }
        Mirror after = mirror.welcomed(welcome)
                .replaced(snapshot.getRevision(), snapshot.getAt(), Items.of(snapshot.getItemsList()));
        whole = true;
        position = new Position(welcome.getEpoch(), snapshot.getRevision());
        apply(after, after.minus(mirror));
        become(ConnectionState.CURRENT);
    }

    private void updated(Update update) {
        if (!whole || welcome == null || update.getRevision() != mirror.revision() + 1) {
            again(Reconnect.GAP);
            return;
        }
        position = new Position(welcome.getEpoch(), update.getRevision());
        apply(mirror.updated(update.getRevision(), update.getAt(), update.getChangesList()), update.getChangesList());
    }

    private void own(Own own) {
        if (!whole) {
            again(Reconnect.DISORDER);
            return;
        }
        Mirror after = mirror.withOwn(Items.of(own.getItemsList()));
        apply(after, after.minus(mirror));
    }

    private void beaten(Beat beat) {
        if (!condition.equals(beat.getCondition())) {
            condition = beat.getCondition();
            outlet.changed(state, condition);
        }
    }

    private void measured(ProbeReply reply, Instant now) {
        offset.measured(Micros.instant(reply.getSent()), Micros.instant(reply.getReceived()),
                Micros.instant(reply.getAnswered()), now);
    }

    /// Time has passed; to be called at [#wakeAt()] at the latest, and harmless at any other time.
    public void elapsed(Instant now) {
        if (isConnected() && welcome != null && whole) {
            if (wakeAt().plus(liveness.beat()).isBefore(now)) {
                liveness.slept(now);
            }
            listen(now);
        } else if (isConnected() && !now.isBefore(helloAt.plus(options.welcomeTimeout()))) {
            again(Reconnect.NO_WELCOME);
        }
        line.elapsed(now);
    }

    private void listen(Instant now) {
        if (liveness.isDead(now)) {
            again(Reconnect.SILENCE);
            return;
        }
        if (liveness.isStale(now)) {
            become(ConnectionState.STALE);
        }
        if (liveness.takeProbe(now)) {
            outlet.send(ClientFrame.newBuilder().setProbe(Probe.newBuilder().setSent(Micros.of(now))).build());
        }
    }

    /// When [#elapsed(Instant)] next has something to do; [Instant#MAX] for never.
    public Instant wakeAt() {
        Instant wake = line.wakeAt();
        if (!isConnected()) {
            return wake;
        }
        Instant next = welcome != null && whole
                ? liveness.wakeAt(state == ConnectionState.STALE)
                : helloAt.plus(options.welcomeTimeout());
        return next.isBefore(wake) ? next : wake;
    }

    /// Keeps what the user listens to, and tells the server of it on this connection and on every later one.
    public void listen(Listening choice) {
        line.listen(choice);
    }

    /// Takes a command, to be sent when those before it are answered and there is a connection.
    public void submit(Submission submission, Instant now) {
        if (ended != null) {
            submission.become(SubmissionState.DONE);
            outlet.failed(submission, ended);
            return;
        }
        line.submit(submission, now);
    }

    /// Takes a command back; false where the server may have it already.
    public boolean withdraw(Submission submission, Instant now) {
        return line.withdraw(submission, now);
    }

    /// The client does not come back: every command that waits fails, and nothing is sent any longer.
    public void end(PlenaryFailure why) {
        ended = why;
        line.end(why);
        become(ConnectionState.CLOSED);
    }

    /// The commands without an answer, the oldest first.
    public List<Submission> waiting() {
        return line.waiting();
    }

    public Mirror mirror() {
        return mirror;
    }

    public ConnectionState state() {
        return state;
    }

    /// The server's condition from its last beat: `ok`, `read-only`, `no-quorum`, `stopping`; empty before the first.
    public String condition() {
        return condition;
    }

    /// The client's own number, as in `Hello`.
    public long number() {
        return line.number();
    }

    /// Empty before the first welcome.
    public Optional<ServerClock> clock(Instant now) {
        return offset.offset().flatMap(ahead -> offset.error(now)
                .flatMap(error -> mirror.clock().or(this::welcomedClock).map(clock -> new ServerClock(ahead, error, clock))));
    }

    private Optional<Clock> welcomedClock() {
        return welcome == null ? Optional.empty() : Optional.of(welcome.getClock());
    }

    private boolean isConnected() {
        return state != ConnectionState.OFFLINE && state != ConnectionState.CLOSED;
    }

    private void useful(boolean number) {
        if (!number) {
            again(Reconnect.NEW_NUMBER);
        }
    }

    private void again(Reconnect reason) {
        if (!reason.resumes()) {
            position = null;
        }
        disconnected();
        outlet.reconnect(reason);
    }

    private void apply(Mirror after, List<Change> changes) {
        mirror = after;
        outlet.applied(new Applied(after, changes));
    }

    private void become(ConnectionState next) {
        if (state != next) {
            state = next;
            outlet.changed(next, condition);
        }
    }
}
