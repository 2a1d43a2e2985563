package org.plenary.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CONFERENCE;
import static org.plenary.meeting.Hall440.NORWAY_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.accreditation.Verdict.Denied;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.Role;
import org.plenary.meeting.Hall440;

/// Tickets: whom they let in, once, soon, and from where.
class TicketTest {

    private static final Optional<String> NO_PAGE = Optional.empty();
    private static final AccreditationSettings SETTINGS = new AccreditationSettings(
            Map.of(Role.LISTENER, 2), 3, Duration.ofSeconds(30), 10, 4, Duration.ofMinutes(1), 3, 5);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Accreditation accreditation;

    @BeforeEach
    void open() throws IOException {
        accreditation = Accreditation.open(folder, SETTINGS, () -> now);
        accreditation.issue(Hall440.plan());
    }

    @AfterEach
    void close() throws IOException {
        accreditation.close();
    }

    @Test
    void a_ticket_lets_one_connection_in() {
        String ticket = ticket(NO_PAGE);
        assertThat(allowed(accreditation.enter(ticket, CONFERENCE, NO_PAGE)).badge()).isEqualTo(NORWAY_1);
        assertThat(denied(accreditation.enter(ticket, CONFERENCE, NO_PAGE))).isEqualTo(Denial.TICKET_USED);
        assertThat(denied(accreditation.enter("nothing", CONFERENCE, NO_PAGE))).isEqualTo(Denial.TICKET_UNKNOWN);
    }

    @Test
    void a_ticket_is_good_for_thirty_seconds() {
        String good = ticket(NO_PAGE);
        String late = ticket(NO_PAGE);
        now = now.plusMillis(29_999);
        assertThat(accreditation.enter(good, CONFERENCE, NO_PAGE)).isInstanceOf(Allowed.class);
        now = now.plusMillis(1);
        assertThat(denied(accreditation.enter(late, CONFERENCE, NO_PAGE))).isEqualTo(Denial.TICKET_EXPIRED);
    }

    @Test
    void a_ticket_is_bound_to_its_origin_or_to_the_absence_of_one() {
        Optional<String> page = Optional.of("https://hall.example");
        assertThat(denied(accreditation.enter(ticket(NO_PAGE), CONFERENCE, page))).isEqualTo(Denial.OTHER_ORIGIN);
        assertThat(denied(accreditation.enter(ticket(page), CONFERENCE, NO_PAGE))).isEqualTo(Denial.OTHER_ORIGIN);
        String shown = ticket(page);
        assertThat(denied(accreditation.enter(shown, CONFERENCE, Optional.of("https://evil.example")))).isEqualTo(Denial.OTHER_ORIGIN);
        assertThat(denied(accreditation.enter(shown, CONFERENCE, page))).as("once shown it is used up").isEqualTo(Denial.TICKET_USED);
    }

    @Test
    void a_ticket_is_to_one_conference() {
        assertThat(denied(accreditation.enter(ticket(NO_PAGE), new ConferenceId("hall-441"), NO_PAGE)))
                .isEqualTo(Denial.OTHER_CONFERENCE);
    }

    @Test
    void tickets_are_bounded_per_badge_and_in_all() {
        String token = token(NORWAY_1);
        for (int i = 0; i < 4; i++) {
            assertThat(accreditation.ticket(token, NO_PAGE)).isInstanceOf(Allowed.class);
        }
        assertThat(denied(accreditation.ticket(token, NO_PAGE))).isEqualTo(Denial.TOO_MANY_TICKETS);

        String other = token(Hall440.CHAIR);
        for (int i = 0; i < 6; i++) {
            String ticket = allowed(accreditation.ticket(other, NO_PAGE)).ticket();
            accreditation.enter(ticket, CONFERENCE, NO_PAGE);
        }
        assertThat(denied(accreditation.ticket(other, NO_PAGE))).as("used ones are remembered").isEqualTo(Denial.TOO_MANY_TICKETS);
        now = now.plusSeconds(31);
        assertThat(accreditation.ticket(other, NO_PAGE)).isInstanceOf(Allowed.class);
        assertThat(accreditation.ticket(token, NO_PAGE)).isInstanceOf(Allowed.class);
    }

    @Test
    void a_ticket_dies_with_its_badge() {
        BadgeToken token = allowed(accreditation.exchange(code(NORWAY_1).code(), "here"));
        String ticket = allowed(accreditation.ticket(token.token(), NO_PAGE)).ticket();
        accreditation.revoke(token.token());
        assertThat(denied(accreditation.enter(ticket, CONFERENCE, NO_PAGE))).isEqualTo(Denial.REVOKED);
    }

    @Test
    void a_token_that_nobody_gave_gets_no_ticket() {
        assertThat(denied(accreditation.ticket("nothing", NO_PAGE))).isEqualTo(Denial.UNKNOWN_TOKEN);
    }

    private Code code(Badge badge) {
        return accreditation.codes(CONFERENCE).stream().filter(code -> code.badge().equals(badge)).findFirst().orElseThrow();
    }

    private String token(Badge badge) {
        return allowed(accreditation.exchange(code(badge).code(), "here")).token();
    }

    private String ticket(Optional<String> origin) {
        return allowed(accreditation.ticket(token(NORWAY_1), origin)).ticket();
    }

    private static <T> T allowed(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Allowed.class);
        return ((Allowed<T>) verdict).value();
    }

    private static Denial denied(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Denied.class);
        return ((Denied<?>) verdict).why();
    }
}
