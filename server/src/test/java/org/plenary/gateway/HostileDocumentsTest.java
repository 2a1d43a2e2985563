package org.plenary.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.Hall440;

/// Documents over real sockets, from those who mean no good: nothing is taken, nothing is given, nothing is left.
class HostileDocumentsTest extends DocumentCounter {

    @Test
    void without_a_badge_or_with_one_that_submits_nothing_nothing_is_taken() throws Exception {
        var none = client.send(HttpRequest.newBuilder(http("/documents?name=a.pdf")).PUT(BodyPublishers.ofByteArray(PDF)).build(),
                BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).contains("token-missing");
        var wrong = client.send(HttpRequest.newBuilder(http("/documents/" + hash(PDF))).header("Authorization", "Bearer nobody").build(),
                BodyHandlers.ofString());
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(put(Hall440.EN_1, "a.pdf", PDF).body()).contains("submits-no-documents");
        assertThat(put(Hall440.LISTENER, "a.pdf", PDF).statusCode()).isEqualTo(403);
        var foreign = client.send(to(Hall440.NORWAY_1, "/documents?name=a.pdf").header("Origin", "https://elsewhere.example")
                .PUT(BodyPublishers.ofByteArray(PDF)).build(), BodyHandlers.ofString());
        assertThat(foreign.body()).contains("foreign-origin");
        assertThat(client.send(to(Hall440.NORWAY_1, "/documents").POST(BodyPublishers.ofByteArray(PDF)).build(), BodyHandlers.ofString())
                .statusCode()).isEqualTo(405);
        nothingIsLeft();
    }

    @Test
    void what_is_too_large_is_refused_while_it_still_arrives() throws Exception {
        String token = token(Hall440.NORWAY_1);
        try (Socket socket = socket()) {
            socket.getOutputStream()
                    .write((start("PUT", "/documents?name=a.txt", token) + "Content-Length: 100001\r\n\r\n").getBytes(UTF_8));
            assertThat(until(socket.getInputStream(), "}}")).startsWith("HTTP/1.1 413").contains("document-too-large");
        }
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write((start("PUT", "/documents?name=a.txt", token) + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            byte[] chunk = ("2710\r\n" + "a".repeat(10_000) + "\r\n").getBytes(UTF_8);
            for (int i = 0; i < 11; i++) {
                out.write(chunk);
            }
            assertThat(until(socket.getInputStream(), "}}")).startsWith("HTTP/1.1 413").contains("document-too-large");
        }
        nothingIsLeft();
    }

    @Test
    void what_is_not_what_its_name_says_is_refused() throws Exception {
        for (String name : new String[] {"a.exe", "a.html", "a", "a.pdf.svg"}) {
            assertThat(put(Hall440.NORWAY_1, name, PDF).body()).as(name).contains("not-of-its-type");
        }
        assertThat(put(Hall440.NORWAY_1, "a.docx", PDF).body()).contains("not-of-its-type");
        assertThat(put(Hall440.NORWAY_1, "a.pdf", "<html>%PDF-</html>".getBytes(UTF_8)).body()).contains("not-of-its-type");
        assertThat(put(Hall440.NORWAY_1, "a.txt", new byte[] {'a', (byte) 0xff}).body()).contains("not-of-its-type");
        assertThat(put(Hall440.NORWAY_1, "a.txt", new byte[] {'a', 0}).body()).contains("not-of-its-type");
        assertThat(put(Hall440.NORWAY_1, "a.txt", new byte[0]).body()).contains("not-of-its-type");
        assertThat(put(Hall440.NORWAY_1, "a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).body())
                .contains("not-of-its-type");
        nothingIsLeft();
        assertThat(put(Hall440.NORWAY_1, "a.docx", zip("[Content_Types].xml", "word/document.xml")).statusCode()).isEqualTo(201);
        assertThat(put(Hall440.NORWAY_1, "a.txt", "Мы говорим.\r\n".getBytes(UTF_8)).statusCode()).isEqualTo(201);
    }

    @Test
    void names_never_name_files() throws Exception {
        assertThat(put(Hall440.NORWAY_1, "../../accreditation/badges.pdf", PDF).body()).contains("\"name\":\"badges.pdf\"");
        assertThat(put(Hall440.NORWAY_1, "C:\\temp\\a\u202e\u0000b.pdf", PDF).body()).contains("\"name\":\"ab.pdf\"");
        assertThat(put(Hall440.NORWAY_1, "x".repeat(300) + ".pdf", PDF).body()).contains("\"" + "x".repeat(196) + ".pdf\"");
        assertThat(contents()).containsExactly(hash(PDF));
        String token = token(Hall440.NORWAY_1);
        for (String path : new String[] {"/documents/..%2f..%2fbadges.txt", "/documents/../badges.txt", "/documents/" + "0".repeat(63),
                "/documents/"}) {
            try (Socket socket = socket()) {
                socket.getOutputStream().write((start("GET", path, token) + "\r\n").getBytes(UTF_8));
                assertThat(until(socket.getInputStream(), "}}")).as(path).startsWith("HTTP/1.1 404");
            }
        }
        for (String path : new String[] {"/documents", "/documents?name=", "/documents?name=%ff%zz", "/documents?name=a.pdf&name=b.pdf"}) {
            try (Socket socket = socket()) {
                socket.getOutputStream().write((start("PUT", path, token) + "Content-Length: 5\r\n\r\n").getBytes(UTF_8));
                assertThat(until(socket.getInputStream(), "}}")).as(path).startsWith("HTTP/1.1 4");
            }
        }
    }

    @Test
    void what_comes_too_slowly_or_is_cut_off_half_way_leaves_nothing() throws Exception {
        String token = token(Hall440.NORWAY_1);
        try (Socket slow = socket()) {
            slow.getOutputStream()
                    .write((start("PUT", "/documents?name=a.pdf", token) + "Content-Length: 1000\r\n\r\n%PDF-").getBytes(UTF_8));
            assertThat(until(slow.getInputStream(), "}}")).startsWith("HTTP/1.1 408").contains("too-slow");
        }
        for (int i = 0; i < 6; i++) {
            try (Socket cut = socket()) {
                cut.getOutputStream().write((start("PUT", "/documents?name=a.pdf", token)
                        + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n").getBytes(UTF_8));
                assertThat(until(cut.getInputStream(), "\r\n\r\n")).startsWith("HTTP/1.1 100");
                cut.getOutputStream().write("%PDF-half".getBytes(UTF_8));
            }
            nothingIsLeft();
        }
        assertThat(put(Hall440.NORWAY_1, "a.pdf", PDF).statusCode()).as("there is room again").isEqualTo(201);
    }

    @Test
    void a_badge_uploads_so_many_at_once_and_so_many_that_it_does_not_submit() throws Exception {
        String token = token(Hall440.NORWAY_1);
        try (Socket one = socket(); Socket two = socket()) {
            for (Socket each : List.of(one, two)) {
                each.getOutputStream().write((start("PUT", "/documents?name=a.pdf", token)
                        + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n").getBytes(UTF_8));
                assertThat(until(each.getInputStream(), "\r\n\r\n")).startsWith("HTTP/1.1 100");
            }
            assertThat(put(Hall440.NORWAY_1, "b.pdf", PDF).statusCode()).isEqualTo(503);
        }
        nothingIsLeft();
        for (int i = 0; i < 3; i++) {
            assertThat(put(Hall440.JAPAN_1, "a.txt", ("text " + i).getBytes(UTF_8)).statusCode()).isEqualTo(201);
        }
        assertThat(put(Hall440.JAPAN_1, "a.txt", "text 4".getBytes(UTF_8)).body()).contains("too-many-documents");
    }
}
