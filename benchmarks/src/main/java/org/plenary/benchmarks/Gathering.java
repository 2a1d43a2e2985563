package org.plenary.benchmarks;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.StartSegment;
import org.plenary.protocol.v1.Update;

/// Everybody at the debate of session 1: its chair, the delegates or the interpreter who press, listeners and hall displays who watch.
///
/// Who presses has an event loop apart from those who watch, so that an answer does not wait behind a thousand updates on this
/// side of the wire.
public final class Gathering implements AutoCloseable {

    private static final String SESSION = "session-1";
    private static final String DEBATE = "session-1-debate";

    /// One in so many of those who watch is a display; the house lets 20 displays in.
    private static final int DISPLAY_EVERY = 100;

    private static final int SECONDS = 30;

    /// How often they are heard of: live desks must be within 3 seconds, other seats within 10, those who watch within 25.
    private static final int DESK_PROBES = 1;

    private static final int SEAT_PROBES = 3;

    private static final int WATCHER_PROBES = 10;

    private final MultiThreadIoEventLoopGroup watching = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final MultiThreadIoEventLoopGroup pressing = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final RandomGenerator numbers = RandomGenerator.getDefault();
    private final List<Receiver> listeners = new ArrayList<>();
    private final List<Receiver> displays = new ArrayList<>();
    private final List<Presser> pressers = new ArrayList<>();
    private final Optional<SelfSigned> certificate;
    private final List<ServedHouse.Code> codes;
    private final Timings timings;
    private final Reception reception;

    /// @param certificate what the server shows, where it speaks TLS
    public Gathering(URI server, List<ServedHouse.Code> codes, Timings timings, Optional<SelfSigned> certificate) {
        this.certificate = certificate;
        this.codes = codes;
        this.timings = timings;
        reception = new Reception(server, certificate);
    }

    /// Opens the debate, then lets everybody in; an interpreter is to press.
    void fillBooth(int clients) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        open();
        enter(List.of(of("interpreter", "en-1")), Key.Microphone::new);
        watch(clients);
    }

    /// Opens the debate, then lets everybody in; delegates are to press.
    void fill(int clients, int delegates) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        open();
        List<ServedHouse.Code> seats = codes.stream()
                .filter(code -> code.role().equals("delegate") && code.seat().endsWith("-1")).toList();
        if (seats.size() < delegates) {
            throw new IOException("The plan has " + seats.size() + " seats of delegates, and " + delegates + " are needed.");
        }
        enter(seats.subList(0, delegates), Key.Request::new);
        watch(clients);
    }

    private void enter(List<ServedHouse.Code> seats, Supplier<Key> key)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (ServedHouse.Code seat : seats) {
            Presser presser = new Presser(timings, key.get());
            presser.sitAt(entered(seat, update -> {}, presser::answered, pressing));
            pressers.add(presser);
        }
    }

    private void watch(int clients) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (int i = 0; i < clients; i++) {
            int number = i;
            boolean shown = i % DISPLAY_EVERY == 0;
            Receiver receiver = entered(
                    shown ? of("display", "-") : of("listener", "-"), update -> timings.arrived(number, update), answer -> {}, watching);
            (shown ? displays : listeners).add(receiver);
        }
    }

    List<Presser> pressers() {
        return pressers;
    }

    /// What has gone wrong; asked when nothing more comes.
    Flaws flaws() throws InterruptedException, ExecutionException, TimeoutException {
        return watching.next().submit(this::counted).get(SECONDS, TimeUnit.SECONDS);
    }

    private Flaws counted() {
        List<Receiver> all = new ArrayList<>(listeners);
        all.addAll(displays);
        long gaps = all.stream().mapToLong(each -> each.mirror().missed()).sum();
        long again = all.stream().mapToLong(each -> each.mirror().repeated()).sum();
        long snapshots = all.stream().mapToLong(each -> each.mirror().snapshots() - 1).sum();
        long lost = all.stream().filter(Receiver::lost).count();
        return new Flaws(
                timings.missing() + gaps, timings.repeated() + again, snapshots, lost, differing(listeners) + differing(displays),
                timings.refusals().size());
    }

    private static long differing(List<Receiver> audience) {
        return audience.stream().filter(each -> each.mirror().revision() != audience.getFirst().mirror().revision()
                || !each.mirror().items().equals(audience.getFirst().mirror().items())).count();
    }

    /// Has the chair open session and debate.
    public void open() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        Receiver chair = entered(of("chair", "chair-1"), update -> {}, answers::add, pressing);
        chair.send(Command.newBuilder().setOpenSession(OpenSession.newBuilder().setSession(SESSION)).build());
        chair.send(Command.newBuilder().setStartSegment(StartSegment.newBuilder().setSegment(DEBATE)).build());
        for (int i = 0; i < 2; i++) {
            Answer answer = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (answer == null || !answer.hasGranted()) {
                throw new IOException("The debate could not be opened: " + answer);
            }
        }
    }

    private Receiver entered(ServedHouse.Code code, Consumer<Update> seen, Consumer<Answer> answered, EventLoopGroup loops)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long client = numbers.nextLong(1, Long.MAX_VALUE);
        int probes = switch (code.role()) {
            case "interpreter" -> DESK_PROBES;
            case "listener", "display" -> WATCHER_PROBES;
            default -> SEAT_PROBES;
        };
        Reception.Ticket ticket = reception.ticket(reception.badge(code.code()));
        return new Receiver(client, probes, seen, answered).connect(loops, reception.socket(ticket.path()), ticket.ticket(), certificate)
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private ServedHouse.Code of(String role, String seat) throws IOException {
        return codes.stream().filter(code -> code.role().equals(role) && code.seat().equals(seat)).findFirst()
                .orElseThrow(() -> new IOException("There is no join code for " + role + " " + seat + "."));
    }

    /// Everybody goes.
    @Override
    public void close() {
        var _ = watching.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        var _ = pressing.shutdownGracefully(0, SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
