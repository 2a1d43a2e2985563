package org.plenary.core;

import java.util.Optional;

/// The rules that differ between bodies, as data: which kinds of request there are, and what may be done about a ruling.
///
/// @param pack    the key of the rule pack it was made from
/// @param kinds   the kinds of request, in the order in which they are offered
/// @param appeals whether a ruling on a point of order may be appealed against
/// @param quorum  who has to be present; empty where nobody has
public record Rulebook(String pack, Row<RequestKind> kinds, boolean appeals, Optional<Quorum> quorum) {

    /// The same rules with another quorum.
    public Rulebook withQuorum(Optional<Quorum> quorum) {
        return new Rulebook(pack, kinds, appeals, quorum);
    }

    public Optional<RequestKind> kind(KindId id) {
        return kinds.first(kind -> kind.id().equals(id));
    }

    /// How early a kind stands on a list; what the rulebook does not know stands last.
    public int rank(KindId id) {
        return kind(id).map(RequestKind::rank).orElse(Integer.MAX_VALUE);
    }
}
