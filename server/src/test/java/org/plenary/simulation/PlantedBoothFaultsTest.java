package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.simulation.Scene.answered;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.HouseEvent.SeatLeft;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.Outcome;
import org.plenary.core.Output;
import org.plenary.core.Receipt;
import org.plenary.core.Refusal;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Seats;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Faults that are planted in booths, channels and views are found under their names.
class PlantedBoothFaultsTest {

    private static final DeskId DESK_EN_1 = new DeskId("en-1");
    private static final DeskId DESK_EN_2 = new DeskId("en-2");
    private static final DeskId DESK_RU_1 = new DeskId("ru-1");

    @Test
    void a_second_voice_on_a_channel() {
        Scene scene = Scene.debate().well("10:00:00", EN_1, new OpenMicrophone());
        assertThat(scene.found(spoiled(scene.wake(), now -> onDesk(now, DESK_EN_2, desk -> microphone(desk, Desk.Microphone.LIVE)))))
                .contains(Invariant.ONE_VOICE_PER_CHANNEL, Invariant.LIVE_ONLY_AFTER_A_GESTURE, Invariant.A_DESK_OWNS_ITS_OUTPUT);
    }

    @Test
    void a_microphone_that_opens_by_itself() {
        Scene scene = Scene.debate();
        assertThat(scene.found(scene.granted("10:00:00", Badge.HOUSE, new Wake(), opened(DESK_EN_1, EN, 1))))
                .contains(Invariant.LIVE_ONLY_AFTER_A_GESTURE);
    }

    @Test
    void an_owner_who_has_left() {
        Scene scene = Scene.debate().well("10:00:00", RU_1, new OpenMicrophone());
        Seats.Taken taken = scene.now().seats().taken().stream().filter(each -> each.seat().equals(DESK_RU_1.seat())).findFirst()
                .orElseThrow();
        assertThat(scene.found(scene.granted("10:00:01", Badge.HOUSE, new LeaveSeat(taken.seat(), taken.link()),
                new SeatLeft(taken.seat(), taken.link()))))
                .contains(Invariant.OWNERS_ARE_PRESENT_OR_WITHIN_GRACE);
    }

    @Test
    void a_presence_that_nobody_took() {
        Scene scene = Scene.debate();
        assertThat(scene.found(spoiled(scene.wake(), now -> new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), new Seats(Row.of()),
                now.decisions(), now.pace()))))
                .contains(Invariant.SEATS_ARE_WHAT_WAS_TAKEN);
    }

    @Test
    void an_epoch_that_does_not_rise() {
        Scene scene = Scene.debate().well("10:00:00", EN_1, new OpenMicrophone());
        assertThat(scene.found(scene.granted("10:00:01", EN_2, new OpenMicrophone(),
                new MicrophoneOpened(DESK_EN_2, EN, 1, Optional.of(DESK_EN_1))))).contains(Invariant.EPOCHS_RISE);
    }

    @Test
    void a_channel_that_another_booth_takes() {
        Scene scene = Scene.debate().well("10:00:00", RU_1, new OpenMicrophone()).well("10:00:01", EN_1,
                new SelectOutput(Output.B, Optional.empty()));
        assertThat(scene.found(scene.granted("10:00:02", EN_1, new OpenMicrophone(),
                new MicrophoneOpened(DESK_EN_1, RU, 2, Optional.of(DESK_RU_1))))).contains(Invariant.CHANNELS_CHANGE_HANDS_BY_POLICY);
    }

    @Test
    void a_channel_that_a_closed_microphone_takes() {
        Scene scene = Scene.debate().well("10:00:00", EN_1, new OpenMicrophone());
        scene.well("10:00:01", Badge.HOUSE, new TakeSeat(DESK_EN_1.seat(), new Link("annex", 1, 1)));
        assertThat(scene.found(scene.granted("10:00:02", EN_1, new SelectOutput(Output.B, Optional.empty()),
                new OutputMoved(DESK_EN_1, Output.B, EN, 2, RU, 1, Optional.empty()))))
                .contains(Invariant.CHANNELS_CHANGE_HANDS_BY_POLICY);
    }

    @Test
    void an_owner_who_selects_another_output_and_keeps_the_channel() {
        Scene scene = Scene.debate().well("10:00:00", EN_1, new OpenMicrophone());
        assertThat(scene.found(spoiled(scene.wake(), now -> onDesk(now, DESK_EN_1, desk -> new Desk(
                desk.id(), desk.booth(), Output.B, desk.microphone(), desk.present(), desk.graceEnds(), desk.retour(), desk.third(),
                desk.incoming(), desk.presets())))))
                .contains(Invariant.A_DESK_OWNS_ITS_OUTPUT);
    }

    @Test
    void a_cough_that_lets_the_floor_in() {
        Scene scene = debate(now -> Row.copyOf(Routing.routes(now).stream()
                .map(route -> route.state() == Route.State.MUTED
                        ? new Route(route.channel(), Route.State.PASS_THROUGH, route.desk(), 0, route.epoch(), Optional.empty(), false)
                        : route)
                .toList()), View::of).well("10:00:00", EN_1, new OpenMicrophone());
        assertThat(scene.found(scene.step("10:00:01", EN_1, new PressCough())))
                .containsExactlyInAnyOrder(Invariant.COUGH_IS_SILENCE, Invariant.ROUTES_ARE_RECOMPUTABLE);
    }

    @Test
    void a_refusal_that_does_not_name_the_occupant() {
        Scene scene = Scene.debate().well("10:00:00", RU_1, new OpenMicrophone()).well("10:00:01", EN_1,
                new SelectOutput(Output.B, Optional.empty()));
        Step refused = scene.step("10:00:02", EN_1, new OpenMicrophone());
        assertThat(scene.found(answered(refused, Outcome.refused(Refusal.CHANNEL_IS_ENGAGED, "en-2", "interlock"))))
                .contains(Invariant.ENGAGED_NAMES_OCCUPANT_AND_POLICY);
    }

    @Test
    void a_floor_that_is_refused_because_of_the_booths() {
        Scene scene = Scene.debate().well("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        Step given = scene.step("10:00:10", CHAIR, new GiveFloor(new RequestId(1)));
        assertThat(scene.found(answered(given, Outcome.refused(Refusal.MICROPHONE_IS_OFF))))
                .contains(Invariant.GIVING_THE_FLOOR_IGNORES_THE_BOOTHS);
    }

    @Test
    void a_language_that_nobody_has_words_for() {
        Scene scene = Scene.debate();
        Step asked = scene.step("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        Request norway = asked.after().lists().request(new RequestId(1)).orElseThrow();
        Request klingon = new Request(
                norway.id(), norway.segment(), 1, norway.kind(), norway.delegation(), new Language("tlh"), norway.speaker(),
                norway.title(), norway.limit(), norway.at(), norway.behalf());
        assertThat(scene.found(scene.granted("10:00:00", NORWAY_1, asked.slip().command(),
                Optional.of(new Receipt(norway.id(), 1, norway.at(), 1)), new FloorRequested(klingon, 1))))
                .contains(Invariant.MINUTES_TELL_EVERYTHING);
    }

    @Test
    void an_audience_that_is_shown_what_is_the_podiums() {
        Scene scene = debate(Routing::routes, (now, audience) -> View.of(
                now, now.agenda().current().isPresent() ? Audience.PODIUM : audience));
        assertThat(everyAudience(scene)).contains(Invariant.NOTHING_LEAKS, Invariant.HIDDEN_SESSIONS_LEAVE_NO_TRACE);
    }

    @Test
    void a_view_that_is_not_what_was_sent() {
        Scene scene = debate(Routing::routes, (now, audience) -> View.of(
                now, now.floor().turn().isPresent() ? Audience.DISPLAY : audience));
        scene.well("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        scene.found(scene.step("10:00:10", CHAIR, new GiveFloor(new RequestId(1))));
        assertThat(everyAudience(scene)).contains(Invariant.VIEW_MINUS_VIEW_MAKES_THE_FRESH_VIEW);
    }

    /// What is found while the auditor looks at one audience after the other.
    private static List<Invariant> everyAudience(Scene scene) {
        List<Invariant> found = new ArrayList<>();
        for (int look = 0; look < Audience.values().length; look++) {
            String time = "10:01:%02d".formatted(look);
            found.addAll(scene.found(scene.step(time, EN_1, new SelectOutput(look % 2 == 0 ? Output.B : Output.A, Optional.empty()))));
        }
        return found;
    }

    private static Scene debate(
            Function<Conference, Row<Route>> routing,
            BiFunction<Conference, Audience, View> views) {
        Scene scene = new Scene(routing, views);
        scene.found(scene.step("09:30:00", CHAIR, new OpenSession(SESSION_1)));
        scene.found(scene.step("09:30:10", CHAIR, new StartSegment(DEBATE)));
        return scene;
    }

    private static MicrophoneOpened opened(DeskId desk, Language channel, long epoch) {
        return new MicrophoneOpened(desk, channel, epoch, Optional.empty());
    }

    private static Conference onDesk(Conference now, DeskId id, UnaryOperator<Desk> spoil) {
        Row<Desk> desks = now.booths().desks();
        int index = desks.where(desk -> desk.id().equals(id));
        return with(now, new Booths(desks.replaced(index, spoil.apply(desks.get(index))), now.booths().channels(), now.booths().speech(),
                now.booths().handovers()));
    }

    private static Desk microphone(Desk desk, Desk.Microphone microphone) {
        return new Desk(
                desk.id(), desk.booth(), desk.output(), microphone, desk.present(), desk.graceEnds(), desk.retour(), desk.third(),
                desk.incoming(), desk.presets());
    }
}
