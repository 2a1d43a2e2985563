package org.plenary.benchmarks.peers;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The broadcast by Vert.x: a verticle for each core that serves the sockets of its own event loop, and the event bus between them.
final class VertxBroadcast extends VerticleBase {

    private static final String MESSAGES = "messages";

    private final Set<ServerWebSocket> listeners = new HashSet<>();
    private final int port;
    private final AtomicInteger served;

    private VertxBroadcast(int port, AtomicInteger served) {
        this.port = port;
        this.served = served;
    }

    static void main(String... args) throws Exception {
        var served = new AtomicInteger();
        int given = Errand.port(args);
        int port = given == 0 ? -1 : given; // a negative one is any free port that the verticles share
        var cores = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        var _ = Vertx.vertx().deployVerticle(() -> new VertxBroadcast(port, served), cores).toCompletionStage().toCompletableFuture()
                .get();
        Errand.serving(served.get());
    }

    @Override
    public Future<HttpServer> start() {
        var _ = vertx.eventBus().<Buffer>localConsumer(MESSAGES, message -> listeners.forEach(
                listener -> listener.writeBinaryMessage(message.body())));
        return vertx.createHttpServer().webSocketHandler(this::welcome).listen(port, Errand.HOST)
                .onSuccess(server -> served.set(server.actualPort()));
    }

    private void welcome(ServerWebSocket socket) {
        if (socket.path().equals(Errand.PUBLISH)) {
            var _ = socket.binaryMessageHandler(message -> vertx.eventBus().publish(MESSAGES, message));
        } else {
            listeners.add(socket);
            var _ = socket.closeHandler(_ -> listeners.remove(socket));
        }
        var _ = socket.writeBinaryMessage(Buffer.buffer(Errand.welcome().array()));
    }
}
