package org.plenary.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.plenary.accreditation.Holder;
import org.plenary.core.MediaType;
import org.plenary.core.Names;
import org.plenary.documents.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One document that is being handed in: its parts go to the disk one after the other, on the desk's clerks. Told on one event loop.
final class Deposit {

    private static final Logger LOG = LoggerFactory.getLogger(Deposit.class);

    private final DocumentDesk desk;
    private final Holder holder;
    private final String name;
    private final CompletableFuture<Arrival> begun;
    private CompletableFuture<Arrival> work;
    private int size;

    Deposit(DocumentDesk desk, Holder holder, String name, MediaType type) {
        this.desk = desk;
        this.holder = holder;
        this.name = name;
        begun = CompletableFuture.supplyAsync(() -> {
            try {
                return desk.store().receive(type);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, desk.clerks());
        work = begun;
    }

    /// Whether so many more bytes are not too many.
    boolean takes(int more) {
        return more <= desk.limits().largest() - size;
    }

    /// Takes a part.
    ///
    /// @return done when it is written; with an error, if it could not be
    CompletionStage<?> add(byte[] part) {
        size += part.length;
        work = work.thenApplyAsync(arrival -> {
            try {
                arrival.write(ByteBuffer.wrap(part));
                return arrival;
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, desk.clerks());
        return work;
    }

    /// Keeps the whole, and says what it is now known by.
    CompletionStage<Reply> keep() {
        CompletableFuture<Reply> kept = work.thenApplyAsync(arrival -> {
            try {
                return told(arrival.keep());
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, desk.clerks());
        CompletionStage<Reply> answered = kept.exceptionally(Deposit::failed);
        return answered.whenComplete((reply, never) -> abandon());
    }

    /// Leaves nothing of it that was not kept.
    void abandon() {
        discard();
        desk.end(holder);
    }

    static Reply failed(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        LOG.warn("A document could not be kept", cause);
        boolean full = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        return Reply.refused(full ? HttpRefusal.STORAGE_FULL : HttpRefusal.FAULT);
    }

    private Reply told(Optional<Arrival.Kept> kept) {
        if (kept.isEmpty()) {
            return Reply.refused(HttpRefusal.NOT_OF_ITS_TYPE);
        }
        desk.deposited(holder, kept.get());
        return Reply.json(201, "{\"sha256\":%s,\"name\":%s,\"size\":%d,\"type\":%s}".formatted(
                Reply.quoted(kept.get().sha256().hex()), Reply.quoted(name), kept.get().size(),
                Reply.quoted(Names.key(kept.get().type()))));
    }

    /// A part that could not be written leaves a file all the same.
    private void discard() {
        var _ = work.handle((arrival, thrown) -> thrown == null).thenCombineAsync(begun, (well, arrival) -> {
            try {
                arrival.close();
            } catch (IOException e) {
                LOG.warn("A document that was not kept could not be removed", e);
            }
            return well;
        }, desk.clerks());
    }
}
