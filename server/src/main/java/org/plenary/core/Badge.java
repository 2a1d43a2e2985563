package org.plenary.core;

import java.util.Optional;

/// Who somebody is in one conference: role and seat, and the delegation or desk the seat belongs to.
public record Badge(Role role, Optional<SeatId> seat, Optional<DelegationId> delegation, Optional<DeskId> desk) {

    public static final Badge HOUSE = new Badge(Role.HOUSE, Optional.empty(), Optional.empty(), Optional.empty());

    public static Badge officer(Role role, SeatId seat) {
        return new Badge(role, Optional.of(seat), Optional.empty(), Optional.empty());
    }

    public static Badge delegate(SeatId seat, DelegationId delegation) {
        return new Badge(Role.DELEGATE, Optional.of(seat), Optional.of(delegation), Optional.empty());
    }

    public static Badge interpreter(SeatId seat, DeskId desk) {
        return new Badge(Role.INTERPRETER, Optional.of(seat), Optional.empty(), Optional.of(desk));
    }

    /// Somebody who watches without a seat: a listener, the media, a hall display.
    public static Badge watcher(Role role) {
        return new Badge(role, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
