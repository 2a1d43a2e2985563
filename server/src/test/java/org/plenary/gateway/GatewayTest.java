package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.Publicity;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Ruling;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;
import org.plenary.protocol.CloseCode;

/// The gateway on a real socket, with the JDK's own client.
class GatewayTest {

    private final DecidingIntake intake = new DecidingIntake();
    private final HttpClient client = HttpClient.newHttpClient();
    private Accreditation accreditation;
    private Gateway gateway;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
        accreditation.issue(Hall440.plan());
        gateway = Gateway.start(
                GatewaySettings.DEFAULTS.on("127.0.0.1", 0), intake, accreditation, InstantSource.system(), () -> "ok", "here", 1,
                intake::halls, Optional.empty());
        intake.announceTo(gateway.announcer());
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        accreditation.close();
        client.close();
    }

    @Test
    void a_code_becomes_a_badge_a_ticket_a_connection_and_a_command_its_answer() throws Exception {
        Device chair = new Device().join(Hall440.CHAIR);
        assertThat(chair.next()).contains("\"welcome\"", "\"audience\":\"podium\"", "\"resumed\":false");
        assertThat(chair.next()).contains("\"snapshot\"", "\"revision\":\"2\"", "{\"seat\":\"chair-1\"}");

        chair.send("{\"command\":{\"counter\":1,\"command\":{\"openSession\":{\"session\":\"session-1\"}}}}");
        assertThat(chair.next()).contains("\"update\"", "\"revision\":\"3\"", "\"open\"");
        assertThat(chair.next()).contains("\"answer\"", "\"counter\":\"1\"", "\"granted\"", "\"revision\":\"3\"");
        chair.close();
    }

    /// The next frame after the doors close is the one in which they open again: not one was sent in between.
    @Test
    void what_goes_behind_closed_doors_is_taken_back_before_anything_else_is_told() throws Exception {
        intake.seatAll();
        intake.play(Hall440.OTHER_CHAIR, new OpenSession(Hall440.OPENING));
        intake.play(Hall440.OTHER_CHAIR, new StartSegment(Hall440.WELCOME));
        intake.play(Hall440.OTHER_CHAIR, new GiveFloor(new RequestId(1)));
        Device press = new Device().join(Badge.watcher(Role.MEDIA));
        assertThat(press.next()).contains("\"welcome\"", "\"audience\":\"media\"");
        String shown = press.next();
        assertThat(shown).contains("\"snapshot\"", "\"turn\":{", "\"request\":{", "\"floor\":{", "\"list\":{", "\"channel\":{");

        intake.play(Hall440.OTHER_CHAIR, new ChangePublicity(Hall440.OPENING, Publicity.CLOSED));
        intake.play(Hall440.OTHER_CHAIR, new EndTurn(new TurnId(1)));
        intake.play(Hall440.OTHER_CHAIR, new GiveFloor(new RequestId(2)));
        intake.play(Hall440.TAJIKISTAN_1, new RequestFloor(RequestKinds.POINT_OF_ORDER, Language.RU));
        intake.play(Hall440.OTHER_CHAIR, new Recognize(Hall440.TAJIKISTAN));
        intake.play(Hall440.OTHER_CHAIR, new Rule(Ruling.DENIED));
        intake.play(Hall440.OTHER_CHAIR, new ChangePublicity(Hall440.OPENING, Publicity.OPEN_TO_MEDIA));

        String closed = press.next();
        for (String kind : List.of("floor", "turn", "request", "list", "channel")) {
            assertThat(closed).as(kind).contains("\"remove\":{\"kind\":\"" + kind + "\"").doesNotContain("\"put\":{\"" + kind + "\"");
        }
        assertThat(closed.lastIndexOf("\"remove\"")).isLessThan(closed.indexOf("\"put\""));
        assertThat(closed).contains("\"publicity\":\"closed\"").doesNotContain("kyrgyzstan");
        String open = press.next();
        assertThat(revision(open)).as("no frame in between").isEqualTo(revision(closed) + 1);
        assertThat(open).contains("\"publicity\":\"open-to-media\"", "\"turn\":{\"id\":2").doesNotContain("\"point\":{");
        press.close();
    }

    private static long revision(String update) {
        var found = Pattern.compile("\"update\":\\{\"revision\":\"(\\d+)\"").matcher(update);
        assertThat(found.find()).as(update).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void the_pages_come_with_their_headers() throws Exception {
        var page = client.send(HttpRequest.newBuilder(http("/index.html")).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "connect-src 'self' ws://127.0.0.1:" + gateway.port(),
                        "require-trusted-types-for 'script'"));
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        String tag = page.headers().firstValue("etag").orElseThrow();
        var again = client.send(HttpRequest.newBuilder(http("/index.html")).header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void the_server_tells_its_health() throws Exception {
        var health = client.send(HttpRequest.newBuilder(http("/health")).build(), BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"condition\":\"ok\"}");
    }

    @Test
    void a_stopping_gateway_says_goodbye() throws Exception {
        Device chair = new Device().join(Hall440.CHAIR);
        assertThat(chair.next()).contains("welcome");
        gateway.close();
        assertThat(chair.closed()).isEqualTo(1001);
    }

    @Test
    void a_disconnected_seat_is_closed_by_name_and_comes_back_with_its_microphone_off() throws Exception {
        Device technician = new Device().join(Hall440.TECHNICIAN);
        assertThat(technician.next()).contains("\"welcome\"", "\"audience\":\"technician\"");
        Device desk = new Device().join(Hall440.RU_1);
        assertThat(desk.next()).contains("\"welcome\"");
        assertThat(desk.next()).contains("\"snapshot\"");
        desk.send("{\"command\":{\"counter\":1,\"command\":{\"openMicrophone\":{}}}}");
        assertThat(desk.next()).contains("\"microphone\":\"live\"");

        technician.send("{\"command\":{\"counter\":1,\"command\":{\"disconnect\":{\"seat\":\"ru-1\"}}}}");
        assertThat(desk.closed()).isEqualTo(CloseCode.DISCONNECTED.number());
        Device again = new Device().join(Hall440.RU_1);
        assertThat(again.next()).contains("\"welcome\"", "\"counter\":\"1\"");
        assertThat(again.next()).contains("{\"id\":\"ru-1\",\"booth\":\"ru\",\"output\":\"a\",\"microphone\":\"off\"");
        again.send("{\"command\":{\"counter\":2,\"command\":{\"openMicrophone\":{}}}}");
        assertThat(again.next()).contains("\"microphone\":\"live\"");
        again.close();
        technician.close();
    }

    @Test
    void a_technician_is_told_who_is_connected_and_how_well() throws Exception {
        Device desk = new Device().join(Hall440.RU_1);
        assertThat(desk.next()).contains("\"welcome\"");
        var request = HttpRequest.newBuilder(http("/api/connections")).header("Authorization", "Bearer " + desk.token(Hall440.TECHNICIAN));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.body()).containsPattern(
                "\"role\":\"interpreter\",\"seat\":\"ru-1\",\"since\":\"\\d{16}\",\"roundTrip\":(null|\"\\d+\"),\"silent\":\"\\d+\",\"behind\":\"\\d+\"")
                .endsWith("\"seated\":1,\"unseated\":0}");
        desk.close();
    }

    private String code(Badge badge) {
        return accreditation.codes(Hall440.CONFERENCE).stream()
                .filter(each -> each.badge().equals(badge)).findFirst().orElseThrow().code();
    }

    private URI http(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    /// A client of the JDK, speaking JSON.
    private final class Device implements WebSocket.Listener {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private @Nullable WebSocket socket;

        Device join(Badge badge) throws Exception {
            String ticket = field("ticket", post("/api/ticket", "", "Bearer " + token(badge)));
            socket = client.newWebSocketBuilder().subprotocols("plenary.v1.json")
                    .buildAsync(URI.create("ws://127.0.0.1:" + gateway.port() + "/ws/hall-440"), this).get(30, TimeUnit.SECONDS);
            send("{\"hello\":{\"ticket\":\"" + ticket + "\",\"client\":\"77\"}}");
            return this;
        }

        String token(Badge badge) throws Exception {
            return field("token", post("/api/badge", "{\"code\":\"" + code(badge) + "\"}", ""));
        }

        void send(String text) {
            socket().sendText(text, true).join();
        }

        private WebSocket socket() {
            return Objects.requireNonNull(socket);
        }

        /// The next message that is no beat.
        String next() throws InterruptedException {
            String message = received.poll(30, TimeUnit.SECONDS);
            assertThat(message).as("a message in time").isNotNull();
            return message.contains("\"beat\"") ? next() : message;
        }

        int closed() throws InterruptedException {
            Integer code = closes.poll(30, TimeUnit.SECONDS);
            assertThat(code).as("a close frame in time").isNotNull();
            return code;
        }

        void close() {
            socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closes.add(code);
            return null;
        }

        private String post(String path, String body, String authorization) throws Exception {
            var request = HttpRequest.newBuilder(http(path)).timeout(Duration.ofSeconds(5)).POST(HttpRequest.BodyPublishers.ofString(body));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            var response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }

        private static String field(String name, String json) {
            var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
            assertThat(matcher.find()).as(json).isTrue();
            return matcher.group(1);
        }
    }
}
