package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecideAppeal;
import org.plenary.protocol.v1.DecideMotion;

/// What is told of motions and appeals.
final class MotionTellerTest {

    private final Told told = new Told(Mirrors.podium(), Props.conference(), Props.session("open"), Props.segment("running"),
            Props.delegation("norway", "en"), Props.ruling(""));

    @Test
    void a_motion_is_made_and_carried() {
        told.put(Props.motion(1, "norway"));
        told.pressed(Command.newBuilder().setDecideMotion(DecideMotion.newBuilder().setMotion(1).setRuling("carried")));
        told.update(Mirrors.gone("motion", 1));
        assertThat(told.sentences()).containsExactly("norway makes a motion to close the debate.",
                "The motion to close the debate of norway is carried.");
    }

    @Test
    void a_motion_is_withdrawn_where_somebody_has_pressed_it_and_lapses_with_the_sitting() {
        told.put(Props.motion(1, "norway"), Props.motion(2, "norway"), Props.motion(3, "norway"));
        told.sentences();
        told.pressed(ListPresses.withdraw(1).toBuilder());
        told.update(Mirrors.gone("motion", 1), Mirrors.gone("motion", 2));
        assertThat(told.sentences()).containsExactly("norway withdraws its motion to close the debate.");
        told.update(Mirrors.gone("motion", 3), Mirrors.with(Props.session("suspended")));
        assertThat(told.sentences()).first().isEqualTo("The motion to close the debate of norway lapses.");
    }

    @Test
    void an_appeal_is_decided_and_another_lapses() {
        told.put(Props.ruling("norway"));
        told.pressed(Command.newBuilder().setDecideAppeal(DecideAppeal.newBuilder().setOutcome("overruled")));
        told.update(Mirrors.gone("ruling", "ruling"));
        assertThat(told.sentences()).containsExactly("norway appeals against the ruling.", "The ruling is overruled.");
        told.put(Props.ruling("norway"));
        told.sentences();
        told.update(Mirrors.gone("ruling", "ruling"), Mirrors.with(Props.session("suspended")));
        assertThat(told.sentences()).first().isEqualTo("The appeal of norway lapses.");
    }
}
