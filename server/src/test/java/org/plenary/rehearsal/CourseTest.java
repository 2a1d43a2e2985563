package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Language;
import org.plenary.plan.PlanFile;

/// From when to when a rehearsal of the example is held.
final class CourseTest {

    private static final Instant BEGINNING = Instant.parse("2001-12-13T03:30:00Z");

    @Test
    void it_ends_when_the_first_session_that_is_not_held_would_open() {
        Course course = Course.of(settings(Optional.of("session-2"), Optional.empty()));
        assertThat(course.ends()).isEqualTo(Instant.parse("2001-12-13T09:00:00Z"));
        assertThat(course.whole()).isFalse();
        assertThat(course.limit(BEGINNING, 60)).isEqualTo(Duration.ofSeconds(330 + 120));
    }

    @Test
    void a_whole_conference_is_held_to_its_last_sitting_and_may_overrun() {
        Course course = Course.of(settings(Optional.empty(), Optional.empty()));
        assertThat(course.ends()).isEqualTo(Instant.parse("2001-12-14T13:00:00Z"));
        assertThat(course.limit(course.ends(), 60)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void the_server_is_killed_on_the_first_day() {
        Course course = Course.of(settings(Optional.empty(), Optional.of(LocalTime.of(10, 15))));
        assertThat(course.killAt()).contains(Instant.parse("2001-12-13T05:15:00Z"));
    }

    @Test
    void a_session_that_the_plan_does_not_have() {
        assertThatThrownBy(() -> Course.of(settings(Optional.of("session-9"), Optional.empty())))
                .isInstanceOf(RehearsalBroken.class).hasMessageContaining("session-9").hasMessageContaining("session-2");
    }

    private static Settings settings(Optional<String> until, Optional<LocalTime> killAt) {
        return new Settings(PlanFile.example().plan(), Optional.empty(), 60, 1, until, Optional.empty(), Optional.empty(),
                Optional.empty(), killAt, 100, 24, false, Language.EN, "");
    }
}
