package org.plenary.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Update;

/// What was pressed when, when it was answered, and when each mirror had it. Instants are `System.nanoTime()` of this process.
public final class Timings {

    private final int mirrors;
    private final Function<Change, Optional<Step>> seen;
    private final Map<Step, Pressed> pressed = new ConcurrentHashMap<>();
    private final Map<Step, AtomicLongArray> arrivals = new ConcurrentHashMap<>();
    private final AtomicLong repeated = new AtomicLong();
    private final ConcurrentLinkedQueue<Answer> refused = new ConcurrentLinkedQueue<>();

    /// What a press did, as mirrors see it: something was put, or it is gone.
    ///
    /// @param number a request's number, or a channel's epoch
    record Step(int number, boolean gone) {}

    /// @param at       the instant that the press was meant for
    /// @param answered when its sender had the answer
    record Pressed(long at, long answered) {}

    /// One press with everything that came of it.
    ///
    /// @param arrivals when each mirror had it, the earliest first; a mirror that never had it is not among them
    record Timed(Pressed pressed, List<Long> arrivals) {}

    /// Of presses that change a list.
    public Timings(int mirrors) {
        this(mirrors, Key.Request::seen);
    }

    /// @param seen what a change that comes to a mirror says of a press, if it does
    Timings(int mirrors, Function<Change, Optional<Step>> seen) {
        this.mirrors = mirrors;
        this.seen = seen;
    }

    void granted(Step step, long at, long now) {
        pressed.put(step, new Pressed(at, now));
    }

    void refused(Answer answer) {
        refused.add(answer);
    }

    /// A mirror has taken an update in.
    void arrived(int mirror, Update update) {
        long now = System.nanoTime();
        for (Change change : update.getChangesList()) {
            seen.apply(change).ifPresent(step -> arrived(mirror, step, now));
        }
    }

    private void arrived(int mirror, Step step, long now) {
        if (!arrivals.computeIfAbsent(step, each -> new AtomicLongArray(mirrors)).compareAndSet(mirror, 0, now)) {
            repeated.incrementAndGet();
        }
    }

    /// How many presses have been answered.
    int answered() {
        return pressed.size() + refused.size();
    }

    List<Answer> refusals() {
        return List.copyOf(refused);
    }

    /// How often a mirror was told the same change twice.
    long repeated() {
        return repeated.get();
    }

    /// Mirrors and presses of which the one has not come to the other.
    long missing() {
        return runs(Long.MIN_VALUE).stream().mapToLong(run -> mirrors - run.arrivals().size()).sum();
    }

    /// The presses that were meant for `from` or later.
    List<Timed> runs(long from) {
        List<Timed> runs = new ArrayList<>();
        pressed.forEach((step, press) -> {
            if (press.at() >= from) {
                AtomicLongArray seen = arrivals.getOrDefault(step, new AtomicLongArray(0));
                long[] sorted = new long[seen.length()];
                Arrays.setAll(sorted, seen::get);
                runs.add(new Timed(press, Arrays.stream(sorted).filter(each -> each != 0).sorted().boxed().toList()));
            }
        });
        return runs;
    }
}
