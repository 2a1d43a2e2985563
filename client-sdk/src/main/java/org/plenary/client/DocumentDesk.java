package org.plenary.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.plenary.protocol.v1.Words;

/// Where the contents of documents are handed in before they are submitted, and read by those who may read them, over HTTP.
public final class DocumentDesk {

    private final HttpClient http;
    private final URI server;
    private final String token;

    /// What a content is submitted as, with [DocumentCommands#submitDocument].
    ///
    /// @param sha256 64 hexadecimal digits in lower case
    /// @param name   the name that was given, without a path and without what nobody sees
    /// @param size   in bytes
    /// @param type   `pdf`, `docx` or `text`
    public record Uploaded(String sha256, String name, int size, String type) {}

    /// @param token of a badge, as [PlenaryClient#token()] tells it
    public DocumentDesk(HttpClient http, URI server, String token) {
        this.http = http;
        this.server = server;
        this.token = token;
    }

    /// Hands a content in; the badge may submit it within the hour.
    ///
    /// @param name ends in `.pdf`, `.docx` or `.txt`, as the content is
    /// @throws AccessRefused where the server does not take it
    public Uploaded upload(String name, byte[] content) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest request = at("/documents?name=" + encoded).PUT(BodyPublishers.ofByteArray(content)).build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        Map<?, ?> answer = JsonText.object(text(checked(response)));
        int size = answer.get("size") instanceof Double bytes ? bytes.intValue() : content.length;
        return new Uploaded(JsonText.string(answer, "sha256"), JsonText.string(answer, "name"), size, JsonText.string(answer, "type"));
    }

    /// The content of a document that the badge may read.
    ///
    /// @throws AccessRefused where it may not, or there is none
    public byte[] content(String sha256) throws IOException, InterruptedException {
        return checked(http.send(at("/documents/" + sha256).build(), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static byte[] checked(HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return response.body();
        }
        if (status >= 500) {
            throw new IOException("HTTP " + status + " from " + response.uri().getPath());
        }
        Map<?, ?> answer = JsonText.object(text(response.body()));
        Map<?, ?> words = JsonText.object(answer, "words");
        throw new AccessRefused(status, JsonText.string(answer, "code"), Words.newBuilder()
                .setEn(JsonText.string(words, "en")).setRu(JsonText.string(words, "ru")).build());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
