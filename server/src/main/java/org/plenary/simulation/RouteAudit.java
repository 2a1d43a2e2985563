package org.plenary.simulation;

import static org.plenary.simulation.Invariant.COUGH_IS_SILENCE;
import static org.plenary.simulation.Invariant.FLOOR_LANGUAGE_COMES_WITH_THE_GRANT;
import static org.plenary.simulation.Invariant.RELAY_HAS_NO_CIRCLES;
import static org.plenary.simulation.Invariant.ROUTES_ARE_RECOMPUTABLE;
import static org.plenary.simulation.Invariant.THE_FLOOR_SPEAKS_WHAT_IT_WAS_SAID_TO;
import static org.plenary.simulation.Invariant.THE_PIVOT_HEARS_THE_FLOOR;

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
    private final Relays relays;
    private final Function<Conference, Row<Route>> routing;

    RouteAudit(Books books, Function<Conference, Row<Route>> routing) {
        this.books = books;
        this.relays = new Relays(books);
        this.routing = routing;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        Event event = happened.event();
        if (event instanceof AgendaEvent || event instanceof FloorEvent || event instanceof BoothEvent) {
            routes(now, report);
        }
        if (event instanceof FloorEvent.TurnStarted(Turn turn) && books.speech().said().isEmpty()) {
            report.equal(FLOOR_LANGUAGE_COMES_WITH_THE_GRANT, "the floor language", Optional.of(turn.language()), now.floorLanguage());
        }
    }

    @Override
    public void after(Step step, Report report) {
        for (Language language : books.plan().languages()) {
            report.check(RELAY_HAS_NO_CIRCLES, relays.ends(language), () -> "interpreters hear each other on " + relays.chain(language));
        }
        relays.pivot().ifPresent(channel -> report.check(THE_PIVOT_HEARS_THE_FLOOR, relays.source(channel).isEmpty(),
                () -> channel + " stands for the floor, and is made of " + relays.source(channel)));
        report.equal(THE_FLOOR_SPEAKS_WHAT_IT_WAS_SAID_TO, "what was said", books.speech().said(), step.after().booths().speech());
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
        Optional<Language> source = relays.source(language);
        return new Route(language, state, channel.owner(), relays.chain(language).size(), channel.epoch(), source, relays.trails(language));
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
