package org.plenary.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends an HTTP connection so that the last answer arrives: a socket that is closed over unread bytes takes back what it sent.
final class Hangup {

    private Hangup() {}

    /// Hangs up once the answer is written: no more is sent, and whatever still comes is read for a while and thrown away.
    static void after(ChannelFuture written, Duration farewell) {
        var _ = written.addListener(done -> {
            Channel channel = written.channel();
            if (done.isSuccess() && sayNoMore(channel)) {
                Runnable end = () -> {
                    var _ = channel.close();
                };
                var _ = channel.eventLoop().schedule(end, farewell.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                var _ = channel.close();
            }
        });
    }

    /// Tells the other side that nothing more comes, if that can be told while what it sends is still read: not under TLS.
    static boolean sayNoMore(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
            var _ = duplex.shutdownOutput();
            return true;
        }
        return false;
    }
}
