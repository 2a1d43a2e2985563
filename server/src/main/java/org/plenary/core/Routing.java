package org.plenary.core;

import java.util.Optional;

/// What every channel carries: one pure function of the conference, computed by nobody else.
public final class Routing {

    private Routing() {}

    public static Row<Route> routes(Conference now) {
        return Row.copyOf(now.booths().channels().stream().map(channel -> route(now, channel)).toList());
    }

    private static Route route(Conference now, LanguageChannel channel) {
        Optional<Desk> owner = channel.owner().flatMap(now.booths()::desk);
        Route.State state = owner.map(Routing::fed).orElseGet(() -> unowned(now, channel));
        int depth = state == Route.State.INTERPRETED ? 1 : 0;
        return new Route(channel.language(), state, channel.owner(), depth, channel.epoch());
    }

    private static Route.State fed(Desk owner) {
        return switch (owner.microphone()) {
            case LIVE -> Route.State.INTERPRETED;
            case COUGH -> Route.State.MUTED;
            case OFF -> Route.State.INTERRUPTED;
        };
    }

    private static Route.State unowned(Conference now, LanguageChannel channel) {
        if (now.floorLanguage().filter(channel.language()::equals).isPresent()) {
            return Route.State.PASS_THROUGH;
        }
        return now.agenda().sitting().isEmpty() ? Route.State.QUIET : idle(now.plan().policies().idleChannel());
    }

    private static Route.State idle(IdleChannel policy) {
        return switch (policy) {
            case FLOOR_AT_REDUCED_LEVEL -> Route.State.FLOOR_AT_REDUCED_LEVEL;
            case SILENCE -> Route.State.SILENCE;
            case SLATE -> Route.State.SLATE;
        };
    }
}
