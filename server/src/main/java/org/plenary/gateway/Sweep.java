package org.plenary.gateway;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.plenary.views.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round the connections of one event loop and has each send what waits for it.
///
/// It goes in slices, with reads in between, and before each slice serves those who need it first: the podium, the booths, the
/// delegation that has the floor, and whoever is to be sent an answer. What is announced while it goes round rides along: those ahead get it at once, those behind on
/// the next round, and a round costs each connection one write, however much there is to send.
final class Sweep {

    /// Somebody whom the sweep comes by.
    interface Served {

        /// Sends what waits.
        void deliver();

        /// Sends what waits if its delegation has the floor.
        void deliverIfSpeaking();

        /// Sees whether it is still there, and gives it a beat if one is due.
        void glance(long now, Beats beats);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final EventExecutor loop;
    private final int slice;
    private final Beats beats;
    private final LongConsumer glanced;
    private final long glanceMillis;
    private final long slowGlanceNanos;

    private final List<Served> first = new ArrayList<>();
    private final List<Served> seats = new ArrayList<>();
    private final List<Served> watchers = new ArrayList<>();
    private final List<List<Served>> tiers = List.of(first, seats, watchers);
    private final Queue<Served> called = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private int next;
    private int left;

    /// Where the look at the connections is: those below this place of this tier are still to come, and of the tiers up to the last.
    private int glancedTier;
    private int glancedPlace;
    private int lastGlanced;
    private long slowGlanceAt;

    /// @param glanced run at every look at the connections, with the time in nanoseconds
    Sweep(EventExecutor loop, int slice, Beats beats, Patience patience, LongConsumer glanced) {
        this.loop = loop;
        this.slice = slice;
        this.beats = beats;
        this.glanced = glanced;
        glanceMillis = patience.glance().toMillis();
        slowGlanceNanos = patience.slowGlance().toNanos();
        slowGlanceAt = loop.ticker().nanoTime() + slowGlanceNanos;
        var _ = loop.schedule(this::glance, glanceMillis, TimeUnit.MILLISECONDS);
    }

    /// Asks for a round; may be called on any thread, and costs nothing where one has been asked for already.
    void ask() {
        if (asked.compareAndSet(false, true) && !loop.isShuttingDown()) {
            loop.execute(this::begin);
        }
    }

    /// Has a connection served before the others of the round that is under way or asked for next; may be called on any thread.
    void call(Served connection) {
        called.add(connection);
    }

    void add(Served connection, Audience audience) {
        tier(audience).add(connection);
    }

    void remove(Served connection, Audience audience) {
        tier(audience).remove(connection);
    }

    private List<Served> tier(Audience audience) {
        return switch (audience) {
            case PODIUM, BOOTH, TECHNICIAN -> first;
            case DELEGATE, DISPLAY -> seats;
            case LISTENER, MEDIA -> watchers;
        };
    }

    private void begin() {
        asked.set(false);
        boolean resting = left == 0;
        left = seats.size() + watchers.size();
        if (resting) {
            next = 0;
            go();
        }
    }

    private void go() {
        serveCalled();
        backwards(first, Served::deliver);
        backwards(seats, Served::deliverIfSpeaking);
        for (int i = 0; i < slice && left > 0; i++, left--) {
            int all = seats.size() + watchers.size();
            next = next < all ? next : 0;
            if (next < all) {
                at(next++).deliver();
            }
        }
        if (left > 0) {
            // An executed task would come before the next look at the sockets.
            var _ = loop.schedule(this::go, 0, TimeUnit.NANOSECONDS);
        }
    }

    private Served at(int index) {
        return index < seats.size() ? seats.get(index) : watchers.get(index - seats.size());
    }

    /// Looks at the connections, in slices as well: ten thousand beats at once would hold up whoever has something to say. Listeners
    /// and media are looked at less often, as nobody waits for them and there may be very many.
    private void glance() {
        try {
            long now = loop.ticker().nanoTime();
            beats.look();
            boolean everybody = beats.dueForAll() || now - slowGlanceAt >= 0;
            slowGlanceAt = everybody ? now + slowGlanceNanos : slowGlanceAt;
            lastGlanced = tiers.indexOf(everybody ? watchers : seats);
            glancedTier = 0;
            glancedPlace = first.size();
        } catch (RuntimeException e) {
            LOG.error("A look at the connections could not begin", e);
        }
        glanceOn();
    }

    private void glanceOn() {
        long now = loop.ticker().nanoTime();
        boolean over = false;
        try {
            serveCalled();
            for (int i = 0; i < slice && !over; i++) {
                over = !glanceAtNext(now);
            }
            if (over) {
                glanced.accept(now);
            }
        } catch (RuntimeException e) {
            LOG.error("A look at the connections has failed; the next one comes", e);
            over = true;
        }
        var _ = loop.schedule(over ? this::glance : this::glanceOn, over ? glanceMillis : 0, TimeUnit.MILLISECONDS);
    }

    /// Each tier from its end, so that whoever leaves meanwhile has nobody passed over.
    ///
    /// @return whether there was another one
    private boolean glanceAtNext(long now) {
        glancedPlace = Math.min(glancedPlace, tiers.get(glancedTier).size());
        while (glancedPlace == 0 && glancedTier < lastGlanced) {
            glancedPlace = tiers.get(++glancedTier).size();
        }
        if (glancedPlace == 0) {
            return false;
        }
        tiers.get(glancedTier).get(--glancedPlace).glance(now, beats);
        return true;
    }

    private void serveCalled() {
        for (Served next = called.poll(); next != null; next = called.poll()) {
            next.deliver();
        }
    }

    /// From the end, as whoever is served may leave.
    private static void backwards(List<Served> connections, Consumer<Served> served) {
        for (int i = connections.size() - 1; i >= 0; i--) {
            served.accept(connections.get(i));
        }
    }
}
