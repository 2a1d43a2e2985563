package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// An interpreter's desk as the server confirms it.
///
/// @param present   whether a device is connected at its seat
/// @param graceEnds until when its channel is kept after the link was lost
public record Desk(
        DeskId id, BoothId booth, Output output, Microphone microphone, boolean present, Optional<Instant> graceEnds) {

    /// What a desk's microphone does; on join, rejoin and loss of link it is off.
    public enum Microphone {
        OFF,
        LIVE,
        COUGH
    }

    static Desk of(DeskId id, BoothId booth) {
        return new Desk(id, booth, Output.A, Microphone.OFF, false, Optional.empty());
    }

    Desk live() {
        return with(Microphone.LIVE, Optional.empty());
    }

    Desk off() {
        return with(Microphone.OFF, Optional.empty());
    }

    Desk coughing() {
        return with(Microphone.COUGH, Optional.empty());
    }

    Desk interrupted(Instant graceEnds) {
        return with(Microphone.OFF, Optional.of(graceEnds));
    }

    Desk with(Output output) {
        return new Desk(id, booth, output, microphone, present, graceEnds);
    }

    Desk with(boolean present) {
        return new Desk(id, booth, output, microphone, present, graceEnds);
    }

    private Desk with(Microphone microphone, Optional<Instant> graceEnds) {
        return new Desk(id, booth, output, microphone, present, graceEnds);
    }
}
