package org.plenary.core;

import java.time.LocalDate;
import java.util.Optional;

/// The principal that speaks and requests; many people and devices act for it.
///
/// @param language what it speaks unless a request declares another
/// @param notified when its prior notice arrived; a non-governmental organization needs one
/// @param seats    how many people may act for it
/// @param french   its name in French, for lists in French alphabetical order
/// @param region   the group of countries it is counted with, for lists that go round the regions
public record Delegation(
        DelegationId id, Category category, Words name, Language language, Optional<LocalDate> notified, int seats,
        Optional<String> french, Optional<String> region) {

    public Delegation(DelegationId id, Category category, Words name, Language language, Optional<LocalDate> notified, int seats) {
        this(id, category, name, language, notified, seats, Optional.empty(), Optional.empty());
    }

    /// The seats of its people, for example `norway-1` and `norway-2`.
    public SeatId seat(int number) {
        return new SeatId(id.key() + "-" + number);
    }
}
