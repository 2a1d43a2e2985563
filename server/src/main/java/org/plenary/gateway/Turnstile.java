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
    private boolean watches;

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
            if (greeted) {
                crowd.leave(watches);
            } else {
                crowd.leaveUngreeted(address);
            }
        }
        context.fireChannelInactive();
    }

    /// Whoever stands behind this one has said who it is.
    ///
    /// @param watches it has no seat
    /// @return whether there is room for it
    static boolean greet(ChannelPipeline pipeline, boolean watches) {
        Turnstile turnstile = pipeline.get(Turnstile.class);
        if (turnstile != null && turnstile.counted && !turnstile.greeted) {
            turnstile.greeted = turnstile.crowd.greet(turnstile.address, watches);
            turnstile.watches = watches;
            return turnstile.greeted;
        }
        return true;
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
