package org.plenary.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.meeting.Hall440.CONFERENCE;
import static org.plenary.meeting.Hall440.NORWAY_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.accreditation.Verdict.Denied;
import org.plenary.core.Badge;
import org.plenary.core.Category;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.Language;
import org.plenary.core.Role;
import org.plenary.core.SeatId;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;

/// Codes and badges: who gets one, who does not, and what survives a restart.
class AccreditationTest {

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
    void every_seat_of_the_plan_has_a_code_and_those_who_watch_share_theirs() {
        assertThat(accreditation.codes(CONFERENCE)).extracting(Code::badge)
                .containsAll(Hall440.SEATED)
                .contains(Badge.watcher(Role.LISTENER), Badge.watcher(Role.MEDIA), Badge.watcher(Role.DISPLAY))
                .contains(Badge.officer(Role.TECHNICIAN, new SeatId("technician")))
                .doesNotHaveDuplicates();
        assertThat(accreditation.codes(CONFERENCE)).extracting(Code::code)
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
        assertThat(code(NORWAY_1).name()).isEqualTo(new Words("Norway, seat 1", "Норвегия, место 1"));
    }

    @Test
    void the_codes_lie_in_a_file_that_only_the_server_may_read_and_people_can() throws IOException {
        Path file = folder.resolve("codes-hall-440.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("delegate    norway-1", "Norway, seat 1", code(NORWAY_1).code());
    }

    @Test
    void codes_survive_a_restart() throws IOException {
        List<Code> before = accreditation.codes(CONFERENCE);
        restart();
        assertThat(accreditation.codes(CONFERENCE)).isEqualTo(before);
    }

    @Test
    void a_delegation_that_is_admitted_later_gets_its_codes_and_keeps_them() throws IOException {
        var union = new Delegation(
                new DelegationId("european-union"), Category.INTERNATIONAL_ORGANIZATION, new Words("European Union", "Европейский союз"),
                Language.EN, Optional.empty(), 1);
        accreditation.admit(CONFERENCE, union);
        Badge seat = Badge.delegate(union.seat(1), union.id());
        String code = code(seat).code();
        restart();
        assertThat(denied(accreditation.exchange(code, "here"))).as("before it is admitted again").isEqualTo(Denial.UNKNOWN_CODE);
        accreditation.admit(CONFERENCE, union);
        assertThat(code(seat).code()).isEqualTo(code);
    }

    @Test
    void a_file_of_codes_that_was_spoilt_is_not_read_halfway() throws IOException {
        accreditation.close();
        Files.writeString(folder.resolve("codes-hall-440.txt"), "sesame\n", StandardOpenOption.APPEND);
        accreditation = Accreditation.open(folder, SETTINGS, () -> now);
        assertThatThrownBy(() -> accreditation.issue(Hall440.plan())).isInstanceOf(IOException.class).hasMessageContaining("line ");
    }

    @Test
    void a_code_may_be_typed_in_any_way_that_reads_the_same() {
        String code = code(NORWAY_1).code();
        assertThat(badge(code).badge()).isEqualTo(NORWAY_1);
        assertThat(badge(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")).badge()).isEqualTo(NORWAY_1);
        assertThat(badge(code.replace('0', 'O').replace('1', 'l')).badge()).isEqualTo(NORWAY_1);
    }

    @Test
    void the_server_keeps_no_token() throws IOException {
        BadgeToken token = allowed(accreditation.exchange(code(NORWAY_1).code(), "here"));
        assertThat(token.token()).hasSize(43);
        assertThat(Files.readString(folder.resolve("badges.txt"))).doesNotContain(token.token());
        assertThat(token.toString()).doesNotContain(token.token());
    }

    @Test
    void a_badge_survives_a_restart_and_so_does_its_end() throws IOException {
        String token = token(NORWAY_1);
        String other = token(NORWAY_1);
        accreditation.revoke(other);
        restart();
        assertThat(allowed(accreditation.ticket(token, NO_PAGE)).conference()).isEqualTo(CONFERENCE);
        assertThat(denied(accreditation.ticket(other, NO_PAGE))).isEqualTo(Denial.REVOKED);
    }

    @Test
    void a_line_that_was_torn_is_cut_and_a_line_that_was_spoilt_is_not() throws IOException {
        String token = token(NORWAY_1);
        Path file = folder.resolve("badges.txt");
        accreditation.close();
        Files.writeString(file, "badge 00", StandardOpenOption.APPEND);
        open();
        String next = token(NORWAY_1);
        restart();
        assertThat(accreditation.ticket(token, NO_PAGE)).isInstanceOf(Allowed.class);
        assertThat(accreditation.ticket(next, NO_PAGE)).isInstanceOf(Allowed.class);

        accreditation.close();
        Files.writeString(file, "badge 00\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("line 3");
        Files.delete(file);
        open();
    }

    @Test
    void unknown_codes_are_counted_by_address_and_in_all() {
        for (int i = 0; i < 3; i++) {
            assertThat(denied(accreditation.exchange("wrong", "here"))).isEqualTo(Denial.UNKNOWN_CODE);
        }
        assertThat(accreditation.exchange(code(NORWAY_1).code(), "here"))
                .isEqualTo(new Denied<>(Denial.TOO_MANY_GUESSES, Duration.ofMinutes(1)));
        assertThat(accreditation.exchange(code(NORWAY_1).code(), "there")).isInstanceOf(Allowed.class);

        now = now.plusSeconds(20);
        accreditation.exchange("wrong", "there");
        accreditation.exchange("wrong", "there");
        assertThat(accreditation.exchange(code(NORWAY_1).code(), "elsewhere"))
                .isEqualTo(new Denied<>(Denial.TOO_MANY_GUESSES, Duration.ofSeconds(40)));
        now = now.plusSeconds(40);
        assertThat(accreditation.exchange(code(NORWAY_1).code(), "here")).isInstanceOf(Allowed.class);
    }

    @Test
    void a_shared_code_has_a_quota_and_a_revoked_badge_makes_room() {
        String code = code(Badge.watcher(Role.LISTENER)).code();
        String first = allowed(accreditation.exchange(code, "here")).token();
        accreditation.exchange(code, "here");
        assertThat(denied(accreditation.exchange(code, "here"))).isEqualTo(Denial.QUOTA_REACHED);
        accreditation.revoke(first);
        assertThat(accreditation.exchange(code, "here")).isInstanceOf(Allowed.class);
    }

    @Test
    void the_oldest_badge_of_a_seat_gives_way_to_one_too_many() {
        String oldest = token(NORWAY_1);
        String second = token(NORWAY_1);
        token(NORWAY_1);
        token(NORWAY_1);
        assertThat(denied(accreditation.ticket(oldest, NO_PAGE))).isEqualTo(Denial.REVOKED);
        assertThat(accreditation.ticket(second, NO_PAGE)).isInstanceOf(Allowed.class);
    }

    @Test
    void a_seat_that_is_revoked_needs_its_new_code() throws IOException {
        List<Holder> heard = new ArrayList<>();
        accreditation.onRevoked(heard::add);
        String code = code(NORWAY_1).code();
        BadgeToken token = allowed(accreditation.exchange(code, "here"));
        accreditation.revoke(CONFERENCE, NORWAY_1.seat().orElseThrow());
        assertThat(heard).containsExactly(token.holder());
        assertThat(accreditation.revoked(token.holder())).isTrue();
        assertThat(denied(accreditation.ticket(token.token(), NO_PAGE))).isEqualTo(Denial.REVOKED);
        assertThat(denied(accreditation.exchange(code, "here"))).isEqualTo(Denial.UNKNOWN_CODE);
        assertThat(badge(code(NORWAY_1).code()).badge()).isEqualTo(NORWAY_1);
        restart();
        assertThat(badge(code(NORWAY_1).code()).badge()).isEqualTo(NORWAY_1);
    }

    @Test
    void every_denial_says_why_in_both_languages() {
        assertThat(Denial.values()).allMatch(denial -> denial.words().en().endsWith(".") && denial.words().ru().endsWith("."));
    }

    private void restart() throws IOException {
        accreditation.close();
        open();
    }

    private Code code(Badge badge) {
        return accreditation.codes(CONFERENCE).stream().filter(code -> code.badge().equals(badge)).findFirst().orElseThrow();
    }

    private Holder badge(String code) {
        return allowed(accreditation.exchange(code, "here")).holder();
    }

    private String token(Badge badge) {
        return allowed(accreditation.exchange(code(badge).code(), "here")).token();
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
