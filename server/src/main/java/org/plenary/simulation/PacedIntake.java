package org.plenary.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.sequencer.Batcher;
import org.plenary.sequencer.Intake;

/// The intake without threads: a short line before the batcher, that says at once when it is full.
final class PacedIntake implements Intake {

    private static final int ROOM = 24;

    private final Consumer<Runnable> soon;
    private final Dice dice;
    private final Batcher batcher;
    private final BooleanSupplier passes;
    private final Supplier<Optional<NotTaken>> shut;
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private boolean asked;

    /// @param soon   has something run a little later, unless the server ends before
    /// @param passes whether the batcher can hand over another batch without waiting
    /// @param shut   why nothing at all is taken at present, if so
    PacedIntake(Consumer<Runnable> soon, Dice dice, Batcher batcher, BooleanSupplier passes, Supplier<Optional<NotTaken>> shut) {
        this.soon = soon;
        this.dice = dice;
        this.batcher = batcher;
        this.passes = passes;
        this.shut = shut;
    }

    @Override
    public Optional<NotTaken> offer(Submission submission) {
        Optional<NotTaken> refused = shut.get();
        if (refused.isEmpty() && waiting.size() >= ROOM) {
            refused = Optional.of(NotTaken.BUSY);
        }
        if (refused.isEmpty()) {
            waiting.add(submission);
            ask();
        }
        return refused;
    }

    boolean idle() {
        return waiting.isEmpty();
    }

    private void ask() {
        if (!asked) {
            asked = true;
            soon.accept(() -> {
                asked = false;
                if (passes.getAsBoolean()) {
                    batch(1 + dice.below(waiting.size()));
                }
                if (!waiting.isEmpty()) {
                    ask();
                }
            });
        }
    }

    /// Hands the first few over as one batch.
    void batch(int most) {
        try {
            for (int left = Math.min(most, waiting.size()); left > 0; left--) {
                batcher.take(waiting.remove(), left == 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a simulation", e);
        }
    }
}
