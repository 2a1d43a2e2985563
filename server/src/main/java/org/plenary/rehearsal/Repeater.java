package org.plenary.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.ServerFrame;

/// Sends commands again that were answered before, under the ids they bore, and compares the answers.
///
/// It speaks the protocol by itself: the SDK sends a command again only where the answer was lost.
final class Repeater {

    /// As many answers of a client are remembered; those before are refused as forgotten.
    private static final int REMEMBERED = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern FIELD = Pattern.compile("\"(ticket|path)\"\\s*:\\s*\"([^\"]+)\"");

    private final URI server;
    private final Invariant same;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// The frames that come, as they come.
    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private volatile String closed = "";

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            part.writeBytes(bytes);
            if (last) {
                try {
                    frames.add(ServerFrame.parseFrom(part.toByteArray()));
                } catch (IOException e) {
                    socket.abort();
                }
                part.reset();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed = code + " " + reason;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed = error.toString();
        }
    }

    Repeater(URI server, Invariant same) {
        this.server = server;
        this.same = same;
    }

    /// Repeats what one client was answered.
    ///
    /// @param token   of the badge that sent it
    /// @param answers all of one client's number, in the order of their counters
    void repeat(String token, List<Answered> answers) throws IOException, InterruptedException {
        Ear ear = new Ear();
        long number = answers.getFirst().client();
        WebSocket socket = connected(token, number, ear);
        try {
            await(ear, ServerFrame::hasWelcome);
            long forgotten = answers.getLast().counter() - REMEMBERED;
            for (Answered each : answers.subList((int) Math.max(0, forgotten - 2), answers.size())) {
                Answer answer = asked(socket, ear, each);
                boolean equal =
                        each.counter() <= forgotten ? answer.getRefused().getCode().equals("outcome-forgotten") : equal(each, answer);
                same.check(equal, () -> "%s of %s was answered %s, and when it was sent again %s"
                        .formatted(each.command(), each.who(), each.granted().map(Object::toString).orElse(each.refused()), answer));
            }
        } finally {
            socket.abort();
        }
    }

    private static boolean equal(Answered before, Answer now) {
        return before.granted().isPresent()
                ? now.hasGranted() && now.getGranted().getReceipt().equals(before.granted().get().getReceipt())
                : now.getRefused().getCode().equals(before.refused());
    }

    /// An answer to a repeated command; one that is not taken is sent once more after the time it names.
    private static Answer asked(WebSocket socket, Ear ear, Answered what) throws IOException, InterruptedException {
        NumberedCommand numbered = NumberedCommand.newBuilder().setCounter(what.counter()).setCommand(what.command()).build();
        while (true) {
            send(socket, ClientFrame.newBuilder().setCommand(numbered).build());
            Answer answer = await(ear, frame -> frame.hasAnswer() && frame.getAnswer().getCounter() == what.counter()).getAnswer();
            if (!answer.hasNotTaken()) {
                return answer;
            }
            pause(ear, Times.duration(answer.getNotTaken().getRetryAfter()));
        }
    }

    /// Waits while reading on; what comes meanwhile is not awaited by anybody.
    private static void pause(Ear ear, Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < until) {
            ear.frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private static ServerFrame await(Ear ear, Predicate<ServerFrame> wanted) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ServerFrame frame = ear.frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new IOException("the server did not answer within " + PATIENCE.toSeconds() + " s; closed: " + ear.closed);
            }
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    private WebSocket connected(String token, long number, Ear ear) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/ticket")).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.noBody()).build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        URI path = server.resolve(field(body, "path"));
        URI there = URI.create((path.getScheme().equals("https") ? "wss" : "ws") + path.toString().substring(path.getScheme().length()));
        WebSocket socket = http.newWebSocketBuilder().connectTimeout(PATIENCE).subprotocols("plenary.v1").buildAsync(there, ear).join();
        send(socket, ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicket(field(body, "ticket")).setClient(number)).build());
        return socket;
    }

    private static String field(String json, String name) throws IOException {
        Matcher fields = FIELD.matcher(json);
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        throw new IOException("there is no " + name + " in " + json);
    }

    private static void send(WebSocket socket, ClientFrame frame) {
        socket.sendBinary(ByteBuffer.wrap(frame.toByteArray()), true).join();
    }
}
