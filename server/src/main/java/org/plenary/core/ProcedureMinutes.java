package org.plenary.core;

import org.plenary.core.ProcedureEvent.AppealDecided;
import org.plenary.core.ProcedureEvent.AppealLapsed;
import org.plenary.core.ProcedureEvent.MotionDecided;
import org.plenary.core.ProcedureEvent.MotionLapsed;
import org.plenary.core.ProcedureEvent.MotionMoved;
import org.plenary.core.ProcedureEvent.MotionWithdrawn;
import org.plenary.core.ProcedureEvent.RulingAppealed;

/// Tells what happened to procedural motions and to appeals.
final class ProcedureMinutes {

    private ProcedureMinutes() {}

    static String tell(Conference before, Conference after, ProcedureEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case MotionMoved(Motion motion) -> Minutes.said(key, language, motion(after, motion));
            case MotionWithdrawn(RequestId id) -> Minutes.said(key, language, motion(before, id));
            case MotionLapsed(RequestId id) -> Minutes.said(key, language, motion(before, id));
            case MotionDecided e ->
                    Minutes.said(key, language, motion(before, e.motion()).with("ruling", Vocabulary.words("motion-ruling", e.ruling())));
            case RulingAppealed(DelegationId by) -> Minutes.said(key, language, new Phrase().with("delegation", Minutes.name(after, by)));
            case AppealDecided(AppealOutcome outcome) ->
                    Minutes.said(key, language, new Phrase().with("outcome", Vocabulary.words("appeal-outcome", outcome)));
            case AppealLapsed(DelegationId by) -> Minutes.said(key, language, new Phrase().with("delegation", Minutes.name(after, by)));
        };
    }

    private static Phrase motion(Conference conference, RequestId id) {
        return motion(conference, conference.floor().motion(id).orElseThrow());
    }

    private static Phrase motion(Conference conference, Motion motion) {
        return new Phrase().with("delegation", Minutes.name(conference, motion.delegation()))
                .with("kind", Vocabulary.words("kind." + motion.kind().key()));
    }
}
