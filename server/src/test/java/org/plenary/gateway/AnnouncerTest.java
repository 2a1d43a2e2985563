package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.ClientMemory;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// The announcer and its outboxes, without sockets: who is sent what, in which order.
class AnnouncerTest {

    private static final Pattern REVISION = Pattern.compile("\\{\"(snapshot|update)\":\\{\"revision\":\"(\\d+)\"");

    private final DecidingIntake intake = new DecidingIntake();
    private final Announcer announcer = new Announcer("here-1", intake::halls, OutboxLimits.DEFAULTS);
    private int sweeps;

    @BeforeEach
    void seat() {
        intake.announceTo(announcer);
        announcer.sweepWith(() -> sweeps++);
        intake.seatAll();
        sweeps = 0;
    }

    @Test
    void whoever_comes_is_shown_everything_and_then_what_changes() {
        var ear = new Ear(announcer, CHAIR, 7);
        assertThat(ear.hear()).singleElement().isEqualTo(snapshot(1, Audience.PODIUM));
        open();
        assertThat(ear.hear()).singleElement().asString().startsWith("{\"update\":{\"revision\":\"2\"").contains("session-1");
    }

    @Test
    void an_answer_follows_what_it_brought_about() {
        var ear = new Ear(announcer, CHAIR, 7);
        ear.hear();
        intake.step(new CommandId(7, 1), CHAIR, new OpenSession(SESSION_1), true);
        intake.step(new CommandId(7, 2), CHAIR, new OpenSession(SESSION_1), true);
        open(DEBATE);
        List<String> heard = ear.hear();
        assertThat(heard).hasSize(4);
        assertThat(heard.get(0)).contains("\"update\"", "\"revision\":\"2\"");
        assertThat(heard.get(1)).contains("\"counter\":\"1\"", "\"granted\"", "\"revision\":\"2\"");
        assertThat(heard.get(2)).contains("\"counter\":\"2\"", "\"refused\"", "another-session-is-open");
        assertThat(heard.get(3)).contains("\"update\"", "\"revision\":\"3\"");
    }

    @Test
    void an_answer_goes_to_the_client_that_asked() {
        var asking = new Ear(announcer, CHAIR, 7);
        var other = new Ear(announcer, CHAIR, 8);
        asking.hear();
        other.hear();
        intake.step(new CommandId(7, 1), CHAIR, new OpenSession(SESSION_1), true);
        assertThat(asking.hear()).hasSize(2);
        assertThat(other.hear()).singleElement().asString().contains("\"update\"");
        assertThat(asking.called).isEqualTo(1);
        assertThat(other.called).isZero();
    }

    @Test
    void own_items_come_before_the_answer_and_go_to_every_device_of_the_badge() {
        open();
        open(DEBATE);
        var norway = new Ear(announcer, NORWAY_1, 7);
        var tablet = new Ear(announcer, NORWAY_1, 8);
        var neighbour = new Ear(announcer, TAJIKISTAN_1, 9);
        List.of(norway, tablet, neighbour).forEach(Ear::hear);
        intake.step(new CommandId(7, 1), NORWAY_1, point(), true);
        assertThat(kinds(norway.hear())).containsExactly("own", "answer");
        assertThat(kinds(tablet.hear())).containsExactly("own");
        assertThat(neighbour.hear()).isEmpty();

        intake.play(CHAIR, new Recognize(Hall440.NORWAY));
        assertThat(kinds(norway.hear())).as("shared now, and no longer own").containsExactly("update", "own");
        assertThat(kinds(neighbour.hear())).containsExactly("update");
    }

    @Test
    void what_an_audience_may_not_see_makes_no_revision_for_it() {
        var chair = new Ear(announcer, CHAIR, 7);
        var media = new Ear(announcer, Badge.watcher(Role.MEDIA), 8);
        chair.hear();
        media.hear();
        open();
        open(DEBATE);
        intake.play(TAJIKISTAN_1, point());
        assertThat(chair.outbox().tail()).isEqualTo(4);
        assertThat(media.outbox().tail()).isLessThan(4);
        assertThat(media.hear()).noneMatch(text -> text.contains("tajikistan"));
    }

    @Test
    void answers_that_nobody_fetches_are_bounded() {
        var deaf = new Ear(announcer, CHAIR, 7);
        deaf.deafAfter(0);
        for (int i = 1; i <= 1_000; i++) {
            intake.step(new CommandId(7, i), CHAIR, new OpenSession(SESSION_1), true);
        }
        deaf.deafAfter(Integer.MAX_VALUE);
        List<String> heard = deaf.hear();
        assertThat(kinds(heard).stream().filter("answer"::equals)).hasSize(64);
        assertThat(heard).last().asString().contains("\"counter\":\"1000\"");
    }

    @Test
    void a_batch_is_swept_once_and_an_empty_one_not_at_all() {
        var ear = new Ear(announcer, CHAIR, 7);
        ear.hear();
        intake.step(CommandId.HOUSE, CHAIR, new OpenSession(SESSION_1), false);
        intake.step(CommandId.HOUSE, CHAIR, new StartSegment(DEBATE), false);
        assertThat(sweeps).isZero();
        intake.step(CommandId.HOUSE, EN_1, new OpenMicrophone(), true);
        assertThat(sweeps).isEqualTo(1);
        intake.step(CommandId.HOUSE, CHAIR, new OpenSession(SESSION_1), true);
        assertThat(sweeps).isEqualTo(1);
        assertThat(revisions(ear.hear())).containsExactly(2L, 3L, 4L);
    }

    @Test
    void the_last_counter_of_a_client_is_told_to_it() {
        intake.step(new CommandId(7, 1), CHAIR, new OpenSession(SESSION_1), true);
        intake.step(new CommandId(7, 2), CHAIR, new OpenSession(SESSION_1), true);
        assertThat(new Ear(announcer, CHAIR, 7).counter()).isEqualTo(2);
        assertThat(new Ear(announcer, CHAIR, 8).counter()).isZero();
    }

    @Test
    void the_last_counter_of_a_client_is_known_from_an_earlier_life() {
        intake.remember(new ClientMemory(9, CHAIR, 17, intake.at(), Row.of()));
        var begun = new Announcer("here-2", intake::halls, OutboxLimits.DEFAULTS);
        assertThat(new Ear(begun, CHAIR, 9).counter()).isEqualTo(17);
        intake.announceTo(begun);
        intake.step(new CommandId(9, 18), CHAIR, new OpenSession(SESSION_1), true);
        assertThat(new Ear(begun, CHAIR, 9).counter()).isEqualTo(18);
    }

    @Test
    void whoever_has_left_is_sent_nothing_more() {
        var ear = new Ear(announcer, CHAIR, 7);
        ear.hear();
        ear.leave();
        intake.step(new CommandId(7, 1), CHAIR, new OpenSession(SESSION_1), true);
        assertThat(kinds(ear.hear())).doesNotContain("answer");
    }

    private void open() {
        intake.play(CHAIR, new OpenSession(SESSION_1));
    }

    private void open(SegmentId segment) {
        intake.play(CHAIR, new StartSegment(segment));
    }

    private static Command point() {
        return new RequestFloor(RequestKinds.POINT_OF_ORDER.id(), Optional.empty(), Optional.empty());
    }

    private String snapshot(long revision, Audience audience) {
        var snapshot = new ServerMessage.Snapshot(revision, intake.at(), View.of(intake.conference(), audience).items());
        return new String(ServerCodec.encode(Encoding.JSON, snapshot), StandardCharsets.UTF_8);
    }

    private static List<String> kinds(List<String> heard) {
        return heard.stream().map(text -> text.substring(2, text.indexOf('"', 2))).toList();
    }

    private static List<Long> revisions(List<String> heard) {
        List<Long> revisions = new ArrayList<>();
        for (String text : heard) {
            var matcher = REVISION.matcher(text);
            if (matcher.find()) {
                revisions.add(Long.parseLong(matcher.group(2)));
            }
        }
        return revisions;
    }
}
