package org.plenary.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.AnnouncementHandler;

/// The announcement without threads: every handler hears every step in order, each at a pace of its own.
final class PacedAnnouncement implements Announcement {

    private final Consumer<Runnable> soon;
    private final Dice dice;
    private final Consumer<Throwable> faults;
    private final List<Hearer> hearers = new ArrayList<>();

    /// A step, or how far the steps have come.
    private record Place(Optional<Announced> step, long through) {}

    /// @param soon   has something run a little later, unless the server ends before
    /// @param faults hears of whatever a handler throws
    PacedAnnouncement(Consumer<Runnable> soon, Dice dice, Consumer<Throwable> faults) {
        this.soon = soon;
        this.dice = dice;
        this.faults = faults;
    }

    Hearer add(AnnouncementHandler handler) {
        Hearer hearer = new Hearer(handler);
        hearers.add(hearer);
        return hearer;
    }

    @Override
    public void announce(Announced step) {
        hearers.forEach(hearer -> hearer.put(new Place(Optional.of(step), -1)));
    }

    @Override
    public void through(long index) {
        hearers.forEach(hearer -> hearer.put(new Place(Optional.empty(), index)));
    }

    /// Whether every handler has heard everything.
    boolean idle() {
        return hearers.stream().allMatch(Hearer::idle);
    }

    /// One handler, and what it has not heard yet.
    final class Hearer {

        private final AnnouncementHandler handler;
        private final Deque<Place> waiting = new ArrayDeque<>();
        private boolean asked;

        Hearer(AnnouncementHandler handler) {
            this.handler = handler;
        }

        boolean idle() {
            return waiting.isEmpty();
        }

        /// Has the handler hear everything at once.
        void catchUp() {
            hear(waiting.size());
        }

        private void put(Place place) {
            waiting.add(place);
            ask();
        }

        private void ask() {
            if (!asked) {
                asked = true;
                soon.accept(() -> {
                    asked = false;
                    hear(1 + dice.below(Math.max(1, waiting.size())));
                    if (!waiting.isEmpty()) {
                        ask();
                    }
                });
            }
        }

        private void hear(int most) {
            for (int left = Math.min(most, waiting.size()); left > 0; left--) {
                Place place = waiting.remove();
                try {
                    if (place.step().isPresent()) {
                        handler.on(place.step().get(), left == 1);
                    } else {
                        handler.through(place.through());
                    }
                } catch (Exception e) { // whatever a handler throws, as on the ring
                    faults.accept(e);
                }
            }
        }
    }
}
