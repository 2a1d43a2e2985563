package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.CLOSE_DEBATE;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.core.RequestKinds.SUSPEND_MEETING;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.AppealOutcome;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.MotionRuling;
import org.plenary.core.ProcedureCommand.AppealRuling;
import org.plenary.core.ProcedureCommand.DecideAppeal;
import org.plenary.core.ProcedureCommand.DecideMotion;
import org.plenary.core.RequestId;
import org.plenary.core.RulePacks;
import org.plenary.core.Ruling;

/// Procedural motions, and appeals against the chair's rulings.
@ParameterizedClass
@EnumSource(Stages.class)
record ProcedureTranscriptsTest(Stages stage) {

    @Test
    void motions_are_decided_in_the_order_of_their_rank() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:01", CHAIR, new CloseList(DEBATE));
            meeting.at("10:00:10", TAJIKISTAN_1, new RequestFloor(CLOSE_DEBATE, RU), "Tajikistan makes a motion to close the debate.");
            meeting.at("10:00:11", TAJIKISTAN_1, new RequestFloor(CLOSE_DEBATE, RU), "");
            meeting.at("10:00:12", NORWAY_1, new RequestFloor(SUSPEND_MEETING, EN), "Norway makes a motion to suspend the meeting.");
            meeting.at("10:00:13", JAPAN_1, new RequestFloor(SUSPEND_MEETING, EN),
                    "Refused: The rules do not open this to your delegation: motion to suspend the meeting.");
            meeting.at("10:00:20", CHAIR, new DecideMotion(new RequestId(2), MotionRuling.CARRIED),
                    "Refused: Another motion is decided first: motion to suspend the meeting.");
            meeting.at("10:00:30", CHAIR, new GiveFloor(new RequestId(3)), "Norway has the floor for 2:00.");
            meeting.at("10:00:31", CHAIR, new GiveFloor(new RequestId(3), Optional.of(meeting.turn())),
                    "Refused: What you saw has changed meanwhile; look again.");
            meeting.at("10:00:40", CHAIR, new DecideMotion(new RequestId(3), MotionRuling.REJECTED),
                    "The motion to suspend the meeting of Norway is rejected.");
            meeting.at("10:00:50", CHAIR, new DecideMotion(new RequestId(2), MotionRuling.CARRIED),
                    "The motion to close the debate of Tajikistan is carried.");
            meeting.at("10:00:51", CHAIR, new DecideMotion(new RequestId(2), MotionRuling.CARRIED),
                    "Refused: There is no motion 2 before the chair.");
            assertThat(meeting.waiting()).isEqualTo("norway");
        }
    }

    @Test
    void a_motion_is_withdrawn_by_its_mover_and_lapses_with_its_segment() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", NORWAY_1, new RequestFloor(CLOSE_DEBATE, EN), "Norway makes a motion to close the debate.");
            meeting.at("10:00:01", TAJIKISTAN_1, new WithdrawRequest(new RequestId(1)), "Refused: This is another delegation's.");
            meeting.at("10:00:02", CO_CHAIR, new DecideMotion(new RequestId(1), MotionRuling.OUT_OF_ORDER), "Refused: You do not preside.");
            meeting.at("10:00:03", NORWAY_1, new WithdrawRequest(new RequestId(1)), "Norway withdraws its motion to close the debate.");
            meeting.at("10:00:04", NORWAY_1, new RequestFloor(CLOSE_DEBATE, EN));
            meeting.told(RU).at("10:00:05", CHAIR, new EndSegment(),
                    "Осталось без рассмотрения предложение о прекращении прений: Норвегия. Список ораторов закрыт, ожидает 0 запросов: "
                            + "Обсуждение. Завершено: Обсуждение.");
        }
    }

    @Test
    void an_appeal_stops_the_speaker_and_gives_the_exact_time_back() {
        try (Meeting meeting = ruled()) {
            meeting.at("10:01:30", TAJIKISTAN_1, new AppealRuling(), "Norway pauses with 4:00 left: point of order. "
                    + "Tajikistan appeals against the ruling.");
            meeting.at("10:01:31", TAJIKISTAN_1, new AppealRuling(), "");
            meeting.at("10:01:32", KYRGYZSTAN_1, new AppealRuling(), "Refused: This ruling has been appealed against already: Tajikistan.");
            String awaits = "Refused: A point of order awaits the ruling of the chair.";
            meeting.at("10:01:33", CHAIR, new ResumeTurn(meeting.turn()), awaits);
            meeting.at("10:01:34", CHAIR, new GiveFloor(new RequestId(9)), awaits);
            meeting.at("10:01:35", CHAIR, new EndSegment(), awaits);
            meeting.at("10:01:36", CHAIR, new AskForObjections(new DecisionId("session-1-1"), Duration.ofSeconds(30)), awaits);
            meeting.at("10:02:30", CHAIR, new DecideAppeal(AppealOutcome.STANDS), "The ruling stands. Norway has the floor for 4:00.");
            meeting.at("10:02:31", KYRGYZSTAN_1, new AppealRuling(), "Refused: There is no ruling that could be appealed against now.");
            meeting.at("10:02:32", CHAIR, new DecideAppeal(AppealOutcome.OVERRULED),
                    "Refused: There is no ruling that could be appealed against now.");
        }
    }

    @Test
    void a_ruling_is_appealed_against_until_the_next_turn_begins_and_an_appeal_lapses_with_the_sitting() {
        try (Meeting meeting = ruled()) {
            meeting.at("10:01:30", KYRGYZSTAN_1, new AppealRuling());
            meeting.at("10:01:40", CHAIR, new SuspendSession(Optional.empty(), "Fire alarm"),
                    "The turn of Norway ends with the suspension after 1:00. The appeal of Kyrgyzstan lapses. "
                            + "Session 1 is suspended: Fire alarm.");
        }
        try (Meeting meeting = ruled()) {
            meeting.at("10:01:30", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:02:00", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN), Optional.of(meeting.turn())));
            meeting.at("10:02:01", NORWAY_1, new AppealRuling(), "Refused: There is no ruling that could be appealed against now.");
        }
    }

    @Test
    void the_rules_say_whether_rulings_may_be_appealed_against_and_by_whom() {
        try (Meeting meeting = new Meeting(stage, Hall440.under(RulePacks.OSCE))) {
            meeting.at("09:30:00", NORWAY_1, new AppealRuling(), "Refused: The rules of this conference know no appeal against a ruling.");
        }
        try (Meeting meeting = ruled()) {
            meeting.at("10:01:30", JAPAN_1, new AppealRuling(),
                    "Refused: The rules do not open this to your delegation: point of order.");
        }
    }

    /// Norway speaks on after a minute, for the chair has denied Tajikistan's point of order.
    private Meeting ruled() {
        Meeting meeting = debate().at("09:59:00", CHAIR, new ProposeDecision("Declaration", Optional.empty()));
        meeting.at("10:00:00", NORWAY_1, new RequestFloor(STATEMENT, EN)).at("10:00:00", CHAIR, new GiveFloor(meeting.of(NORWAY)));
        meeting.at("10:00:30", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU));
        meeting.at("10:00:40", CHAIR, new Recognize(TAJIKISTAN));
        return meeting.at("10:01:10", CHAIR, new Rule(Ruling.DENIED),
                "The chair ends the turn of Tajikistan after 0:30. The chair denies the point of order. Norway has the floor for 4:20.");
    }

    private Meeting debate() {
        Meeting meeting = new Meeting(stage, Hall440.under(RulePacks.UN_GENERAL_ASSEMBLY));
        return meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1)).at("09:30:10", CHAIR, new StartSegment(DEBATE));
    }
}
