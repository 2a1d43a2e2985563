package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Names;
import org.plenary.meeting.Hall440;

/// The door: every request and how it is answered, every upgrade that is refused.
class DoorTest {

    private static final String HOST = "Host: hall.example";

    private Vestibule vestibule;

    @BeforeEach
    void open(@TempDir Path folder) {
        vestibule = new Vestibule(folder);
    }

    @AfterEach
    void close() {
        vestibule.close();
    }

    @Test
    void a_connection_may_ask_more_than_once() {
        Peer peer = vestibule.knock();
        assertThat(peer.request("GET /health HTTP/1.1", HOST)).startsWith("HTTP/1.1 200 ").endsWith("{\"condition\":\"ok\"}");
        vestibule.condition = "read-only";
        assertThat(peer.request("GET /health HTTP/1.1", HOST)).startsWith("HTTP/1.1 503 ").endsWith("{\"condition\":\"read-only\"}");
        assertThat(peer.open()).isTrue();
    }

    @Test
    void the_first_page_is_join() {
        assertThat(vestibule.knock().request("GET / HTTP/1.1", HOST)).startsWith("HTTP/1.1 302 ").contains("Location: /join\r\n");
    }

    @Test
    void a_page_is_given_whole_or_by_its_head_alone() {
        String page = vestibule.knock().request("GET /sample HTTP/1.1", HOST);
        assertThat(page).startsWith("HTTP/1.1 200 ").contains("Content-Type: text/html; charset=utf-8\r\n", "<title>A sample</title>");
        String head = vestibule.knock().request("HEAD /sample HTTP/1.1", HOST);
        assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").doesNotContain("<title>");
        assertThat(header("content-length", head)).isEqualTo(header("content-length", page));
    }

    @Test
    void a_page_says_by_its_hash_which_import_map_may_run() {
        assertThat(vestibule.knock().request("GET /sample HTTP/1.1", HOST))
                .contains("script-src 'self' 'sha256-9AGHTfrRN8QByRRX/cMTVhuCtVjGd1RBdW7P5AUGuRI=';",
                        "connect-src 'self' ws://hall.example;");
    }

    @Test
    void a_page_that_is_known_is_not_sent_again() {
        String tag = header("etag", vestibule.knock().request("GET /sample HTTP/1.1", HOST));
        assertThat(vestibule.knock().request("GET /sample HTTP/1.1", HOST, "If-None-Match: " + tag))
                .startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
    }

    @Test
    void a_request_that_is_no_http_is_refused() {
        refused(vestibule.knock().answer("HELLO\r\n\r\n"), 400, "bad-request");
    }

    @Test
    void a_request_without_one_host_is_refused() {
        refused(vestibule.knock().request("GET /health HTTP/1.1"), 400, "bad-request");
        refused(vestibule.knock().request("GET /health HTTP/1.1", HOST, HOST), 400, "bad-request");
        refused(vestibule.knock().request("GET /health HTTP/1.1", "Host: a.example; script-src *"), 400, "bad-request");
    }

    @Test
    void headers_without_end_are_refused() {
        refused(vestibule.knock().request("GET /health HTTP/1.1", HOST, "X: " + "x".repeat(9_000)), 400, "bad-request");
        refused(vestibule.knock().request("GET /" + "x".repeat(3_000) + " HTTP/1.1", HOST), 400, "bad-request");
    }

    @Test
    void what_is_not_there_is_not_found() {
        refused(vestibule.knock().request("GET /nothing HTTP/1.1", HOST), 404, "not-found");
        refused(vestibule.knock().request("GET /../gateway/Gateway.class HTTP/1.1", HOST), 404, "not-found");
        refused(vestibule.knock().request("GET /%2e%2e/gateway/Gateway.class HTTP/1.1", HOST), 404, "not-found");
    }

    @Test
    void a_page_is_not_posted_to() {
        assertThat(refused(vestibule.knock().post("/join", "{}"), 405, "method-not-allowed")).contains("Allow: GET, HEAD\r\n");
    }

    @Test
    void a_badge_is_asked_for_by_post() {
        assertThat(refused(vestibule.knock().request("GET /api/badge HTTP/1.1", HOST), 405, "method-not-allowed"))
                .contains("Allow: POST\r\n");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        refused(vestibule.knock().post("/api/badge", "x".repeat(5_000)), 413, "too-large");
    }

    @Test
    void a_body_that_is_no_code_is_refused() {
        refused(vestibule.knock().post("/api/badge", "{\"word\":\"sesame\"}"), 400, "bad-request");
    }

    @Test
    void a_code_that_is_no_text_is_refused_and_no_guess() {
        for (String sign : List.of("\ufffd", "\n", "\0")) {
            refused(vestibule.knock().post("/api/badge", "{\"code\":\"" + sign + "\"}"), 400, "bad-request");
        }
    }

    @Test
    void a_request_of_two_origins_is_refused() {
        refused(vestibule.knock().upgrade("/ws/hall-440", "plenary.v1", "Origin: http://hall.example", "Origin: https://evil.example"),
                400, "bad-request");
        refused(vestibule.knock().post("/api/ticket", "", "Origin: http://hall.example", "Origin: https://evil.example"),
                400, "bad-request");
    }

    @Test
    void the_protocol_page_names_every_refusal_of_the_door() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "protocol", "PROTOCOL.md"));
        for (HttpRefusal refusal : HttpRefusal.values()) {
            assertThat(rows)
                    .anyMatch(row -> row.startsWith("| " + refusal.status() + " | ") && row.contains("`" + Names.key(refusal) + "`"));
        }
    }

    @Test
    void an_unknown_join_code_is_refused() {
        refused(posted(vestibule.knock(), "0000-0000-0000-0000"), 403, "unknown-code");
    }

    @Test
    void whoever_guesses_codes_is_made_to_wait() {
        Peer peer = vestibule.knock();
        for (int i = 0; i < 10; i++) {
            refused(posted(peer, "0000-0000-0000-000" + i), 403, "unknown-code");
        }
        assertThat(refused(posted(peer, "0000-0000-0000-0000"), 429, "too-many-guesses")).contains("Retry-After: 60\r\n");
    }

    @Test
    void a_ticket_needs_a_badge() {
        assertThat(refused(vestibule.knock().post("/api/ticket", ""), 401, "token-missing")).contains("WWW-Authenticate: Bearer\r\n");
        refused(vestibule.knock().post("/api/ticket", "", "Authorization: Bearer nobody"), 401, "unknown-token");
    }

    @Test
    void a_ticket_is_given_for_a_badge() {
        String answer = vestibule.knock().post("/api/ticket", "", "Authorization: Bearer " + vestibule.token(Hall440.CHAIR));
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains(
                "\"expiresAt\":" + vestibule.serverTime.plusSeconds(30).toEpochMilli(), "\"path\":\"/ws/hall-440\"");
    }

    @Test
    void a_revoked_badge_gets_no_ticket() {
        String token = vestibule.token(Hall440.CHAIR);
        vestibule.accreditation.revoke(token);
        refused(vestibule.knock().post("/api/ticket", "", "Authorization: Bearer " + token), 403, "revoked");
    }

    @Test
    void tickets_that_nobody_uses_run_out() {
        String token = vestibule.token(Hall440.CHAIR);
        for (int i = 0; i < 16; i++) {
            assertThat(vestibule.knock().post("/api/ticket", "", "Authorization: Bearer " + token)).startsWith("HTTP/1.1 200 ");
        }
        assertThat(refused(vestibule.knock().post("/api/ticket", "", "Authorization: Bearer " + token), 429, "too-many-tickets"))
                .contains("Retry-After: 30\r\n");
    }

    @Test
    void pages_of_other_sites_may_not_post() {
        refused(vestibule.knock().post("/api/ticket", "", "Origin: https://evil.example"), 403, "foreign-origin");
        refused(vestibule.knock().post("/api/ticket", "", "Origin: null"), 403, "foreign-origin");
        refused(vestibule.knock().post("/api/ticket", "", "Origin: https://hall.example"), 403, "foreign-origin");
        refused(vestibule.knock().post("/api/ticket", "", "Origin: http://hall.example"), 401, "token-missing");
        refused(vestibule.knock().post("/api/ticket", "", "Origin: https://partner.example"), 401, "token-missing");
    }

    @Test
    void an_upgrade_in_an_unknown_subprotocol_is_refused() {
        refused(vestibule.knock().upgrade("/ws/hall-440", "plenary.v2"), 400, "unknown-subprotocol");
    }

    @Test
    void an_upgrade_to_no_conference_is_refused() {
        refused(vestibule.knock().upgrade("/ws/hall-441", "plenary.v1"), 404, "no-such-conference");
        refused(vestibule.knock().upgrade("/ws/Hall/../440", "plenary.v1"), 404, "no-such-conference");
    }

    @Test
    void an_upgrade_from_a_wrong_origin_is_refused() {
        refused(vestibule.knock().upgrade("/ws/hall-440", "plenary.v1", "Origin: https://evil.example"), 403, "foreign-origin");
    }

    @Test
    void a_plain_request_to_a_conference_is_told_to_upgrade() {
        assertThat(refused(vestibule.knock().request("GET /ws/hall-440 HTTP/1.1", HOST), 426, "upgrade-required"))
                .contains("Sec-WebSocket-Version: 13\r\n");
    }

    @Test
    void an_upgrade_leaves_http_behind() {
        Peer peer = vestibule.knock();
        assertThat(peer.upgrade("/ws/hall-440", "chat, plenary.v1.json", "Origin: http://hall.example"))
                .startsWith("HTTP/1.1 101 ")
                .contains("sec-websocket-protocol: plenary.v1.json\r\n", "sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
                .doesNotContainIgnoringCase("extensions");
        assertThat(peer.pipes().names()).startsWith("turnstile", "deadline", "proofreader", "frames", "messages", "connection");
    }

    @Test
    void a_request_that_does_not_come_to_its_end_is_given_up() {
        Peer peer = vestibule.knock();
        peer.answer("GET /health HTTP/1.1\r\n");
        peer.pass(Duration.ofSeconds(9));
        assertThat(peer.open()).isTrue();
        peer.pass(Duration.ofSeconds(1));
        assertThat(peer.open()).isFalse();
    }

    @Test
    void whoever_asks_again_may_stay() {
        Peer peer = vestibule.knock();
        peer.pass(Duration.ofSeconds(9));
        assertThat(peer.request("GET /health HTTP/1.1", HOST)).startsWith("HTTP/1.1 200 ");
        peer.pass(Duration.ofSeconds(9));
        assertThat(peer.open()).isTrue();
    }

    @Test
    void there_is_room_for_so_many_from_one_address(@TempDir Path folder) {
        DoorLimits usual = DoorLimits.DEFAULTS;
        var narrow = new DoorLimits(
                usual.deadline(), usual.requestLine(), usual.headers(), usual.body(), 2, usual.waiting(), usual.connections(),
                usual.reserved(),
                usual.connectionsPerBadge(), usual.exchanges(), usual.slice(), usual.headStart());
        try (var small = new Vestibule(folder, Limits.DEFAULTS.with(narrow))) {
            Peer one = small.knock();
            Peer other = small.knock();
            assertThat(small.knock().open()).isFalse();
            one.leave();
            assertThat(small.knock().open()).isTrue();
            assertThat(other.open()).isTrue();
        }
    }

    /// Posts a code and waits for the answer, which comes from a thread of its own.
    private static String posted(Peer peer, String code) {
        String answer = peer.post("/api/badge", "{\"code\":\"" + code + "\"}");
        while (answer.isEmpty()) {
            Thread.onSpinWait();
            answer = peer.taken();
        }
        return answer;
    }

    private static String refused(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("{\"code\":\"" + code + "\",\"words\":{\"en\":\"");
        return answer;
    }

    private static String header(String name, String answer) {
        Optional<String> line = answer.lines().filter(each -> each.toLowerCase(Locale.ROOT).startsWith(name + ": ")).findFirst();
        return line.orElseThrow().substring(name.length() + 2);
    }
}
