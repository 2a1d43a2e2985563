package org.plenary.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.plenary.accreditation.Denial;
import org.plenary.accreditation.Holder;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.accreditation.Verdict.Denied;
import org.plenary.core.ConferenceId;
import org.plenary.core.NotTaken;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.ClientCodec;
import org.plenary.wire.ClientMessage;
import org.plenary.wire.ClientMessage.Hello;
import org.plenary.wire.ClientMessage.Listening;
import org.plenary.wire.ClientMessage.NotUnderstood;
import org.plenary.wire.ClientMessage.Numbered;
import org.plenary.wire.ClientMessage.Probe;
import org.plenary.wire.Encoding;
import org.plenary.wire.MalformedMessage;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One device at one conference: says who it is, puts commands, is sent what it may know. Lives on one event loop.
final class Connection extends ChannelInboundHandlerAdapter implements Line, Register.Guest, Sweep.Served {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Channel channel;
    private final Lobby lobby;
    private final ConferenceId conference;
    private final Encoding encoding;
    private final Optional<String> origin;
    private Optional<Attendance> attendance = Optional.empty();
    private final Allowance messages;
    private final Pulse pulse;
    private final Outlet outlet;
    private final Farewell farewell;
    private boolean delivering;

    /// Whether it has been told of the server's condition as it is.
    private boolean informed;

    Connection(Channel channel, Lobby lobby, ConferenceId conference, Encoding encoding, Optional<String> origin) {
        this.channel = channel;
        this.lobby = lobby;
        this.conference = conference;
        this.encoding = encoding;
        this.origin = origin;
        outlet = new Outlet(channel, lobby.limits().outbox().chunk());
        farewell = new Farewell(channel, lobby.limits().patience().farewell());
        pulse = new Pulse(channel, lobby.serverTime().instant());
        messages = new Allowance(lobby.limits().messages().messages(), pulse.heardAt());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) throws MalformedMessage {
        pulse.heard();
        switch (read) {
            case Messages.Message message when !farewell.begun() -> read(message);
            case Messages.Ping ping -> send(ByteBuffer.wrap(Frames.pong(ping.payload().array())));
            case Messages.Goodbye(int code) -> {
                farewell.heard(code);
                depart();
            }
            default -> LOG.trace("A pong, or a message after the close: {}", read); // not sealed: whatever the pipeline reads
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        farewell.over();
        depart();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        deliver();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Gateway.STOPPING) {
            close(CloseCode.STOPPING);
        } else if (event == Deadline.PASSED && attendance.isEmpty()) {
            close(CloseCode.HELLO_TIMEOUT);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
        Optional<CloseCode> code = Farewell.code(thrown);
        if (code.isEmpty()) {
            LOG.debug("{} has lost a connection", conference, thrown);
            var _ = context.close();
            return;
        }
        if (code.get() == CloseCode.FAULT) {
            LOG.error("A connection to {} failed", conference, thrown);
        }
        close(code.get());
    }

    @Override
    public boolean writable() {
        return outlet.writable();
    }

    @Override
    public void write(ByteBuffer bytes, int from, int to) {
        outlet.write(bytes, from, to);
    }

    @Override
    public void dismiss(CloseCode code) {
        channel.eventLoop().execute(() -> close(code));
    }

    @Override
    public Sighting sighting() {
        return pulse.sighting();
    }

    /// Hands over what waits in the outbox, as far as the socket takes it.
    @Override
    public void deliver() {
        if (farewell.begun() || delivering || attendance.isEmpty()) {
            return;
        }
        delivering = true;
        try {
            while (!farewell.begun() && attendance.get().outbox().deliver(this)) {
                outlet.flush();
                pulse.told();
            }
        } catch (RuntimeException e) {
            LOG.error("What waited for a connection to {} could not be delivered", conference, e);
            close(CloseCode.FAULT);
        } finally {
            delivering = false;
        }
    }

    @Override
    public void deliverIfSpeaking() {
        if (attendance.isPresent() && attendance.get().speaking()) {
            deliver();
        }
    }

    /// Whether nothing waits for the client that has not been handed to the socket.
    boolean idle() {
        return attendance.filter(present -> !present.outbox().empty()).isEmpty();
    }

    /// Sees whether the client is still there and keeps up, and gives it a sign of life when one is due.
    @Override
    public void glance(long now, Beats beats) {
        if (farewell.begun() || attendance.isEmpty()) {
            return;
        }
        Attendance present = attendance.get();
        if (now - pulse.heardAt() > present.silence(lobby.limits().patience()).toNanos()) {
            close(CloseCode.SILENT);
        } else if (!present.pace().keepsUp(present.outbox(), channel.isWritable() ? 0 : channel.bytesBeforeWritable(), now)) {
            close(CloseCode.TOO_SLOW);
        } else {
            deliver();
            pulse.look(present.outbox());
            if (!informed || beats.due(present.audience(), now - pulse.toldAt())) {
                informed = send(beats.frame(encoding));
            }
        }
    }

    /// Sends a frame that is worth nothing later, if it can go now.
    private boolean send(ByteBuffer frame) {
        if (farewell.begun() || !writable()) {
            return false;
        }
        write(frame);
        outlet.flush();
        pulse.told();
        return true;
    }

    private void read(Messages.Message message) throws MalformedMessage {
        if (!messages.take(pulse.heardAt())) {
            close(CloseCode.TOO_FAST);
            return;
        }
        if (message.text != (encoding == Encoding.JSON)) {
            close(CloseCode.MALFORMED);
            return;
        }
        ClientMessage read = ClientCodec.decode(encoding, message.bytes);
        if (read instanceof Hello == attendance.isPresent()) {
            close(CloseCode.HELLO_EXPECTED);
            return;
        }
        switch (read) {
            case Hello hello -> hello(hello);
            case Numbered command -> attendance.flatMap(present -> present.inlet().offer(command, pulse.heardAt()))
                    .ifPresent(reason -> notTaken(command.counter(), reason, ""));
            case NotUnderstood(long counter, NotTaken reason, String detail) -> notTaken(counter, reason, detail);
            case Probe(long sent) -> probed(sent);
            case Listening choice -> attendance.filter(present -> !present.hearing().choose(choice))
                    .ifPresent(present -> notTaken(0, NotTaken.INVALID, "listening: one of the conference's languages"));
        }
    }

    private void hello(Hello hello) {
        switch (lobby.admission().enter(hello.ticket(), conference, origin)) {
            case Allowed<Holder>(Holder holder) -> enter(holder, hello);
            case Denied<Holder> denied -> close(denied.why() == Denial.REVOKED ? CloseCode.BADGE_REVOKED : CloseCode.TICKET_REFUSED);
        }
    }

    private void enter(Holder holder, Hello hello) {
        if (!Turnstile.greet(channel.pipeline(), holder.badge().seat().isEmpty())
                || !lobby.register().enter(holder, hello.client(), this)) {
            close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        Sweep sweep = lobby.sweeps().of(channel.eventLoop());
        attendance = Attendance.begun(lobby, holder, hello, encoding, channel.eventLoop(), () -> sweep.call(this));
        if (attendance.isEmpty()) {
            lobby.register().leave(holder, this);
            close(CloseCode.NOT_CONVENED);
            return;
        }
        channel.pipeline().remove(Deadline.class);
        sweep.add(this, attendance.get().audience());
        write(ByteBuffer.wrap(encoded(attendance.get().welcome(lobby))));
        outlet.flush();
        attendance.get().usher().ifPresent(Usher::take);
        deliver();
        if (lobby.admission().revoked(holder)) {
            close(CloseCode.BADGE_REVOKED); // between the ticket and the register
        }
    }

    private void notTaken(long counter, NotTaken reason, String detail) {
        attendance.ifPresent(present -> present.outbox().post(0, new ServerMessage.NotTaken(counter, reason, detail)));
        deliver();
    }

    private void probed(long sent) {
        var received = lobby.serverTime().instant();
        send(ByteBuffer.wrap(encoded(new ServerMessage.ProbeReply(sent, received, lobby.serverTime().instant()))));
    }

    private byte[] encoded(ServerMessage message) {
        return Frames.message(encoding, ServerCodec.encode(encoding, message));
    }

    private void close(CloseCode code) {
        if (!farewell.begun()) {
            LOG.debug("{} closes a connection: {}", conference, code);
            farewell.say(code);
            depart();
        }
    }

    private void depart() {
        attendance.ifPresent(present -> {
            lobby.sweeps().of(channel.eventLoop()).remove(this, present.audience());
            lobby.register().leave(present.holder(), this);
            present.leave();
        });
        attendance = Optional.empty();
    }
}
