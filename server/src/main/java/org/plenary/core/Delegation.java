package org.plenary.core;

import java.time.LocalDate;
import java.util.Optional;

/// The principal that speaks and requests; many people and devices act for it.
///
/// @param language what it speaks unless a request declares another
/// @param notified when its prior notice arrived; a non-governmental organization needs one
/// @param seats    how many people may act for it
public record Delegation(DelegationId id, Category category, Words name, Language language, Optional<LocalDate> notified, int seats) {

    /// The seats of its people, for example `norway-1` and `norway-2`.
    public SeatId seat(int number) {
        return new SeatId(id.key() + "-" + number);
    }
}
