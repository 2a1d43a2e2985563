package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.ServerFrame;

/// A protocol state with a clock in the test's hand, and what it has asked for.
final class Stage implements Outlet {

    final List<ClientFrame> sent = new ArrayList<>();
    final List<Applied> applied = new ArrayList<>();
    final List<Reconnect> reconnects = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    final List<PlenaryFailure> failures = new ArrayList<>();
    final List<ConnectionState> states = new ArrayList<>();
    final ProtocolState state;
    Instant now = Instant.parse("2001-12-13T08:30:00Z");

    Stage() {
        this(ClientOptions.standard());
    }

    Stage(ClientOptions options) {
        state = new ProtocolState(options, new SplittableRandom(1), this);
    }

    /// Connected, welcomed in epoch "e", and current at revision 10.
    static Stage current() {
        Stage stage = new Stage();
        stage.connect();
        stage.hears(Frames.welcome("e"), Frames.snapshot(10));
        return stage;
    }

    Hello connect() {
        state.connected("ticket", now);
        return last().getHello();
    }

    /// Loses the connection and comes back to a server that knows a counter and resumes.
    Hello returns(long known) {
        state.disconnected();
        Hello hello = connect();
        hears(Frames.frame(Frames.welcomed("e").setResumed(true).setCounter(known)));
        return hello;
    }

    void hears(ServerFrame... frames) {
        for (ServerFrame frame : frames) {
            state.received(frame, now);
        }
    }

    void passes(Duration time) {
        now = now.plus(time);
        state.elapsed(now);
    }

    /// Time goes on from wake-up to wake-up.
    void livesThrough(Duration time) {
        Instant end = now.plus(time);
        for (Instant wake = state.wakeAt(); !wake.isAfter(end); wake = state.wakeAt()) {
            now = wake.isBefore(now) ? now : wake;
            state.elapsed(now);
        }
        now = end;
        state.elapsed(now);
    }

    Submission submit(int next) {
        return submit(next, Optional.empty());
    }

    Submission submit(int next, Optional<Duration> timeout) {
        Submission submission = new Submission(Frames.give(next), timeout);
        state.submit(submission, now);
        return submission;
    }

    /// Every command sent so far, as "counter:next".
    List<String> commands() {
        return sent.stream().filter(ClientFrame::hasCommand).map(ClientFrame::getCommand).map(Stage::told).toList();
    }

    ClientFrame last() {
        return sent.get(sent.size() - 1);
    }

    PlenaryFailure failure() {
        return failures.get(failures.size() - 1);
    }

    private static String told(NumberedCommand command) {
        return command.getCounter() + ":" + next(command.getCommand());
    }

    private static int next(org.plenary.protocol.v1.Command command) {
        return command.getGiveFloor().getNext();
    }

    @Override
    public void send(ClientFrame frame) {
        sent.add(frame);
    }

    @Override
    public void applied(Applied frame) {
        applied.add(frame);
    }

    @Override
    public void changed(ConnectionState next, String condition) {
        states.add(next);
    }

    @Override
    public void granted(Submission submission, Granted granted) {
        answers.add(next(submission.command()) + " granted");
    }

    @Override
    public void failed(Submission submission, PlenaryFailure failure) {
        answers.add(next(submission.command()) + " " + failure.getClass().getSimpleName());
        failures.add(failure);
    }

    @Override
    public void reconnect(Reconnect reason) {
        reconnects.add(reason);
    }
}
