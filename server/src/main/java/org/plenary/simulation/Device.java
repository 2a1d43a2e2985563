package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.client.Applied;
import org.plenary.client.ClientOptions;
import org.plenary.client.ConnectionState;
import org.plenary.client.Outlet;
import org.plenary.client.PlenaryFailure;
import org.plenary.client.ProtocolState;
import org.plenary.client.Reconnect;
import org.plenary.client.Submission;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.wire.ClientCodec;
import org.plenary.wire.ClientMessage;
import org.plenary.wire.ClientSide;
import org.plenary.wire.Encoding;
import org.plenary.wire.LogCodec;
import org.plenary.wire.MalformedMessage;

/// One participant's device: the client's side of the protocol as the SDK has it, at the end of a cable.
final class Device implements Outlet, Cable.Client {

    private final int number;
    private final Badge badge;
    private final Network network;
    private final Duration ahead;
    private final ProtocolState state;
    private final Set<Long> unanswered = new HashSet<>();
    private ClientFraming framing = new ClientFraming();
    private @Nullable Cable cable;
    private Instant wakesAt = Instant.MAX;
    private Optional<Listening> choice = Optional.empty();
    private int failures;
    private int granted;

    /// What a device has around it.
    interface Network {

        Timetable time();

        Dice dice();

        Fittings fittings();

        /// A new cable to the server, and a ticket; empty while nobody answers.
        Optional<Cable> plug(Device device);

        String ticket(Device device);

        DeviceWatch watch();
    }

    Device(int number, Badge badge, Network network) {
        this.number = number;
        this.badge = badge;
        this.network = network;
        ahead = network.dice().upTo(Duration.ofDays(1)).minus(Duration.ofHours(12));
        Dice own = network.dice().split();
        RandomGenerator generator = own::seed;
        state = new ProtocolState(ClientOptions.standard(), generator, this);
    }

    int number() {
        return number;
    }

    Badge badge() {
        return badge;
    }

    ProtocolState state() {
        return state;
    }

    Optional<Cable> cable() {
        return Optional.ofNullable(cable);
    }

    /// The client's own clock.
    Instant now() {
        return network.fittings().clock(network.time().now().plus(ahead));
    }

    /// Whether it is connected, and all that was sent either way has been read.
    boolean caughtUp() {
        return cable != null && !cable.broken() && cable.idle() && state.state() == ConnectionState.CURRENT;
    }

    /// Commands that this connection has carried to the server and that no answer has come to.
    Set<Long> unanswered() {
        return unanswered;
    }

    int granted() {
        return granted;
    }

    void press(Command command) {
        state.submit(new Submission(ClientSide.command(command), Optional.empty()), now());
        wake();
    }

    /// Its user chooses what to listen to.
    void listen(Listening chosen) {
        choice = Optional.of(chosen);
        state.listen(chosen);
    }

    /// What its user has chosen last to listen to.
    Optional<Listening> choice() {
        return choice;
    }

    /// Connects, and tries again until somebody answers.
    void connect() {
        if (cable != null) {
            return;
        }
        Optional<Cable> plugged = network.plug(this);
        if (plugged.isEmpty()) {
            later();
            return;
        }
        cable = plugged.get();
        framing = new ClientFraming();
        unanswered.clear();
        state.connected(network.ticket(this), now());
        wake();
    }

    private void later() {
        Duration ceiling = Duration.ofMillis(100L << Math.min(failures, 6));
        failures++;
        network.time().in(network.dice().upTo(ceiling).plusMillis(1), this::connect);
    }

    /// Lets go of the connection there is, and makes another.
    private void again() {
        hangUp();
        later();
    }

    private void hangUp() {
        if (cable != null) {
            network.watch().unplugged(cable);
            cable = null;
        }
    }

    @Override
    public void hungUp(Cable gone) {
        if (gone == cable) {
            state.disconnected();
            again();
        }
    }

    @Override
    public void read(byte[] bytes) {
        framing.received(bytes);
        for (Optional<ClientFraming.Frame> frame = framing.next(); cable != null && frame.isPresent(); frame = framing.next()) {
            frame.get().message().ifPresent(this::message);
            frame.get().close().ifPresent(this::closed);
        }
    }

    private void closed(int code) {
        network.watch().closed(this, CloseCode.of(code));
        hungUp(Objects.requireNonNull(cable));
    }

    private void message(byte[] bytes) {
        network.watch().trace().frame(number, bytes);
        try {
            for (ServerFrame frame : network.fittings().received(number, badge, ClientSide.decode(bytes))) {
                received(frame);
            }
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the server has sent what is no frame", e);
        }
        wake();
    }

    private void received(ServerFrame frame) {
        if (frame.hasAnswer()) {
            Answer answer = frame.getAnswer();
            unanswered.remove(answer.getCounter());
            network.watch().answered(new CommandId(state.number(), answer.getCounter()), answer);
        }
        if (frame.hasWelcome()) {
            failures = 0;
            network.watch().welcomed(frame.getWelcome());
        }
        state.received(frame, now());
    }

    /// Has the client look at its own clock when it wants to.
    private void wake() {
        Instant wanted = state.wakeAt();
        if (wanted.isBefore(wakesAt)) {
            wakesAt = wanted;
            network.time().in(Duration.between(now(), wanted), () -> {
                if (wakesAt.equals(wanted)) {
                    wakesAt = Instant.MAX;
                    state.elapsed(now());
                    wake();
                }
            });
        }
    }

    @Override
    public void send(ClientFrame frame) {
        ClientFrame sent = network.fittings().sent(badge, frame);
        byte[] bytes = ClientSide.encode(sent);
        if (cable == null) {
            return;
        }
        if (sent.hasCommand()) {
            numbered(sent.getCommand().getCounter(), bytes);
        }
        cable.up(ClientFraming.framed(bytes));
    }

    private void numbered(long counter, byte[] bytes) {
        try {
            if (ClientCodec.decode(Encoding.PROTOBUF, bytes) instanceof ClientMessage.Numbered understood) {
                network.watch().commands().sent(
                        new CommandId(state.number(), counter), badge, LogCodec.bodyHash(understood.command()));
            }
            unanswered.add(counter);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a client has sent what is no frame", e);
        }
    }

    @Override
    public void applied(Applied applied) {
        network.watch().applied();
    }

    @Override
    public void changed(ConnectionState next, String condition) {
        network.watch().trace().add(number + " is " + next + " " + condition);
    }

    @Override
    public void granted(Submission submission, Granted answer) {
        granted++;
        network.watch().granted(this, answer.getRevision());
    }

    @Override
    public void failed(Submission submission, PlenaryFailure failure) {
        network.watch().trace().add(number + " failed " + failure.getClass().getSimpleName());
    }

    @Override
    public void reconnect(Reconnect reason) {
        network.watch().reconnects(this, reason);
        again();
    }
}
