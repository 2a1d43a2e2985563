package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Plan;
import org.plenary.core.RequestId;
import org.plenary.core.TurnId;

/// A transcript of a meeting: who sends what when, and what the minutes say of it.
public final class Meeting implements AutoCloseable {

    private final Stage stage;

    public Meeting(Stages stage) {
        this(stage, Hall440.plan());
    }

    public Meeting(Stages stage, Plan plan) {
        this.stage = stage.built();
        this.stage.convene(plan, Hall440.at("09:00:00"));
    }

    /// Plays one line and compares the minutes, all sentences joined.
    public Meeting at(String time, Badge sender, Command command, String minutes) {
        assertThat(String.join(" ", stage.play(Hall440.at(time), sender, command)))
                .as("at %s: %s", time, command)
                .isEqualTo(minutes);
        return this;
    }

    /// Plays one line whose minutes are of no interest here.
    public Meeting at(String time, Badge sender, Command command) {
        stage.play(Hall440.at(time), sender, command);
        return this;
    }

    public Conference conference() {
        return stage.conference();
    }

    /// The first waiting request of the running segment.
    public RequestId first() {
        return conference().runningList().orElseThrow().queue().getFirst().id();
    }

    /// The turn that has the floor.
    public TurnId turn() {
        return conference().floor().turn().orElseThrow().id();
    }

    public static Instant time(String time) {
        return Hall440.at(time);
    }

    @Override
    public void close() {
        stage.close();
    }
}
