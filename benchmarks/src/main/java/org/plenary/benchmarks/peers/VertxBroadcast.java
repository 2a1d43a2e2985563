package org.plenary.benchmarks.peers;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.benchmarks.SelfSigned;

/// The broadcast by Vert.x: a verticle for each core that serves the sockets of its own event loop, and the event bus between them.
final class VertxBroadcast extends VerticleBase {

    private static final String MESSAGES = "messages";

    private final Set<ServerWebSocket> listeners = new HashSet<>();
    private final HttpServerOptions options;
    private final int port;
    private final AtomicInteger served;

    private VertxBroadcast(HttpServerOptions options, int port, AtomicInteger served) {
        this.options = options;
        this.port = port;
        this.served = served;
    }

    static void main(String... args) throws Exception {
        var served = new AtomicInteger();
        int given = Errand.port(args);
        int port = given == 0 ? -1 : given; // a negative one is any free port that the verticles share
        var options = Errand.store(args).map(VertxBroadcast::secured).orElseGet(HttpServerOptions::new);
        var cores = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        var _ = Vertx.vertx().deployVerticle(() -> new VertxBroadcast(options, port, served), cores).toCompletionStage()
                .toCompletableFuture()
                .get();
        Errand.serving(served.get());
    }

    /// With BoringSSL, as the house has it.
    private static HttpServerOptions secured(Path store) {
        return new HttpServerOptions().setSsl(true).setSslEngineOptions(new OpenSSLEngineOptions())
                .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword(SelfSigned.PASSWORD));
    }

    @Override
    public Future<HttpServer> start() {
        var _ = vertx.eventBus().<Buffer>localConsumer(MESSAGES, message -> listeners.forEach(
                listener -> listener.writeBinaryMessage(message.body())));
        return vertx.createHttpServer(options).webSocketHandler(this::welcome).listen(port, Errand.HOST)
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
