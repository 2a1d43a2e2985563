package org.plenary.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.core.Category;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.Language;
import org.plenary.core.Occasion;
import org.plenary.core.Officer;
import org.plenary.core.Plan;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Publicity;
import org.plenary.core.SegmentKind;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;
import org.plenary.core.Words;

/// The example conference holds everything that the Permanent Council's Decision No. 440 lays down.
class BishkekPlanTest {

    private final Plan plan = PlanFile.example().plan();

    @Test
    void it_has_an_opening_five_working_sessions_and_a_closing() {
        assertThat(plan.sessions()).extracting(session -> session.id().key())
                .containsExactly("opening", "session-1", "session-2", "session-3", "session-4", "session-5", "closing");
        assertThat(plan.sessions().stream().flatMap(session -> session.sittings().stream()).map(this::hours)).containsExactly(
                "2001-12-13T09:00 2001-12-13T09:30",
                "2001-12-13T09:30 2001-12-13T12:30",
                "2001-12-13T14:00 2001-12-13T16:00",
                "2001-12-13T16:00 2001-12-13T19:00 estimated",
                "2001-12-14T09:00 2001-12-14T11:30",
                "2001-12-14T11:30 2001-12-14T13:00 estimated",
                "2001-12-14T14:30 2001-12-14T17:00",
                "2001-12-14T17:00 2001-12-14T18:00");
    }

    private String hours(Sitting sitting) {
        return local(sitting.from()) + " " + local(sitting.to()) + (sitting.estimated() ? " estimated" : "");
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, plan.zone());
    }

    @Test
    void session_3_has_two_sittings_with_a_keynote_each() {
        PlannedSession session = session("session-3");

        assertThat(session.sittings()).hasSize(2);
        assertThat(session.segments()).extracting(PlannedSegment::kind, PlannedSegment::sitting).containsExactly(
                tuple(SegmentKind.KEYNOTE, 1),
                tuple(SegmentKind.PRESENTATIONS, 1),
                tuple(SegmentKind.DEBATE, 1),
                tuple(SegmentKind.KEYNOTE, 2),
                tuple(SegmentKind.PRESENTATIONS, 2),
                tuple(SegmentKind.DEBATE, 2),
                tuple(SegmentKind.BREAK, 2));
    }

    @Test
    void the_other_sessions_have_their_segments_in_order() {
        assertThat(kinds("opening")).containsExactly(SegmentKind.WELCOME_ADDRESSES);
        assertThat(kinds("session-1"))
                .containsExactly(SegmentKind.PRESENTATIONS, SegmentKind.BREAK, SegmentKind.PRESENTATIONS, SegmentKind.DEBATE);
        assertThat(kinds("session-2")).containsExactly(SegmentKind.PRESENTATIONS, SegmentKind.DEBATE, SegmentKind.BREAK);
        assertThat(kinds("session-4")).containsExactly(SegmentKind.KEYNOTE, SegmentKind.PRESENTATIONS, SegmentKind.DEBATE);
        assertThat(kinds("session-5")).containsExactly(
                SegmentKind.PRESENTATIONS,
                SegmentKind.BRIEF_REMARKS,
                SegmentKind.BRIEF_REMARKS,
                SegmentKind.APPROVAL_OF_DOCUMENTS,
                SegmentKind.BRIEF_REMARKS,
                SegmentKind.BREAK);
        assertThat(kinds("closing")).containsExactly(SegmentKind.CLOSING_REMARKS);
    }

    @Test
    void who_speaks_by_programme_is_who_the_decision_names() {
        List<String> centralAsia = List.of("kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan");

        assertThat(speakers("opening-welcome")).containsExactly("kyrgyzstan", "osce", "odccp");
        assertThat(speakers("session-1-overview")).isEqualTo(centralAsia);
        assertThat(speakers("session-5-remarks")).isEqualTo(centralAsia);
        assertThat(speakers("session-5-organizations")).containsExactly("osce", "odccp");
        assertThat(speakers("closing-remarks")).containsExactly("odccp", "osce", "kyrgyzstan");
        assertThat(segments().filter(segment -> segment.kind() == SegmentKind.KEYNOTE)).hasSize(3)
                .allMatch(it -> it.programme().size() == 1);
    }

    @Test
    void every_entry_of_the_programme_is_given_by_a_delegation_of_the_plan() {
        List<DelegationId> known = plan.delegations().stream().map(Delegation::id).toList();

        assertThat(segments().flatMap(segment -> segment.programme().stream()).map(ProgrammeEntry::delegation)).isNotEmpty()
                .isSubsetOf(known);
        assertThat(known).contains(plan.host()).doesNotHaveDuplicates();
    }

    @Test
    void what_the_decision_does_not_time_is_estimated() {
        assertThat(segments().filter(segment -> !segment.estimated()).map(segment -> segment.id().key()))
                .containsExactly("opening-welcome", "closing-remarks");
        assertThat(plan.occasions()).extracting(Occasion::id, Occasion::estimated).containsExactly(
                tuple("preparatory-meeting", true),
                tuple("registration", false),
                tuple("side-meetings", true),
                tuple("lunch-thursday", false),
                tuple("reception", false),
                tuple("lunch-friday", true),
                tuple("press-conference", true),
                tuple("expert-meeting", true));
    }

    @Test
    void segments_fill_their_sittings_to_the_minute() {
        for (PlannedSession session : plan.sessions()) {
            for (int number = 1; number <= session.sittings().size(); number++) {
                int sitting = number;
                Duration planned = session.segments().stream()
                        .filter(segment -> segment.sitting() == sitting)
                        .map(PlannedSegment::planned)
                        .reduce(Duration.ZERO, Duration::plus);
                Sitting held = session.sittings().get(sitting - 1);
                assertThat(planned).as(session.id().key()).isEqualTo(Duration.between(held.from(), held.to()));
            }
        }
    }

    @Test
    void the_host_and_two_organizations_preside_in_turn_where_the_media_may_come_in() {
        for (PlannedSession session : plan.sessions()) {
            boolean open = List.of("opening", "closing").contains(session.id().key());
            assertThat(session.publicity()).isEqualTo(open ? Publicity.OPEN_TO_MEDIA : Publicity.PARTICIPANTS);
            assertThat(session.chairs()).hasSize(open ? 3 : 1);
            assertThat(session.rapporteur().isPresent()).isNotEqualTo(open);
        }
        assertThat(session("opening").chairs()).isEqualTo(session("closing").chairs())
                .extracting(chair -> chair.seat().key()).containsExactly("chair-host", "chair-osce", "chair-odccp");
    }

    @Test
    void all_participants_of_2001_are_invited() {
        Map<Category, Long> counts = plan.delegations().stream().collect(groupingBy(Delegation::category, counting()));

        assertThat(counts).isEqualTo(Map.of(
                Category.PARTICIPATING_STATE, 55L,
                Category.PARTNER_FOR_COOPERATION, 3L,
                Category.MEDITERRANEAN_PARTNER, 6L,
                Category.INTERNATIONAL_ORGANIZATION, 31L,
                Category.NON_GOVERNMENTAL_ORGANIZATION, 1L,
                Category.SECRETARIAT, 1L));
        assertThat(plan.delegations()).extracting(Delegation::name).doesNotHaveDuplicates();
    }

    @Test
    void both_working_languages_are_interpreted_both_ways() {
        assertThat(plan.languages()).containsExactly(Language.EN, Language.RU);
        assertThat(plan.booths()).allMatch(booth -> booth.others().size() == 1 && booth.desks().size() == 2)
                .extracting(booth -> booth.language().code()).containsExactly("en", "ru");
    }

    @Test
    void every_text_is_there_in_both_languages_and_in_their_letters() {
        assertThat(texts()).hasSizeGreaterThan(150).allSatisfy(words -> {
            assertThat(words.en()).matches("[\\x20-\\x7E“”]+");
            assertThat(words.ru()).doesNotContainPattern("[A-Za-z]").containsPattern("[А-я]");
        });
    }

    private Stream<Words> texts() {
        return Stream.of(
                Stream.of(plan.title(), plan.venue()),
                plan.sessions().stream().map(PlannedSession::title),
                plan.sessions().stream().flatMap(session -> session.chairs().stream()).map(Officer::name),
                plan.sessions().stream().map(PlannedSession::rapporteur).flatMap(Optional::stream).map(Officer::name),
                segments().map(PlannedSegment::title),
                segments().flatMap(segment -> segment.programme().stream()).map(ProgrammeEntry::title),
                plan.occasions().stream().flatMap(occasion -> Stream.of(occasion.title(), occasion.place(), occasion.attends())),
                plan.delegations().stream().map(Delegation::name),
                plan.officers().stream().map(Officer::name)).flatMap(words -> words);
    }

    private PlannedSession session(String id) {
        return plan.session(new SessionId(id)).orElseThrow();
    }

    private Stream<SegmentKind> kinds(String session) {
        return session(session).segments().stream().map(PlannedSegment::kind);
    }

    private Stream<PlannedSegment> segments() {
        return plan.sessions().stream().flatMap(session -> session.segments().stream());
    }

    private List<String> speakers(String segment) {
        return segments().filter(found -> found.id().key().equals(segment))
                .flatMap(found -> found.programme().stream()).map(entry -> entry.delegation().key()).toList();
    }
}
