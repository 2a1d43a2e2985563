package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.ConferenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests: pages, badges, tickets, the server's health; and opens the way to a conference.
final class Door extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String CONFERENCES = "/ws/";

    private final Lobby lobby;
    private final Pages pages;
    private final Reception reception;
    private final Enquiries enquiries;
    private final Origins origins;

    /// Whether a request is still being answered; there is one at a time.
    private boolean busy;
    private boolean hungUp;

    Door(Lobby lobby, Pages pages, Reception reception, Enquiries enquiries, Origins origins) {
        this.lobby = lobby;
        this.pages = pages;
        this.reception = reception;
        this.enquiries = enquiries;
        this.origins = origins;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (hungUp) {
            return;
        }
        if (busy) {
            var _ = context.close();
            return;
        }
        busy = true;
        boolean keepAlive = HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
        Optional<String> host = host(request);
        String path = request.uri().split("\\?", 2)[0];
        if (host.isEmpty() || origins(request) > 1 || !request.decoderResult().isSuccess() || !path.startsWith("/")) {
            answer(context, Reply.refused(HttpRefusal.BAD_REQUEST), false);
        } else if (path.startsWith(CONFERENCES)) {
            enter(context, request, path.substring(CONFERENCES.length()), host.get());
        } else if (path.equals("/api/badge") || path.equals("/api/ticket")) {
            receive(context, request, path, host.get(), keepAlive);
        } else if (Enquiries.takes(path)) {
            enquire(context, request, path, host.get(), keepAlive);
        } else {
            answer(context, show(request, path, host.get()), keepAlive);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Deadline.PASSED || event == Gateway.STOPPING) {
            var _ = context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.debug("A connection failed before its upgrade", cause);
        }
        var _ = context.close();
    }

    static FullHttpResponse response(Reply reply, boolean keepAlive) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), Unpooled.wrappedBuffer(reply.body().duplicate()));
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        if (reply.status() != HttpResponseStatus.NOT_MODIFIED.code()) {
            response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, reply.body().remaining());
        }
        HttpUtil.setKeepAlive(response, keepAlive);
        return response;
    }

    /// The name the client knows us by, which stands once in a request.
    static Optional<String> host(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 ? Optional.of(hosts.getFirst()).filter(Origins::isHost) : Optional.empty();
    }

    /// How many pages the request says it comes from; of two, nobody could tell which one to believe.
    static int origins(HttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.ORIGIN).size();
    }

    private void enter(ChannelHandlerContext context, FullHttpRequest request, String conference, String host) {
        Optional<String> origin = Optional.ofNullable(request.headers().get(HttpHeaderNames.ORIGIN));
        Optional<ConferenceId> id = known(conference);
        if (id.isEmpty()) {
            answer(context, Reply.refused(HttpRefusal.NO_SUCH_CONFERENCE), false);
        } else if (!origins.allow(origin, host)) {
            answer(context, Reply.refused(HttpRefusal.FOREIGN_ORIGIN), false);
        } else {
            Upgrade.of(request).ifPresentOrElse(
                    upgrade -> upgrade.perform(context, lobby.limits().messages(),
                            new Connection(context.channel(), lobby, id.get(), upgrade.encoding(), origin)),
                    () -> answer(context, Upgrade.refusal(request), false));
        }
    }

    private Optional<ConferenceId> known(String conference) {
        try {
            var id = new ConferenceId(conference);
            return lobby.announcer().broadcast(id).map(broadcast -> id);
        } catch (IllegalArgumentException notAKey) {
            LOG.trace("Asked for a conference that cannot be", notAKey);
            return Optional.empty();
        }
    }

    private void receive(ChannelHandlerContext context, FullHttpRequest request, String path, String host, boolean keepAlive) {
        Optional<String> origin = Optional.ofNullable(request.headers().get(HttpHeaderNames.ORIGIN));
        if (!request.method().equals(HttpMethod.POST)) {
            answer(context, Reply.refused(HttpRefusal.METHOD_NOT_ALLOWED).with("Allow", "POST"), keepAlive);
        } else if (!origins.allow(origin, host)) {
            answer(context, Reply.refused(HttpRefusal.FOREIGN_ORIGIN), keepAlive);
        } else if (path.equals("/api/badge")) {
            reception.badge(
                    request.content().toString(StandardCharsets.UTF_8), Turnstile.address(context.channel().remoteAddress()),
                    reply -> context.executor().execute(() -> answer(context, reply, keepAlive)));
        } else {
            Optional<String> authorization = Optional.ofNullable(request.headers().get(HttpHeaderNames.AUTHORIZATION));
            reception.ticket(authorization, origin, context.executor(), reply -> answer(context, reply, keepAlive));
        }
    }

    private void enquire(ChannelHandlerContext context, FullHttpRequest request, String path, String host, boolean keepAlive) {
        if (origins.allow(Optional.ofNullable(request.headers().get(HttpHeaderNames.ORIGIN)), host)) {
            enquiries.ask(request, path, reply -> context.executor().execute(() -> answer(context, reply, keepAlive)));
        } else {
            answer(context, Reply.refused(HttpRefusal.FOREIGN_ORIGIN), keepAlive);
        }
    }

    private Reply show(FullHttpRequest request, String path, String host) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return Reply.refused(HttpRefusal.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD");
        }
        if (path.equals("/")) {
            return new Reply(302, Map.of("Location", "/join", "Cache-Control", "no-cache"), Reply.NOTHING);
        }
        if (path.equals("/health")) {
            String condition = lobby.condition().get();
            return Reply.json(condition.equals("ok") ? 200 : 503, "{\"condition\":" + Reply.quoted(condition) + "}");
        }
        HttpHeaders headers = request.headers();
        return pages.at(
                path, origins.sockets(host), headers.get(HttpHeaderNames.ACCEPT_ENCODING, "").contains("gzip"),
                headers.get(HttpHeaderNames.IF_NONE_MATCH, ""))
                .orElseGet(() -> Reply.refused(HttpRefusal.NOT_FOUND));
    }

    private void answer(ChannelHandlerContext context, Reply reply, boolean keepAlive) {
        busy = false;
        var written = context.writeAndFlush(response(reply, keepAlive));
        if (keepAlive) {
            Deadline.prolong(context);
        } else {
            hungUp = true;
            Hangup.after(written, lobby.limits().patience().farewell());
        }
    }
}
