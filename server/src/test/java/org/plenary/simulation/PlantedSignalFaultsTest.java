package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TECHNICIAN;
import static org.plenary.simulation.Scene.spoiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.plenary.core.Addressee;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.CallId;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.DeskId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HelpCall;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MessageId;
import org.plenary.core.Outcome;
import org.plenary.core.Party;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Seats;
import org.plenary.core.SentMessage;
import org.plenary.core.SignalCommand.CallHelp;
import org.plenary.core.SignalCommand.Disconnect;
import org.plenary.core.SignalCommand.FinishHelp;
import org.plenary.core.SignalCommand.SendMessage;
import org.plenary.core.SignalCommand.SlowDown;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;
import org.plenary.core.Signals;
import org.plenary.core.SlowDownPress;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Faults that are planted in slow-downs, calls for help, messages and disconnections are found under their names.
class PlantedSignalFaultsTest {

    private static final SeatId SEAT = RU_1.seat().orElseThrow();
    private static final DeskId DESK = RU_1.desk().orElseThrow();
    private static final Addressee THE_TECHNICIAN = new Addressee.TechnicianAddressee();

    /// The desk that has pressed is shown as if it had called for help.
    @Test
    void a_slow_down_that_is_shown_with_the_name_of_its_desk() {
        assertThat(shown((now, audience) -> View.of(naming(now), audience), RU_1, new SlowDown()))
                .contains(Invariant.SLOW_DOWN_NAMES_NO_DESK);
    }

    @Test
    void a_slow_down_that_everybody_is_shown() {
        assertThat(shown(heard(Audience.DISPLAY, Audience.BOOTH), RU_1, new SlowDown()))
                .contains(Invariant.SIGNALS_REACH_WHOM_THEY_ARE_FOR, Invariant.NOTHING_LEAKS);
    }

    @Test
    void a_slow_down_that_never_fades() {
        Scene scene = Scene.speaking().well("10:00:20", RU_1, new SlowDown());
        Step wake = scene.step("10:00:31", Badge.HOUSE, new Wake());
        Step stays = new Step(scene.now(), Row.of(), wake.slip(), scene.now(), wake.outcome(), Row.of(), scene.now());
        assertThat(scene.found(stays)).contains(Invariant.SLOW_DOWN_FADES, Invariant.WHAT_IS_DUE_COMES_FIRST);
    }

    @Test
    void a_slow_down_that_fades_at_once() {
        Scene scene = Scene.speaking();
        Step step = scene.step("10:00:20", RU_1, new SlowDown());
        assertThat(scene.found(spoiled(step, now -> with(now, new Signals(
                Optional.empty(), now.heard().presses(), 0, Row.of(), 0, Row.of()))))).contains(Invariant.SLOW_DOWN_FADES);
    }

    @Test
    void a_desk_that_asks_all_the_time_and_one_that_asks_nobody() {
        Scene scene = Scene.speaking().well("10:00:20", RU_1, new SlowDown());
        assertThat(scene.found(scene.granted(
                "10:00:24", RU_1, new SlowDown(), new SlowDownAsked(DESK, new TurnId(1), Hall440.at("10:00:34")))))
                .contains(Invariant.SLOW_DOWN_IS_SELDOM);
        Scene silent = Scene.waiting();
        assertThat(silent.found(silent.granted(
                "10:00:24", RU_1, new SlowDown(), new SlowDownAsked(DESK, new TurnId(1), Hall440.at("10:00:34")))))
                .contains(Invariant.SLOW_DOWN_IS_SELDOM);
    }

    @Test
    void help_that_is_lost_when_the_desk_leaves() {
        Scene scene = Scene.debate().well("10:00:00", RU_1, new CallHelp(Optional.empty()));
        Seats.Taken taken = scene.now().seats().taken().stream().filter(each -> each.seat().equals(SEAT)).findFirst().orElseThrow();
        Step leaves = scene.step("10:00:05", Badge.HOUSE, new LeaveSeat(SEAT, taken.link()));
        assertThat(scene.found(spoiled(leaves, now -> with(now, new Signals(
                Optional.empty(), Row.of(), 1, Row.of(), 0, Row.of()))))).contains(Invariant.HELP_STAYS_UNTIL_DONE);
    }

    @Test
    void help_that_another_desk_finishes_or_that_is_called_twice() {
        Scene scene = Scene.debate().well("10:00:00", RU_1, new CallHelp(Optional.empty()));
        assertThat(scene.found(scene.granted("10:00:10", EN_1, new FinishHelp(new CallId(1)), new HelpFinished(new CallId(1)))))
                .contains(Invariant.HELP_STAYS_UNTIL_DONE);
        Scene twice = Scene.debate().well("10:00:00", RU_1, new CallHelp(Optional.empty()));
        HelpCall second = new HelpCall(new CallId(2), DESK, Optional.empty(), Hall440.at("10:00:10"), HelpCall.Status.RAISED);
        assertThat(twice.found(twice.granted("10:00:10", RU_1, new CallHelp(Optional.empty()), new HelpCalled(second))))
                .contains(Invariant.HELP_STAYS_UNTIL_DONE);
    }

    @Test
    void a_message_that_a_delegate_is_shown() {
        assertThat(shown(
                heard(Audience.DELEGATE, Audience.TECHNICIAN), RU_1,
                new SendMessage(THE_TECHNICIAN, "Too loud"))).contains(Invariant.SIGNALS_REACH_WHOM_THEY_ARE_FOR);
    }

    @Test
    void a_message_in_somebody_elses_name_and_one_that_is_lost() {
        Scene scene = Scene.debate();
        SentMessage forged = new SentMessage(
                new MessageId(1), new Party.BoothParty(Hall440.plan().booths().getFirst().id(), EN_1.desk()), new Party.TechnicianParty(),
                "Too loud", Hall440.at("10:00:00"));
        assertThat(scene.found(scene.granted(
                "10:00:00", RU_1, new SendMessage(THE_TECHNICIAN, "Too loud"), new MessageSent(forged))))
                .contains(Invariant.MESSAGES_ARE_KEPT);
        Scene other = Scene.debate();
        Step sent = other.step("10:00:00", RU_1, new SendMessage(THE_TECHNICIAN, "Too loud"));
        assertThat(other.found(spoiled(sent, now -> with(now, new Signals(
                Optional.empty(), Row.of(), 0, Row.of(), 1, Row.of()))))).contains(Invariant.MESSAGES_ARE_KEPT);
    }

    @Test
    void a_seat_that_somebody_else_disconnects_and_one_that_is_empty() {
        Scene scene = Scene.debate();
        assertThat(scene.found(scene.granted("10:00:00", CHAIR, new Disconnect(SEAT), new SeatDisconnected(SEAT))))
                .contains(Invariant.THE_TECHNICIAN_DISCONNECTS, Invariant.RIGHTS_ARE_KEPT);
        Scene empty = Scene.debate();
        SeatId nobody = new SeatId("nobody-1");
        assertThat(empty.found(empty.granted("10:00:00", TECHNICIAN, new Disconnect(nobody), new SeatDisconnected(nobody))))
                .contains(Invariant.THE_TECHNICIAN_DISCONNECTS);
    }

    /// What is found while a command is sent again and again, for as long as every audience has its turn to be looked at.
    private static List<Invariant> shown(BiFunction<Conference, Audience, View> views, Badge sender, Command command) {
        Scene scene = new Scene(Routing::routes, views)
                .well("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .well("09:30:10", CHAIR, new StartSegment(DEBATE))
                .well("09:31:00", NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN))
                .well("10:00:00", CHAIR, new GiveFloor(new RequestId(1)));
        List<Invariant> found = new ArrayList<>();
        for (int second = 0; second < 49; second += 5) {
            Step step = scene.step("10:00:%02d".formatted(second), sender, command);
            assertThat(step.outcome()).isInstanceOf(Outcome.Granted.class);
            found.addAll(scene.found(step));
        }
        return found;
    }

    /// From the first signal on, one audience is shown what another is.
    private static BiFunction<Conference, Audience, View> heard(Audience audience, Audience as) {
        return (now, each) -> View.of(now, now.signals().isPresent() && each == audience ? as : each);
    }

    private static Conference naming(Conference now) {
        Optional<SlowDownPress> press = now.heard().presses().stream().findFirst();
        return press.map(each -> with(now, new Signals(
                now.heard().slowDown(), now.heard().presses(), 1,
                Row.of(new HelpCall(new CallId(1), each.desk(), Optional.empty(), each.at(), HelpCall.Status.RAISED)), 0, Row.of())))
                .orElse(now);
    }

    private static Conference with(Conference now, Signals signals) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace(), now.documents(), Optional.of(signals));
    }
}
