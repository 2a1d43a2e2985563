package org.plenary.core;

import java.util.Optional;

/// What the floor was said to speak by those who hear it, beside what its speaker declared.
///
/// @param language empty where several are mixed
/// @param desk     whose word it is, for the turn or the pause between turns in which it was given; empty for the technician's, which
///                 stands until it is released
public record FloorSpeech(Optional<Language> language, Optional<DeskId> desk) {

    /// Whose word it is.
    public enum By {
        BOOTH,
        TECHNICIAN
    }

    public By by() {
        return desk.isPresent() ? By.BOOTH : By.TECHNICIAN;
    }

    boolean isTechnicians() {
        return desk.isEmpty();
    }
}
