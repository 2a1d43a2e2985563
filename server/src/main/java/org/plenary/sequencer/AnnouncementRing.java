package org.plenary.sequencer;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The ring after the log: one producer, the apply thread; its handlers run side by side, each on a thread of its own.
///
/// The engine loads a snapshot on the thread that starts it, before the apply thread begins, and what is loaded is announced as
/// well: so there is one producer at a time, but not one thread, which is what the Disruptor means by a single producer.
public final class AnnouncementRing implements Announcement, AutoCloseable {

    private final Disruptor<Place> disruptor;
    private final RingBuffer<Place> ring;

    /// A place on the ring: a step, or how far the steps have come.
    private static final class Place {
        @Nullable
        Announced step;
        long through;
    }

    /// @param size   places on the ring, a power of two; when it is full the apply thread waits
    /// @param faults hears of whatever a handler throws; the handler goes on with the next step
    public AnnouncementRing(int size, Consumer<Throwable> faults, AnnouncementHandler... handlers) {
        this.disruptor =
                new Disruptor<>(Place::new, size, Threads.named("announcement"), ProducerType.MULTI, new BlockingWaitStrategy());
        disruptor.setDefaultExceptionHandler(new Faults(faults));
        disruptor.handleEventsWith(hearing(handlers));
        this.ring = disruptor.start();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise; it holds only hearers
    private static EventHandler<Place>[] hearing(AnnouncementHandler... handlers) {
        return Arrays.stream(handlers).map(Hearer::new).toArray(EventHandler[]::new);
    }

    @Override
    public void announce(Announced step) {
        ring.publishEvent((place, sequence, given) -> place.step = given, step);
    }

    @Override
    public void through(long index) {
        ring.publishEvent((place, sequence) -> {
            place.step = null;
            place.through = index;
        });
    }

    /// Stops after every handler has heard of everything.
    @Override
    public void close() {
        disruptor.shutdown();
    }

    /// Has one handler hear of what lies on a place.
    private record Hearer(AnnouncementHandler handler) implements EventHandler<Place> {

        @Override
        public void onEvent(Place place, long sequence, boolean endOfBatch) throws Exception {
            Announced step = place.step;
            if (step == null) {
                handler.through(place.through);
            } else {
                handler.on(step, endOfBatch);
            }
        }
    }

    /// Passes on what handlers throw.
    private record Faults(Consumer<Throwable> faults) implements ExceptionHandler<Place> {

        @Override
        public void handleEventException(Throwable fault, long sequence, Place place) {
            faults.accept(fault);
        }

        @Override
        public void handleOnStartException(Throwable fault) {
            faults.accept(fault);
        }

        @Override
        public void handleOnShutdownException(Throwable fault) {
            faults.accept(fault);
        }
    }
}
