package org.plenary.core;

import java.util.Optional;

/// What desks hear, and the chains that interpreting from interpretation makes.
public final class Relay {

    private Relay() {}

    /// The channel that a desk hears; empty for the floor.
    public static Optional<Language> heard(Conference now, Desk desk) {
        return desk.incoming().or(() -> pivot(now).filter(channel -> isReplaced(now, desk, channel)));
    }

    /// The channel that replaces the floor for all booths but the pivot's own, while its owner is at the microphone and hears the floor.
    public static Optional<Language> pivot(Conference now) {
        Optional<Pivot> pivot = now.plan().policies().pivot()
                .filter(planned -> now.floorLanguage().filter(planned.rare()::contains).isPresent());
        return pivot.flatMap(planned -> now.plan().booth(planned.booth())).map(PlannedBooth::language)
                .filter(channel -> now.booths().channel(channel).owner().flatMap(now.booths()::desk)
                        .filter(desk -> desk.booth().equals(pivot.orElseThrow().booth()) && desk.incoming().isEmpty()
                                && desk.microphone() != Desk.Microphone.OFF)
                        .isPresent());
    }

    /// Whether the floor speaks already what a desk sends that interprets it.
    public static boolean clashes(Conference now, Desk desk) {
        Language fed = desk.fed(now.plan().booth(desk.booth()).orElseThrow());
        return desk.microphone() != Desk.Microphone.OFF && heard(now, desk).isEmpty()
                && now.floorLanguage().filter(fed::equals).isPresent();
    }

    /// Whether who feeds a channel would hear itself through another one.
    ///
    /// @param incoming what it listens to
    static boolean loops(Conference now, Language fed, Optional<Language> incoming) {
        Optional<Language> channel = incoming;
        for (int links = 0; channel.isPresent() && links <= now.booths().channels().size(); links++) {
            if (channel.get().equals(fed)) {
                return true;
            }
            channel = now.booths().channel(channel.get()).owner().flatMap(now.booths()::desk).flatMap(owner -> heard(now, owner));
        }
        return false;
    }

    private static boolean isReplaced(Conference now, Desk desk, Language channel) {
        PlannedBooth booth = now.plan().booth(desk.booth()).orElseThrow();
        return !desk.booth().equals(now.plan().policies().pivot().orElseThrow().booth()) && !desk.fed(booth).equals(channel);
    }
}
