package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.plenary.client.Applied;
import org.plenary.client.ClientListener;
import org.plenary.client.ConnectionState;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryClient;

/// Follows one client: has everything that it sees checked, and counts how often it came back.
final class Follower implements ClientListener {

    private static final int BETWEEN_READINGS = 20;
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final String who;
    private final PlenaryClient client;
    private final Audit audit;
    private final Lags lags;
    private final List<Consumer<Mirror>> seen = new CopyOnWriteArrayList<>();
    private volatile Optional<Mirror> last = Optional.empty();
    private volatile boolean current;
    private final AtomicInteger arrivals = new AtomicInteger();
    private final AtomicInteger breaks = new AtomicInteger();
    private boolean steady = true;
    private int sightings;
    private long currentSince;

    Follower(String who, PlenaryClient client, Audit audit, Lags lags) {
        this.who = who;
        this.client = client;
        this.audit = audit;
        this.lags = lags;
        client.listen(this);
    }

    /// Has somebody told each mirror after it was checked.
    void tell(Consumer<Mirror> whom) {
        seen.add(whom);
    }

    @Override
    public void applied(Applied applied) {
        Sighting sighting = new Sighting(who, last, applied.mirror(), steady);
        sighting.stepFrom().ifPresent(before -> late(applied.mirror().at()));
        audit.see(sighting);
        steady = true;
        last = Optional.of(applied.mirror());
        if (++sightings % BETWEEN_READINGS == 0 && current && System.nanoTime() - currentSince > SETTLED.toNanos()) {
            client.clock().ifPresent(clock -> audit.clock(who, applied.mirror().epoch(), clock));
        }
        seen.forEach(each -> each.accept(applied.mirror()));
    }

    @Override
    public void changed(ConnectionState state, String condition) {
        if (state == ConnectionState.CURRENT && !current) {
            current = true;
            currentSince = System.nanoTime();
            arrivals.incrementAndGet();
        } else if (state == ConnectionState.OFFLINE && current) {
            current = false;
            boolean disconnected = audit.isDisturbed(who);
            steady = !audit.isDisturbed();
            if (!disconnected) {
                breaks.incrementAndGet();
            }
        }
    }

    /// Notes how long ago something was due that is only done now, as far as the client's clock is certain of it.
    ///
    /// @param due conference time
    void late(Instant due) {
        client.clock().ifPresent(clock -> lags.late(due, Duration.between(due, client.conferenceTime())
                .minus(clock.error().multipliedBy(clock.conference().getRate()))));
    }

    /// What the client has seen last, of what was told to it in order.
    Optional<Mirror> last() {
        return last;
    }

    boolean isCurrent() {
        return current;
    }

    /// How often the client came back after its connection was lost.
    int returns() {
        return Math.max(0, arrivals.get() - 1);
    }

    /// How often its connection broke though nobody had broken it.
    int breaks() {
        return breaks.get();
    }

    String who() {
        return who;
    }
}
