package org.plenary.client;

import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.glassfish.tyrus.client.ThreadPoolConfig;
import org.glassfish.tyrus.container.jdk.client.JdkClientContainer;
import org.jspecify.annotations.Nullable;

/// What all clients of a process share: a bounded number of daemon threads, one HTTP client, one WebSocket container. A
/// thousand clients need no more threads than one.
public final class PlenaryClients implements AutoCloseable {

    /// Connections that are made at the same time; each waits for the network on a thread of its own.
    private static final int DIALLERS = 8;
    private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration IDLE = Duration.ofSeconds(10);

    /// @param handshake for a WebSocket's
    /// @param message   the longest, in bytes
    private record Limits(Duration handshake, int message) {}

    private static final class Shared {
        private static final PlenaryClients INSTANCE = new PlenaryClients();
    }

    private final long started = System.nanoTime();
    private final Instant startedAt = Instant.now();
    private final InstantSource clock = () -> startedAt.plusNanos(System.nanoTime() - started);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("timer"));
    private final ExecutorService diallers = bounded(DIALLERS, "dial");
    private final ExecutorService tellers = bounded(READERS, "tell");
    private final @Nullable SSLContext tls;
    private final HttpClient http;
    private final Map<Limits, WebSocketContainer> containers = new ConcurrentHashMap<>();

    /// With the trust that the JVM has.
    public PlenaryClients() {
        this(null);
    }

    /// @param tls whom to trust for `https` servers; null for whom the JVM trusts
    public PlenaryClients(@Nullable SSLContext tls) {
        this.tls = tls;
        timer.setRemoveOnCancelPolicy(true);
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .executor(bounded(2, "http")).connectTimeout(ClientOptions.standard().httpTimeout());
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.http = builder.build();
    }

    /// The process's own, which lives as long as the process.
    public static PlenaryClients shared() {
        return Shared.INSTANCE;
    }

    /// A client that begins to connect, and keeps trying until it is closed. Commands may be sent at once; they are kept.
    ///
    /// @param server `http` or `https`, for example `https://plenary.example.org`
    /// @param code   the join code; it is exchanged for a token once
    public PlenaryClient open(URI server, String code, ClientOptions options) {
        return open(server, code, "", options);
    }

    /// A client that comes with a token kept from [PlenaryClient#token()].
    public PlenaryClient openWithToken(URI server, String token, ClientOptions options) {
        return open(server, "", token, options);
    }

    private PlenaryClient open(URI server, String code, String token, ClientOptions options) {
        URI root = server.resolve("/");
        Reception reception = new Reception(http, root, options.httpTimeout());
        return open(new TyrusDialer(container(options), reception, root, code, token), options);
    }

    PlenaryClient open(Dialer dialer, ClientOptions options) {
        PlenaryClient client = new PlenaryClient(this, dialer, options, RandomGenerator.getDefault());
        client.open();
        return client;
    }

    /// One for all clients with the same limits: each keeps ten threads of its own, whatever it does.
    private WebSocketContainer container(ClientOptions options) {
        return containers.computeIfAbsent(new Limits(options.httpTimeout(), options.messageLimit()), this::container);
    }

    private WebSocketContainer container(Limits limits) {
        ClientManager container = ClientManager.createClient(JdkClientContainer.class.getName());
        Map<String, Object> properties = container.getProperties();
        properties.put(ClientProperties.SHARED_CONTAINER, true);
        properties.put(ClientProperties.HANDSHAKE_TIMEOUT, Math.toIntExact(limits.handshake().toMillis()));
        properties.put(ClientProperties.INCOMING_BUFFER_SIZE, limits.message());
        properties.put(
                ClientProperties.WORKER_THREAD_POOL_CONFIG,
                ThreadPoolConfig.defaultConfig().setCorePoolSize(1).setMaxPoolSize(READERS + 1).setDaemon(true));
        if (tls != null) {
            properties.put(ClientProperties.SSL_ENGINE_CONFIGURATOR, new SslEngineConfigurator(tls));
        }
        container.setDefaultMaxBinaryMessageBufferSize(limits.message());
        return container;
    }

    /// Monotonic: it begins at the wall clock's time and never jumps.
    InstantSource clock() {
        return clock;
    }

    Deliveries deliveries() {
        return new Deliveries(tellers);
    }

    Future<?> wakeAfter(Duration wait, Runnable work) {
        return timer.schedule(work, Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }

    Future<?> dialAfter(Duration wait, Runnable dial) {
        return wait.isZero()
                ? diallers.submit(dial)
                : timer.schedule(() -> diallers.execute(dial), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    void hangUp(Runnable close) {
        try {
            diallers.execute(close);
        } catch (RejectedExecutionException e) {
            close.run(); // everything is being closed, so nobody else will
        }
    }

    /// Ends the threads; clients that were opened here are to be closed first.
    @Override
    public void close() {
        timer.shutdownNow();
        diallers.shutdown();
        tellers.shutdown();
    }

    private static ExecutorService bounded(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, IDLE.toMillis(), TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("plenary-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
