package org.plenary.core;

import java.util.Optional;

/// The latest ruling on a point of order, for as long as it can be appealed against: until the next turn begins.
///
/// @param delegation whose point it was
/// @param segment    the segment in which it was ruled on
/// @param appellant  who has appealed against it
public record RuledPoint(DelegationId delegation, Ruling ruling, SegmentId segment, Optional<DelegationId> appellant) {

    RuledPoint appealedBy(DelegationId by) {
        return new RuledPoint(delegation, ruling, segment, Optional.of(by));
    }
}
