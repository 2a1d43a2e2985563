package org.plenary.simulation;

import static org.plenary.simulation.Invariant.COUGH_IS_SILENCE;
import static org.plenary.simulation.Invariant.FLOOR_LANGUAGE_COMES_WITH_THE_GRANT;
import static org.plenary.simulation.Invariant.ROUTES_ARE_RECOMPUTABLE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.Language;
import org.plenary.core.Route;
import org.plenary.core.Row;
import org.plenary.core.Turn;

/// Looks at what every channel carries, recomputed from the events after each of them.
final class RouteAudit implements Audit {

    private final Books books;
    private final Function<Conference, Row<Route>> routing;

    RouteAudit(Books books, Function<Conference, Row<Route>> routing) {
        this.books = books;
        this.routing = routing;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        Event event = happened.event();
        if (event instanceof AgendaEvent || event instanceof FloorEvent || event instanceof BoothEvent) {
            routes(now, report);
        }
        if (event instanceof FloorEvent.TurnStarted(Turn turn)) {
            report.equal(FLOOR_LANGUAGE_COMES_WITH_THE_GRANT, "the floor language", Optional.of(turn.language()), now.floorLanguage());
        }
    }

    @Override
    public void after(Step step, Report report) {
        report.equal(FLOOR_LANGUAGE_COMES_WITH_THE_GRANT, "the floor language", books.floorLanguage(), step.after().floorLanguage());
    }

    private void routes(Conference now, Report report) {
        List<Route> expected = books.plan().languages().stream().map(this::route).toList();
        Row<Route> routes = routing.apply(now);
        report.equal(ROUTES_ARE_RECOMPUTABLE, "what the channels carry", expected, routes);
        for (Route route : routes) {
            Optional<DeskId> owner = books.booths().channel(route.channel()).owner();
            if (owner.map(books.booths()::microphone).equals(Optional.of(Desk.Microphone.COUGH))) {
                report.equal(COUGH_IS_SILENCE, "what is heard of a cough", Route.State.MUTED, route.state());
            }
        }
    }

    private Route route(Language language) {
        BoothBook.Channel channel = books.booths().channel(language);
        Route.State state = channel.owner().map(books.booths()::microphone).map(RouteAudit::owned).orElseGet(() -> unowned(language));
        return new Route(language, state, channel.owner(), state == Route.State.INTERPRETED ? 1 : 0, channel.epoch());
    }

    private static Route.State owned(Desk.Microphone microphone) {
        return switch (microphone) {
            case LIVE -> Route.State.INTERPRETED;
            case COUGH -> Route.State.MUTED;
            case OFF -> Route.State.INTERRUPTED;
        };
    }

    private Route.State unowned(Language language) {
        if (books.floorLanguage().equals(Optional.of(language))) {
            return Route.State.PASS_THROUGH;
        }
        return books.agenda().sitting() ? Route.State.valueOf(books.plan().policies().idleChannel().name()) : Route.State.QUIET;
    }
}
