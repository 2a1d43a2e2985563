package org.plenary.core;

import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.AgendaRejected;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.PublicityChanged;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentReopened;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;

/// Tells what happened to the programme.
final class ProgrammeMinutes {

    private ProgrammeMinutes() {}

    static String tell(Conference after, ProgrammeEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case SegmentSkipped e -> Minutes.said(key, language, segment(after, e.segment()).with("reason", e.reason()));
            case SegmentReopened e -> Minutes.said(key, language, segment(after, e.segment()));
            case SegmentMoved e -> Minutes.said(e.side() == ListCommand.Side.BEFORE ? key : key + "-after", language,
                    segment(after, e.segment())
                            .with("anchor", Minutes.segment(after, e.anchor()))
                            .with("session", after.programme().sessionOf(e.segment()).orElseThrow().title())
                            .with("reason", e.reason()));
            case PublicityChanged e -> Minutes.said(key, language, session(after, e.session())
                    .with("publicity", Vocabulary.words("publicity", e.publicity())));
            case ProgrammeEdited e -> Minutes.said(key, language, segment(after, e.segment())
                    .with("length", Minutes.time(e.planned())).with("n", e.programme().size()));
            case AgendaAdopted e -> Minutes.said(key, language, session(after, e.session()));
            case AgendaRejected e -> Minutes.said(key, language, session(after, e.session()).with("reason", e.reason()));
        };
    }

    private static Phrase segment(Conference after, SegmentId id) {
        return new Phrase().with("segment", Minutes.segment(after, id));
    }

    private static Phrase session(Conference after, SessionId id) {
        return new Phrase().with("session", after.programme().session(id).orElseThrow().title());
    }
}
