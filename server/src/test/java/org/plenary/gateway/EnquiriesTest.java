package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Verdict;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.Language;
import org.plenary.core.Role;
import org.plenary.meeting.Hall440;

/// Running minutes and connections over real sockets, for those who may ask.
class EnquiriesTest {

    private final DecidingIntake intake = new DecidingIntake();
    private final HttpClient client = HttpClient.newHttpClient();
    private final TwoLines chronicle = new TwoLines();
    private final Map<Badge, String> tokens = new ConcurrentHashMap<>();
    private Accreditation accreditation;
    private Gateway gateway;

    /// A chronicle of two lines, which says what it was asked.
    private static final class TwoLines implements Chronicle {

        private volatile String asked = "";
        private volatile boolean broken;

        @Override
        public Page page(ConferenceId conference, Role role, Language language, Span span, int most) throws IOException {
            if (broken) {
                throw new IOException("the record is damaged");
            }
            asked = "%s %s %s %s".formatted(conference, role, language, span);
            return new Page(
                    List.of(new Line(6, Hall440.at("10:00:00"), "He said \"so\"."), new Line(9, Hall440.at("10:00:01"), "Норвегия.")),
                    12, true);
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
        accreditation.issue(Hall440.plan());
        gateway = Gateway.start(
                GatewaySettings.DEFAULTS.on("127.0.0.1", 0), intake, accreditation, InstantSource.system(), () -> "ok", "here", 1,
                intake::halls, Optional.empty(), Optional.of(chronicle));
        intake.announceTo(gateway.announcer());
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        accreditation.close();
        client.close();
    }

    @Test
    void minutes_come_in_json_with_the_number_after_which_to_go_on() throws Exception {
        var answer = get(Hall440.CHAIR, "/api/minutes?lang=ru&after=5");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        long at = Hall440.at("10:00:00").getEpochSecond() * 1_000_000;
        assertThat(answer.body()).isEqualTo(
                "{\"lines\":[{\"number\":\"6\",\"at\":\"%d\",\"sentence\":\"He said \\\"so\\\".\"},".formatted(at)
                        + "{\"number\":\"9\",\"at\":\"%d\",\"sentence\":\"Норвегия.\"}],\"last\":\"12\",\"earlier\":true}"
                                .formatted(at + 1_000_000));
        assertThat(chronicle.asked).isEqualTo("hall-440 CHAIR ru After[number=5]");
        get(Hall440.TECHNICIAN, "/api/minutes");
        assertThat(chronicle.asked).isEqualTo("hall-440 TECHNICIAN en Before[number=" + Long.MAX_VALUE + "]");
        get(Hall440.SECRETARY, "/api/minutes?before=77");
        assertThat(chronicle.asked).isEqualTo("hall-440 SECRETARY en Before[number=77]");
    }

    @Test
    void only_those_who_keep_or_serve_the_meeting_read_minutes() throws Exception {
        for (Badge badge : List.of(Hall440.NORWAY_1, Hall440.RU_1, Hall440.LISTENER)) {
            refused(get(badge, "/api/minutes"), 403, "not-for-your-role");
        }
        for (Badge badge : List.of(Hall440.CHAIR, Hall440.SECRETARY, Hall440.NORWAY_1)) {
            refused(get(badge, "/api/connections"), 403, "not-for-your-role");
        }
        assertThat(chronicle.asked).isEmpty();
    }

    @Test
    void without_a_badge_nothing_is_told() throws Exception {
        for (String path : List.of("/api/minutes", "/api/connections")) {
            refused(send(HttpRequest.newBuilder(http(path))), 401, "token-missing");
            refused(send(HttpRequest.newBuilder(http(path)).header("Authorization", "Bearer nobody")), 401, "unknown-token");
        }
        refused(send(to(Hall440.CHAIR, "/api/minutes").header("Origin", "https://elsewhere.example")), 403, "foreign-origin");
    }

    @Test
    void what_is_asked_for_badly_is_refused_by_name() throws Exception {
        for (String query : List.of("?lang=fr", "?lang=en&lang=en", "?after=-1", "?after=x", "?before=9999999999999999999", "?after=",
                "?after=1&before=9", "?since=1", "?after=%25")) {
            refused(get(Hall440.CHAIR, "/api/minutes" + query), 400, "unfit-parameter");
        }
        refused(get(Hall440.TECHNICIAN, "/api/connections?x=1"), 400, "unfit-parameter");
        var post = send(to(Hall440.CHAIR, "/api/minutes").POST(HttpRequest.BodyPublishers.noBody()));
        refused(post, 405, "method-not-allowed");
        assertThat(post.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void what_cannot_be_told_is_a_fault_and_the_connection_goes_on() throws Exception {
        chronicle.broken = true;
        refused(get(Hall440.CHAIR, "/api/minutes"), 500, "fault");
        chronicle.broken = false;
        assertThat(get(Hall440.CHAIR, "/api/minutes").statusCode()).isEqualTo(200);
    }

    @Test
    void the_technician_sees_each_seat_connected_and_how_well() throws Exception {
        assertThat(get(Hall440.TECHNICIAN, "/api/connections").body()).isEqualTo("{\"connections\":[],\"seated\":0,\"unseated\":0}");
    }

    @Test
    void seats_are_told_one_by_one_and_watchers_counted() {
        var how = new Sighting(Hall440.at("10:00:00"), Optional.empty(), Duration.ofMillis(1_500), 3);
        long since = Reply.micros(how.since());
        assertThat(ConnectionsPage.of(List.of(
                new Register.Seen(Hall440.LISTENER, how), new Register.Seen(Hall440.RU_1, how), new Register.Seen(Hall440.CHAIR, how))))
                .isEqualTo(("{\"connections\":[{\"role\":\"chair\",\"seat\":\"chair-1\",\"since\":\"%d\",\"roundTrip\":null,"
                        + "\"silent\":\"1500000\",\"behind\":\"3\"},{\"role\":\"interpreter\",\"seat\":\"ru-1\",\"since\":\"%d\","
                        + "\"roundTrip\":null,\"silent\":\"1500000\",\"behind\":\"3\"}],\"seated\":2,\"unseated\":1}")
                        .formatted(since, since));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"en\"", "\"ru\"");
    }

    private HttpResponse<String> get(Badge badge, String path) throws Exception {
        return send(to(badge, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(Badge badge, String path) {
        return HttpRequest.newBuilder(http(path)).header("Authorization", "Bearer " + token(badge));
    }

    private URI http(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    private String token(Badge badge) {
        return tokens.computeIfAbsent(badge, each -> {
            String code = accreditation.codes(Hall440.CONFERENCE).stream().filter(one -> one.badge().equals(each)).findFirst()
                    .orElseThrow().code();
            return accreditation.exchange(code, "here") instanceof Verdict.Allowed<BadgeToken>(var given) ? given.token() : "";
        });
    }
}
