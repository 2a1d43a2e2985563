package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.ReleaseCough;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Route.State;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;
import org.plenary.record.ServiceLog.Cause;
import org.plenary.record.ServiceLog.Stretch;
import org.plenary.wire.EventCodec;

/// Who carried each channel when, from nothing but the record.
class ServiceLogTest {

    @TempDir
    Path records;

    private ServiceLog log = new ServiceLog(Hall440.ZONE, List.of(), List.of());

    @BeforeEach
    void hold() throws IOException {
        try (Hearing hearing = new Hearing(records)) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1))
                    .at("10:00:05", CHAIR, new StartSegment(DEBATE))
                    .at("10:00:10", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU))
                    .at("10:00:15", RU_1, new OpenMicrophone());
            hearing.at("10:00:20", CHAIR, new GiveFloor(hearing.conference().runningList().orElseThrow().queue().getFirst().id()))
                    .at("10:00:30", EN_1, new OpenMicrophone())
                    .at("10:01:00", EN_1, new PressCough())
                    .at("10:01:02", EN_1, new ReleaseCough())
                    .at("10:02:00", EN_2, new OpenMicrophone())
                    .at("10:03:00", CHAIR, new EndTurn(new TurnId(1)))
                    .at("10:03:10", CHAIR, new EndSegment())
                    .at("10:03:20", CHAIR, new CloseSession())
                    .at("10:30:00", EN_1, new OpenMicrophone());
        }
        log = ServiceLog.of(records.resolve(Hall440.CONFERENCE.key()), EventCodec::decode).orElseThrow();
    }

    @Test
    void a_channel_is_carried_by_one_desk_after_the_other_while_the_session_sits() {
        assertThat(stretches(EN).stream().filter(Stretch::isInterpreted).map(each -> each.route().desk().orElseThrow().key()))
                .containsExactly("en-1", "en-1", "en-2");
        assertThat(stretches(EN).getLast().to()).isEqualTo(Hall440.at("10:03:20"));
        assertThat(stretches(EN).stream().filter(Stretch::isInterpreted).map(Stretch::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(30 + 58 + 80));
    }

    @Test
    void a_gap_says_what_began_it() {
        List<Stretch> gaps = stretches(EN).stream().filter(Stretch::isGap).toList();
        assertThat(gaps).extracting(gap -> gap.route().state()).containsExactly(State.FLOOR_AT_REDUCED_LEVEL, State.MUTED);
        assertThat(gaps).extracting(Stretch::length).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(2));
        assertThat(gaps).extracting(gap -> gap.cause().kind()).containsExactly(Cause.Kind.FLOOR, Cause.Kind.COUGH);
    }

    @Test
    void gaps_that_follow_one_another_are_one_outage() {
        assertThat(log.channels().getFirst().outages()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(2));
        Stretch first = stretches(EN).stream().filter(Stretch::isGap).findFirst().orElseThrow();
        Stretch then = new Stretch(first.to(), first.to().plusSeconds(7), first.route(), first.cause());
        assertThat(new ServiceLog.Channel(EN, List.of(first, then)).outages()).containsExactly(first.length().plusSeconds(7));
    }

    @Test
    void each_desk_has_its_time_on_air_of_the_day_without_coughs() {
        assertThat(log.work()).extracting(each -> each.desk().key() + " " + each.day() + " " + each.onAir()).containsExactly(
                "en-1 2001-12-13 PT1M28S", "en-2 2001-12-13 PT28M", "ru-1 2001-12-13 PT29M45S");
    }

    @Test
    void the_reminders_of_a_long_shift_stand_beside_its_day() throws IOException {
        Path others = records.resolve("others");
        try (Hearing hearing = new Hearing(others)) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1)).at("10:00:10", RU_1, new OpenMicrophone())
                    .at("10:30:10", Badge.HOUSE, new Wake());
        }
        ServiceLog told = ServiceLog.of(others.resolve(Hall440.CONFERENCE.key()), EventCodec::decode).orElseThrow();
        assertThat(told.work()).singleElement().satisfies(work -> {
            assertThat(work.onAir()).isEqualTo(Duration.ofMinutes(30));
            assertThat(work.reminders()).containsExactly(Hall440.at("10:30:10"));
        });
    }

    @Test
    void who_interprets_what_the_floor_speaks_already_leaves_no_gap() {
        assertThat(stretches(RU).stream().filter(Stretch::isGap)).singleElement().satisfies(
                gap -> assertThat(gap.to()).isEqualTo(Hall440.at("10:00:15")));
        assertThat(stretches(RU)).isNotEmpty();
    }

    private List<Stretch> stretches(Language channel) {
        Optional<ServiceLog.Channel> found = log.channels().stream().filter(each -> each.language().equals(channel)).findFirst();
        return found.orElseThrow().stretches();
    }
}
