package org.plenary.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.accreditation.Holder;
import org.plenary.core.Badge;
import org.plenary.core.ContentHash;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.documents.Arrival;
import org.plenary.documents.DocumentStore;
import org.plenary.meeting.Hall440;

/// Documents over real sockets, handed in and taken out by those who may.
class DocumentsTest extends DocumentCounter {

    @Test
    void a_text_is_kept_once_under_its_hash_and_given_to_those_who_may_read_it() throws Exception {
        var answer = put(Hall440.NORWAY_1, "Речь Норвегии.pdf", PDF);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"sha256\":\"%s\",\"name\":\"Речь Норвегии.pdf\",\"size\":%d,\"type\":\"pdf\"}"
                .formatted(hash(PDF), PDF.length));
        assertThat(put(Hall440.NORWAY_2, "other.pdf", PDF).statusCode()).isEqualTo(201);
        assertThat(contents()).containsExactly(hash(PDF));

        assertThat(get(Hall440.NORWAY_1, hash(PDF)).statusCode()).as("not submitted yet").isEqualTo(404);
        submitted("Речь Норвегии.pdf");
        for (Badge badge : List.of(Hall440.NORWAY_1, Hall440.NORWAY_2, Hall440.SECRETARY, Hall440.EN_1)) {
            var read = get(badge, hash(PDF));
            assertThat(read.statusCode()).as("%s", badge).isEqualTo(200);
            assertThat(read.body()).isEqualTo(PDF);
        }
        for (Badge badge : List.of(Hall440.TAJIKISTAN_1, Hall440.CHAIR, Hall440.LISTENER)) {
            assertThat(get(badge, hash(PDF)).statusCode()).as("%s", badge).isEqualTo(404);
        }
        delivered();
        assertThat(get(Hall440.TAJIKISTAN_1, hash(PDF)).statusCode()).isEqualTo(200);
        assertThat(get(Hall440.LISTENER, hash(PDF)).statusCode()).isEqualTo(404);
    }

    @Test
    void it_comes_as_an_attachment_that_no_browser_runs() throws Exception {
        put(Hall440.NORWAY_1, "a b'é.pdf", PDF);
        submitted("a b'é.pdf");
        var headers = get(Hall440.NORWAY_1, hash(PDF)).headers();
        assertThat(headers.firstValue("Content-Disposition")).contains("attachment; filename*=UTF-8''a%20b%27%C3%A9.pdf");
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-store");

        var range = client.send(to(Hall440.NORWAY_1, "/documents/" + hash(PDF)).header("Range", "bytes=0-3").build(),
                BodyHandlers.ofByteArray());
        assertThat(range.statusCode()).isEqualTo(200);
        assertThat(range.body()).isEqualTo(PDF);
        var head = client.send(to(Hall440.NORWAY_1, "/documents/" + hash(PDF)).HEAD().build(), BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(PDF.length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_connection_goes_on_after_a_document() throws Exception {
        put(Hall440.NORWAY_1, "a.pdf", PDF);
        submitted("a.pdf");
        String token = token(Hall440.NORWAY_1);
        try (Socket socket = socket()) {
            socket.getOutputStream().write((start("GET", "/documents/" + hash(PDF), token) + "\r\n").getBytes(UTF_8));
            assertThat(until(socket.getInputStream(), "%%EOF\n")).startsWith("HTTP/1.1 200");
            socket.getOutputStream().write((start("PUT", "/documents?name=b.pdf", token) + "Content-Length: " + PDF.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            socket.getOutputStream().write(PDF);
            assertThat(until(socket.getInputStream(), "}")).startsWith("HTTP/1.1 201");
            socket.getOutputStream().write((start("HEAD", "/documents/" + hash(PDF), token) + "\r\n").getBytes(UTF_8));
            assertThat(until(socket.getInputStream(), "\r\n\r\n")).startsWith("HTTP/1.1 200");
            socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            assertThat(until(socket.getInputStream(), "}")).startsWith("HTTP/1.1 200");
            socket.getOutputStream().write((start("GET", "/documents/" + hash(PDF), token) + "Connection: close\r\n\r\n").getBytes(UTF_8));
            assertThat(until(socket.getInputStream(), "and then the end")).startsWith("HTTP/1.1 200").endsWith("%%EOF\n");
        }
    }

    @Test
    void contents_that_nobody_has_submitted_go_and_what_was_arriving_is_removed_at_the_start() throws Exception {
        put(Hall440.NORWAY_1, "a.pdf", PDF);
        put(Hall440.NORWAY_1, "b.txt", "other".getBytes(UTF_8));
        Instant later = Instant.now().plusSeconds(60);
        assertThat(store.sweep(Set.of(), Instant.now().minusSeconds(3_600))).isZero();
        assertThat(store.sweep(Set.of(new ContentHash(hash(PDF))), later)).isEqualTo(1);
        assertThat(contents()).containsExactly(hash(PDF));
        Files.writeString(kept.resolve("arriving").resolve("7"), "half");
        DocumentStore.open(kept, InstantSource.system());
        nothingArrives();
    }

    @Test
    void whoever_knows_only_a_hash_does_not_get_its_content_submitted() throws Exception {
        put(Hall440.NORWAY_1, "a.pdf", PDF);
        DocumentDesk desk =
                new DocumentDesk(store, new Announcer("e", intake::halls, OutboxLimits.DEFAULTS), InstantSource.system(), LIMITS);
        Holder norway = holder(Hall440.NORWAY_1);
        SubmitDocument submit = submission("a.pdf");
        assertThat(desk.hold(norway, submit)).isFalse();
        desk.deposited(norway, new Arrival.Kept(submit.sha256(), submit.size(), submit.type()));
        assertThat(desk.hold(norway, submit)).isTrue();
        assertThat(desk.hold(holder(Hall440.TAJIKISTAN_1), submit)).isFalse();
        assertThat(desk.hold(norway, new SubmitDocument(submit.subject(), submit.sha256(), "a.pdf", 1, submit.type()))).isFalse();
        desk.close();
    }
}
