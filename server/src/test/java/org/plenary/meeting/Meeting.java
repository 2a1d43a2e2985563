package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Plan;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.SeatId;
import org.plenary.core.Seats;
import org.plenary.core.TurnId;

/// A transcript of a meeting: who sends what when, and what the minutes say of it.
public final class Meeting implements AutoCloseable {

    private final Stage stage;
    private Language language = Language.EN;
    private long links = 1_000;

    public Meeting(Stages stage) {
        this(stage, Hall440.plan());
    }

    public Meeting(Stages stage, Plan plan) {
        this.stage = stage.built();
        this.stage.convene(plan, Hall440.at("09:00:00"));
    }

    /// From here the minutes are told in another language.
    public Meeting told(Language language) {
        this.language = language;
        return this;
    }

    /// Plays one line and compares the minutes, all sentences joined.
    public Meeting at(String time, Badge sender, Command command, String minutes) {
        assertThat(String.join(" ", play(time, sender, command))).as("at %s: %s", time, command).isEqualTo(minutes);
        return this;
    }

    /// Plays one line whose minutes are of no interest here.
    public Meeting at(String time, Badge sender, Command command) {
        play(time, sender, command);
        return this;
    }

    /// Somebody's device connects.
    public Meeting joins(String time, Badge badge, String minutes) {
        Link first = conference().seats().taken().getFirst().link();
        return at(time, Badge.HOUSE, new TakeSeat(seat(badge), new Link(first.node(), first.incarnation(), ++links)), minutes);
    }

    /// Somebody's only device is gone.
    public Meeting leaves(String time, Badge badge, String minutes) {
        Link link = conference().seats().taken().stream().filter(taken -> taken.seat().equals(seat(badge)))
                .findFirst().map(Seats.Taken::link).orElseThrow();
        return at(time, Badge.HOUSE, new LeaveSeat(seat(badge), link), minutes);
    }

    /// The server that everybody is connected to starts anew.
    public Meeting restarts(String time, String minutes) {
        Link any = conference().seats().taken().getFirst().link();
        return at(time, Badge.HOUSE, new GatewayStarted(any.node(), any.incarnation() + 1), minutes);
    }

    public Conference conference() {
        return stage.conference();
    }

    /// The first waiting request of the running segment.
    public RequestId first() {
        return queue().getFirst().id();
    }

    /// The first waiting request of a delegation in the running segment.
    public RequestId of(DelegationId delegation) {
        return queue().stream().filter(request -> request.delegation().equals(delegation)).findFirst().orElseThrow().id();
    }

    /// The delegations that wait in the running segment, next first.
    public String waiting() {
        return String.join(", ", queue().stream().map(request -> request.delegation().key()).toList());
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

    private List<String> play(String time, Badge sender, Command command) {
        return stage.play(Hall440.at(time), sender, command, language);
    }

    private List<Request> queue() {
        return conference().runningList().orElseThrow().queue();
    }

    private static SeatId seat(Badge badge) {
        return badge.seat().orElseThrow();
    }
}
