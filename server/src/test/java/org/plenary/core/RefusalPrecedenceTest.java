package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Refusal.CHANNEL_IS_ENGAGED;
import static org.plenary.core.Refusal.CONFERENCE_IS_CLOSED;
import static org.plenary.core.Refusal.FLOOR_IS_HELD;
import static org.plenary.core.Refusal.HELP_IS_CALLED;
import static org.plenary.core.Refusal.IN_THE_PAST;
import static org.plenary.core.Refusal.KIND_IS_NOT_TAKEN;
import static org.plenary.core.Refusal.LIST_IS_NOT_OPEN;
import static org.plenary.core.Refusal.NOBODY_PRESIDES;
import static org.plenary.core.Refusal.NOT_A_CHAIR_OF_SESSION;
import static org.plenary.core.Refusal.NOT_PRESIDING;
import static org.plenary.core.Refusal.NOT_SEATED;
import static org.plenary.core.Refusal.NOT_THE_HOST;
import static org.plenary.core.Refusal.NOT_YOUR_ROLE;
import static org.plenary.core.Refusal.NO_MATES;
import static org.plenary.core.Refusal.NO_SEGMENT_IS_RUNNING;
import static org.plenary.core.Refusal.NO_SESSION_IS_OPEN;
import static org.plenary.core.Refusal.NO_SUCH_BOOTH;
import static org.plenary.core.Refusal.NO_SUCH_DELEGATION;
import static org.plenary.core.Refusal.NO_SUCH_DESK;
import static org.plenary.core.Refusal.NO_SUCH_KIND;
import static org.plenary.core.Refusal.NO_SUCH_LANGUAGE;
import static org.plenary.core.Refusal.NO_SUCH_LIST;
import static org.plenary.core.Refusal.NO_SUCH_OUTPUT;
import static org.plenary.core.Refusal.NO_SUCH_REQUEST;
import static org.plenary.core.Refusal.NO_SUCH_SEGMENT;
import static org.plenary.core.Refusal.NO_TURN_IS_RUNNING;
import static org.plenary.core.Refusal.SESSION_IS_SUSPENDED;
import static org.plenary.core.Refusal.SLOW_DOWN_IS_RECENT;
import static org.plenary.core.Refusal.STALE;
import static org.plenary.core.Refusal.TEXT_IS_UNFIT;
import static org.plenary.core.Refusal.TOO_LONG;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.Hall440;

/// Of several reasons to refuse, the first one in the order of the constants is the answer.
class RefusalPrecedenceTest {

    private static final SegmentId NOWHERE = new SegmentId("nowhere");
    private static final Optional<String> UNFIT = Optional.of(" ");

    private Conference now = seated();

    @Test
    void before_anything_else_comes_who_sends() {
        expect(Hall440.LISTENER, new AgendaCommand.StartSegment(NOWHERE), NOT_YOUR_ROLE, NO_SUCH_SEGMENT);
        Badge absent = Badge.officer(Role.SECRETARY, new SeatId("nobody-1"));
        grant(Hall440.SECRETARY, new AgendaCommand.CloseConference());
        expect(absent, new ListCommand.OpenList(NOWHERE), NOT_SEATED, CONFERENCE_IS_CLOSED, NO_SUCH_SEGMENT);
        expect(Hall440.SECRETARY, new ListCommand.OpenList(NOWHERE), CONFERENCE_IS_CLOSED, NO_SUCH_SEGMENT);
    }

    @Test
    void what_a_command_names_comes_before_the_state_it_meets() {
        expect(Hall440.CHAIR, new AgendaCommand.StartSegment(NOWHERE), NO_SUCH_SEGMENT, NO_SESSION_IS_OPEN);
        expect(Hall440.CHAIR, new AgendaCommand.SuspendSession(Optional.empty(), " "), TEXT_IS_UNFIT, NO_SESSION_IS_OPEN);
        expect(Hall440.CHAIR, new ListCommand.RemoveRequest(new RequestId(1), " "), NO_SUCH_REQUEST, TEXT_IS_UNFIT, NO_SESSION_IS_OPEN);
        expect(Hall440.NORWAY_1, request(new KindId("veto"), new Language("fr"), UNFIT), NO_SUCH_KIND, NO_SUCH_LANGUAGE, TEXT_IS_UNFIT);
        expect(Hall440.NORWAY_1, request(RequestKinds.STATEMENT.id(), new Language("fr"), UNFIT), NO_SUCH_LANGUAGE, TEXT_IS_UNFIT);
        expect(Hall440.NORWAY_1, request(RequestKinds.STATEMENT.id(), Language.EN, UNFIT), TEXT_IS_UNFIT, NO_SESSION_IS_OPEN);
        expect(Hall440.CHAIR, new ListCommand.Inscribe(
                new DelegationId("nobody"), RequestKinds.STATEMENT.id(), Optional.empty(), UNFIT), NO_SUCH_DELEGATION, TEXT_IS_UNFIT);
        expect(Hall440.CHAIR, new AgendaCommand.TakePresiding(), NO_SESSION_IS_OPEN, NOT_A_CHAIR_OF_SESSION);
        expect(Hall440.NORWAY_1, new RosterCommand.AdmitDelegation(new Delegation(
                new DelegationId("guest"), Category.GUEST, new Words(" ", " "), new Language("fr"), Optional.empty(), 0)),
                NO_SUCH_LANGUAGE, TEXT_IS_UNFIT, NOT_THE_HOST);
    }

    @Test
    void the_session_comes_before_the_segment_and_the_segment_before_the_list() {
        expect(Hall440.NORWAY_1, request(RequestKinds.PROGRAMME_ENTRY.id(), Language.EN, Optional.empty()),
                NO_SESSION_IS_OPEN, NO_SEGMENT_IS_RUNNING, KIND_IS_NOT_TAKEN);
        grant(Hall440.CHAIR, new AgendaCommand.OpenSession(Hall440.SESSION_1));
        expect(Hall440.NORWAY_1, request(RequestKinds.PROGRAMME_ENTRY.id(), Language.EN, Optional.empty()),
                NO_SEGMENT_IS_RUNNING, KIND_IS_NOT_TAKEN);
        expect(Hall440.OTHER_CHAIR, new ListCommand.OpenList(Hall440.COFFEE), NOT_A_CHAIR_OF_SESSION, NO_SUCH_LIST);
        expect(Hall440.CHAIR, new ListCommand.AnnounceClosing(Hall440.DEBATE, Hall440.at("09:00")), LIST_IS_NOT_OPEN, IN_THE_PAST);
        grant(Hall440.CHAIR, new AgendaCommand.StartSegment(Hall440.OVERVIEW));
        expect(Hall440.NORWAY_1, request(RequestKinds.PROGRAMME_ENTRY.id(), Language.EN, Optional.empty()),
                NO_SUCH_LIST, KIND_IS_NOT_TAKEN);
        expect(Hall440.CO_CHAIR, new FloorCommand.GiveFloor(new RequestId(9)), NOT_PRESIDING, STALE);
        grant(Hall440.CHAIR, new FloorCommand.GiveFloor(new RequestId(1)));
        expect(Hall440.CHAIR, new FloorCommand.GiveFloor(new RequestId(9)), STALE, FLOOR_IS_HELD);
        expect(Hall440.CHAIR, new FloorCommand.ExtendTurn(new TurnId(9), Duration.ZERO), STALE, TOO_LONG);
        grant(Hall440.CHAIR, new AgendaCommand.SuspendSession(Optional.empty(), "Rest"));
        expect(Hall440.CHAIR, new AgendaCommand.SuspendSession(Optional.of(Hall440.at("09:00")), " "),
                TEXT_IS_UNFIT, SESSION_IS_SUSPENDED, IN_THE_PAST);
    }

    @Test
    void what_a_desk_names_comes_before_what_its_booth_has_and_the_floor_before_the_mates() {
        expect(Hall440.RU_1, new BoothCommand.SelectOutput(Output.B, Optional.of(new Language("xx"))), NO_SUCH_LANGUAGE, NO_SUCH_OUTPUT);
        expect(Hall440.RU_1, new HandoverCommand.ProposeHandover(new DeskId("nowhere"), Handover.Timing.AFTER_THIS_SPEAKER),
                NO_TURN_IS_RUNNING, NO_SUCH_DESK);
    }

    @Test
    void an_output_that_is_not_there_comes_before_who_has_it() {
        grant(Hall440.EN_1, new BoothCommand.OpenMicrophone());
        expect(Hall440.RU_1, new BoothCommand.SelectOutput(Output.B, Optional.empty()), NO_SUCH_OUTPUT, CHANNEL_IS_ENGAGED);
    }

    @Test
    void what_a_signal_names_comes_before_its_text_and_its_text_before_who_reads_it() {
        Addressee nowhere = new Addressee.BoothAddressee(new BoothId("nowhere"));
        expect(Hall440.EN_1, new SignalCommand.SendMessage(nowhere, " "), NO_SUCH_BOOTH, TEXT_IS_UNFIT);
        expect(Hall440.EN_1, new SignalCommand.SendMessage(new Addressee.ChairAddressee(), " "), TEXT_IS_UNFIT, NOBODY_PRESIDES);
        expect(Hall440.CHAIR, new SignalCommand.SendMessage(new Addressee.MatesAddressee(), " "), TEXT_IS_UNFIT, NO_MATES);
        grant(Hall440.EN_1, new SignalCommand.CallHelp(Optional.empty()));
        expect(Hall440.EN_1, new SignalCommand.CallHelp(UNFIT), TEXT_IS_UNFIT, HELP_IS_CALLED);
        grant(Hall440.CHAIR, new AgendaCommand.OpenSession(Hall440.SESSION_1));
        grant(Hall440.CHAIR, new AgendaCommand.StartSegment(Hall440.OVERVIEW));
        grant(Hall440.CHAIR, new FloorCommand.GiveFloor(new RequestId(1)));
        grant(Hall440.EN_1, new SignalCommand.SlowDown());
        grant(Hall440.CHAIR, new FloorCommand.EndTurn(new TurnId(1)));
        expect(Hall440.EN_1, new SignalCommand.SlowDown(), NO_TURN_IS_RUNNING, SLOW_DOWN_IS_RECENT);
    }

    /// @param reasons that all hold, in the order of the constants
    private void expect(Badge badge, Command command, Refusal... reasons) {
        assertThat(reasons).isSorted();
        Outcome outcome = decided(badge, command);
        assertThat(outcome).as("%s, for %s", command, Arrays.toString(reasons)).isInstanceOfSatisfying(
                Outcome.Refused.class, refused -> assertThat(refused.why()).isEqualTo(reasons[0]));
    }

    private void grant(Badge badge, Command command) {
        Outcome outcome = decided(badge, command);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Granted.class, granted -> granted.events()
                .forEach(event -> now = now.after(Hall440.at("10:00"), event)));
    }

    private Outcome decided(Badge badge, Command command) {
        return Rules.decide(now, new Slip(CommandId.HOUSE, Hall440.at("10:00"), badge, command));
    }

    private static ListCommand.RequestFloor request(KindId kind, Language language, Optional<String> speaker) {
        return new ListCommand.RequestFloor(kind, Optional.of(language), speaker);
    }

    private static Conference seated() {
        ConferenceClock clock = new ConferenceClock(Hall440.at("09:00"), Hall440.at("09:00"), 1);
        Conference seated = Conference.convened(new HouseEvent.Convened(Hall440.plan(), clock));
        for (Badge badge : Hall440.SEATED) {
            seated = seated.after(Hall440.at("09:00"), new HouseEvent.SeatTaken(badge.seat().orElseThrow(), new Link("hall", 1, 1)));
        }
        return seated;
    }
}
