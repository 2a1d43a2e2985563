package org.plenary.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.NotTaken;
import org.plenary.core.Outcome;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.meeting.Meeting;
import org.plenary.meeting.Stages;
import org.plenary.sequencer.Announced;

/// When the waker sets its alarms, and what becomes of those that ring too early, too late, twice, or to a full intake.
class WakerTest {

    private static final Duration TO_THE_WARNING = Duration.ofMinutes(4);

    private final Meeting meeting = new Meeting(Stages.IN_THE_CORE);
    private final HandAlarms alarms = new HandAlarms();
    private final List<Submission> woken = new ArrayList<>();
    private Instant now = Hall440.at("10:00:20");
    private Runnable afterOffer = () -> {};
    private Optional<NotTaken> refusal = Optional.empty();
    private final Waker waker = new Waker(this::offer, () -> now, alarms);

    @BeforeEach
    void norway_has_the_floor_for_five_minutes() {
        meeting.at("09:30:00", Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        meeting.at("09:30:00", Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
        meeting.at("10:00:10", Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
        meeting.at("10:00:20", Hall440.CHAIR, new GiveFloor(meeting.first()));
    }

    @AfterEach
    void the_meeting_is_over() {
        waker.close();
        meeting.close();
    }

    @Test
    void an_alarm_is_set_for_the_next_thing_that_is_due() {
        announce(false);
        assertThat(alarms.only().wait).isEqualTo(TO_THE_WARNING);
        alarms.only().ring();
        assertThat(woken).singleElement().satisfies(wake -> {
            assertThat(wake.command()).isInstanceOf(Wake.class);
            assertThat(wake.badge()).isEqualTo(Badge.HOUSE);
            assertThat(wake.conference()).isEqualTo(Hall440.CONFERENCE);
        });
    }

    @Test
    void steps_that_change_nothing_of_it_set_no_second_alarm() {
        announce(false);
        now = now.plusSeconds(10);
        announce(false);
        assertThat(alarms.only().wait).isEqualTo(TO_THE_WARNING);
    }

    @Test
    void what_is_due_later_or_not_at_all_takes_the_alarm_back() {
        announce(false);
        now = Hall440.at("10:02:20");
        meeting.at("10:02:20", Hall440.CHAIR, new ExtendTurn(meeting.turn(), Duration.ofMinutes(1)));
        announce(false);
        assertThat(alarms.only().wait).isEqualTo(Duration.ofMinutes(3));
        meeting.at("10:02:30", Hall440.CHAIR, new EndTurn(meeting.turn()));
        now = Hall440.at("10:02:30");
        announce(false);
        assertThat(alarms.standing()).allSatisfy(alarm -> assertThat(now.plus(alarm.wait)).isEqualTo(meeting.conference().wakeAt().get()));
    }

    @Test
    void an_alarm_that_is_late_is_set_for_at_once() {
        now = Hall440.at("11:00:00");
        announce(false);
        assertThat(alarms.only().wait).isNegative();
    }

    @Test
    void after_one_that_rang_too_early_another_is_set() {
        announce(false);
        alarms.only().ring();
        now = now.plus(TO_THE_WARNING).minusNanos(1);
        announce(false);
        assertThat(alarms.only().wait).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void so_it_is_where_the_step_is_announced_before_the_ringing_is_over() {
        announce(false);
        now = now.plus(TO_THE_WARNING).minusNanos(1);
        afterOffer = () -> announce(false);
        alarms.only().ring();
        assertThat(alarms.only().wait).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void one_that_rings_twice_or_after_it_was_taken_back_only_wakes_once_more() {
        announce(false);
        HandAlarm alarm = alarms.only();
        alarm.ring();
        alarm.ring();
        assertThat(woken).hasSize(2);
        announce(false);
        alarm.ring();
        assertThat(woken).hasSize(3);
        assertThat(alarms.standing()).hasSize(1);
    }

    @Test
    void a_wake_up_that_is_not_taken_is_tried_again_until_it_is() {
        announce(false);
        refusal = Optional.of(NotTaken.BUSY);
        alarms.only().ring();
        assertThat(alarms.only().wait).isEqualTo(Duration.ofMillis(5));
        alarms.only().ring();
        refusal = Optional.empty();
        alarms.only().ring();
        assertThat(woken).hasSize(1);
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void steps_of_an_earlier_life_set_none() {
        announce(true);
        assertThat(alarms.standing()).isEmpty();
    }

    private Optional<NotTaken> offer(Submission submission) {
        if (refusal.isEmpty()) {
            woken.add(submission);
            afterOffer.run();
        }
        return refusal;
    }

    /// A step that leaves the conference as it stands.
    private void announce(boolean replayed) {
        Conference conference = meeting.conference();
        waker.on(new Announced(
                1, Hall440.CONFERENCE, now, Optional.of(conference), Optional.of(conference), Row.of(), CommandId.HOUSE, Badge.HOUSE,
                Outcome.granted(), replayed), true);
    }

    /// Alarms that ring when the test says so.
    private static final class HandAlarms implements Alarms {

        private final List<HandAlarm> set = new ArrayList<>();

        @Override
        public Runnable in(Duration wait, Runnable ring) {
            HandAlarm alarm = new HandAlarm(this, wait, ring);
            set.add(alarm);
            return () -> set.remove(alarm);
        }

        List<HandAlarm> standing() {
            return List.copyOf(set);
        }

        HandAlarm only() {
            assertThat(set).hasSize(1);
            return set.getFirst();
        }

        @Override
        public void close() {
            set.clear();
        }
    }

    /// One alarm, which may be rung again.
    private static final class HandAlarm {

        private final HandAlarms among;
        private final Duration wait;
        private final Runnable ring;

        HandAlarm(HandAlarms among, Duration wait, Runnable ring) {
            this.among = among;
            this.wait = wait;
            this.ring = ring;
        }

        void ring() {
            among.set.remove(this);
            ring.run();
        }
    }
}
