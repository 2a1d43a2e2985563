package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.FR;
import static org.plenary.meeting.Hall440.FR_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.SelectIncoming;
import org.plenary.core.BoothCommand.SelectOutput;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothId;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Contention;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorSpeech;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Outcome;
import org.plenary.core.Output;
import org.plenary.core.Pivot;
import org.plenary.core.Policies;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.SpeechCommand.DeclareFloorLanguage;
import org.plenary.core.SpeechCommand.ReleaseFloorLanguage;
import org.plenary.meeting.Hall440;

/// Faults that are planted in relay, in contention and in what the floor is said to speak are found under their names.
class PlantedRelayFaultsTest {

    private static final DeskId DESK_EN_1 = new DeskId("en-1");

    @Test
    void a_relay_in_a_circle_of_three() {
        Scene scene = three(Policies.USUAL);
        assertThat(scene.found(scene.granted("10:01:00", EN_1, new SelectIncoming(Optional.of(RU)),
                new IncomingSelected(DESK_EN_1, Optional.of(RU))))).contains(Invariant.RELAY_HAS_NO_CIRCLES);
    }

    @Test
    void a_desk_that_hears_what_nobody_chose() {
        Scene scene = three(Policies.USUAL);
        assertThat(scene.found(spoiled(scene.wake(), now -> onDesk(now, desk -> set(desk, desk.output(), Optional.of(FR))))))
                .contains(Invariant.DESKS_ARE_AS_THEY_WERE_SET);
    }

    @Test
    void an_output_that_feeds_what_nobody_chose() {
        Scene scene = three(Policies.USUAL);
        assertThat(scene.found(spoiled(scene.wake(), now -> onDesk(now, desk -> set(desk, Output.B, desk.incoming())))))
                .contains(Invariant.DESKS_ARE_AS_THEY_WERE_SET, Invariant.A_DESK_OWNS_ITS_OUTPUT);
    }

    @Test
    void a_channel_that_a_booth_takes_though_it_sends_it_beside_its_own() {
        Scene scene = three(contending());
        scene.well("10:01:00", EN_1, new CloseMicrophone());
        scene.well("10:01:10", EN_1, new SelectOutput(Output.B, Optional.of(FR)));
        assertThat(scene.found(scene.granted("10:01:20", EN_1, new OpenMicrophone(),
                new MicrophoneOpened(DESK_EN_1, FR, 2, Optional.of(new DeskId("fr-1"))))))
                .contains(Invariant.CHANNELS_CHANGE_HANDS_BY_POLICY);
    }

    @Test
    void a_refusal_that_names_another_policy() {
        Scene scene = three(contending());
        scene.well("10:01:10", EN_1, new SelectIncoming(Optional.empty()));
        assertThat(scene.found(Scene.answered(scene.step("10:01:20", EN_1, new SelectOutput(Output.B, Optional.of(FR))),
                Outcome.refused(Refusal.CHANNEL_IS_ENGAGED, "fr-1", "interlock"))))
                .contains(Invariant.ENGAGED_NAMES_OCCUPANT_AND_POLICY);
    }

    @Test
    void a_pivot_that_does_not_hear_the_floor() {
        Scene scene = three(Policies.USUAL.pivotingOn(new Pivot(new BoothId("en"), Row.of(EN))));
        scene.well("10:01:00", RU_1, new SelectIncoming(Optional.empty()));
        assertThat(scene.found(spoiled(scene.wake(), now -> onDesk(now, desk -> set(desk, desk.output(), Optional.of(RU))))))
                .contains(Invariant.DESKS_ARE_AS_THEY_WERE_SET);
    }

    @Test
    void a_booths_word_that_outlives_its_speaker() {
        Scene scene = three(Policies.USUAL);
        scene.well("10:01:00", NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, EN));
        scene.well("10:01:10", EN_1, new DeclareFloorLanguage(Optional.of(RU)));
        FloorSpeech stale = scene.now().booths().speech().orElseThrow();
        assertThat(scene.found(spoiled(scene.step("10:01:20", CHAIR, new GiveFloor(new RequestId(1))),
                now -> with(now, new Booths(now.booths().desks(), now.booths().channels(), Optional.of(stale), now.booths().handovers())))))
                .contains(Invariant.THE_FLOOR_SPEAKS_WHAT_IT_WAS_SAID_TO);
    }

    @Test
    void a_technicians_word_that_a_booth_takes_back() {
        Scene scene = three(Policies.USUAL);
        scene.well("10:01:00", Badge.HOUSE, new TakeSeat(Hall440.TECHNICIAN.seat().orElseThrow(), new Link("annex", 1, 7)));
        scene.well("10:01:10", Hall440.TECHNICIAN, new DeclareFloorLanguage(Optional.of(RU)));
        assertThat(scene.found(scene.granted("10:01:20", EN_1, new ReleaseFloorLanguage(),
                new FloorLanguageReleased()))).contains(Invariant.RIGHTS_ARE_KEPT);
    }

    /// Russian from French, French from English, English from the floor.
    private static Scene three(Policies policies) {
        Scene scene = Scene.debate(Hall440.interpreted(policies));
        scene.well("09:59:00", Badge.HOUSE, new TakeSeat(FR_1.seat().orElseThrow(), new Link("annex", 1, 1)));
        scene.well("10:00:00", EN_1, new OpenMicrophone());
        scene.well("10:00:10", FR_1, new SelectIncoming(Optional.of(EN)));
        scene.well("10:00:20", FR_1, new OpenMicrophone());
        scene.well("10:00:30", RU_1, new SelectIncoming(Optional.of(FR)));
        return scene.well("10:00:40", RU_1, new OpenMicrophone());
    }

    private static Policies contending() {
        Policies usual = Policies.USUAL;
        return new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), Contention.A_OVER_BC,
                usual.mateTakeover(), usual.idleChannel());
    }

    private static Conference onDesk(Conference now, UnaryOperator<Desk> spoil) {
        Row<Desk> desks = now.booths().desks();
        int index = desks.where(desk -> desk.id().equals(DESK_EN_1));
        return with(now, new Booths(desks.replaced(index, spoil.apply(desks.get(index))), now.booths().channels(), now.booths().speech(),
                now.booths().handovers()));
    }

    private static Desk set(Desk desk, Output output, Optional<Language> incoming) {
        return new Desk(
                desk.id(), desk.booth(), output, desk.microphone(), desk.present(), desk.graceEnds(), desk.retour(), desk.third(),
                incoming, desk.presets());
    }
}
