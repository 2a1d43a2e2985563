package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestKinds;
import org.plenary.core.SegmentId;
import org.plenary.views.Audience;
import org.plenary.views.View;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// Whoever comes back, or reads slowly, without sockets: nothing is missed, nothing comes twice.
class ResumeTest {

    private static final Pattern REVISION = Pattern.compile("\\{\"(snapshot|update)\":\\{\"revision\":\"(\\d+)\"");

    private final DecidingIntake intake = new DecidingIntake();
    private final Announcer announcer = new Announcer("here-1", intake::halls, OutboxLimits.DEFAULTS);

    @BeforeEach
    void seat() {
        intake.announceTo(announcer);
        intake.seatAll();
    }

    @Test
    void whoever_comes_back_finds_its_own_items_again() {
        open();
        open(DEBATE);
        intake.play(NORWAY_1, point());
        assertThat(kinds(new Ear(announcer, NORWAY_1, 7).hear())).containsExactly("snapshot", "own");
        var back = new Ear(announcer, NORWAY_1, 7, Optional.of(1L));
        assertThat(back.resumed()).isTrue();
        assertThat(kinds(back.hear())).containsExactly("own");
    }

    @Test
    void resuming_equals_never_having_left() {
        var stayed = new Ear(announcer, CHAIR, 7);
        stayed.hear();
        open();
        var left = stayed.outbox().tail();
        stayed.hear();
        open(DEBATE);
        intake.play(EN_1, new OpenMicrophone());
        var back = new Ear(announcer, CHAIR, 8, Optional.of(left));
        intake.play(EN_1, new CloseMicrophone());
        assertThat(back.resumed()).isTrue();
        List<String> expected = stayed.hear();
        assertThat(expected).hasSize(3);
        assertThat(updates(back.hear())).isEqualTo(expected);
    }

    @Test
    void what_is_no_longer_held_is_not_resumed() {
        var ear = new Ear(announcer, CHAIR, 7);
        ear.hear();
        open();
        assertThat(new Ear(announcer, CHAIR, 8, Optional.of(3L)).resumed()).as("a revision that has not been").isFalse();
        assertThat(new Ear(announcer, LISTENER, 9, Optional.of(2L)).resumed()).as("a revision of an audience without one").isFalse();
    }

    @Test
    void whoever_falls_out_of_the_log_gets_a_snapshot_and_keeps_its_answers() {
        var small = new OutboxLimits(4_096, 1_024, 1_024, 1_024, 2_048, 64, 512, 16);
        var tight = new Announcer("here-1", intake::halls, small);
        intake.announceTo(tight);
        var slow = new Ear(tight, CHAIR, 7);
        slow.hear();
        open();
        intake.step(new CommandId(7, 1), CHAIR, new OpenSession(SESSION_1), true);
        for (int i = 0; i < 100; i++) {
            intake.play(EN_1, i % 2 == 0 ? new OpenMicrophone() : new CloseMicrophone());
        }
        List<String> heard = slow.hear();
        assertThat(kinds(heard)).containsExactly("snapshot", "answer");
        assertThat(heard.getFirst()).isEqualTo(snapshot(102, Audience.PODIUM));
        intake.play(EN_1, new OpenMicrophone());
        assertThat(revisions(slow.hear())).containsExactly(103L);
    }

    /// Whatever is announced, however slowly somebody reads and whenever it comes back, revisions come without gap or repeat.
    @Test
    void whoever_reads_in_whatever_way_misses_nothing() {
        long seed = System.nanoTime();
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var small = new OutboxLimits(8_192, 1_024, 512, 1_024, 2_048, 8, 512, 16);
        var tight = new Announcer("here-1", intake::halls, small);
        intake.announceTo(tight);
        open();
        var ear = new Ear(tight, CHAIR, 7);
        long at = -1;
        for (int step = 0; step < 2_000; step++) {
            switch (dice.nextInt(4)) {
                case 0 -> intake.play(EN_1, dice.nextBoolean() ? new OpenMicrophone() : new CloseMicrophone());
                case 1 -> ear.deafAfter(dice.nextInt(4));
                case 2 -> at = follow(seed, at, ear.hear());
                default -> {
                    if (dice.nextInt(10) == 0) {
                        ear.leave();
                        ear = new Ear(tight, CHAIR, 7, at < 0 ? Optional.empty() : Optional.of(at));
                        at = ear.resumed() ? at : -1;
                    }
                }
            }
        }
        ear.deafAfter(Integer.MAX_VALUE);
        assertThat(follow(seed, at, ear.hear())).as("seed %d", seed).isEqualTo(ear.outbox().tail());
    }

    private static long follow(long seed, long from, List<String> heard) {
        long at = from;
        for (String text : heard) {
            var matcher = REVISION.matcher(text);
            if (matcher.find()) {
                long revision = Long.parseLong(matcher.group(2));
                if (matcher.group(1).equals("update")) {
                    assertThat(revision).as("seed %d", seed).isEqualTo(at + 1);
                } else {
                    assertThat(revision).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                }
                at = revision;
            }
        }
        return at;
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

    private static List<String> updates(List<String> heard) {
        return heard.stream().filter(text -> text.startsWith("{\"update\"")).toList();
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
