package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One document that is given out: a clerk reads a part, the event loop sends it, and only then the next one is read.
final class Handout {

    private static final Logger LOG = LoggerFactory.getLogger(Handout.class);
    private static final int PART = 64 << 10;

    private final DocumentDesk desk;
    private final ChannelHandlerContext context;
    private final Document document;
    private final boolean bare;
    private final boolean keepAlive;
    private final Consumer<End> ended;
    private @Nullable FileChannel file;

    /// How it ended.
    enum End {
        WHOLE,
        /// There is no such content, and nothing was sent.
        MISSING,
        BROKEN
    }

    /// @param bare  the headers alone are asked for
    /// @param ended told on the event loop, once
    Handout(DocumentDesk desk, ChannelHandlerContext context, Document document, boolean bare, boolean keepAlive, Consumer<End> ended) {
        this.desk = desk;
        this.context = context;
        this.document = document;
        this.bare = bare;
        this.keepAlive = keepAlive;
        this.ended = ended;
    }

    /// Has whoever waits for it send the body.
    static HttpResponse goOn() {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
    }

    void begin() {
        read(() -> desk.store().read(document.sha256()), this::opened);
    }

    private void opened(Optional<FileChannel> there) {
        if (there.isEmpty()) {
            LOG.error("The content {} of document {} is not there", document.sha256(), document.id());
            ended.accept(End.MISSING);
            return;
        }
        file = there.get();
        var _ = context.write(headers());
        next(bare ? 0 : document.size());
    }

    private HttpResponse headers() {
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, document.type().contentType())
                .setInt(HttpHeaderNames.CONTENT_LENGTH, document.size())
                .set(HttpHeaderNames.CONTENT_DISPOSITION, FileNames.attachment(document.name()))
                .set("X-Content-Type-Options", "nosniff")
                .set("Content-Security-Policy", "sandbox; default-src 'none'")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Referrer-Policy", "no-referrer")
                .set("Cache-Control", "private, no-store")
                .set("Accept-Ranges", "none");
        HttpUtil.setKeepAlive(response, keepAlive);
        return response;
    }

    private void next(int left) {
        FileChannel from = file;
        if (left == 0 || from == null) {
            close();
            var _ = context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
            ended.accept(End.WHOLE);
            return;
        }
        read(() -> part(from, Math.min(left, PART)), part -> {
            int length = part.remaining();
            var _ = context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(part))).addListener(sent -> {
                if (sent.isSuccess()) {
                    next(left - length);
                } else {
                    broken();
                }
            });
        });
    }

    private static ByteBuffer part(FileChannel from, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining()) {
            if (from.read(part) < 0) {
                throw new IOException("a content is shorter than its document");
            }
        }
        return part.flip();
    }

    /// Reads on a clerk and goes on on the event loop.
    private <T> void read(Callable<T> work, Consumer<T> then) {
        try {
            desk.clerks().execute(() -> {
                try {
                    T value = work.call();
                    context.executor().execute(() -> then.accept(value));
                } catch (Exception e) {
                    LOG.warn("A document could not be read", e);
                    context.executor().execute(this::broken);
                }
            });
        } catch (RejectedExecutionException e) {
            broken();
        }
    }

    private void broken() {
        close();
        ended.accept(End.BROKEN);
    }

    private void close() {
        FileChannel open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("A document did not close", e);
            }
        }
    }
}
