package org.plenary.core;

import java.util.Optional;

/// What every channel carries: one pure function of the conference, computed by nobody else.
public final class Routing {

    private Routing() {}

    public static Row<Route> routes(Conference now) {
        int links = now.booths().channels().size();
        return Row.copyOf(now.booths().channels().stream().map(channel -> route(now, channel, links)).toList());
    }

    /// @param links how many channels may still lie between the floor and this one
    private static Route route(Conference now, LanguageChannel channel, int links) {
        Optional<Desk> owner = channel.owner().flatMap(now.booths()::desk);
        Route.State state = owner.map(Routing::fed).orElseGet(() -> unowned(now, channel));
        if (state != Route.State.INTERPRETED) {
            return new Route(channel.language(), state, channel.owner(), 0, channel.epoch(), Optional.empty(), false);
        }
        Optional<Language> source = Relay.heard(now, owner.orElseThrow());
        int before = source.filter(heard -> links > 0)
                .map(heard -> route(now, now.booths().channel(heard), links - 1).depth()).orElse(0);
        return new Route(
                channel.language(), state, channel.owner(), before + 1, channel.epoch(), source,
                now.floorLanguage().filter(channel.language()::equals).isPresent());
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
