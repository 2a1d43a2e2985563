package org.plenary.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.MalformedMessage;

/// The end of one WebSocket: one close frame, and the socket once the client has answered it or had time to.
final class Farewell {

    /// After these nothing that the client sends can be told apart any more, so no answer is waited for.
    private static final Set<CloseCode> UNREADABLE = EnumSet.of(CloseCode.NOT_PROTOCOL, CloseCode.NOT_TEXT, CloseCode.TOO_BIG);

    private final Channel channel;
    private final Duration patience;
    private boolean begun;

    Farewell(Channel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
    }

    /// Whether nothing is sent any more, and no message is read.
    boolean begun() {
        return begun;
    }

    /// Closes, if nobody has yet.
    void say(CloseCode code) {
        if (begun) {
            return;
        }
        begun = true;
        var written = channel.writeAndFlush(Unpooled.wrappedBuffer(Frames.close(code)));
        if (code == CloseCode.TOO_FAST) {
            var _ = channel.config().setAutoRead(false); // what still comes would keep us as busy as what came
        }
        if (UNREADABLE.contains(code)) {
            Proofreader.close(channel.pipeline());
            var _ = written.addListener(sent -> Hangup.sayNoMore(channel));
        }
        var end = channel.eventLoop().schedule(this::hangUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        var _ = channel.closeFuture().addListener(closed -> end.cancel(false));
    }

    /// The client has closed, with this number or 0, or has answered our close frame.
    void heard(int code) {
        if (begun) {
            hangUp();
            return;
        }
        begun = true;
        var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(Frames.close(code))).addListener(sent -> hangUp());
    }

    /// The client has gone without a word.
    void over() {
        begun = true;
    }

    /// With which code a connection ends when something was thrown; empty where the client is lost.
    static Optional<CloseCode> code(Throwable thrown) {
        Throwable cause = thrown instanceof DecoderException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (cause) {
            case Messages.Breach breach -> Optional.of(breach.code());
            case MalformedMessage malformed -> Optional.of(CloseCode.MALFORMED);
            case CorruptedWebSocketFrameException corrupted -> CloseCode.of(corrupted.closeStatus().code())
                    .or(() -> Optional.of(CloseCode.NOT_PROTOCOL));
            case TooLongFrameException tooLong -> Optional.of(CloseCode.TOO_BIG);
            case IOException lost -> Optional.empty();
            default -> Optional.of(CloseCode.FAULT); // not sealed: whatever may be thrown
        };
    }

    /// By way of the pipeline: an embedded channel that is closed itself takes along what its event loop still has to do.
    private void hangUp() {
        var _ = channel.pipeline().close();
    }
}
