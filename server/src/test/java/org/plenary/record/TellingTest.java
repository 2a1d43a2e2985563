package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Conference;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.FloorEvent;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Ruling;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;
import org.plenary.wire.EventCodec;

/// Minutes and figures, from nothing but the record.
class TellingTest {

    @TempDir
    Path records;

    private Path directory = Path.of("");

    @BeforeEach
    void hold() throws IOException {
        directory = records.resolve(Hall440.CONFERENCE.key());
        try (Hearing hearing = new Hearing(records)) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1))
                    .at("10:00:05", CHAIR, new StartSegment(DEBATE))
                    .at("10:00:10", NORWAY_1, new RequestFloor(STATEMENT, EN));
            hearing.at("10:00:20", CHAIR, new GiveFloor(hearing.conference().runningList().orElseThrow().queue().getFirst().id()))
                    .at("10:02:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU))
                    .at("10:02:05", CHAIR, new Recognize(TAJIKISTAN))
                    .at("10:02:40", CHAIR, new Rule(Ruling.DENIED));
        }
    }

    @Test
    void the_minutes_tell_what_happened_in_the_time_of_the_venue() throws IOException {
        assertThat(told(EN)).startsWith("2001-12-13 09:00:00  The conference is convened: Conference in Hall 440, Bishkek.").endsWith(
                "2001-12-13 10:00:10  Norway asks for the floor: statement, in English. Place 1.",
                "2001-12-13 10:00:20  Norway has the floor for 5:00.",
                "2001-12-13 10:02:00  Tajikistan raises a point of order.",
                "2001-12-13 10:02:05  Norway pauses with 3:15 left: point of order.",
                "2001-12-13 10:02:05  The chair recognizes Tajikistan.",
                "2001-12-13 10:02:05  Tajikistan states the point of order, for 1:00.",
                "2001-12-13 10:02:40  The chair ends the turn of Tajikistan after 0:35.",
                "2001-12-13 10:02:40  The chair denies the point of order.",
                "2001-12-13 10:02:40  Norway has the floor for 3:15.");
    }

    @Test
    void the_minutes_speak_russian() throws IOException {
        assertThat(told(RU)).hasSameSizeAs(told(EN))
                .startsWith("2001-12-13 09:00:00  Конференция созвана: Конференция в зале 440, Бишкек.");
    }

    @Test
    void a_span_is_told_from_its_first_instant_to_before_its_last() throws IOException {
        Telling span = new Telling(EventCodec::decode, EN, local("10:00:20"), local("10:02:05"));

        assertThat(told(span)).containsExactly(
                "2001-12-13 10:00:20  Norway has the floor for 5:00.",
                "2001-12-13 10:02:00  Tajikistan raises a point of order.");
    }

    @Test
    void the_record_leads_to_the_very_conference_that_was_held() throws IOException {
        Conference held;
        try (Hearing hearing = new Hearing(records.resolve("other"))) {
            hearing.at("10:00:00", CHAIR, new OpenSession(SESSION_1)).at("10:00:05", CHAIR, new StartSegment(DEBATE));
            held = hearing.conference();
        }
        Optional<Moment> last = Optional.empty();
        try (Retold record = Retold.open(records.resolve("other").resolve(Hall440.CONFERENCE.key()), EventCodec::decode)) {
            for (Optional<Moment> moment = record.next(); moment.isPresent(); moment = record.next()) {
                last = moment;
            }
        }
        assertThat(last.map(Moment::after)).contains(held);
    }

    @Test
    void an_unfinished_end_is_passed_over() throws IOException {
        List<String> whole = told(EN);
        Path file = directory.resolve(RecordFormat.FILE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(told(EN)).isEqualTo(whole.subList(0, whole.size() - 1));
    }

    @Test
    void a_record_that_does_not_begin_with_its_plan_is_refused() throws IOException {
        Path other = records.resolve("other");
        try (RecordFile file = RecordFile.begin(Files.createDirectories(other), Hall440.CONFERENCE, Sync.DISK)) {
            file.take(1, 1, Hall440.at("10:00:00"), EventCodec.encode(new FloorEvent.TurnEnded(new TurnId(1), EndedBy.CHAIR)));
            file.sync();
        }
        assertThatThrownBy(() -> Statistics.of(other.resolve(Hall440.CONFERENCE.key()), EventCodec::decode))
                .isInstanceOf(RecordDamaged.class).hasMessageContaining("no conference was convened");
    }

    @Test
    void an_event_of_another_version_is_named() {
        assertThatThrownBy(() -> Telling.whole(bytes -> {
            throw new IllegalArgumentException("field 99");
        }, EN).tell(directory, line -> {
        })).isInstanceOf(IOException.class).hasMessageContaining("Entry 1 of").hasMessageContaining("cannot read it: field 99");
    }

    @Test
    void the_figures_add_up_turns_and_points_of_order() throws IOException {
        Statistics figures = Statistics.of(directory, EventCodec::decode);

        assertThat(figures.spoken()).containsOnlyKeys(NORWAY, TAJIKISTAN)
                .containsEntry(NORWAY, new Statistics.Spoken(1, Duration.ofSeconds(105), 0))
                .containsEntry(TAJIKISTAN, new Statistics.Spoken(0, Duration.ZERO, 1));
        assertThat(figures.events()).containsEntry("convened", 1).containsEntry("seat-taken", Hall440.SEATED.size())
                .containsEntry("floor-requested", 1).containsEntry("point-ruled", 1);
    }

    private List<String> told(Language language) throws IOException {
        return told(Telling.whole(EventCodec::decode, language));
    }

    private List<String> told(Telling telling) throws IOException {
        List<String> lines = new ArrayList<>();
        telling.tell(directory, line -> lines.add(line.toString()));
        return lines;
    }

    private static Optional<LocalDateTime> local(String time) {
        return Optional.of(LocalDateTime.ofInstant(Hall440.at(time), Hall440.ZONE));
    }
}
