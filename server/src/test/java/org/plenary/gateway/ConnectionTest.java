package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.NORWAY_1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Link;
import org.plenary.core.NotTaken;
import org.plenary.core.SeatId;
import org.plenary.core.Submission;
import org.plenary.protocol.CloseCode;
import org.plenary.wire.Encoding;

/// A connection from its first frame to its last: hello, seat, commands, probes, beats, goodbye.
class ConnectionTest {

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
    void a_hello_is_welcomed_and_shown_everything() {
        Peer chair = vestibule.join(CHAIR, 7);
        assertThat(chair.next().text()).contains("\"welcome\"", "\"audience\":\"podium\"", "\"epoch\":\"here-1\"", "\"seat\":\"chair-1\"");
        assertThat(chair.next().text()).contains("\"snapshot\"");
        assertThat(chair.pipes().names()).startsWith("turnstile", "proofreader", "frames", "messages", "connection");
    }

    @Test
    void the_binary_subprotocol_says_the_same_in_binary_frames() {
        Peer chair = vestibule.knock().connect(Encoding.PROTOBUF);
        byte[] ticket = vestibule.ticket(CHAIR).getBytes(StandardCharsets.US_ASCII);
        byte[] hello = new byte[13 + ticket.length];
        hello[0] = 0x0a; // hello, its length, its ticket, and 7 as a fixed64 client
        hello[1] = (byte) (11 + ticket.length);
        hello[2] = 0x0a;
        hello[3] = (byte) ticket.length;
        System.arraycopy(ticket, 0, hello, 4, ticket.length);
        hello[4 + ticket.length] = 0x11;
        hello[5 + ticket.length] = 7;
        chair.frame(Peer.FINAL | Peer.BINARY, hello);
        assertThat(chair.any().opcode()).isEqualTo(Peer.BINARY);
        assertThat(chair.any().opcode()).isEqualTo(Peer.BINARY);
    }

    @Test
    void a_seat_is_taken_with_the_connection_and_left_with_it() {
        Peer chair = vestibule.join(CHAIR, 7);
        var link = new Link("here", 1, 1);
        assertThat(vestibule.intake.offered()).extracting(Submission::command).containsExactly(new TakeSeat(seat(), link));
        chair.leave();
        assertThat(vestibule.intake.offered()).extracting(Submission::command)
                .containsExactly(new TakeSeat(seat(), link), new LeaveSeat(seat(), link));
    }

    @Test
    void whoever_watches_takes_no_seat() {
        vestibule.join(LISTENER, 7).leave();
        assertThat(vestibule.intake.offered()).isEmpty();
    }

    @Test
    void a_seat_is_offered_until_it_is_taken_and_commands_wait_for_it() {
        vestibule.intake.refuseOnce(NotTaken.READ_ONLY);
        Peer chair = vestibule.join(CHAIR, 7);
        chair.command(1, OPEN);
        assertThat(chair.all()).last().asString().contains("\"notTaken\"", "\"busy\"");
        chair.pass(Duration.ofSeconds(2));
        chair.command(1, OPEN);
        assertThat(chair.all()).last().asString().contains("\"granted\"");
    }

    @Test
    void a_seat_is_left_until_that_is_taken_too() {
        Peer chair = vestibule.join(CHAIR, 7);
        vestibule.intake.refuseOnce(NotTaken.BUSY);
        chair.leave();
        assertThat(vestibule.intake.offered()).hasSize(1);
        chair.pass(Duration.ofMillis(50));
        assertThat(vestibule.intake.offered()).hasSize(2);
    }

    @Test
    void whoever_waits_may_go_on() {
        Peer chair = vestibule.join(CHAIR, 7);
        for (int i = 1; i <= 101; i++) {
            chair.command(i, OPEN);
        }
        assertThat(chair.all()).last().asString().contains("rate-limited");
        chair.pass(Duration.ofMillis(200));
        chair.command(101, OPEN);
        assertThat(chair.all()).last().asString().contains("\"refused\"");
    }

    @Test
    void a_probe_is_answered_with_server_time() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.all();
        assertThat(chair.say("{\"probe\":{\"sent\":\"5\"}}").next().text())
                .contains("\"probeReply\"", "\"sent\":\"5\"", "\"received\":\"1772352000000000\"", "\"answered\":\"1772352000000000\"");
    }

    @Test
    void a_command_that_cannot_be_one_is_not_taken() {
        Peer chair = vestibule.join(CHAIR, 7);
        assertThat(chair.command(1, "{\"openSession\":{\"session\":\"Session 1\"}}").all()).last().asString()
                .contains("\"notTaken\"", "\"invalid\"", "session");
        assertThat(chair.command(1, "{}").all()).last().asString().contains("\"notTaken\"", "\"unknown-command\"");
    }

    @Test
    void what_the_intake_does_not_take_is_answered_at_once() {
        Peer chair = vestibule.join(CHAIR, 7);
        vestibule.intake.refuseOnce(NotTaken.NO_QUORUM);
        assertThat(chair.command(1, OPEN).all()).last().asString().contains("\"notTaken\"", "\"no-quorum\"", "\"retryAfter\":\"500000\"");
    }

    @Test
    void a_goodbye_is_answered_with_its_own_number() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.all();
        chair.frame(Peer.FINAL | Peer.CLOSE, new byte[] {0x03, (byte) 0xe8});
        Peer.Frame goodbye = chair.next();
        assertThat(goodbye.opcode()).isEqualTo(Peer.CLOSE);
        assertThat(goodbye.payload().getShort(0)).isEqualTo((short) 1000);
        assertThat(chair.open()).isFalse();
        assertThat(vestibule.intake.offered()).last().extracting(Submission::command).isInstanceOf(LeaveSeat.class);
    }

    @Test
    void a_goodbye_without_a_number_is_answered_without_one() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.all();
        Peer.Frame goodbye = chair.frame(Peer.FINAL | Peer.CLOSE, new byte[0]).next();
        assertThat(goodbye.payload().remaining()).isZero();
    }

    @Test
    void a_closed_socket_waits_for_the_answer_to_its_close_frame_for_a_while() {
        Peer chair = vestibule.join(CHAIR, 7);
        vestibule.stop();
        chair.closedWith(CloseCode.STOPPING);
        chair.frame(Peer.FINAL | Peer.PING, new byte[0]);
        assertThat(chair.all()).isEmpty();
        assertThat(chair.open()).isTrue();
        chair.pass(Duration.ofSeconds(2));
        assertThat(chair.open()).isFalse();
    }

    @Test
    void beats_come_after_a_quiet_second_to_seats_after_five_to_listeners_and_at_once_on_a_change() {
        Peer chair = vestibule.join(CHAIR, 7);
        Peer listener = vestibule.join(LISTENER, 8);
        pass(Duration.ofSeconds(1), chair, listener);
        chair.all();
        listener.all();
        pass(Duration.ofSeconds(8), chair, listener);
        assertThat(beats(chair)).isEqualTo(8);
        assertThat(beats(listener)).isEqualTo(1);
        vestibule.condition = "read-only";
        pass(Duration.ofMillis(250), chair, listener);
        assertThat(listener.any().text()).contains("\"beat\"", "\"read-only\"");
        assertThat(chair.any().text()).contains("\"beat\"", "\"read-only\"");
    }

    @Test
    void whoever_is_sent_something_else_needs_no_beat() {
        Peer chair = vestibule.join(CHAIR, 7);
        chair.pass(Duration.ofMillis(500));
        chair.all();
        for (int i = 0; i < 10; i++) {
            chair.say("{\"probe\":{\"sent\":\"5\"}}");
            chair.pass(Duration.ofMillis(500));
        }
        assertThat(beats(chair)).isZero();
        chair.pass(Duration.ofSeconds(3));
        assertThat(beats(chair)).isEqualTo(3);
    }

    @Test
    void whoever_comes_is_told_of_the_condition_soon_however_much_else_there_is() {
        vestibule.condition = "read-only";
        Peer listener = vestibule.join(LISTENER, 8);
        listener.all();
        for (int i = 0; i < 4; i++) {
            listener.pass(Duration.ofMillis(250));
            listener.say("{\"probe\":{\"sent\":\"5\"}}");
        }
        assertThat(listener.taken()).containsOnlyOnce("\"beat\"").contains("\"read-only\"");
    }

    @Test
    void a_delegate_hears_the_answer_after_what_it_did() {
        Peer chair = vestibule.join(CHAIR, 6);
        chair.command(1, OPEN).command(2, "{\"startSegment\":{\"segment\":\"debate\"}}");
        Peer norway = vestibule.join(NORWAY_1, 7);
        norway.all();
        norway.command(1, "{\"requestFloor\":{\"kind\":\"point-of-order\"}}");
        var heard = norway.all();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).contains("\"own\"", "\"point\"", "norway");
        assertThat(heard.get(1)).contains("\"granted\"", "\"receipt\"");
    }

    /// Lets time pass for both, whose clock is one.
    private static void pass(Duration time, Peer one, Peer other) {
        Duration step = Duration.ofMillis(50);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            one.pass(step);
            other.run();
        }
    }

    private static int beats(Peer peer) {
        int beats = 0;
        for (String text = peer.taken(); text.contains("\"beat\""); text = text.substring(text.indexOf("\"beat\"") + 6)) {
            beats++;
        }
        return beats;
    }

    private static SeatId seat() {
        return CHAIR.seat().orElseThrow();
    }
}
