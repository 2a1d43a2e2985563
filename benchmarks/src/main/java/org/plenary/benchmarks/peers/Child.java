package org.plenary.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server process that goes when this one goes.
final class Child implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening (\\d+)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int REMEMBERED = 20;

    private final Process process;
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread end = new Thread(this::kill);

    private Child(ProcessBuilder builder) throws IOException {
        process = builder.redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(end);
        Thread.ofVirtual().name("server output").start(this::listen);
    }

    static Child of(ProcessBuilder builder) throws IOException {
        return new Child(builder);
    }

    /// The port that it says it listens at, as soon as it does.
    int port() throws IOException, InterruptedException {
        try {
            return listening.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(e);
        }
    }

    /// Waits until somebody listens at a port, for servers that do not say so.
    Child await(int port) throws IOException {
        long limit = System.nanoTime() + START.toNanos();
        while (!isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw failed(null);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return this;
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// The process and those that it has started.
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /// Asks it to stop, and ends it where it does not.
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        process.destroy();
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            process.destroyForcibly();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private void kill() {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            process.destroyForcibly();
        }
    }

    private IOException failed(@Nullable Exception cause) {
        close();
        synchronized (said) {
            return new IOException("The server did not start. It said:\n" + String.join("\n", said), cause);
        }
    }

    /// Reads to the end, for a server whose output nobody takes stands still.
    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                Matcher found = LISTENING.matcher(line);
                if (found.matches()) {
                    listening.complete(Integer.valueOf(found.group(1)));
                }
            }
            listening.completeExceptionally(new IOException("The server is gone."));
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
    }

    private void remember(String line) {
        synchronized (said) {
            if (said.size() == REMEMBERED) {
                said.removeFirst();
            }
            said.addLast(line);
        }
    }
}
