package org.plenary.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.plenary.protocol.v1.Words;

/// Where a join code becomes a badge and the badge's token a ticket, over HTTP.
final class Reception {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;

    /// A ticket for one connection, and the path it is for.
    record Ticket(String ticket, String path) {}

    private final HttpClient http;
    private final URI server;
    private final Duration timeout;

    Reception(HttpClient http, URI server, Duration timeout) {
        this.http = http;
        this.server = server;
        this.timeout = timeout;
    }

    /// The token of the badge behind a join code; it lets its holder in until the badge is revoked.
    String token(String code) throws IOException, InterruptedException {
        HttpRequest request = post("/api/badge").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + escaped(code) + "\"}")).build();
        return told(asked(request), "token");
    }

    Ticket ticket(String token) throws IOException, InterruptedException {
        HttpRequest request = post("/api/ticket").header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()).build();
        Map<?, ?> answer = asked(request);
        return new Ticket(told(answer, "ticket"), told(answer, "path"));
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(timeout).header("Accept", "application/json");
    }

    private Map<?, ?> asked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return JsonText.object(response.body());
        }
        if (status >= 400 && status < 500 && status != REQUEST_TIMEOUT && status != TOO_EARLY && status != TOO_MANY_REQUESTS) {
            throw refused(status, response.body());
        }
        throw new TryLater("HTTP " + status + " from " + request.uri().getPath(),
                response.headers().firstValue("Retry-After").map(Reception::seconds).orElse(Duration.ZERO));
    }

    private static AccessRefused refused(int status, String body) {
        Map<?, ?> answer;
        try {
            answer = JsonText.object(body);
        } catch (IOException e) {
            answer = Map.of(); // a proxy's page, not the server's words
        }
        Map<?, ?> words = JsonText.object(answer, "words");
        return new AccessRefused(status, JsonText.string(answer, "code"), Words.newBuilder()
                .setEn(JsonText.string(words, "en")).setRu(JsonText.string(words, "ru")).build());
    }

    private static String told(Map<?, ?> answer, String key) throws IOException {
        String value = JsonText.string(answer, key);
        if (value.isEmpty()) {
            throw new IOException("the server's answer has no " + key);
        }
        return value;
    }

    private static Duration seconds(String retryAfter) {
        boolean digits = !retryAfter.isEmpty() && retryAfter.length() < 6 && retryAfter.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
