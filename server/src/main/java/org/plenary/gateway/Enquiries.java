package org.plenary.gateway;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.plenary.accreditation.Holder;
import org.plenary.core.Role;
import org.plenary.views.Confidences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers, over HTTP, whoever asks with a badge how the conference has gone, or who is connected and how well.
final class Enquiries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Enquiries.class);
    private static final String MINUTES = "/api/minutes";
    private static final String CONNECTIONS = "/api/connections";

    /// How many are answered at the same time.
    private static final int AT_ONCE = 16;

    private final Optional<Chronicle> chronicle;
    private final Register register;
    private final Reception reception;
    /// Disks are waited for here and not on event loops.
    private final ExecutorService clerks =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("enquiries-", 0).factory());
    private final Semaphore places = new Semaphore(AT_ONCE);

    Enquiries(Optional<Chronicle> chronicle, Register register, Reception reception) {
        this.chronicle = chronicle;
        this.register = register;
        this.reception = reception;
    }

    static boolean takes(String path) {
        return path.equals(MINUTES) || path.equals(CONNECTIONS);
    }

    /// Answers one request, at once or on a thread of its own.
    void ask(HttpRequest request, String path, Consumer<Reply> answer) {
        if (!request.method().equals(HttpMethod.GET)) {
            answer.accept(Reply.refused(HttpRefusal.METHOD_NOT_ALLOWED).with("Allow", "GET"));
            return;
        }
        switch (reception.shown(Optional.ofNullable(request.headers().get(HttpHeaderNames.AUTHORIZATION)))) {
            case Reception.Known(Holder holder) when path.equals(CONNECTIONS) -> answer.accept(connections(request.uri(), holder));
            case Reception.Known(Holder holder) -> minutes(request.uri(), holder, answer);
            case Reception.Unknown(Reply reply) -> answer.accept(reply);
        }
    }

    @Override
    public void close() {
        clerks.shutdownNow();
    }

    private Reply connections(String uri, Holder holder) {
        if (holder.badge().role() != Role.TECHNICIAN) {
            return Reply.refused(HttpRefusal.NOT_FOR_YOUR_ROLE);
        }
        return uri.equals(CONNECTIONS)
                ? Reply.json(200, ConnectionsPage.of(register.seen(holder.conference())))
                : Reply.refused(HttpRefusal.UNFIT_PARAMETER);
    }

    private void minutes(String uri, Holder holder, Consumer<Reply> answer) {
        Optional<MinutesPage> page = MinutesPage.asked(uri);
        if (!Confidences.ALL.contains(holder.badge().role())) {
            answer.accept(Reply.refused(HttpRefusal.NOT_FOR_YOUR_ROLE));
        } else if (page.isEmpty()) {
            answer.accept(Reply.refused(HttpRefusal.UNFIT_PARAMETER));
        } else if (chronicle.isEmpty()) {
            answer.accept(Reply.refused(HttpRefusal.NOT_FOUND));
        } else if (!places.tryAcquire()) {
            answer.accept(busy());
        } else {
            read(chronicle.get(), page.get(), holder, answer);
        }
    }

    private void read(Chronicle told, MinutesPage page, Holder holder, Consumer<Reply> answer) {
        try {
            clerks.execute(() -> {
                try {
                    answer.accept(read(told, page, holder));
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Minutes were asked for while the server stops", e);
            places.release();
            answer.accept(busy());
        }
    }

    private static Reply read(Chronicle told, MinutesPage page, Holder holder) {
        try {
            return Reply.json(200, page.told(told, holder));
        } catch (IOException | RuntimeException e) {
            LOG.error("The minutes of {} could not be told", holder.conference(), e);
            return Reply.refused(HttpRefusal.FAULT);
        }
    }

    private static Reply busy() {
        return Reply.refused(HttpRefusal.BUSY).with("Retry-After", "1");
    }
}
