package org.plenary.core;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;

/// The rules by which the title, the length and the programme of a segment are edited.
///
/// What the programme has placed on a list is a request like any other, and changed there.
final class ProgrammeEditing {

    private static final int MOST_ENTRIES = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST_ENTRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_ENTRY = Duration.ofHours(2);

    private ProgrammeEditing() {}

    static Outcome decide(Conference now, Slip slip, EditProgramme edit) {
        Optional<PlannedSegment> segment = now.programme().segment(edit.segment());
        if (segment.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_SEGMENT, edit.segment().key());
        }
        boolean same = edit.title().equals(segment.get().title()) && edit.planned().equals(segment.get().planned())
                && edit.programme().equals(segment.get().programme());
        return unknown(now, edit).or(() -> unfit(segment.get(), edit))
                .or(() -> ProgrammeRules.foreign(now, slip, now.programme().sessionOf(edit.segment()).orElseThrow().id()))
                .or(() -> placed(now, segment.get(), edit))
                .orElseGet(() -> same
                        ? Outcome.granted()
                        : Outcome.granted(new ProgrammeEdited(edit.segment(), edit.title(), edit.planned(), edit.programme())));
    }

    private static Optional<Outcome> unknown(Conference now, EditProgramme edit) {
        Optional<DelegationId> delegation = edit.programme().stream().map(ProgrammeEntry::delegation)
                .filter(id -> now.roster().delegation(id).isEmpty()).findFirst();
        if (delegation.isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_DELEGATION, delegation.get().key()));
        }
        return edit.programme().stream().flatMap(entry -> entry.language().stream())
                .filter(language -> !now.plan().languages().contains(language)).findFirst()
                .map(language -> Outcome.refused(Refusal.NO_SUCH_LANGUAGE, language.code()));
    }

    private static Optional<Outcome> unfit(PlannedSegment segment, EditProgramme edit) {
        boolean told = fit(edit.title()) && edit.programme().stream().allMatch(entry -> fit(entry.title()) && Texts.fit(entry.speaker()));
        if (!told) {
            return Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
        }
        boolean lengths = within(edit.planned(), SHORTEST, LONGEST)
                && edit.programme().stream().allMatch(entry -> within(entry.limit(), SHORTEST_ENTRY, LONGEST_ENTRY));
        int most = segment.kind() == SegmentKind.BREAK ? 0 : MOST_ENTRIES;
        return lengths && edit.programme().size() <= most ? Optional.empty() : Optional.of(Outcome.refused(Refusal.PROGRAMME_IS_UNFIT));
    }

    /// What the running segment's programme has placed stands on its list by now.
    private static Optional<Outcome> placed(Conference now, PlannedSegment segment, EditProgramme edit) {
        boolean programme = !edit.programme().equals(segment.programme());
        return switch (now.agenda().segment(segment.id()).orElseThrow().status()) {
            case PLANNED, SKIPPED -> Optional.empty();
            case RUNNING -> programme ? Optional.of(Outcome.refused(Refusal.SEGMENT_IS_RUNNING)) : Optional.empty();
            case DONE -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_DONE));
        };
    }

    private static boolean fit(Words words) {
        return Texts.fit(words.en()) && Texts.fit(words.ru());
    }

    private static boolean within(Duration length, Duration least, Duration most) {
        return length.compareTo(least) >= 0 && length.compareTo(most) <= 0;
    }
}
