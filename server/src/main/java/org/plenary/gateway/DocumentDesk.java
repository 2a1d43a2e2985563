package org.plenary.gateway;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.plenary.accreditation.Holder;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.ContentHash;
import org.plenary.core.Document;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.Documents;
import org.plenary.documents.Arrival;
import org.plenary.documents.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the contents of documents are handed in and given out: who may, and how many at once.
final class DocumentDesk implements Deposits, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentDesk.class);

    private final DocumentStore store;
    private final Announcer announcer;
    private final InstantSource time;
    private final UploadLimits limits;
    /// Disks are waited for here and not on event loops.
    private final ExecutorService clerks =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("documents-", 0).factory());
    private final Semaphore arrivals;
    private final Semaphore handouts;
    private final Map<Owner, Integer> arriving = new HashMap<>();
    private final Map<Owner, Map<ContentHash, Awaiting>> deposited = new HashMap<>();

    /// A badge of a conference.
    private record Owner(ConferenceId conference, Badge badge) {

        static Owner of(Holder holder) {
            return new Owner(holder.conference(), holder.badge());
        }
    }

    /// A content that may be submitted until some time.
    private record Awaiting(Arrival.Kept kept, Instant until) {}

    DocumentDesk(DocumentStore store, Announcer announcer, InstantSource time, UploadLimits limits) {
        this.store = store;
        this.announcer = announcer;
        this.time = time;
        this.limits = limits;
        arrivals = new Semaphore(limits.atOnce());
        handouts = new Semaphore(limits.handouts());
    }

    UploadLimits limits() {
        return limits;
    }

    DocumentStore store() {
        return store;
    }

    ExecutorService clerks() {
        return clerks;
    }

    /// Makes room for one more arrival, which [#end] gives back.
    ///
    /// @return why there is none
    synchronized Optional<HttpRefusal> begin(Holder holder) {
        Owner owner = Owner.of(holder);
        if (waiting(owner) >= limits.awaitingPerBadge()) {
            return Optional.of(HttpRefusal.TOO_MANY_DOCUMENTS);
        }
        if (arriving.getOrDefault(owner, 0) >= limits.atOncePerBadge() || !arrivals.tryAcquire()) {
            return Optional.of(HttpRefusal.BUSY);
        }
        arriving.merge(owner, 1, Integer::sum);
        return Optional.empty();
    }

    synchronized void end(Holder holder) {
        arriving.computeIfPresent(Owner.of(holder), (owner, count) -> count == 1 ? null : count - 1);
        arrivals.release();
    }

    /// A content may be submitted by whoever has handed it in.
    synchronized void deposited(Holder holder, Arrival.Kept kept) {
        deposited.computeIfAbsent(Owner.of(holder), owner -> new LinkedHashMap<>())
                .put(kept.sha256(), new Awaiting(kept, time.instant().plus(limits.awaited())));
    }

    /// Whoever knows a hash alone has not the content: it must have been handed in by the badge, or be open to it.
    @Override
    public synchronized boolean hold(Holder holder, SubmitDocument submit) {
        Awaiting deposit = deposited.getOrDefault(Owner.of(holder), Map.of()).get(submit.sha256());
        if (deposit != null && time.instant().isBefore(deposit.until())) {
            return deposit.kept().size() == submit.size() && deposit.kept().type() == submit.type();
        }
        return document(holder, submit.sha256()).filter(each -> each.size() == submit.size() && each.type() == submit.type()).isPresent();
    }

    /// The document under which a badge may read a content as its conference stands.
    Optional<Document> document(Holder holder, ContentHash hash) {
        return now(holder.conference()).flatMap(now -> now.papers().all().stream()
                .filter(each -> each.sha256().equals(hash) && Documents.mayRead(now, holder.badge(), each)).findFirst());
    }

    boolean beginHandout() {
        return handouts.tryAcquire();
    }

    void endHandout() {
        handouts.release();
    }

    /// Removes contents that nobody has submitted in time, or that were withdrawn.
    void sweep() {
        Set<ContentHash> referred = new HashSet<>();
        announcer.conferences().flatMap(now -> now.papers().all().stream()).forEach(document -> referred.add(document.sha256()));
        Duration twice = limits.awaited().multipliedBy(2);
        try {
            int removed = store.sweep(referred, time.instant().minus(twice));
            if (removed > 0) {
                LOG.info("{} contents of documents that nobody refers to were removed", removed);
            }
        } catch (IOException e) {
            LOG.warn("Contents of documents that nobody refers to could not be removed", e);
        }
    }

    @Override
    public void close() {
        clerks.shutdownNow();
    }

    /// How many contents of a badge still wait to be submitted.
    private int waiting(Owner owner) {
        Map<ContentHash, Awaiting> own = deposited.getOrDefault(owner, Map.of());
        Set<ContentHash> submitted = new HashSet<>();
        now(owner.conference()).stream().flatMap(now -> now.papers().all().stream()).forEach(each -> submitted.add(each.sha256()));
        own.values().removeIf(each -> !time.instant().isBefore(each.until()) || submitted.contains(each.kept().sha256()));
        if (own.isEmpty()) {
            deposited.remove(owner);
        }
        return own.size();
    }

    private Optional<Conference> now(ConferenceId id) {
        return announcer.broadcast(id).map(Broadcast::now);
    }
}
