package org.plenary.benchmarks.soak;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.plenary.benchmarks.Mirror;
import org.plenary.benchmarks.load.Dialect;
import org.plenary.benchmarks.load.HouseFrames;
import org.plenary.benchmarks.load.Prelude;
import org.plenary.benchmarks.load.Receiving;
import org.plenary.benchmarks.load.Speech;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.Probe;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Update;
import org.plenary.protocol.v1.Welcome;

/// One client of the meeting, with a mirror, which presses one command at a time and comes back when its connection is gone, asking
/// for what it has missed. Lives on one event loop.
final class Attendee implements Dialect {

    private static final int LATEST = 64;
    private static final long PAUSE_MILLIS = 1_000;

    private final EventLoop loop;
    private final Invitation invitation;
    private final Latencies latencies;
    private final RandomGenerator dice;
    private final long client;
    private final Mirror mirror = new Mirror();
    private final long[] times = new long[LATEST];
    private Optional<Prelude> prelude = Optional.empty();
    private Optional<Receiving> receiving = Optional.empty();
    private Optional<Pressed> pressed = Optional.empty();
    private Optional<Listening> listening = Optional.empty();
    private Runnable ready = () -> {};
    private Badge badge = Badge.getDefaultInstance();
    private String audience = "";
    private String epoch = "";
    private long counter;
    private boolean parting;
    private boolean over;
    private long resumed;
    private long lost;

    private record Pressed(long due, boolean shown) {}

    Attendee(EventLoop loop, Invitation invitation, Latencies latencies, RandomGenerator dice) {
        this.loop = loop;
        this.invitation = invitation;
        this.latencies = latencies;
        this.dice = dice;
        client = dice.nextLong(1, Long.MAX_VALUE);
    }

    void come() {
        if (over) {
            return;
        }
        var asking = new Prelude(invitation.token());
        prelude = Optional.of(asking);
        var next = new Receiving(invitation.socket(), Optional.of("plenary.v1"), this, Optional.of(asking), number -> {});
        var _ = next.present().thenAccept(there -> receiving = Optional.of(there));
        var _ = new Bootstrap().group(loop).channel(EpollSocketChannel.class).handler(next.behind(invitation.certificate()))
                .connect(new InetSocketAddress(invitation.socket().getHost(), invitation.socket().getPort()), invitation.from())
                .addListener(done -> {
                    if (done.isSuccess()) {
                        var _ = ((ChannelFuture) done).channel().closeFuture().addListener(closed -> gone());
                    } else {
                        gone();
                    }
                });
    }

    /// Ends its connection, and comes back: with a closing handshake, without one, or with a reset.
    void drop() {
        receiving.ifPresent(each -> {
            parting = true;
            receiving = Optional.empty();
            switch (dice.nextInt(3)) {
                case 0 -> each.leave();
                case 1 -> each.vanish(false);
                default -> each.vanish(true);
            }
        });
    }

    /// Goes for good.
    void end() {
        over = true;
        parting = true;
        receiving.ifPresent(Receiving::leave);
    }

    boolean present() {
        return receiving.isPresent();
    }

    /// Whether a command of its own waits for its answer, or could not be sent.
    boolean busy() {
        return pressed.isPresent() || receiving.isEmpty();
    }

    void press(Command command, boolean shown, long due) {
        pressed = Optional.of(new Pressed(due, shown));
        say(ClientFrame.newBuilder().setCommand(NumberedCommand.newBuilder().setCounter(counter + 1).setCommand(command)).build());
    }

    /// Listens to something, now and whenever it has come back.
    void listen(Listening choice) {
        listening = Optional.of(choice);
        receiving.ifPresent(each -> say(choice, each));
    }

    /// What it sees.
    Mirror mirror() {
        return mirror;
    }

    Badge badge() {
        return badge;
    }

    String audience() {
        return audience;
    }

    /// How often it was sent what it had missed, instead of everything.
    long resumed() {
        return resumed;
    }

    /// How often its connection ended without its doing.
    long lost() {
        return lost;
    }

    @Override
    public void open(Speech speech, Runnable ready) {
        Hello.Builder hello = Hello.newBuilder().setTicket(prelude.orElseThrow().ticket()).setClient(client);
        if (mirror.revision() > 0) {
            hello.setEpoch(epoch).setRevision(mirror.revision());
        }
        HouseFrames.say(ClientFrame.newBuilder().setHello(hello).build(), speech);
        this.ready = ready;
    }

    @Override
    public void read(ByteBuf payload, boolean text, Speech speech, LongConsumer heard) {
        ServerFrame frame = HouseFrames.read(payload);
        switch (frame.getFrameCase()) {
            case WELCOME -> welcomed(frame.getWelcome(), speech);
            case SNAPSHOT -> {
                mirror.replace(frame.getSnapshot());
                ready.run();
            }
            case UPDATE -> updated(frame.getUpdate());
            case ANSWER -> answered(frame.getAnswer());
            case OWN, BEAT, PROBE_REPLY, FRAME_NOT_SET -> {
            }
        }
    }

    private void welcomed(Welcome welcome, Speech speech) {
        badge = welcome.getBadge();
        audience = welcome.getAudience();
        epoch = welcome.getEpoch();
        counter = welcome.getCounter();
        pressed = Optional.empty();
        listening.ifPresent(each -> say(each, speech));
        if (welcome.getResumed()) {
            resumed++;
            ready.run();
        }
    }

    private void updated(Update update) {
        times[(int) (update.getRevision() % LATEST)] = update.getAt();
        if (mirror.apply(update) && invitation.stays()) {
            latencies.arrived(update.getAt(), System.nanoTime());
        }
    }

    private void answered(Answer answer) {
        Pressed own = pressed.orElseThrow();
        pressed = Optional.empty();
        if (!answer.hasNotTaken()) {
            counter = answer.getCounter();
        }
        OptionalLong at = answer.hasGranted() && own.shown
                ? OptionalLong.of(times[(int) (answer.getGranted().getRevision() % LATEST)])
                : OptionalLong.empty();
        latencies.answered(own.due, answer.hasGranted(), at, System.nanoTime());
    }

    @Override
    public void publish(long number, int bytes, Speech speech) {
        throw new UnsupportedOperationException("whoever attends a meeting presses");
    }

    @Override
    public void keepAlive(Speech speech) {
        HouseFrames.say(ClientFrame.newBuilder().setProbe(Probe.getDefaultInstance()).build(), speech);
    }

    /// Is heard of every so often, from now on.
    void keepAlive(long millis) {
        var _ = loop.scheduleAtFixedRate(() -> receiving.ifPresent(Receiving::keepAlive), dice.nextLong(millis), millis,
                TimeUnit.MILLISECONDS);
    }

    private void gone() {
        if (!parting) {
            lost++;
        }
        parting = false;
        receiving = Optional.empty();
        pressed = Optional.empty();
        if (!over && !loop.isShuttingDown()) {
            var _ = loop.schedule(this::come, dice.nextLong(PAUSE_MILLIS), TimeUnit.MILLISECONDS);
        }
    }

    private void say(ClientFrame frame) {
        HouseFrames.say(frame, receiving.orElseThrow());
    }

    private static void say(Listening choice, Speech speech) {
        HouseFrames.say(ClientFrame.newBuilder().setListening(choice).build(), speech);
    }
}
