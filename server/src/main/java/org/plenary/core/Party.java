package org.plenary.core;

import java.util.Optional;

/// One end of a message: who has written it, or who reads it.
public sealed interface Party {

    /// A booth, all of whose desks read along.
    ///
    /// @param desk the desk that has written; a booth is addressed whole
    record BoothParty(BoothId booth, Optional<DeskId> desk) implements Party {}

    /// Whoever sees to the equipment.
    record TechnicianParty() implements Party {}

    record ChairParty(SeatId seat) implements Party {}

    /// Whether a badge belongs to this party.
    default boolean includes(Conference now, Badge badge) {
        return switch (this) {
            case BoothParty(BoothId booth, var desk) -> badge.desk().flatMap(now.booths()::desk).map(Desk::booth).filter(booth::equals)
                    .isPresent();
            case TechnicianParty() -> badge.role() == Role.TECHNICIAN;
            case ChairParty(SeatId seat) -> badge.role() == Role.CHAIR && badge.seat().filter(seat::equals).isPresent();
        };
    }
}
