package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.core.Language.EN;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.HouseEvent;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Role;
import org.plenary.meeting.Hall440;
import org.plenary.wire.EventCodec;

/// Minutes that go on while their record is written.
class RunningMinutesTest {

    private static final int PAGE = 5;

    @TempDir
    Path records;

    @Test
    void what_is_added_is_told_from_where_the_last_reading_ended() throws IOException {
        try (RunningMinutes minutes = minutes(); Hearing hearing = new Hearing(records)) {
            RunningMinutes.Page first = minutes.after(0, Role.CHAIR, 1_000);
            assertThat(first.lines().getFirst().sentence().en()).startsWith("The conference is convened");
            assertThat(first.last()).isEqualTo(1 + Hall440.SEATED.size());
            assertThat(minutes.after(first.last(), Role.CHAIR, PAGE).lines()).isEmpty();

            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1)).at("10:00:05", CHAIR, new StartSegment(DEBATE));
            RunningMinutes.Page next = minutes.after(first.last(), Role.CHAIR, PAGE);
            assertThat(sentences(next)).first().asString().startsWith("Session 1");
            assertThat(next.lines().getFirst().number()).isEqualTo(first.last() + 1);
            assertThat(next.lines().getFirst().at()).isEqualTo(Hall440.at("10:00:00"));
            assertThat(next.lines().getFirst().sentence().ru()).isNotEqualTo(next.lines().getFirst().sentence().en());

            hearing.at("10:00:10", NORWAY_1, new RequestFloor(STATEMENT, EN));
            assertThat(sentences(minutes.after(next.last(), Role.CHAIR, PAGE)))
                    .containsExactly("Norway asks for the floor: statement, in English. Place 1.");
        }
    }

    @Test
    void another_life_of_the_server_tells_the_same_lines_under_the_same_numbers() throws IOException {
        List<RunningMinutes.Line> before;
        try (Hearing hearing = new Hearing(records); RunningMinutes minutes = minutes()) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1));
            before = minutes.after(0, Role.CHAIR, 1_000).lines();
        }
        try (RunningMinutes again = minutes()) {
            assertThat(again.after(0, Role.CHAIR, 1_000).lines()).isEqualTo(before);
        }
    }

    @Test
    void pages_lead_back_to_the_beginning_and_forth_to_the_end() throws IOException {
        try (Hearing hearing = new Hearing(records); RunningMinutes minutes = minutes()) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1));
            RunningMinutes.Page latest = minutes.before(Long.MAX_VALUE, Role.CHAIR, PAGE);
            assertThat(latest.lines()).hasSize(PAGE);
            assertThat(latest.earlier()).isTrue();
            int told = PAGE;
            RunningMinutes.Page page = latest;
            while (page.earlier()) {
                long upTo = page.lines().getFirst().number();
                page = minutes.before(upTo, Role.CHAIR, PAGE);
                assertThat(page.lines().getLast().number()).isLessThan(upTo);
                told += page.lines().size();
            }
            assertThat(page.lines().getFirst().number()).isEqualTo(1);
            assertThat(minutes.after(0, Role.CHAIR, 1_000).lines()).hasSize(told);

            RunningMinutes.Page forth = minutes.after(0, Role.CHAIR, PAGE);
            assertThat(forth.last()).isEqualTo(forth.lines().getLast().number()).isLessThan(latest.last());
            assertThat(forth.earlier()).isFalse();
        }
    }

    @Test
    void an_entry_whose_write_is_under_way_is_no_damage_and_is_told_once_it_is_whole() throws IOException {
        try (Hearing hearing = new Hearing(records)) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1));
        }
        Path file = records.resolve(Hall440.CONFERENCE.key()).resolve(RecordFormat.FILE);
        byte[] whole = Files.readAllBytes(file);
        List<String> all;
        try (RunningMinutes minutes = minutes()) {
            all = sentences(minutes.after(0, Role.CHAIR, 1_000));
        }
        for (int cut : new int[] {1, 40, 100}) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            try (RunningMinutes minutes = minutes()) {
                assertThat(sentences(minutes.after(0, Role.CHAIR, 1_000))).isEqualTo(all.subList(0, all.size() - 1));
                assertThat(sentences(minutes.after(0, Role.CHAIR, 1_000))).isEqualTo(all.subList(0, all.size() - 1));
                Files.write(file, Arrays.copyOfRange(whole, whole.length - cut, whole.length), StandardOpenOption.APPEND);
                assertThat(sentences(minutes.after(0, Role.CHAIR, 1_000))).as("cut by %d", cut).isEqualTo(all);
            }
        }
    }

    @Test
    void nobody_reads_what_is_not_for_them() throws IOException {
        try (Hearing hearing = new Hearing(records);
                RunningMinutes minutes = new RunningMinutes(
                        records.resolve(Hall440.CONFERENCE.key()), EventCodec::decode,
                        (before, event) -> event instanceof HouseEvent ? Set.of(Role.TECHNICIAN) : Set.of(Role.CHAIR))) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1));
            RunningMinutes.Page chair = minutes.before(Long.MAX_VALUE, Role.CHAIR, PAGE);
            RunningMinutes.Page technician = minutes.after(0, Role.TECHNICIAN, 1_000);
            assertThat(sentences(chair)).singleElement().asString().startsWith("Session 1");
            assertThat(chair.earlier()).isFalse();
            assertThat(technician.lines()).hasSize(1 + Hall440.SEATED.size());
            assertThat(technician.last()).isEqualTo(chair.last());
        }
    }

    @Test
    void a_conference_that_has_no_record_yet_has_no_lines_and_a_damaged_record_is_a_failure() throws IOException {
        try (RunningMinutes minutes = minutes()) {
            assertThat(minutes.after(0, Role.CHAIR, PAGE)).isEqualTo(new RunningMinutes.Page(List.of(), 0, false));
            new Hearing(records).close();
            Path file = records.resolve(Hall440.CONFERENCE.key()).resolve(RecordFormat.FILE);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(() -> minutes.after(0, Role.CHAIR, PAGE)).isInstanceOf(RecordDamaged.class);
            assertThatThrownBy(() -> minutes.after(0, Role.CHAIR, PAGE)).isInstanceOf(RecordDamaged.class);
        }
    }

    private RunningMinutes minutes() {
        return new RunningMinutes(
                records.resolve(Hall440.CONFERENCE.key()), EventCodec::decode,
                (before, event) -> Set.of(Role.CHAIR));
    }

    private static List<String> sentences(RunningMinutes.Page page) {
        return page.lines().stream().map(each -> each.sentence().en()).toList();
    }
}
