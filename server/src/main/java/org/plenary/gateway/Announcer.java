package org.plenary.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Hall;
import org.plenary.core.NotTaken;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every connection what it may know of every step, and whoever asked for the step its answer.
///
/// Announcements come on one thread; clients join and leave on the threads of their event loops. Revisions count within one life
/// of the announcer, its epoch.
public final class Announcer implements AnnouncementHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final String epoch;
    private final Supplier<? extends Map<ConferenceId, Hall>> restored;
    private final OutboxLimits limits;
    private final Map<ConferenceId, Broadcast> broadcasts = new ConcurrentHashMap<>();
    private final List<Runnable> sweeps = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<ConferenceId, SeatId> disconnection = (conference, seat) -> {};
    private boolean pending;

    /// @param restored the conferences as earlier lives of the server have left them, before the first announcement
    Announcer(String epoch, Supplier<? extends Map<ConferenceId, Hall>> restored, OutboxLimits limits) {
        this.epoch = epoch;
        this.restored = restored;
        this.limits = limits;
    }

    @Override
    public void on(Announced announced, boolean endOfBatch) {
        try {
            announced.after().ifPresent(after -> pending |= broadcast(announced, after).announce(announced));
        } catch (RuntimeException e) {
            LOG.error("Step {} of {} was not announced whole; who missed it gets a snapshot", announced.index(), announced.conference(), e);
            pending = true;
        }
        disconnect(announced);
        if (endOfBatch) {
            sweep();
        }
    }

    /// A batch may end with this.
    @Override
    public void through(long index) {
        sweep();
    }

    /// Tells whoever waits for a command that the log has given it back; may be called on any thread.
    void returned(Submission submission, NotTaken why) {
        broadcast(submission.conference()).ifPresent(broadcast -> broadcast.returned(submission, why));
    }

    String epoch() {
        return epoch;
    }

    /// Has `sweep` run after every batch that leaves something to be sent.
    void sweepWith(Runnable sweep) {
        sweeps.add(sweep);
    }

    /// Has whoever is connected at a seat let go when the technician has decided so.
    void disconnectWith(BiConsumer<ConferenceId, SeatId> disconnection) {
        this.disconnection = disconnection;
    }

    /// What goes out of a conference; empty if there is no such conference.
    Optional<Broadcast> broadcast(ConferenceId id) {
        return Optional.ofNullable(broadcasts.get(id)).or(() -> Optional.ofNullable(restored.get().get(id)).map(this::begun));
    }

    /// Every conference as it was announced last.
    Stream<Conference> conferences() {
        Set<ConferenceId> ids = new HashSet<>(broadcasts.keySet());
        ids.addAll(restored.get().keySet());
        return ids.stream().flatMap(id -> broadcast(id).stream()).map(Broadcast::now);
    }

    private Broadcast broadcast(Announced announced, Conference after) {
        return broadcast(announced.conference())
                .orElseGet(() -> begun(new Hall(announced.before().orElse(after), announced.at(), Row.of())));
    }

    private Broadcast begun(Hall hall) {
        return broadcasts.computeIfAbsent(hall.conference().plan().id(), id -> new Broadcast(hall, limits));
    }

    /// An earlier life of the server has carried out what is replayed.
    private void disconnect(Announced announced) {
        if (!announced.replayed()) {
            announced.happenings().stream().map(Happening::event).filter(event -> event instanceof SeatDisconnected)
                    .forEach(event -> disconnection.accept(announced.conference(), ((SeatDisconnected) event).seat()));
        }
    }

    private void sweep() {
        if (pending) {
            pending = false;
            sweeps.forEach(Runnable::run);
        }
    }
}
