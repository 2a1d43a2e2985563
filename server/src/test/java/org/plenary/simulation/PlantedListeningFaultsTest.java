package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseEvent.ListenersCounted;
import org.plenary.core.LanguageChannel;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Listeners;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Seats;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Faults that are planted in what is shown around the channels are found under their names.
class PlantedListeningFaultsTest {

    /// So many steps that every audience is looked at.
    private static final int ALL_AUDIENCES = Audience.values().length;

    private static final List<Badge> BOOTHS = Hall440.SEATED.stream().filter(badge -> badge.desk().isPresent()).toList();

    @Test
    void a_coverage_that_counts_desks_where_nobody_sits() {
        assertThat(allGone(View::of)).isEmpty();
        assertThat(allGone((now, audience) -> View.of(now.seats().counts().isEmpty() ? now : everybodyThere(now), audience)))
                .contains(Invariant.COVERAGE_IS_OF_WHO_IS_THERE);
    }

    @Test
    void a_channel_that_trails_though_the_microphone_of_its_desk_is_off() {
        assertThat(floorSpeaksRussian(Routing::routes, View::of)).isEmpty();
        assertThat(floorSpeaksRussian(PlantedListeningFaultsTest::trailing, View::of)).contains(Invariant.ROUTES_ARE_RECOMPUTABLE);
        assertThat(floorSpeaksRussian(Routing::routes, (now, audience) -> View.of(live(now), audience)))
                .contains(Invariant.WHO_TRAILS_IS_AT_AN_OPEN_MICROPHONE);
    }

    @Test
    void a_server_that_forgets_what_another_has_counted() {
        assertThat(counted(View::of)).isEmpty();
        assertThat(counted((now, audience) -> View.of(onlyTheLast(now), audience))).contains(Invariant.LISTENERS_ARE_AS_COUNTED_LAST);
    }

    @Test
    void listeners_of_a_life_that_is_over() {
        Scene scene = new Scene();
        scene.well("09:10:00", Badge.HOUSE, new CountListeners(count("annex", 2, 7)));
        List<Invariant> found = new ArrayList<>();
        for (int second = 0; second < ALL_AUDIENCES; second++) {
            Headcount late = count("annex", 1, 8 + second);
            found.addAll(scene.found(scene.granted("09:10:1" + second, Badge.HOUSE, new CountListeners(late), new ListenersCounted(late))));
        }
        assertThat(found).contains(Invariant.LISTENERS_ARE_AS_COUNTED_LAST);
    }

    /// What is found while the booths are left, desk after desk.
    private static List<Invariant> allGone(BiFunction<Conference, Audience, View> views) {
        Scene scene = new Scene(Routing::routes, views);
        List<Invariant> found = new ArrayList<>();
        for (int second = 0; second < BOOTHS.size(); second++) {
            Seats.Taken taken = taken(scene.now(), BOOTHS.get(second));
            found.addAll(scene.found(scene.step("09:10:0" + second, Badge.HOUSE, new LeaveSeat(taken.seat(), taken.link()))));
        }
        found.addAll(lookedAt(scene, "09:11:0"));
        return found;
    }

    /// What is found while a desk of the Russian booth speaks into a Russian floor, and after it has closed its microphone.
    private static List<Invariant> floorSpeaksRussian(
            Function<Conference, Row<Route>> routing, BiFunction<Conference, Audience, View> views) {
        Scene scene = new Scene(routing, views);
        List<Invariant> found = new ArrayList<>();
        found.addAll(scene.found(scene.step("09:30:00", CHAIR, new OpenSession(Hall440.SESSION_1))));
        found.addAll(scene.found(scene.step("09:30:10", CHAIR, new StartSegment(Hall440.DEBATE))));
        found.addAll(scene.found(scene.step("09:30:20", NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, RU))));
        found.addAll(scene.found(scene.step("09:30:30", RU_1, new OpenMicrophone())));
        found.addAll(scene.found(scene.step("09:30:40", CHAIR, new GiveFloor(new RequestId(1)))));
        found.addAll(lookedAt(scene, "09:31:0"));
        found.addAll(scene.found(scene.step("09:31:30", RU_1, new CloseMicrophone())));
        found.addAll(lookedAt(scene, "09:32:0"));
        return found;
    }

    private static List<Invariant> counted(BiFunction<Conference, Audience, View> views) {
        Scene scene = new Scene(Routing::routes, views);
        List<Invariant> found = new ArrayList<>();
        found.addAll(scene.found(scene.step("09:10:00", Badge.HOUSE, new CountListeners(count("annex", 1, 7)))));
        found.addAll(lookedAt(scene, "09:11:0"));
        return found;
    }

    /// As many changes as there are audiences, since what does not change is not looked at.
    private static List<Invariant> lookedAt(Scene scene, String minute) {
        List<Invariant> found = new ArrayList<>();
        for (int second = 0; second < ALL_AUDIENCES; second++) {
            found.addAll(scene.found(scene.step(minute + second, Badge.HOUSE, new CountListeners(count("hall", 1, second + 1)))));
        }
        return found;
    }

    private static Headcount count(String node, long incarnation, int count) {
        return new Headcount(node, incarnation, Row.of(new Listeners(Optional.of(EN), count, 1)));
    }

    private static Seats.Taken taken(Conference now, Badge badge) {
        return now.seats().taken().stream().filter(each -> badge.seat().equals(Optional.of(each.seat()))).findFirst().orElseThrow();
    }

    private static Conference everybodyThere(Conference now) {
        return desks(now, desk -> new Desk(
                desk.id(), desk.booth(), desk.output(), desk.microphone(), true, desk.graceEnds(), desk.retour(), desk.third(),
                desk.incoming(), desk.presets()));
    }

    /// The Russian desk as if its microphone were open, on the channel that was its own.
    private static Conference live(Conference now) {
        int index = now.booths().channels().where(channel -> channel.language().equals(RU));
        if (now.floorLanguage().filter(RU::equals).isEmpty() || now.booths().channels().get(index).owner().isPresent()) {
            return now;
        }
        Conference owned = Scene.with(now, new Booths(
                now.booths().desks(),
                now.booths().channels().replaced(index, new LanguageChannel(RU, RU_1.desk(), now.booths().channel(RU).epoch())),
                now.booths().speech(), now.booths().handovers()));
        return desks(owned, desk -> RU_1.desk().equals(Optional.of(desk.id()))
                ? new Desk(
                        desk.id(), desk.booth(), desk.output(), Desk.Microphone.LIVE, desk.present(), desk.graceEnds(), desk.retour(),
                        desk.third(), desk.incoming(), desk.presets())
                : desk);
    }

    private static Conference desks(Conference now, Function<Desk, Desk> change) {
        return Scene.with(now, new Booths(
                Row.copyOf(now.booths().desks().stream().map(change).toList()), now.booths().channels(), now.booths().speech(),
                now.booths().handovers()));
    }

    private static Conference onlyTheLast(Conference now) {
        Row<Headcount> last = Row.copyOf(now.seats().counts().reversed().stream().limit(1).toList());
        Seats seats = new Seats(now.seats().taken(), last);
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), seats, now.decisions(),
                now.pace(), now.documents(), now.signals());
    }

    private static Row<Route> trailing(Conference now) {
        return Row.copyOf(Routing.routes(now).stream().map(route -> new Route(
                route.channel(), route.state(), route.desk(), route.depth(), route.epoch(), route.source(),
                now.floorLanguage().filter(route.channel()::equals).isPresent())).toList());
    }
}
