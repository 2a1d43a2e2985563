package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.client.Frames.beat;
import static org.plenary.client.Frames.floor;
import static org.plenary.client.Frames.frame;
import static org.plenary.client.Frames.own;
import static org.plenary.client.Frames.point;
import static org.plenary.client.Frames.put;
import static org.plenary.client.Frames.remove;
import static org.plenary.client.Frames.request;
import static org.plenary.client.Frames.snapshot;
import static org.plenary.client.Frames.update;
import static org.plenary.client.Frames.welcome;
import static org.plenary.client.Frames.welcomed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.ServerFrame;

/// Mirror, resume and liveness.
class ProtocolStateTest {

    @Test
    void the_first_hello_asks_for_everything() {
        Hello hello = new Stage().connect();
        assertThat(hello.getTicket()).isEqualTo("ticket");
        assertThat(hello.getClient()).isNotZero();
        assertThat(hello.hasEpoch()).isFalse();
        assertThat(hello.hasRevision()).isFalse();
    }

    @Test
    void a_snapshot_replaces_whatever_the_mirror_holds() {
        Stage stage = Stage.current();
        stage.hears(snapshot(20, floor(1), request(1, "norway")), own(point(9, "norway")), snapshot(30, request(2, "japan")));
        assertThat(stage.state.mirror().revision()).isEqualTo(30);
        assertThat(stage.state.mirror().items()).containsExactly(request(2, "japan"));
        assertThat(stage.state.mirror().own()).isEmpty();
    }

    @Test
    void a_snapshot_is_told_as_what_it_changes() {
        Stage stage = Stage.current();
        stage.hears(snapshot(20, floor(1), request(1, "norway")), snapshot(30, floor(1), request(2, "japan")));
        assertThat(stage.applied.get(stage.applied.size() - 1).changes())
                .containsExactly(remove("request", "1"), put(request(2, "japan")));
    }

    @Test
    void an_update_puts_and_removes() {
        Stage stage = Stage.current();
        stage.hears(
                update(11, put(request(1, "norway")), put(request(2, "japan"))), update(12, remove("request", "1"), put(floor(1))));
        assertThat(stage.state.mirror().items()).containsExactlyInAnyOrder(request(2, "japan"), floor(1));
        assertThat(stage.state.mirror().revision()).isEqualTo(12);
        assertThat(stage.reconnects).isEmpty();
    }

    @Test
    void what_the_user_listens_to_is_told_on_every_connection() {
        Stage stage = new Stage();
        stage.state.listen(Choices.always("ru"));
        assertThat(stage.sent).isEmpty();
        stage.connect();
        assertThat(listened(stage)).isEmpty();
        stage.hears(welcome("e"), snapshot(10));
        assertThat(listened(stage)).containsExactly(Choices.always("ru"));
        stage.state.listen(Choices.floor());
        stage.returns(0);
        assertThat(listened(stage)).containsExactly(Choices.always("ru"), Choices.floor(), Choices.floor());
    }

    private static List<Listening> listened(Stage stage) {
        return stage.sent.stream().filter(ClientFrame::hasListening).map(ClientFrame::getListening).toList();
    }

    @Test
    void an_older_mirror_stays_as_it_was() {
        Stage stage = Stage.current();
        stage.hears(update(11, put(request(1, "norway"))));
        Mirror before = stage.state.mirror();
        stage.hears(update(12, remove("request", "1")));
        assertThat(before.items()).containsExactly(request(1, "norway"));
    }

    @Test
    void a_gap_asks_for_a_connection_that_does_not_resume() {
        Stage stage = Stage.current();
        stage.hears(update(12, put(floor(1))));
        assertThat(stage.reconnects).containsExactly(Reconnect.GAP);
        assertThat(stage.state.mirror().revision()).isEqualTo(10);
        assertThat(stage.connect().hasRevision()).isFalse();
    }

    @Test
    void a_repeated_update_is_a_gap_too() {
        Stage stage = Stage.current();
        stage.hears(update(11), update(11));
        assertThat(stage.reconnects).containsExactly(Reconnect.GAP);
    }

    @Test
    void nothing_is_read_once_the_connection_was_given_up() {
        Stage stage = Stage.current();
        stage.hears(update(12), update(11, put(floor(1))));
        assertThat(stage.state.mirror().items()).isEmpty();
        assertThat(stage.reconnects).hasSize(1);
    }

    @Test
    void a_connection_resumes_at_the_last_revision() {
        Stage stage = Stage.current();
        stage.hears(update(11, put(floor(1))));
        Hello hello = stage.returns(0);
        assertThat(hello.getEpoch()).isEqualTo("e");
        assertThat(hello.getRevision()).isEqualTo(11);
        stage.hears(update(12, put(request(1, "norway"))));
        assertThat(stage.state.mirror().items()).containsExactlyInAnyOrder(floor(1), request(1, "norway"));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CURRENT);
    }

    @Test
    void a_client_keeps_its_number_across_reconnects() {
        Stage stage = new Stage();
        long number = stage.connect().getClient();
        stage.state.disconnected();
        assertThat(stage.connect().getClient()).isEqualTo(number);
    }

    @Test
    void what_the_mirror_shows_stays_until_the_snapshot_of_another_epoch_is_there() {
        Stage stage = Stage.current();
        stage.hears(update(11, put(floor(1))));
        stage.state.disconnected();
        stage.connect();
        stage.hears(welcome("f"));
        assertThat(stage.state.mirror().items()).containsExactly(floor(1));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CATCHING_UP);
        stage.state.disconnected();
        assertThat(stage.connect().getEpoch()).isEqualTo("e");
        stage.hears(welcome("f"), snapshot(3));
        assertThat(stage.state.mirror().items()).isEmpty();
        assertThat(stage.returns(0).getRevision()).isEqualTo(3);
    }

    @Test
    void an_update_before_the_snapshot_is_a_gap() {
        Stage stage = new Stage();
        stage.connect();
        stage.hears(welcome("e"), update(1));
        assertThat(stage.reconnects).containsExactly(Reconnect.GAP);
    }

    @Test
    void a_resume_that_was_not_asked_for_is_disorder() {
        Stage stage = new Stage();
        stage.connect();
        stage.hears(frame(welcomed("e").setResumed(true)));
        assertThat(stage.reconnects).containsExactly(Reconnect.DISORDER);
    }

    @Test
    void frames_out_of_place_are_disorder() {
        for (ServerFrame early : new ServerFrame[] {snapshot(1), own()}) {
            Stage stage = new Stage();
            stage.connect();
            stage.hears(early);
            assertThat(stage.reconnects).containsExactly(Reconnect.DISORDER);
        }
        Stage stage = Stage.current();
        stage.hears(welcome("e"));
        assertThat(stage.reconnects).containsExactly(Reconnect.DISORDER);
    }

    @Test
    void own_items_replace_the_set_before() {
        Stage stage = Stage.current();
        stage.hears(own(point(1, "norway")));
        assertThat(stage.state.mirror().ownPoint()).isPresent();
        stage.hears(own());
        assertThat(stage.state.mirror().ownPoint()).isEmpty();
    }

    @Test
    void what_a_newer_server_says_is_passed_over() {
        Stage stage = Stage.current();
        stage.hears(ServerFrame.getDefaultInstance());
        stage.hears(update(11, put(Item.getDefaultInstance()), remove("hologram", "1"), Change.getDefaultInstance(), put(floor(1))));
        assertThat(stage.state.mirror().items()).containsExactly(floor(1));
        assertThat(stage.reconnects).isEmpty();
    }

    @Test
    void two_missing_beats_show_and_the_third_ends_the_connection() {
        Stage stage = Stage.current();
        stage.livesThrough(Duration.ofMillis(2_249));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CURRENT);
        stage.livesThrough(Duration.ofMillis(1));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.STALE);
        stage.livesThrough(Duration.ofMillis(999));
        assertThat(stage.reconnects).isEmpty();
        stage.livesThrough(Duration.ofMillis(1));
        assertThat(stage.reconnects).containsExactly(Reconnect.SILENCE);
        assertThat(stage.state.state()).isEqualTo(ConnectionState.OFFLINE);
        assertThat(stage.connect().getRevision()).isEqualTo(10);
    }

    @Test
    void a_beat_makes_a_stale_mirror_current() {
        Stage stage = Stage.current();
        stage.livesThrough(Duration.ofMillis(2_500));
        stage.hears(beat("read-only"));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CURRENT);
        assertThat(stage.state.condition()).isEqualTo("read-only");
    }

    @Test
    void watchers_wait_longer_for_a_beat() {
        Stage stage = new Stage();
        stage.connect();
        stage.hears(frame(welcomed("e").setAudience("listener")), snapshot(1));
        stage.livesThrough(Duration.ofSeconds(11));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CURRENT);
        stage.livesThrough(Duration.ofSeconds(1));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.STALE);
    }

    @Test
    void a_machine_that_slept_reads_first_and_judges_then() {
        Stage stage = Stage.current();
        stage.passes(Duration.ofMinutes(5));
        assertThat(stage.state.state()).isEqualTo(ConnectionState.STALE);
        assertThat(stage.reconnects).isEmpty();
        stage.livesThrough(Duration.ofSeconds(1));
        assertThat(stage.reconnects).containsExactly(Reconnect.SILENCE);
    }

    @Test
    void a_hello_without_an_answer_is_said_again_elsewhere() {
        Stage stage = new Stage();
        stage.connect();
        stage.livesThrough(Duration.ofSeconds(10));
        assertThat(stage.reconnects).containsExactly(Reconnect.NO_WELCOME);
    }

    @Test
    void probes_go_every_two_seconds_and_an_interpreters_every_second() {
        Stage delegate = Stage.current();
        Stage interpreter = new Stage();
        interpreter.connect();
        interpreter.hears(
                frame(welcomed("e").setBadge(welcomed("e").getBadge().toBuilder().setDesk("en-1"))), snapshot(1));
        for (Stage stage : new Stage[] {delegate, interpreter}) {
            stage.livesThrough(Duration.ZERO);
            for (int second = 0; second < 6; second++) {
                stage.hears(beat("ok"));
                stage.livesThrough(Duration.ofMillis(999));
            }
        }
        assertThat(probes(delegate)).isEqualTo(3);
        assertThat(probes(interpreter)).isEqualTo(6);
    }

    @Test
    void a_closed_state_asks_for_nothing() {
        Stage stage = Stage.current();
        stage.state.end(new ClosedForGood("closed"));
        stage.state.connected("ticket", stage.now);
        stage.livesThrough(Duration.ofHours(1));
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.state.state()).isEqualTo(ConnectionState.CLOSED);
        stage.submit(1, Optional.empty());
        assertThat(stage.failure()).isInstanceOf(ClosedForGood.class);
    }

    @Test
    void a_mirror_is_found_by_kind_and_key() {
        Stage stage = Stage.current();
        stage.hears(update(11, put(request(1, "norway"))), own(point(4, "norway")));
        assertThat(stage.state.mirror().item(ItemCase.REQUEST, "1")).contains(request(1, "norway"));
        assertThat(stage.state.mirror().item(ItemCase.POINT, "norway")).contains(point(4, "norway"));
    }

    private static long probes(Stage stage) {
        return stage.sent.stream().filter(frame -> frame.hasProbe()).count();
    }
}
