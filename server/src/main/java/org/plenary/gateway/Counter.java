package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.plenary.accreditation.Holder;
import org.plenary.core.ContentHash;
import org.plenary.core.Document;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.MediaType;
import org.plenary.core.Names;
import org.plenary.core.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where one HTTP connection hands documents in and takes them out, `/documents`; every other request passes by.
///
/// A body goes to the disk part by part as it comes: nothing more is read from the socket until the disk has what came before.
final class Counter extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
    private static final String PLACE = "/documents";

    private final DocumentDesk desk;
    private final Reception reception;
    private final Origins origins;
    private final Limits limits;

    private Doing doing = Doing.NOTHING;
    private Optional<Deposit> deposit = Optional.empty();
    private boolean keepAlive;
    private int unwritten;
    private Runnable stop = () -> {};

    /// What this connection is about.
    private enum Doing {
        /// Requests pass by.
        NOTHING,
        RECEIVING,
        /// Everything has arrived and is being kept.
        KEEPING,
        GIVING,
        /// The connection was told goodbye.
        DONE
    }

    Counter(DocumentDesk desk, Reception reception, Origins origins, Limits limits) {
        this.desk = desk;
        this.reception = reception;
        this.origins = origins;
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (doing == Doing.NOTHING && !(read instanceof HttpRequest request && isHere(request))) {
            context.fireChannelRead(read);
            return;
        }
        try {
            if (read instanceof HttpRequest request) {
                begin(context, request);
            }
            if (read instanceof HttpContent part) {
                take(context, part);
            }
        } finally {
            ReferenceCountUtil.release(read);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop.run();
        abandon();
        doing = Doing.DONE;
        context.fireChannelInactive();
    }

    /// The time for requests is short; documents have their own.
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event != Deadline.PASSED || doing == Doing.NOTHING || doing == Doing.DONE) {
            context.fireUserEventTriggered(event);
        }
    }

    private static boolean isHere(HttpRequest request) {
        String path = path(request);
        return request.decoderResult().isSuccess() && (path.equals(PLACE) || path.startsWith(PLACE + "/"));
    }

    private static String path(HttpRequest request) {
        return request.uri().split("\\?", 2)[0];
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (doing != Doing.NOTHING) {
            if (doing != Doing.DONE) {
                var _ = context.close();
            }
            return;
        }
        keepAlive = HttpUtil.isKeepAlive(request);
        Optional<String> host = Door.host(request);
        Optional<String> origin = Optional.ofNullable(request.headers().get(HttpHeaderNames.ORIGIN));
        if (host.isEmpty() || Door.origins(request) > 1) {
            goodbye(context, Reply.refused(HttpRefusal.BAD_REQUEST));
        } else if (!origins.allow(origin, host.get())) {
            goodbye(context, Reply.refused(HttpRefusal.FOREIGN_ORIGIN));
        } else {
            Optional<String> authorization = Optional.ofNullable(request.headers().get(HttpHeaderNames.AUTHORIZATION));
            switch (reception.shown(authorization)) {
                case Reception.Known(Holder holder) -> begin(context, request, holder);
                case Reception.Unknown(Reply reply) -> goodbye(context, reply);
            }
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request, Holder holder) {
        boolean taken = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (path(request).equals(PLACE) && request.method().equals(HttpMethod.PUT)) {
            receive(context, request, holder);
        } else if (!path(request).equals(PLACE) && taken) {
            give(context, request, holder);
        } else {
            goodbye(context,
                    Reply.refused(HttpRefusal.METHOD_NOT_ALLOWED).with("Allow", path(request).equals(PLACE) ? "PUT" : "GET, HEAD"));
        }
    }

    private void receive(ChannelHandlerContext context, HttpRequest request, Holder holder) {
        if (!Rights.table().getOrDefault(Names.key(SubmitDocument.class), Set.of()).contains(holder.badge().role())) {
            goodbye(context, Reply.refused(HttpRefusal.SUBMITS_NO_DOCUMENTS));
            return;
        }
        Optional<String> name = FileNames.of(request.uri());
        Optional<MediaType> type = name.flatMap(MediaType::named);
        if (type.isEmpty()) {
            goodbye(context, Reply.refused(name.isEmpty() ? HttpRefusal.BAD_REQUEST : HttpRefusal.NOT_OF_ITS_TYPE));
            return;
        }
        if (HttpUtil.getContentLength(request, 0L) > desk.limits().largest()) {
            goodbye(context, Reply.refused(HttpRefusal.DOCUMENT_TOO_LARGE));
            return;
        }
        Optional<HttpRefusal> full = desk.begin(holder);
        if (full.isPresent()) {
            goodbye(context, Reply.refused(full.get()).with("Retry-After", "1"));
            return;
        }
        deposit = Optional.of(new Deposit(desk, holder, name.get(), type.get()));
        doing = Doing.RECEIVING;
        context.channel().config().setAutoRead(false);
        Future<?> late = context.executor().schedule(
                () -> goodbye(context, Reply.refused(HttpRefusal.TOO_SLOW)), desk.limits().deadline().toMillis(), TimeUnit.MILLISECONDS);
        stop = () -> late.cancel(false);
        if (HttpUtil.is100ContinueExpected(request)) {
            var _ = context.writeAndFlush(Handout.goOn());
        }
        context.read();
    }

    private void take(ChannelHandlerContext context, HttpContent part) {
        if (doing == Doing.RECEIVING && deposit.isPresent()) {
            if (!part.decoderResult().isSuccess()) {
                goodbye(context, Reply.refused(HttpRefusal.BAD_REQUEST));
            } else if (!deposit.get().takes(part.content().readableBytes())) {
                goodbye(context, Reply.refused(HttpRefusal.DOCUMENT_TOO_LARGE));
            } else {
                write(context, part, deposit.get());
                if (part instanceof LastHttpContent) {
                    keep(context, deposit.get());
                }
            }
        }
    }

    private void write(ChannelHandlerContext context, HttpContent part, Deposit to) {
        if (!part.content().isReadable()) {
            if (unwritten == 0) {
                context.read();
            }
            return;
        }
        byte[] bytes = new byte[part.content().readableBytes()];
        part.content().readBytes(bytes);
        unwritten++;
        var _ = to.add(bytes).whenCompleteAsync((written, thrown) -> {
            unwritten--;
            if (doing == Doing.RECEIVING && thrown != null) {
                goodbye(context, Deposit.failed(thrown));
            } else if (doing == Doing.RECEIVING && unwritten == 0) {
                context.read();
            }
        }, context.executor());
    }

    private void keep(ChannelHandlerContext context, Deposit whole) {
        doing = Doing.KEEPING;
        deposit = Optional.empty();
        var _ = whole.keep().whenCompleteAsync((reply, never) -> {
            if (doing == Doing.KEEPING) {
                answer(context, reply);
            }
        }, context.executor());
    }

    /// Answers a request that has arrived whole.
    private void answer(ChannelHandlerContext context, Reply reply) {
        if (!keepAlive) {
            goodbye(context, reply);
            return;
        }
        var _ = context.writeAndFlush(Door.response(reply, true));
        free(context);
    }

    /// The connection is there for the next request.
    private void free(ChannelHandlerContext context) {
        stop.run();
        doing = Doing.NOTHING;
        context.channel().config().setAutoRead(true);
        Deadline.prolong(context);
    }

    private void give(ChannelHandlerContext context, HttpRequest request, Holder holder) {
        Optional<ContentHash> hash = FileNames.hash(path(request).substring(PLACE.length() + 1));
        Optional<Document> document = hash.flatMap(each -> desk.document(holder, each));
        if (document.isEmpty()) {
            goodbye(context, Reply.refused(HttpRefusal.NOT_FOUND));
        } else if (!desk.beginHandout()) {
            goodbye(context, Reply.refused(HttpRefusal.BUSY).with("Retry-After", "1"));
        } else {
            doing = Doing.GIVING;
            Future<?> late = context.executor().schedule(
                    () -> {
                        var _ = context.close();
                    }, desk.limits().handout().toMillis(), TimeUnit.MILLISECONDS);
            stop = () -> late.cancel(false);
            boolean bare = request.method().equals(HttpMethod.HEAD);
            new Handout(desk, context, document.get(), bare, keepAlive, end -> given(context, end)).begin();
        }
    }

    private void given(ChannelHandlerContext context, Handout.End end) {
        stop.run();
        desk.endHandout();
        if (doing != Doing.GIVING) {
            return;
        }
        switch (end) {
            case WHOLE -> {
                if (keepAlive) {
                    free(context);
                } else {
                    doing = Doing.DONE;
                    Hangup.after(context.writeAndFlush(Unpooled.EMPTY_BUFFER), limits.patience().farewell());
                }
            }
            case MISSING -> goodbye(context, Reply.refused(HttpRefusal.NOT_FOUND));
            case BROKEN -> {
                LOG.debug("A document was not taken whole");
                var _ = context.close();
            }
        }
    }

    /// Answers, and takes nothing more on this connection: what still comes is read for a while and thrown away.
    private void goodbye(ChannelHandlerContext context, Reply reply) {
        if (doing == Doing.DONE) {
            return;
        }
        stop.run();
        abandon();
        doing = Doing.DONE;
        context.channel().config().setAutoRead(true);
        Hangup.after(context.writeAndFlush(Door.response(reply, false)), limits.patience().farewell());
    }

    private void abandon() {
        deposit.ifPresent(Deposit::abandon);
        deposit = Optional.empty();
    }
}
