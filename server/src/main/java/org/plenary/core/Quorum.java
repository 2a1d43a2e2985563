package org.plenary.core;

import java.util.Optional;

/// How many of the participating States have to be present, by the rules of the body.
///
/// @param debate   for the debate to proceed; empty where anybody may be away
/// @param decision for a decision to be put to the session
/// @param source   where the rule is written
public record Quorum(Optional<Share> debate, Optional<Share> decision, String source) {

    /// Refuses what needs more States than have said that they are present.
    static Optional<Outcome> missing(Conference now, Optional<Share> share) {
        int present = now.roster().statesPresent();
        int needed = share.map(each -> each.of(now.roster().states())).orElse(0);
        return present >= needed
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_QUORUM, Integer.toString(present), Integer.toString(needed)));
    }

    static Optional<Outcome> missingForDebate(Conference now) {
        return missing(now, now.plan().rulebook().quorum().flatMap(Quorum::debate));
    }

    static Optional<Outcome> missingForDecision(Conference now) {
        return missing(now, now.plan().rulebook().quorum().flatMap(Quorum::decision));
    }
}
