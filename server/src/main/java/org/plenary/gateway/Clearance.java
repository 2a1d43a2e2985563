package org.plenary.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
        throw why(bound.cause(), settings);
    }

    /// Binds the port and lets it go again, so that a port that is taken is known before anything else has begun.
    static void tryOut(GatewaySettings settings) throws CannotListen {
        InetAddress address = address(settings);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, settings.port()));
        } catch (IOException e) {
            throw why(e, settings);
        }
    }

    private static CannotListen why(Throwable cause, GatewaySettings settings) {
        String told = String.valueOf(cause.getMessage());
        if (told.contains("Permission denied") && settings.port() < FIRST_FREE_FOR_ALL) {
            return new CannotListen(Reason.NOT_PERMITTED, Integer.toString(settings.port()));
        }
        if (told.contains("Cannot assign") || told.contains("not available")) {
            return new CannotListen(Reason.NO_SUCH_ADDRESS, settings.address());
        }
        return new CannotListen(Reason.PORT_TAKEN, Integer.toString(settings.port()));
    }

    private static InetAddress address(GatewaySettings settings) throws CannotListen {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new CannotListen(Reason.NO_SUCH_ADDRESS, settings.address());
        }
    }
}
