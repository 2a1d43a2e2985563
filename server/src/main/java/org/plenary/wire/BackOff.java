package org.plenary.wire;

import java.time.Duration;
import org.plenary.views.Audience;

/// How a client is to come back when its connection is lost: after a random part of a ceiling that begins at `base`, doubles with
/// every failure and ends at `cap`. Those without whom the meeting stands still come first, for ten thousand may be coming.
public record BackOff(Duration base, Duration cap) {

    private static final BackOff FIRST = new BackOff(Duration.ofMillis(100), Duration.ofMillis(400));
    private static final BackOff SEATS = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(2));
    private static final BackOff WATCHERS = new BackOff(Duration.ofSeconds(8), Duration.ofSeconds(8));

    public static BackOff of(Audience audience) {
        return switch (audience) {
            case PODIUM, BOOTH, TECHNICIAN -> FIRST;
            case DELEGATE, DISPLAY -> SEATS;
            case LISTENER, MEDIA -> WATCHERS;
        };
    }
}
