package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothEvent.HandoverAgreed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Handover;
import org.plenary.core.Handover.Timing;
import org.plenary.core.HandoverCommand.AcceptHandover;
import org.plenary.core.HandoverCommand.ProposeHandover;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.MateTakeover;
import org.plenary.core.Policies;
import org.plenary.core.Row;
import org.plenary.core.Seats;
import org.plenary.meeting.Hall440;

/// Faults that are planted in handovers are found under their names.
class PlantedHandoverFaultsTest {

    private static final DeskId ONE = new DeskId("en-1");
    private static final DeskId TWO = new DeskId("en-2");

    @Test
    void a_handover_that_is_left_pending_after_a_departure() {
        Scene scene = proposed();
        Handover pending = scene.now().booths().handovers().getFirst();
        Seats.Taken taken = scene.now().seats().taken().stream().filter(each -> each.seat().equals(TWO.seat())).findFirst().orElseThrow();
        assertThat(scene.found(spoiled(scene.step("10:00:20", Badge.HOUSE, new LeaveSeat(taken.seat(), taken.link())),
                now -> handovers(now, each -> Row.of(pending)))))
                .contains(Invariant.HANDOVERS_ARE_BETWEEN_TWO_WHO_ARE_THERE, Invariant.EVERY_HANDOVER_ENDS);
    }

    @Test
    void a_handover_from_a_desk_that_has_closed() {
        Scene scene = proposed();
        Handover pending = scene.now().booths().handovers().getFirst();
        assertThat(
                scene.found(spoiled(scene.step("10:00:20", EN_1, new CloseMicrophone()), now -> handovers(now, each -> Row.of(pending)))))
                .contains(Invariant.HANDOVERS_ARE_BETWEEN_TWO_WHO_ARE_THERE);
    }

    @Test
    void a_handover_that_does_not_expire() {
        Scene scene = proposed();
        assertThat(scene.found(spoiled(scene.step("10:00:20", Badge.HOUSE, new Wake()), now -> handovers(now, all -> Row.of(
                new Handover(ONE, TWO, true, Timing.NOW, Optional.empty(), false, all.getFirst().from(), Optional.empty()))))))
                .contains(Invariant.EVERY_HANDOVER_ENDS);
    }

    @Test
    void a_handover_that_the_proposer_agrees_to() {
        Scene scene = proposed();
        assertThat(scene.found(scene.granted("10:00:20", EN_1, new AcceptHandover(), new HandoverAgreed(ONE, TWO)))).isNotEmpty();
    }

    @Test
    void a_taker_who_does_not_wait_for_the_answer() {
        Scene scene = proposed();
        assertThat(scene.found(scene.granted("10:00:20", EN_2, new OpenMicrophone(),
                new MicrophoneOpened(TWO, Language.EN, 2, Optional.of(ONE))))).contains(Invariant.CHANNELS_CHANGE_HANDS_BY_POLICY);
    }

    @Test
    void a_giver_whose_microphone_stays_open() {
        Scene scene = proposed().well("10:00:20", EN_2, new AcceptHandover());
        Desk giver = scene.now().booths().desk(ONE).orElseThrow();
        assertThat(scene.found(spoiled(scene.step("10:00:25", EN_2, new OpenMicrophone()),
                now -> desks(now, desks -> desks.replaced(desks.where(desk -> desk.id().equals(ONE)), giver)))))
                .contains(Invariant.MICROPHONES_CHANGE_HANDS_IN_ONE_STEP);
    }

    @Test
    void a_taker_whose_microphone_opens_an_event_later() {
        Scene scene = proposed().well("10:00:20", EN_2, new AcceptHandover());
        Desk taker = scene.now().booths().desk(TWO).orElseThrow();
        assertThat(scene.found(spoiled(scene.step("10:00:25", EN_2, new OpenMicrophone()),
                now -> desks(now, desks -> desks.replaced(desks.where(desk -> desk.id().equals(TWO)), taker)))))
                .contains(Invariant.MICROPHONES_CHANGE_HANDS_IN_ONE_STEP);
    }

    private static Scene proposed() {
        Policies usual = Policies.USUAL;
        Policies handover = new Policies(
                usual.warning(), usual.lastCall(), Optional.empty(), usual.linkGrace(), usual.contention(), MateTakeover.HANDOVER_ONLY,
                usual.idleChannel());
        return Scene.debate(Hall440.plan(handover)).well("10:00:00", EN_1, new OpenMicrophone())
                .well("10:00:10", EN_1, new ProposeHandover(TWO, Timing.NOW));
    }

    private static Conference desks(Conference now, UnaryOperator<Row<Desk>> spoil) {
        Booths booths = now.booths();
        return with(now, new Booths(spoil.apply(booths.desks()), booths.channels(), booths.speech(), booths.handovers()));
    }

    private static Conference handovers(Conference now, UnaryOperator<Row<Handover>> spoil) {
        Booths booths = now.booths();
        return with(now, new Booths(booths.desks(), booths.channels(), booths.speech(), spoil.apply(booths.handovers())));
    }
}
