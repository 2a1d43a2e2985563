package org.plenary.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.client.ClientListener;
import org.plenary.client.CommandFuture;
import org.plenary.client.ConnectionState;
import org.plenary.client.Micros;
import org.plenary.client.PlenaryClient;

/// A turn of Norway's that the chair extends by a second again and again: its limit tells how often that was done.
///
/// @param limit before the first extension
record PressedTurn(PlenaryClient chair, int turn, long limit) {

    static final Duration SOON = Duration.ofSeconds(60);
    static final String READ_ONLY = "read-only";

    private static final Duration ONE = Duration.ofSeconds(1);
    private static final long UNANSWERED_S = 2;

    /// Opens the session and gives Norway the floor.
    static PressedTurn begun(PlenaryClient chair, PlenaryClient norway) {
        chair.openSession("session-1").await(SOON);
        chair.startSegment("session-1-debate").await(SOON);
        chair.giveFloor(norway.requestFloor("statement", "en").await(SOON).getRequest()).await(SOON);
        int turn = chair.await(mirror -> mirror.currentTurn().isPresent(), SOON).currentTurn().orElseThrow().getId();
        return new PressedTurn(chair, turn, chair.mirror().turn(turn).orElseThrow().getLimit());
    }

    /// Extends the turn until that is not answered, or the chair sees that nothing is taken.
    ///
    /// @return the extensions, of which the last may be unanswered
    List<CommandFuture<?>> extended(int most) throws Exception {
        List<CommandFuture<?>> extensions = new ArrayList<>();
        while (extensions.size() < most && !chair.condition().equals(READ_ONLY)) {
            CommandFuture<?> extension = chair.extendTurn(turn, ONE);
            extensions.add(extension);
            try {
                extension.get(UNANSWERED_S, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return extensions;
            }
        }
        return extensions;
    }

    /// By how many extensions the turn is longer than it was.
    long times() {
        return (chair.mirror().turn(turn).orElseThrow().getLimit() - limit) / Micros.of(ONE);
    }

    /// When the client sees that the server takes nothing more, in milliseconds of the wall clock.
    static CompletableFuture<Long> readOnly(PlenaryClient client) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        client.listen(new ClientListener() {
            @Override
            public void changed(ConnectionState state, String condition) {
                if (condition.equals(READ_ONLY)) {
                    seen.complete(System.currentTimeMillis());
                }
            }
        });
        return seen;
    }

    static int health(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(server.resolve("/health")).build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
