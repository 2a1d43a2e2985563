package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.plenary.client.CommandNotTaken;
import org.plenary.client.CommandRefused;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;

/// Somebody with a device: looks at what it shows, presses one thing at a time, and waits for the answer before the next.
final class Person {

    /// How long a press that was refused is not repeated, conference time.
    private static final Duration SULK = Duration.ofSeconds(30);
    /// A content that was handed in and not submitted before the server was killed is to be handed in again.
    private static final String NOT_UPLOADED = "not-uploaded";

    private final PlenaryClient client;
    private final Conduct conduct;
    private final Scene scene;
    private final PaperDesk desk;
    private final Follower follower;
    private final AtomicBoolean called = new AtomicBoolean();
    private final Set<String> done = new HashSet<>();
    private final Map<Command, Instant> refused = new HashMap<>();
    private final Map<Long, Long> counters = new HashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private volatile CompletableFuture<?> settled = CompletableFuture.completedFuture("");
    private Optional<Future<?>> wake = Optional.empty();
    private Instant wakeAt = Instant.MAX;

    /// What became of a press; none where nothing reached the conference.
    private enum Answer {
        GRANTED,
        REFUSED,
        NONE
    }

    Person(String who, PlenaryClient client, PaperDesk desk, Conduct conduct, Scene scene) {
        this.client = client;
        this.desk = desk;
        this.conduct = conduct;
        this.scene = scene;
        this.follower = new Follower(who, client, scene.audit(), scene.lags());
        follower.tell(mirror -> call());
    }

    Follower follower() {
        return follower;
    }

    PlenaryClient client() {
        return client;
    }

    /// What was answered so far, in the order of the counters.
    List<Answered> answered() {
        synchronized (answered) {
            return List.copyOf(answered);
        }
    }

    /// Presses at once, whatever the person would do by itself.
    void insist(Command command) {
        if (settled.isDone()) {
            press(new Intentions.Press(command, "", Optional.empty()));
        }
    }

    /// Done when no press is without an answer.
    CompletableFuture<?> settled() {
        return settled;
    }

    private void call() {
        if (called.compareAndSet(false, true)) {
            scene.prompter().soon(this::look);
        }
    }

    private void look() {
        called.set(false);
        Optional<Mirror> mirror = follower.last();
        Instant due = wakeAt;
        wakeAt = Instant.MAX;
        wake.ifPresent(waiting -> waiting.cancel(false));
        if (mirror.isEmpty() || scene.isOver() || !settled.isDone() || !follower.isCurrent()) {
            return;
        }
        Intentions intentions = new Intentions(client.conferenceTime(), done);
        if (!due.isAfter(intentions.now())) {
            follower.late(due);
        }
        conduct.consider(mirror.get(), intentions);
        Optional<Intentions.Press> press = intentions.press();
        Optional<Instant> not = press.map(Intentions.Press::command).map(refused::get).filter(intentions.now()::isBefore);
        if (press.isPresent() && not.isEmpty()) {
            press(press.get());
        } else {
            wakeAt = not.map(until -> Times.earlier(until, intentions.wakeAt())).orElse(intentions.wakeAt());
            wake = wakeAt.equals(Instant.MAX)
                    ? Optional.empty()
                    : Optional.of(scene.prompter().in(Duration.between(intentions.now(), wakeAt), this::call));
        }
    }

    private void press(Intentions.Press press) {
        CompletableFuture<Answer> answer = press.paper()
                .map(paper -> desk.handIn(client.token(), paper).handle((in, failure) -> isIn(failure))
                        .thenCompose(in -> in ? send(press.command()) : CompletableFuture.completedFuture(Answer.NONE)))
                .orElseGet(() -> send(press.command()));
        settled = answer.thenAcceptAsync(which -> settle(press, which), scene.prompter()::soon);
    }

    /// A server that is killed takes nothing; any other failure is one.
    private boolean isIn(@Nullable Throwable failure) {
        if (failure != null && !scene.audit().isDisturbed()) {
            scene.unanswered(follower, failure);
        }
        return failure == null;
    }

    private CompletableFuture<Answer> send(Command command) {
        Instant pressed = client.conferenceTime();
        int returns = follower.returns();
        scene.teller().pressed(command);
        scene.audit().pressed(command);
        return client.send(command)
                .handle((granted, failure) -> failure == null ? granted(command, granted, pressed, returns) : failed(command, failure));
    }

    private Answer granted(Command command, Granted granted, Instant pressed, int returns) {
        follower.late(pressed);
        note(command, Optional.of(granted), "");
        scene.granted(follower, command, granted, returns);
        return Answer.GRANTED;
    }

    private Answer failed(Command command, Throwable failure) {
        if (failure instanceof CommandRefused why) {
            note(command, Optional.empty(), why.code());
            scene.refused(follower, command, why);
            return Answer.REFUSED;
        }
        boolean gone = failure instanceof CommandNotTaken why && why.reason().equals(NOT_UPLOADED) && follower.returns() > 0;
        if (!gone) {
            scene.unanswered(follower, failure);
        }
        return Answer.NONE;
    }

    private void note(Command command, Optional<Granted> granted, String code) {
        synchronized (answered) {
            long number = client.number();
            long counter = counters.merge(number, 1L, Long::sum);
            answered.add(new Answered(follower.who(), number, counter, command, granted, code));
        }
    }

    private void settle(Intentions.Press press, Answer answer) {
        if (!press.matter().isEmpty() && answer != Answer.NONE) {
            done.add(press.matter());
        }
        if (answer != Answer.GRANTED) {
            refused.put(press.command(), client.conferenceTime().plus(SULK));
        }
        call();
    }
}
