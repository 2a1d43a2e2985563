package org.plenary.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.plenary.client.DocumentDesk;

/// Where people hand texts in before they submit them.
final class PaperDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final URI server;

    PaperDesk(URI server) {
        this.server = server;
    }

    /// Hands a text in; fails as [DocumentDesk#upload] does.
    ///
    /// @param token of the badge that will submit it
    CompletableFuture<?> handIn(String token, Paper paper) {
        CompletableFuture<?> handedIn = new CompletableFuture<>();
        Thread.ofVirtual().name("paper").start(() -> {
            try {
                new DocumentDesk(http, server, token).upload(paper.name(), paper.content());
                handedIn.complete(null);
            } catch (IOException | RuntimeException e) {
                handedIn.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                handedIn.completeExceptionally(e);
            }
        });
        return handedIn;
    }
}
