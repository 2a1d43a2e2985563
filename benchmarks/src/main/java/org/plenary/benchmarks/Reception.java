package org.plenary.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Exchanges a join code for a badge's token, and that for the ticket of one connection.
public final class Reception {

    private final HttpClient http;
    private final URI server;

    /// @param path where the WebSocket is
    public record Ticket(String ticket, String path) {}

    /// @param certificate what the server shows, where it speaks TLS
    public Reception(URI server, Optional<SelfSigned> certificate) {
        this.server = server;
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        certificate.ifPresent(each -> client.sslContext(each.trust()));
        http = client.build();
    }

    /// Where its WebSocket is.
    public URI socket(String path) {
        return URI.create(server.toString().replaceFirst("^http", "ws")).resolve(path);
    }

    /// The token of a badge for a join code.
    public String badge(String code) throws IOException, InterruptedException {
        return field(post("/api/badge", "{\"code\": \"" + code + "\"}", ""), "token");
    }

    /// A ticket for a badge's token.
    public Ticket ticket(String token) throws IOException, InterruptedException {
        String answer = post("/api/ticket", "{}", "Bearer " + token);
        return new Ticket(field(answer, "ticket"), field(answer, "path"));
    }

    private String post(String path, String body, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /// The values that are asked for are tokens and paths: nothing in them is escaped.
    private static String field(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("No " + name + " in " + json);
        }
        return found.group(1);
    }
}
