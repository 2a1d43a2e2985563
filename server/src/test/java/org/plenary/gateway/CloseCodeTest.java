package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.TECHNICIAN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.SignalCommand.Disconnect;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.protocol.CloseCode;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Happening;
import org.plenary.wire.Encoding;

/// Every way in which the server ends a connection.
class CloseCodeTest {

    private static final String OPEN = "{\"openSession\":{\"session\":\"session-1\"}}";

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
    void a_message_that_is_none_of_the_protocol_ends_it() {
        vestibule.knock().connect(Encoding.JSON).say("{\"hello\":").closedWith(CloseCode.MALFORMED);
    }

    @Test
    void a_frame_of_the_other_subprotocol_ends_it() {
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | Peer.BINARY, new byte[0]).closedWith(CloseCode.MALFORMED);
        vestibule.knock().connect(Encoding.PROTOBUF).say("{}").closedWith(CloseCode.MALFORMED);
    }

    @Test
    void the_first_frame_is_hello() {
        vestibule.knock().connect(Encoding.JSON).command(1, OPEN).closedWith(CloseCode.HELLO_EXPECTED);
    }

    @Test
    void only_the_first_frame_is_hello() {
        vestibule.join(CHAIR, 7).hello(vestibule.ticket(CHAIR), 7).closedWith(CloseCode.HELLO_EXPECTED);
    }

    @Test
    void a_hello_comes_in_time() {
        Peer peer = vestibule.knock();
        peer.pass(Duration.ofSeconds(5));
        peer.connect(Encoding.JSON);
        peer.pass(Duration.ofSeconds(4));
        assertThat(peer.taken()).isEmpty();
        peer.pass(Duration.ofSeconds(1));
        peer.closedWith(CloseCode.HELLO_TIMEOUT);
    }

    @Test
    void a_ticket_that_nobody_gave_is_refused() {
        vestibule.knock().connect(Encoding.JSON).hello("nothing", 7).closedWith(CloseCode.TICKET_REFUSED);
    }

    @Test
    void a_ticket_is_good_once() {
        String ticket = vestibule.ticket(CHAIR);
        vestibule.knock().connect(Encoding.JSON).hello(ticket, 7);
        vestibule.knock().connect(Encoding.JSON).hello(ticket, 8).closedWith(CloseCode.TICKET_REFUSED);
    }

    @Test
    void a_ticket_expires() {
        String ticket = vestibule.ticket(CHAIR);
        vestibule.serverTime = vestibule.serverTime.plusSeconds(30);
        vestibule.knock().connect(Encoding.JSON).hello(ticket, 7).closedWith(CloseCode.TICKET_REFUSED);
    }

    @Test
    void a_ticket_is_good_where_it_was_given() {
        Optional<String> ours = Optional.of("http://hall.example");
        vestibule.knock().connect(Encoding.JSON).hello(vestibule.ticket(CHAIR, ours), 7).closedWith(CloseCode.TICKET_REFUSED);
        vestibule.knock().connect(Encoding.JSON, "Origin: https://partner.example")
                .hello(vestibule.ticket(CHAIR, ours), 7).closedWith(CloseCode.TICKET_REFUSED);
        Peer page = vestibule.knock().connect(Encoding.JSON, "Origin: http://hall.example");
        assertThat(page.hello(vestibule.ticket(CHAIR, ours), 7).next().text()).contains("\"welcome\"");
    }

    @Test
    void a_revoked_badge_ends_its_connections() {
        String token = vestibule.token(CHAIR);
        String ticket = vestibule.ticketFor(token, Optional.empty());
        Peer chair = vestibule.knock().connect(Encoding.JSON).hello(ticket, 7);
        vestibule.accreditation.revoke(token);
        chair.closedWith(CloseCode.BADGE_REVOKED);
    }

    @Test
    void a_ticket_of_a_badge_that_was_revoked_since_is_refused() {
        String token = vestibule.token(CHAIR);
        String ticket = vestibule.ticketFor(token, Optional.empty());
        vestibule.accreditation.revoke(token);
        vestibule.knock().connect(Encoding.JSON).hello(ticket, 7).closedWith(CloseCode.BADGE_REVOKED);
    }

    @Test
    void a_seat_that_the_technician_disconnects_loses_every_connection_and_no_other_seat_does() {
        vestibule.intake.seatAll();
        Peer chair = vestibule.join(CHAIR, 7);
        Peer second = vestibule.join(CHAIR, 8);
        Peer desk = vestibule.join(EN_1, 9);
        vestibule.intake.play(TECHNICIAN, new Disconnect(CHAIR.seat().orElseThrow()));
        chair.closedWith(CloseCode.DISCONNECTED);
        second.closedWith(CloseCode.DISCONNECTED);
        assertThat(desk.all()).isNotEmpty();
        assertThat(desk.open()).isTrue();
        assertThat(vestibule.join(CHAIR, 7).next().text()).contains("\"welcome\"");
    }

    @Test
    void a_disconnection_that_an_earlier_life_has_carried_out_ends_nothing() throws Exception {
        Peer chair = vestibule.join(CHAIR, 7);
        var conference = vestibule.intake.conference();
        var event = new SeatDisconnected(CHAIR.seat().orElseThrow());
        vestibule.announcer.on(new Announced(
                1, Hall440.CONFERENCE, Hall440.at("10:00:00"), Optional.of(conference), Optional.of(conference),
                Row.of(new Happening(Hall440.at("10:00:00"), event)), CommandId.HOUSE, TECHNICIAN, Outcome.granted(event), true), true);
        assertThat(chair.all()).isNotEmpty();
        assertThat(chair.open()).isTrue();
    }

    @Test
    void a_desk_gives_way_to_a_newer_connection() {
        Peer old = vestibule.join(EN_1, 7);
        Peer young = vestibule.join(EN_1, 8);
        old.closedWith(CloseCode.TAKEN_OVER);
        assertThat(young.next().text()).contains("\"welcome\"");
    }

    @Test
    void a_client_gives_way_to_itself() {
        Peer old = vestibule.join(CHAIR, 7);
        Peer other = vestibule.join(CHAIR, 8);
        vestibule.join(CHAIR, 7);
        old.closedWith(CloseCode.TAKEN_OVER);
        assertThat(other.all()).isNotEmpty();
        assertThat(other.open()).isTrue();
    }

    @Test
    void a_badge_has_so_many_connections() {
        for (int client = 1; client <= 4; client++) {
            vestibule.join(CHAIR, client);
        }
        vestibule.join(CHAIR, 5).closedWith(CloseCode.TOO_MANY_CONNECTIONS);
    }

    @Test
    void an_oversized_message_ends_it() {
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | Peer.TEXT, new byte[16 * 1024 + 1]).closedWith(CloseCode.TOO_BIG);
    }

    @Test
    void fragments_are_put_together_up_to_the_same_size() {
        Peer peer = vestibule.knock().connect(Encoding.JSON);
        byte[] hello = ("{\"hello\":{\"ticket\":\"" + vestibule.ticket(CHAIR) + "\",\"client\":\"7\"}}").getBytes(StandardCharsets.UTF_8);
        peer.frame(Peer.TEXT, Arrays.copyOf(hello, 10));
        peer.frame(Peer.FINAL, Arrays.copyOfRange(hello, 10, hello.length));
        assertThat(peer.next().text()).contains("\"welcome\"");

        peer.frame(Peer.TEXT, new byte[10 * 1024]).frame(Peer.FINAL, new byte[10 * 1024]).closedWith(CloseCode.TOO_BIG);
    }

    @Test
    void a_message_has_so_many_fragments() {
        Peer peer = vestibule.knock().connect(Encoding.JSON).frame(Peer.TEXT, new byte[0]);
        for (int i = 0; i < 64; i++) {
            peer.frame(0, new byte[0]);
        }
        peer.closedWith(CloseCode.TOO_BIG);
    }

    @Test
    void a_frame_that_breaks_the_websocket_protocol_ends_it() {
        Peer unmasked = vestibule.knock().connect(Encoding.JSON);
        unmasked.put(new byte[] {(byte) 0x81, 0});
        unmasked.closedWith(CloseCode.NOT_PROTOCOL);
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | 0x40 | Peer.TEXT, new byte[0]).closedWith(CloseCode.NOT_PROTOCOL);
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL, new byte[0]).closedWith(CloseCode.NOT_PROTOCOL);
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | Peer.CLOSE, new byte[] {0}).closedWith(CloseCode.NOT_PROTOCOL);
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | Peer.CLOSE, new byte[] {0x13, (byte) 0x88})
                .closedWith(CloseCode.NOT_PROTOCOL);
    }

    @Test
    void text_that_is_no_utf_8_ends_it() {
        vestibule.knock().connect(Encoding.JSON).frame(Peer.FINAL | Peer.TEXT, new byte[] {(byte) 0xc3, 0x28})
                .closedWith(CloseCode.NOT_TEXT);
    }

    @Test
    void commands_above_the_rate_are_not_taken_and_then_end_it() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.all();
        for (int i = 1; i <= 100; i++) {
            chair.command(i, OPEN);
        }
        assertThat(chair.all()).noneMatch(each -> each.contains("rate-limited"));
        chair.command(101, OPEN);
        assertThat(chair.next().text()).contains("\"notTaken\"", "\"rate-limited\"", "\"counter\":\"101\"");
        for (int i = 0; i < 50; i++) {
            chair.command(101, OPEN);
        }
        chair.closedWith(CloseCode.TOO_FAST);
    }

    @Test
    void pings_are_answered_up_to_a_rate() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.all();
        for (int i = 0; i < 20; i++) {
            chair.frame(Peer.FINAL | Peer.PING, new byte[] {1, 2, 3});
            Peer.Frame pong = chair.next();
            assertThat(pong.opcode()).isEqualTo(Peer.PONG);
            assertThat(pong.payload().remaining()).isEqualTo(3);
        }
        chair.frame(Peer.FINAL | Peer.PING, new byte[0]).closedWith(CloseCode.TOO_FAST);
    }

    @Test
    void a_silent_seat_is_let_go_after_ten_seconds() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.pass(Duration.ofSeconds(9));
        assertThat(chair.frame(Peer.FINAL | Peer.PING, new byte[0]).all()).isNotEmpty();
        chair.pass(Duration.ofSeconds(9));
        assertThat(chair.all()).isEmpty();
        chair.pass(Duration.ofSeconds(2));
        chair.closedWith(CloseCode.SILENT);
        assertThat(vestibule.intake.offered()).last().extracting(Submission::command).isInstanceOf(LeaveSeat.class);
    }

    @Test
    void a_silent_live_desk_is_let_go_after_three() {
        Peer chair = vestibule.join(CHAIR, 6);
        Peer desk = vestibule.join(EN_1, 7);
        desk.all();
        chair.command(1, OPEN);
        vestibule.intake.play(EN_1, new OpenMicrophone());
        desk.pass(Duration.ofMillis(2_800));
        assertThat(desk.all()).noneMatch(String::isEmpty);
        desk.pass(Duration.ofMillis(500));
        desk.closedWith(CloseCode.SILENT);
    }

    @Test
    void a_silent_listener_is_let_go_after_twenty_five() {
        Peer listener = vestibule.join(LISTENER, 7);
        listener.pass(Duration.ofSeconds(24));
        assertThat(listener.all()).hasSize(2);
        listener.pass(Duration.ofSeconds(2));
        listener.closedWith(CloseCode.SILENT);
    }

    @Test
    void a_stopping_server_says_so() {
        Peer chair = vestibule.join(CHAIR, 7);
        vestibule.stop();
        chair.closedWith(CloseCode.STOPPING);
    }
}
