package org.plenary.client;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.ServerFrame;

/// Dials with Tyrus: a ticket from the reception, then a WebSocket of the subprotocol `plenary.v1`.
final class TyrusDialer implements Dialer {

    private static final String SUBPROTOCOL = "plenary.v1";

    private final WebSocketContainer container;
    private final Reception reception;
    private final URI server;
    private final String code;
    private volatile String token;

    /// @param code  the join code; empty where there is a token
    /// @param token the badge's token; empty where there is none yet
    TyrusDialer(WebSocketContainer container, Reception reception, URI server, String code, String token) {
        this.container = container;
        this.reception = reception;
        this.server = server;
        this.code = code;
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public void dial(ConnectionListener listener) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = reception.token(code);
        }
        Reception.Ticket ticket = reception.ticket(token);
        ClientEndpointConfig config = ClientEndpointConfig.Builder.create().preferredSubprotocols(List.of(SUBPROTOCOL))
                .configurator(new WithoutOrigin()).build();
        try {
            container.connectToServer(new Ear(listener, ticket.ticket()), config, webSocket(ticket.path()));
        } catch (DeploymentException e) {
            throw new IOException("no WebSocket: " + e.getMessage(), e);
        }
    }

    private URI webSocket(String path) {
        URI there = server.resolve(path);
        return URI.create((there.getScheme().equals("https") ? "wss" : "ws") + there.toString().substring(there.getScheme().length()));
    }

    /// A program has no origin, and its ticket was given to none; Tyrus would claim the server's.
    private static final class WithoutOrigin extends ClientEndpointConfig.Configurator {

        @Override
        public void beforeRequest(Map<String, List<String>> headers) {
            headers.remove("Origin");
        }
    }

    /// Hears one WebSocket.
    private static final class Ear extends Endpoint {

        private final ConnectionListener listener;
        private final String ticket;

        Ear(ConnectionListener listener, String ticket) {
            this.listener = listener;
            this.ticket = ticket;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) message -> read(message, session));
            listener.opened(new TyrusConnection(session), ticket);
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            listener.closed(reason.getCloseCode().getCode());
        }

        private void read(ByteBuffer message, Session session) {
            try {
                listener.received(ServerFrame.parseFrom(message));
            } catch (InvalidProtocolBufferException e) {
                new TyrusConnection(session).close(); // not the server this client was made for, or a torn message
            }
        }
    }

    private record TyrusConnection(Session session) implements Connection {

        private static final System.Logger LOG = System.getLogger(TyrusDialer.class.getName());

        @Override
        public void send(ClientFrame frame) {
            try {
                session.getAsyncRemote().sendBinary(ByteBuffer.wrap(frame.toByteArray()), result -> dropped(result.getException()));
            } catch (RuntimeException e) {
                dropped(e); // Tyrus throws for a session that was closed meanwhile
            }
        }

        @Override
        public void close() {
            try {
                session.close();
            } catch (IOException | RuntimeException e) {
                dropped(e);
            }
        }

        private static void dropped(@Nullable Throwable why) {
            if (why != null) {
                LOG.log(System.Logger.Level.DEBUG, "A connection was lost", why);
            }
        }
    }
}
