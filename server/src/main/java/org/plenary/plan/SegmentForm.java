package org.plenary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.DelegationId;
import org.plenary.core.KindId;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;

/// What a segment looks like in a plan: its kind, its length, its programme and its speakers' list.
final class SegmentForm {

    private static final String WITH_SEGMENT = "with-segment";
    private static final Form<SegmentKind> KIND = Forms.oneOf("kind of segment", List.of(SegmentKind.values()));
    private static final Form<Boolean> OPENS =
            Forms.oneOf("way for a list to open", List.of(WITH_SEGMENT, "by-chair"), word -> word).as(WITH_SEGMENT::equals);

    private final Draft draft;
    private final SessionTimes times;
    private final Form<Row<ProgrammeEntry>> programme = Form.list("entries", Form.group("an entry", this::entry));

    SegmentForm(Draft draft, SessionTimes times) {
        this.draft = draft;
        this.times = times;
    }

    Form<PlannedSegment> segment() {
        return Form.group("a segment", this::segment);
    }

    private PlannedSegment segment(Fields fields) {
        Optional<Integer> sitting = times.sittingOf(fields);
        Optional<Duration> planned = fields.required("planned", Forms.DURATION);
        if (sitting.isPresent() && planned.isPresent()) {
            times.plan(sitting.get(), fields.spot("planned"), planned.get());
        }
        PlannedSegment segment = new PlannedSegment(
                new SegmentId(fields.required("id", draft.segments.given()).orElse(Draft.UNREAD)),
                fields.required("kind", KIND).orElse(SegmentKind.DEBATE),
                fields.required("title", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                planned.orElse(Lengths.LONGEST),
                fields.optional("estimated", Forms.FLAG).orElse(false),
                sitting.orElse(1),
                fields.optional("programme", programme).orElse(Row.of()),
                fields.optional("list", Form.group("a speakers' list with the kinds of request that it takes", this::list)));
        checkProgramme(fields, segment);
        if (segment.kind() == SegmentKind.BREAK) {
            checkBreak(fields, "programme");
            checkBreak(fields, "list");
        }
        return segment;
    }

    private static void checkProgramme(Fields fields, PlannedSegment segment) {
        Duration taken = segment.programme().stream().map(ProgrammeEntry::limit).reduce(Duration.ZERO, Duration::plus);
        if (taken.compareTo(segment.planned()) > 0) {
            fields.spot("programme").mistake(
                    "the entries take " + Lengths.told(taken), "no more than the segment's " + Lengths.told(segment.planned()));
        }
    }

    private static void checkBreak(Fields fields, String key) {
        if (fields.has(key)) {
            fields.spot(key).mistake("a break has a " + key, "nothing: in a break nobody has the floor");
        }
    }

    private ProgrammeEntry entry(Fields fields) {
        return new ProgrammeEntry(
                fields.required("title", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                new DelegationId(fields.required("delegation", draft.delegations.used()).orElse(Draft.UNREAD)),
                fields.optional("speaker", Forms.NAME),
                fields.optional("language", draft.language()),
                fields.required("limit", Forms.DURATION).orElse(Duration.ZERO));
    }

    private PlannedList list(Fields fields) {
        return new PlannedList(
                fields.required("takes", Form.filledList("kinds of request", listed().once("each kind once"))).orElse(Row.of()),
                fields.optional("opens", OPENS).orElse(true),
                fields.optional("limit", Forms.DURATION),
                fields.optional("order", new OrderForm(draft).order()),
                fields.optional("opens-at", draft.moment()));
    }

    /// The kinds that are inscribed on a list; the others come to the floor in another manner, whatever a list takes.
    private Form<KindId> listed() {
        List<KindId> known = draft.kinds.stream()
                .filter(RequestKind::isListed)
                .map(RequestKind::id)
                .toList();
        return Forms.oneOf("kind of request for a list", known, KindId::key);
    }
}
