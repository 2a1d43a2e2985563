package org.plenary.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.core.Language;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.Words;

/// A plan while it is read: the names it has given, and what has to fit together once everything is read.
final class Draft {

    static final String PRIOR_NOTICE = "non-governmental organizations take part with prior notice";

    /// Stands for an identifier that could not be read.
    static final String UNREAD = "unread";

    /// Stands for a text that could not be read.
    static final Words UNREAD_WORDS = new Words(UNREAD, UNREAD);

    private record Notice(Spot spot, LocalDate date) {}

    final Register languages = new Register("language");
    final Register delegations = new Register("delegation");
    final Register groups = new Register("group");
    final Register sessions = new Register("session");
    final Register segments = new Register("segment");
    final Register occasions = new Register("occasion");
    final Register booths = new Register("booth");
    final Register desks = new Register("desk");
    final Register budgets = new Register("budget");

    /// The kinds of request that the plan's rules know.
    Row<RequestKind> kinds = Row.of();

    final Seating seating = new Seating();
    final Timetable timetable;

    private final ZoneId zone;
    private final List<Notice> notices = new ArrayList<>();

    Draft(ZoneId zone) {
        this.zone = zone;
        this.timetable = new Timetable(zone);
    }

    Form<Instant> moment() {
        return Forms.moment(zone);
    }

    /// A language of the conference.
    Form<Language> language() {
        return languages.used().as(Language::new);
    }

    void notice(Spot spot, LocalDate date) {
        notices.add(new Notice(spot, date));
    }

    void settle() {
        List.of(languages, delegations, groups, sessions, segments, booths).forEach(Register::settle);
        seating.settle();
        timetable.settle();
        timetable.begins().map(begins -> LocalDate.ofInstant(begins, zone)).ifPresent(this::settleNotices);
    }

    private void settleNotices(LocalDate begins) {
        for (Notice notice : notices) {
            if (!notice.date.isBefore(begins)) {
                notice.spot.mistake(notice.date + " is not before the conference", "a date before " + begins + ": " + PRIOR_NOTICE);
            }
        }
    }
}
