package org.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Officer;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Publicity;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;

/// What a session looks like in a plan: its sittings, its officers and its segments.
final class SessionForm {

    private static final Form<Publicity> PUBLICITY = Forms.oneOf("publicity", List.of(Publicity.values()));

    private final Draft draft;
    private final Form<Officer> rapporteur;
    private final Form<Row<Officer>> chairs;
    private final Form<Instant> moment;

    SessionForm(Draft draft, PeopleForm people) {
        this.draft = draft;
        this.rapporteur = people.officer(Role.RAPPORTEUR);
        this.chairs = Form.filledList("chairs", people.officer(Role.CHAIR));
        this.moment = draft.moment();
    }

    Form<PlannedSession> session() {
        return Form.group("a session", this::session);
    }

    private PlannedSession session(Fields fields) {
        Optional<String> id = fields.required("id", draft.sessions.given());
        SessionTimes times = new SessionTimes();
        Form<Row<Sitting>> sittings = Form.filledList("sittings", sitting(id.orElse(fields.path()), times));
        return new PlannedSession(
                new SessionId(id.orElse(Draft.UNREAD)),
                fields.required("title", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                fields.required("publicity", PUBLICITY).orElse(Publicity.CLOSED),
                fields.required("sittings", sittings).orElse(Row.of()),
                fields.required("chairs", chairs).orElse(Row.of()),
                fields.optional("rapporteur", rapporteur),
                fields.required("segments", segments(times)).orElse(Row.of()));
    }

    private Form<Row<PlannedSegment>> segments(SessionTimes times) {
        return Form.filledList("segments", new SegmentForm(draft, times).segment());
    }

    /// Every item of the list counts as a sitting, so that segments find theirs even where another cannot be read.
    private Form<Sitting> sitting(String session, SessionTimes times) {
        Form<Sitting> form = Form.group("a sitting with its from and to", this::sitting);
        return new Form<>(form.expected(), spot -> {
            Optional<Sitting> read = form.read(spot);
            Optional<Sitting> held = read.filter(sitting -> sitting.from().isBefore(sitting.to()));
            held.ifPresent(sitting -> draft.timetable.add(new Timetable.Stretch(session, spot, sitting.from(), sitting.to())));
            times.sitting(held.map(sitting -> Duration.between(sitting.from(), sitting.to())));
            return read;
        });
    }

    private Sitting sitting(Fields fields) {
        Optional<Instant> from = fields.required("from", moment);
        Optional<Instant> to = fields.required("to", moment);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            fields.spot("to").mistake("the sitting ends before it begins", "a time after its from");
        }
        boolean estimated = fields.optional("estimated", Forms.FLAG).orElse(false);
        return new Sitting(from.orElse(Instant.MAX), to.orElse(Instant.MIN), estimated);
    }
}
