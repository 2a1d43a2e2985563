package org.plenary.sequencer;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.core.NotTaken;
import org.plenary.core.Role;
import org.plenary.core.Submission;

/// The ring before the log: many producers, one batcher. When it is full it says so at once.
public final class IntakeRing implements Intake, AutoCloseable {

    private final Disruptor<Place> disruptor;
    private final RingBuffer<Place> ring;
    private final Supplier<Optional<NotTaken>> shut;

    /// A place on the ring.
    static final class Place {
        @Nullable
        Submission submission;
    }

    /// @param size    places on the ring, a power of two
    /// @param batcher takes everything off the ring
    /// @param shut    why nothing at all is taken at present, if so
    public IntakeRing(int size, Batcher batcher, Supplier<Optional<NotTaken>> shut) {
        ThreadFactory threads = Threads.named("batcher");
        this.disruptor = new Disruptor<>(Place::new, size, threads, ProducerType.MULTI, new BlockingWaitStrategy());
        this.shut = shut;
        disruptor.handleEventsWith((place, sequence, endOfBatch) -> {
            Submission submission = place.submission;
            place.submission = null;
            batcher.take(submission, endOfBatch);
        });
        this.ring = disruptor.start();
    }

    @Override
    public Optional<NotTaken> offer(Submission submission) {
        Optional<NotTaken> refused = shut.get();
        if (refused.isPresent()) {
            return refused;
        }
        boolean scarce = ring.remainingCapacity() < ring.getBufferSize() / 4;
        boolean taken = (!scarce || goesFirst(submission.badge().role()))
                && ring.tryPublishEvent((place, sequence, given) -> place.submission = given, submission);
        return taken ? Optional.empty() : Optional.of(NotTaken.BUSY);
    }

    /// How many places are free.
    public int free() {
        return (int) ring.remainingCapacity();
    }

    /// While little room is left, only those without whom the meeting stands still may publish.
    private static boolean goesFirst(Role role) {
        return switch (role) {
            case CHAIR, INTERPRETER, TECHNICIAN, HOUSE -> true;
            case SECRETARY, RAPPORTEUR, DELEGATE, LISTENER, MEDIA, DISPLAY -> false;
        };
    }

    /// Stops after what is on the ring has been handed to the log.
    @Override
    public void close() {
        disruptor.shutdown();
    }
}
