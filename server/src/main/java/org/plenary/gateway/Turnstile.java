package org.plenary.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Counts whoever comes and goes, and lets nobody in where there is no room.
final class Turnstile extends ChannelInboundHandlerAdapter {

    private static final int NETWORK_BYTES = 8;

    private final Crowd crowd;
    private String address = "";
    private boolean counted;
    private boolean greeted;

    Turnstile(Crowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        address = address(context.channel().remoteAddress());
        counted = crowd.arrive(address);
        if (!counted) {
            var _ = context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (counted) {
            counted = false;
            crowd.leave(address, greeted);
        }
        context.fireChannelInactive();
    }

    /// Whoever stands behind this one has said who it is.
    static void greet(ChannelPipeline pipeline) {
        Turnstile turnstile = pipeline.get(Turnstile.class);
        if (turnstile != null && turnstile.counted && !turnstile.greeted) {
            turnstile.greeted = true;
            turnstile.crowd.greet(turnstile.address);
        }
    }

    /// Where somebody comes from; of version 6 the network, as one device has as many addresses of it as it likes.
    static String address(SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return remote.toString();
        }
        InetAddress address = inet.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
