package org.plenary.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.plenary.gateway.CannotListen.Reason;

/// What is settled before the gateway listens: certificate, address, port.
final class Clearance {

    private static final int FIRST_FREE_FOR_ALL = 1_024;

    private Clearance() {}

    /// The certificate where there is one; an address that others can reach is not opened without.
    static Optional<Certificates> of(GatewaySettings settings) throws CannotListen {
        if (settings.tls().isPresent()) {
            return Optional.of(new Certificates(settings.tls().get()));
        }
        if (!settings.insecure() && !address(settings).isLoopbackAddress()) {
            throw new CannotListen(Reason.CLEAR_TEXT, settings.address());
        }
        return Optional.empty();
    }

    static Channel bound(ServerBootstrap bootstrap, GatewaySettings settings) throws CannotListen {
        ChannelFuture bound = bootstrap.bind(new InetSocketAddress(address(settings), settings.port())).awaitUninterruptibly();
        if (bound.isSuccess()) {
            return bound.channel();
        }
        String told = String.valueOf(bound.cause().getMessage());
        if (told.contains("Permission denied") && settings.port() < FIRST_FREE_FOR_ALL) {
            throw new CannotListen(Reason.NOT_PERMITTED, Integer.toString(settings.port()));
        }
        if (told.contains("Cannot assign") || told.contains("not available")) {
            throw new CannotListen(Reason.NO_SUCH_ADDRESS, settings.address());
        }
        throw new CannotListen(Reason.PORT_TAKEN, Integer.toString(settings.port()));
    }

    private static InetAddress address(GatewaySettings settings) throws CannotListen {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new CannotListen(Reason.NO_SUCH_ADDRESS, settings.address());
        }
    }
}
