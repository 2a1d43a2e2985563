package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothCommand.PressCough;
import org.plenary.core.BoothEvent.ShiftIsLong;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Policies;
import org.plenary.core.Row;
import org.plenary.core.Shift;
import org.plenary.meeting.Hall440;

/// Faults that are planted in the interpreters' shifts are found under their names.
class PlantedShiftFaultsTest {

    private static final DeskId ONE = new DeskId("en-1");

    @Test
    void on_air_counts_the_cough() {
        Scene scene = live();
        Shift live = shift(scene);
        assertThat(scene.found(spoiled(scene.step("10:01:00", EN_1, new PressCough()), now -> worked(now, any -> live))))
                .contains(Invariant.ON_AIR_IS_THE_LIVE_TIME);
    }

    @Test
    void on_air_forgets_what_was_before_the_cough() {
        Scene scene = live();
        assertThat(scene.found(spoiled(scene.step("10:01:00", EN_1, new PressCough()), now -> worked(now,
                shift -> new Shift(shift.began(), shift.reminded(), Duration.ZERO, shift.since(), shift.dayEnds())))))
                .contains(Invariant.ON_AIR_IS_THE_LIVE_TIME);
    }

    @Test
    void a_shift_that_goes_on_when_the_mate_takes_over() {
        Scene scene = live();
        Shift before = shift(scene);
        assertThat(scene.found(spoiled(scene.step("10:01:00", EN_2, new OpenMicrophone()), now -> worked(now,
                shift -> new Shift(before.began(), false, shift.onAir(), shift.since(), shift.dayEnds())))))
                .contains(Invariant.SHIFTS_END_WITH_RELIEF);
    }

    @Test
    void a_shift_that_is_over_when_the_microphone_is_closed() {
        Scene scene = live();
        assertThat(scene.found(spoiled(scene.step("10:01:00", EN_1, new CloseMicrophone()), now -> worked(now,
                shift -> new Shift(Optional.empty(), false, shift.onAir(), shift.since(), shift.dayEnds())))))
                .contains(Invariant.SHIFTS_END_WITH_RELIEF);
    }

    @Test
    void a_reminder_that_is_sent_twice() {
        Scene scene = live().well("10:05:00", Badge.HOUSE, new Wake());
        assertThat(shift(scene).reminded()).isTrue();
        assertThat(scene.found(scene.granted("10:05:00", Badge.HOUSE, new Wake(), new ShiftIsLong(ONE))))
                .contains(Invariant.LONG_SHIFTS_ARE_TOLD_ONCE);
    }

    @Test
    void a_reminder_that_never_comes() {
        Scene scene = live();
        assertThat(scene.found(spoiled(scene.step("10:05:00", Badge.HOUSE, new Wake()), now -> worked(now,
                shift -> new Shift(shift.began(), false, shift.onAir(), shift.since(), shift.dayEnds())))))
                .contains(Invariant.LONG_SHIFTS_ARE_TOLD_ONCE);
    }

    private static Scene live() {
        return Scene.debate(Hall440.plan(Policies.USUAL.relievingAfter(Duration.ofMinutes(5))))
                .well("10:00:00", EN_1, new OpenMicrophone());
    }

    private static Shift shift(Scene scene) {
        return scene.now().booths().desk(ONE).flatMap(Desk::shift).orElseThrow();
    }

    private static Conference worked(Conference now, UnaryOperator<Shift> spoil) {
        Booths booths = now.booths();
        int index = booths.desks().where(desk -> desk.id().equals(ONE));
        Desk desk = booths.desks().get(index);
        Desk spoiled = new Desk(
                desk.id(), desk.booth(), desk.output(), desk.microphone(), desk.present(), desk.graceEnds(), desk.retour(), desk.third(),
                desk.incoming(), desk.presets(), desk.shift().map(spoil));
        Row<Desk> desks = booths.desks().replaced(index, spoiled);
        return with(now, new Booths(desks, booths.channels(), booths.speech(), booths.handovers()));
    }
}
