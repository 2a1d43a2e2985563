package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// An interpreter's desk as the server confirms it.
///
/// @param present   whether a device is connected at its seat
/// @param graceEnds until when its channel is kept after the link was lost
/// @param retour    what output B feeds, where that was chosen; else the first of the languages that the booth has for it
/// @param third     the same of output C
/// @param incoming  the channel that it listens to; empty for the floor
/// @param presets   the channels on its keys a, b, c
/// @param shift     the work of who sits there; empty before the microphone was ever open
public record Desk(
        DeskId id, BoothId booth, Output output, Microphone microphone, boolean present, Optional<Instant> graceEnds,
        Optional<Language> retour, Optional<Language> third, Optional<Language> incoming, Row<Language> presets,
        Optional<Shift> shift) {

    /// How many keys there are for channels to listen to, beside the one for the floor.
    static final int PRESETS = 3;

    /// What a desk's microphone does; on join, rejoin and loss of link it is off.
    public enum Microphone {
        OFF,
        LIVE,
        COUGH
    }

    /// A desk whose microphone was never open.
    public Desk(
            DeskId id, BoothId booth, Output output, Microphone microphone, boolean present, Optional<Instant> graceEnds,
            Optional<Language> retour, Optional<Language> third, Optional<Language> incoming, Row<Language> presets) {
        this(id, booth, output, microphone, present, graceEnds, retour, third, incoming, presets, Optional.empty());
    }

    static Desk of(DeskId id, BoothId booth) {
        return new Desk(id, booth, Output.A, Microphone.OFF, false, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Row.of());
    }

    /// What one of its outputs feeds, where the booth has anything for it.
    public Optional<Language> fed(PlannedBooth planned, Output which) {
        Optional<Language> chosen = switch (which) {
            case A -> Optional.empty();
            case B -> retour;
            case C -> third;
        };
        return chosen.filter(planned.fed(which)::contains).or(() -> planned.fed(which).stream().findFirst());
    }

    /// What it feeds while its microphone is open.
    public Language fed(PlannedBooth planned) {
        return fed(planned, output).orElse(planned.language());
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

    /// @param language what the output feeds from now on; empty where that stays
    Desk with(Output selected, Optional<Language> language) {
        return new Desk(
                id, booth, selected, microphone, present, graceEnds,
                selected == Output.B ? language.or(() -> retour) : retour, selected == Output.C ? language.or(() -> third) : third,
                incoming, presets, shift);
    }

    Desk with(boolean now) {
        return new Desk(id, booth, output, microphone, now, graceEnds, retour, third, incoming, presets, shift);
    }

    Desk listeningTo(Optional<Language> channel) {
        return new Desk(id, booth, output, microphone, present, graceEnds, retour, third, channel, presets, shift);
    }

    Desk with(Row<Language> keys) {
        return new Desk(id, booth, output, microphone, present, graceEnds, retour, third, incoming, keys, shift);
    }

    Desk with(Shift now) {
        return new Desk(id, booth, output, microphone, present, graceEnds, retour, third, incoming, presets, Optional.of(now));
    }

    /// The desk after it was said that its shift is long.
    Desk reminded() {
        return with(shift.orElseThrow().told());
    }

    private Desk with(Microphone now, Optional<Instant> ends) {
        return new Desk(id, booth, output, now, present, ends, retour, third, incoming, presets, shift);
    }
}
