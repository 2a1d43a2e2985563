package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.simulation.Scene.spoiled;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothEvent.RenditionBegan;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Consecutive;
import org.plenary.core.ConsecutiveCommand.BeginRendition;
import org.plenary.core.ConsecutiveCommand.StartConsecutive;
import org.plenary.core.DeskId;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Loss;
import org.plenary.core.Rendition;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Seats;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in how a conference goes on without a channel are found under their names.
class PlantedConsecutiveFaultsTest {

    private static final DeskId ONE = new DeskId("ru-1");

    @Test
    void a_lost_channel_of_which_the_chair_is_not_asked() {
        Scene scene = interrupted();
        assertThat(scene.found(spoiled(scene.step("10:00:40", Badge.HOUSE, new Wake()), now -> lost(now, Row.of()))))
                .contains(Invariant.LOSSES_ARE_ASKED_ABOUT);
    }

    @Test
    void a_lost_channel_of_which_the_chair_is_asked_when_it_is_had_again() {
        Scene scene = interrupted().well("10:00:40", Badge.HOUSE, new Wake());
        Row<Loss> asked = scene.now().booths().lost();
        assertThat(scene.found(spoiled(scene.step("10:00:50", Hall440.RU_2, new OpenMicrophone()), now -> lost(now, asked))))
                .contains(Invariant.LOSSES_ARE_ASKED_ABOUT);
    }

    @Test
    void a_rendition_while_the_speakers_clock_runs() {
        Scene scene = Scene.speaking().well("10:00:10", CHAIR, new StartConsecutive());
        Rendition rendition = new Rendition(new TurnId(1), ONE, RU, Hall440.at("10:00:20"));
        assertThat(scene.found(scene.granted("10:00:20", RU_1, new BeginRendition(), new RenditionBegan(rendition))))
                .contains(Invariant.RENDITIONS_STOP_THE_CLOCK);
    }

    @Test
    void a_rendition_that_outlives_its_desk() {
        Scene scene = Scene.speaking().well("10:00:10", CHAIR, new StartConsecutive()).well("10:00:20", RU_1, new BeginRendition());
        Optional<Consecutive> before = scene.now().booths().consecutive();
        Seats.Taken taken = taken(scene);
        assertThat(scene.found(spoiled(scene.step("10:00:30", Badge.HOUSE, new LeaveSeat(taken.seat(), taken.link())),
                now -> with(now, booths -> new Booths(booths.desks(), booths.channels(), booths.speech(), booths.handovers(),
                        booths.lost(), before)))))
                .contains(Invariant.RENDITIONS_STOP_THE_CLOCK);
    }

    /// The desk ru-1 was live, and has been gone for ten seconds.
    private static Scene interrupted() {
        Scene scene = Scene.speaking().well("10:00:10", RU_1, new OpenMicrophone());
        Seats.Taken taken = taken(scene);
        return scene.well("10:00:30", Badge.HOUSE, new LeaveSeat(taken.seat(), taken.link()));
    }

    private static Seats.Taken taken(Scene scene) {
        SeatId seat = ONE.seat();
        return scene.now().seats().taken().stream().filter(each -> each.seat().equals(seat)).findFirst().orElseThrow();
    }

    private static Conference lost(Conference now, Row<Loss> lost) {
        return with(now, booths -> new Booths(booths.desks(), booths.channels(), booths.speech(), booths.handovers(), lost,
                booths.consecutive()));
    }

    private static Conference with(Conference now, UnaryOperator<Booths> spoil) {
        return Scene.with(now, spoil.apply(now.booths()));
    }
}
