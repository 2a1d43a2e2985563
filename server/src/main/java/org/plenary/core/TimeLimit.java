package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A limit that the chair has set for the turns of a session, and how far it reaches: the more of its parts are named, the closer.
///
/// @param segment  the one segment that it is for; all of the session's where empty
/// @param kind     the one kind of request that it is for; all that are charged where empty
/// @param category the one category of delegations that it is for; all where empty
public record TimeLimit(
        SessionId session, Optional<SegmentId> segment, Optional<KindId> kind, Optional<Category> category, Duration limit) {

    /// Whether it holds for a request of the session.
    boolean reaches(SegmentId of, RequestKind what, Category whose) {
        return segment.filter(each -> !each.equals(of)).isEmpty()
                && kind.map(each -> each.equals(what.id())).orElse(what.charged())
                && category.filter(each -> each != whose).isEmpty();
    }

    /// The segment counts before the kind, and the kind before the category.
    int closeness() {
        return (segment.isPresent() ? 4 : 0) + (kind.isPresent() ? 2 : 0) + (category.isPresent() ? 1 : 0);
    }

    /// Whether it takes the place of another one.
    boolean replaces(TimeLimit other) {
        return session.equals(other.session) && segment.equals(other.segment) && kind.equals(other.kind) && category.equals(other.category);
    }
}
