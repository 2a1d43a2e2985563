package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// Keeps the interpreters' shifts: what they are follows from what microphones, presence and sittings have come to.
///
/// A shift begins as a microphone goes live. It is over for whoever is not at the microphone while a mate is, or is gone for good,
/// and for all when nobody sits any longer; a microphone that is live when they sit again begins another.
final class Shifts {

    private Shifts() {}

    /// The booths of `then`, which an event has made of `before`.
    static Booths after(Conference before, Conference then, Instant at) {
        boolean resumed = before.agenda().sitting().isEmpty() && then.agenda().sitting().isPresent();
        boolean risen = risen(before.agenda(), then.agenda());
        if (before.booths() == then.booths() && !resumed && !risen) {
            return then.booths();
        }
        Booths booths = then.booths();
        for (Desk desk : then.booths().desks()) {
            Shift was = desk.shift().orElse(Shift.NONE);
            boolean live = desk.microphone() == Desk.Microphone.LIVE;
            boolean opens = live && (was.since().isEmpty() || resumed);
            Shift counted = was.counted(at, then.plan().zone(), live);
            boolean over = risen || relieved(then.booths(), desk);
            Shift is = over ? counted.over() : opens ? counted.begun(at) : counted;
            booths = is.equals(was) ? booths : booths.with(desk.id(), is);
        }
        return booths;
    }

    /// Whether a session was suspended or closed, or the conference.
    private static boolean risen(Agenda was, Agenda is) {
        return was.sitting().isPresent() && is.sitting().isEmpty() || was.current().isPresent() && is.current().isEmpty()
                || was.phase() != is.phase() && is.phase() == Agenda.Phase.CLOSED;
    }

    private static boolean relieved(Booths booths, Desk desk) {
        if (desk.microphone() != Desk.Microphone.OFF) {
            return false;
        }
        return !desk.present() && desk.graceEnds().isEmpty() || booths.desks().any(mate -> mate.booth().equals(desk.booth())
                && mate.microphone() != Desk.Microphone.OFF);
    }

    /// The next reminder of a shift that has become as long as it was planned.
    static Optional<Due> due(Conference now) {
        return now.booths().desks().stream()
                .flatMap(desk -> desk.shift().filter(shift -> !shift.reminded()).flatMap(Shift::began)
                        .map(began -> new Due(began.plus(now.plan().policies().shiftLength()), Due.Rank.SIGNAL,
                                Row.of(new BoothEvent.ShiftIsLong(desk.id()))))
                        .stream())
                .min(Due::compareTo);
    }
}
