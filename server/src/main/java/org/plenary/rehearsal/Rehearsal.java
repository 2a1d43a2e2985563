package org.plenary.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.plenary.client.Mirror;
import org.plenary.client.NotInTime;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.SegmentItem;

/// Holds a conference from the entrance of the first to its end, and sees to what nobody in the hall does: the server's life, the
/// end, how far it has come.
final class Rehearsal {

    private static final Duration ENTRANCE = Duration.ofSeconds(60);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int POINTS = 3;

    private final Course course;
    private final Scene scene;
    private final Cast cast;
    private final List<Consumer<Mirror>> counting;
    private final Tally tally;
    private final ServiceGaps gaps;
    private final Optional<ServerProcess> house;
    private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
    private final List<String> troubles = new ArrayList<>();

    /// @param counting everybody else who looks on
    /// @param house    the rehearsal's own server; empty where another is used
    Rehearsal(
            Course course, Scene scene, Cast cast, List<Consumer<Mirror>> counting, Tally tally, ServiceGaps gaps,
            Optional<ServerProcess> house) {
        this.course = course;
        this.scene = scene;
        this.cast = cast;
        this.counting = List.copyOf(counting);
        this.tally = tally;
        this.gaps = gaps;
        this.house = house;
    }

    /// Holds the conference.
    ///
    /// @param progress is told every second how far it has come
    /// @return what went wrong, beside the invariants
    /// @throws RehearsalBroken where nobody could enter
    List<String> hold(Consumer<String> progress) throws InterruptedException {
        cast.enter();
        Person witness = cast.witness();
        Mirror first = entrance(witness);
        int rate = first.conference().map(conference -> conference.getClock().getRate()).orElse(1);
        scene.prompter().rate(rate);
        watch(witness);
        cast.hearers().forEach(hearer -> scene.prompter().soon(hearer::choose));
        Instant now = witness.client().conferenceTime();
        if (!course.whole()) {
            scene.prompter().after(Duration.between(now, course.ends()), () -> ended.complete(Optional.empty()));
        }
        course.killAt().filter(at -> at.isAfter(now)).ifPresent(
                at -> house.ifPresent(server -> scene.prompter().after(Duration.between(now, at), () -> kill(server, witness))));
        settle(() -> progress.accept("everybody is there"));
        report(witness, progress);
        await(course.limit(now, rate));
        rest(witness);
        return troubles;
    }

    private Mirror entrance(Person witness) {
        try {
            return witness.client().await(mirror -> true, ENTRANCE);
        } catch (NotInTime e) {
            throw new RehearsalBroken("nobody was let in within " + ENTRANCE.toSeconds() + " s: " + e.getMessage());
        }
    }

    private void watch(Person witness) {
        witness.follower().tell(mirror -> {
            scene.teller().see(mirror);
            counting.forEach(each -> each.accept(mirror));
            gaps.see(mirror);
            if (mirror.conference().map(ConferenceItem::getPhase).orElse("").equals("closed")) {
                ended.complete(Optional.empty());
            }
        });
        house.ifPresent(server -> server.whenGone(this::gone));
        scene.prompter().whenFaulty(fault -> ended.completeExceptionally(fault));
    }

    private void gone() {
        if (!scene.audit().isDisturbed()) {
            ended.complete(Optional.of("The server died:\n" + house.map(ServerProcess::lastWords).orElse("")));
        }
    }

    /// From when everybody is there, no connection may break.
    private void settle(Runnable settled) {
        if (cast.people().stream().allMatch(person -> person.follower().isCurrent())) {
            scene.audit().disturbed(false);
            settled.run();
        } else {
            scene.prompter().after(SECOND.multipliedBy(scene.prompter().rate()).dividedBy(10), () -> settle(settled));
        }
    }

    /// All delegates ask for the floor, a few raise a point of order, and with all that under way the server is killed.
    private void kill(ServerProcess server, Person witness) {
        scene.audit().disturbed(true);
        Instant from = witness.client().conferenceTime();
        String kind = witness.follower().last().flatMap(Mirror::currentSegment).map(SegmentItem::getId)
                .flatMap(segment -> witness.client().mirror().list(segment)).filter(list -> list.getTakesCount() > 0)
                .map(list -> list.getTakes(0)).orElse("statement");
        for (int i = 0; i < cast.delegates().size(); i++) {
            cast.delegates().get(i).insist(ListPresses.requestFloor(i < POINTS ? "point-of-order" : kind, "en", Optional.empty()));
        }
        Thread.ofVirtual().name("kill").start(() -> restart(server, witness, from));
    }

    private void restart(ServerProcess server, Person witness, Instant from) {
        try {
            server.kill();
            server.restart();
            server.whenGone(this::gone);
            scene.prompter().soon(() -> settle(() -> gaps.serverDown(from, witness.client().conferenceTime())));
        } catch (IOException | RuntimeException e) {
            ended.complete(Optional.of("The server could not be started again: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Person witness, Consumer<String> progress) {
        witness.follower().last().ifPresent(mirror -> progress.accept(told(witness, mirror)));
        scene.prompter().after(SECOND.multipliedBy(scene.prompter().rate()), () -> report(witness, progress));
    }

    private String told(Person witness, Mirror mirror) {
        String time = scene.teller().clock(witness.client().conferenceTime());
        String where = mirror.currentSegment().map(SegmentItem::getId).or(() -> mirror.currentSession().map(session -> session.getId()))
                .orElse("");
        int waiting = mirror.currentSegment().flatMap(segment -> mirror.list(segment.getId())).map(ListItem::getRequestsCount).orElse(0);
        return "%s  %s  %d waiting, %d turns, %,d commands, %d broken".formatted(
                time, where, waiting, tally.turns(), scene.acknowledged(),
                scene.audit().invariants().stream().mapToLong(Invariant::breaches).sum());
    }

    private void await(Duration limit) throws InterruptedException {
        try {
            ended.get(limit.toMillis(), TimeUnit.MILLISECONDS).ifPresent(troubles::add);
        } catch (TimeoutException e) {
            troubles.add(
                    "The conference did not come to its end within %d s, which is as long as it may take.".formatted(limit.toSeconds()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("somebody did what nobody can do", e.getCause());
        }
    }

    /// Nobody presses anything any more; what is under way is answered.
    private void rest(Person witness) throws InterruptedException {
        scene.end();
        CompletableFuture<?> all = CompletableFuture.allOf(
                cast.people().stream().map(Person::settled).toArray(CompletableFuture<?>[]::new));
        try {
            all.get(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            troubles.add("Some commands were not answered within %d s.".formatted(LAST_ANSWERS.toSeconds()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        gaps.end(witness.client().conferenceTime());
    }
}
