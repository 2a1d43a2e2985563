package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OPENING;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Attachment;
import org.plenary.core.Badge;
import org.plenary.core.Decision;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.AttachStatement;
import org.plenary.core.DecisionCommand.ObjectToDecision;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionCommand.StartSilence;
import org.plenary.core.DecisionCommand.WithdrawDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Row;
import org.plenary.core.Ruling;

/// How the conference decides: by consensus, which is the absence of objections when they were asked for.
@ParameterizedClass
@EnumSource(Stages.class)
record DecisionTranscriptsTest(Stages stage) {

    private static final DecisionId FIRST = new DecisionId("session-1-1");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void without_an_objection_a_decision_is_adopted_when_the_window_ends_and_statements_are_attached_to_it() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:00", CHAIR, new ProposeDecision("Bishkek Programme of Action", Optional.of("PC.DEC/440")),
                    "Decision 1 is proposed: Bishkek Programme of Action (PC.DEC/440).");
            meeting.at("10:00:10", CHAIR, new AskForObjections(FIRST, TEN_SECONDS),
                    "Is there any objection to decision 1? It is awaited for 0:10.");
            meeting.at("10:00:19.999999", Badge.HOUSE, new Wake(), "");
            meeting.at("10:00:20", Badge.HOUSE, new Wake(), "Decision 1 is adopted by consensus: Bishkek Programme of Action.");
            meeting.at("10:00:21", NORWAY_1, new ObjectToDecision(FIRST), "Refused: Nobody is asked for objections to this decision.");
            meeting.at("10:01:00", NORWAY_1, statement(NORWAY, Row.of(KYRGYZSTAN, NORWAY, KYRGYZSTAN)),
                    "Attached to decision 1, interpretative statement by Norway, also for Kyrgyzstan: We understand this so.");
            meeting.at("10:01:01", NORWAY_1, statement(NORWAY, Row.of()), "Refused: Norway has attached such a statement already.");
            meeting.at("10:01:02", SECRETARY, statement(TAJIKISTAN, Row.of()),
                    "Attached to decision 1, interpretative statement by Tajikistan: We understand this so.");
            Decision decision = meeting.conference().decision(FIRST).orElseThrow();
            assertThat(decision.status()).isEqualTo(Decision.Status.ADOPTED);
            assertThat(decision.attachments()).extracting(Attachment::delegation).containsExactly(NORWAY, TAJIKISTAN);
        }
    }

    @Test
    void an_objection_before_the_end_of_the_window_counts_and_one_at_the_instant_does_not() {
        try (Meeting meeting = debate()) {
            propose(meeting, "10:00:00");
            propose(meeting, "10:00:01");
            meeting.at("10:00:10", CHAIR, new AskForObjections(FIRST, TEN_SECONDS));
            meeting.at("10:00:19.999999", TAJIKISTAN_1, new ObjectToDecision(FIRST), "Tajikistan objects to decision 1.");
            meeting.at("10:00:30", CHAIR, new AskForObjections(FIRST, TEN_SECONDS),
                    "Refused: This decision is not waiting to be put to the session.");
            DecisionId second = new DecisionId("session-1-2");
            meeting.at("10:01:00", CHAIR, new AskForObjections(second, TEN_SECONDS));
            meeting.at("10:01:10", TAJIKISTAN_1, new ObjectToDecision(second),
                    "Decision 2 is adopted by consensus: Programme. Refused: Nobody is asked for objections to this decision.");
        }
    }

    @Test
    void a_silence_procedure_outlasts_its_session_and_is_broken_or_ends_in_adoption() {
        try (Meeting meeting = debate()) {
            propose(meeting, "10:00:00");
            propose(meeting, "10:00:01");
            DecisionId second = new DecisionId("session-1-2");
            meeting.at("10:00:10", CHAIR, new StartSilence(FIRST, Hall440.at("10:00:10")), "Refused: This time has passed.");
            meeting.at("10:00:11", CHAIR, new StartSilence(FIRST, Hall440.at("12:00:00")),
                    "Decision 1 is under a silence procedure until 2001-12-13, 12:00.");
            meeting.at("10:00:12", CHAIR, new StartSilence(second, Hall440.at("12:00:00")));
            meeting.at("10:30:00", CHAIR, new CloseSession());
            meeting.at("11:00:00", NORWAY_1, new ObjectToDecision(second), "Norway breaks the silence on decision 2.");
            meeting.at("12:00:00", Badge.HOUSE, new Wake(), "Decision 1 is adopted by consensus: Programme.");
            assertThat(meeting.conference().decision(second).orElseThrow().status()).isEqualTo(Decision.Status.BROKEN);
        }
    }

    @Test
    void a_point_of_order_and_a_suspension_end_the_question_with_nothing_decided() {
        try (Meeting meeting = debate()) {
            propose(meeting, "10:00:00");
            meeting.at("10:00:10", CHAIR, new AskForObjections(FIRST, TEN_SECONDS));
            meeting.at("10:00:12", NORWAY_1, new RequestFloor(POINT_OF_ORDER, EN));
            meeting.at("10:00:13", CHAIR, new Recognize(NORWAY),
                    "Decision 1 stays proposed: nobody is asked for objections any longer. The chair recognizes Norway."
                            + " Norway states the point of order, for 1:00.");
            meeting.at("10:00:14", CHAIR, new AskForObjections(FIRST, TEN_SECONDS),
                    "Refused: A point of order awaits the ruling of the chair.");
            meeting.at("10:00:30", CHAIR, new Rule(Ruling.NOTED));
            meeting.at("10:00:40", CHAIR, new AskForObjections(FIRST, TEN_SECONDS));
            meeting.at("10:00:41", CHAIR, new SuspendSession(Optional.empty(), "consultations"),
                    "Decision 1 stays proposed: nobody is asked for objections any longer. Session 1 is suspended: consultations.");
            meeting.at("10:10:00", CHAIR, new AskForObjections(FIRST, TEN_SECONDS), "Refused: The session is suspended.");
            meeting.at("10:20:00", CHAIR, new ResumeSession());
            meeting.at("10:20:10", NORWAY_1, new RequestFloor(STATEMENT, EN));
            meeting.at("10:20:11", CHAIR, new GiveFloor(meeting.of(NORWAY)));
            meeting.at("10:20:12", CHAIR, new AskForObjections(FIRST, TEN_SECONDS), "Refused: Norway has the floor.");
        }
    }

    @Test
    void what_cannot_be_proposed_put_or_withdrawn() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", SECRETARY, new ProposeDecision("Programme", Optional.empty()), "Refused: No session is open.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:40:00", CHAIR, new ProposeDecision(" ", Optional.empty()),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("09:40:01", OTHER_CHAIR, new ProposeDecision("Programme", Optional.empty()),
                    "Refused: You are not a chair of this session.");
            meeting.at("09:40:02", NORWAY_1, new ProposeDecision("Programme", Optional.empty()), "Refused: Your role does not do this.");
            propose(meeting, "09:40:03");
            meeting.at("09:40:04", CO_CHAIR, new AskForObjections(FIRST, TEN_SECONDS), "Refused: You do not preside.");
            meeting.at("09:40:05", CHAIR, new AskForObjections(new DecisionId("session-1-9"), TEN_SECONDS),
                    "Refused: There is no decision session-1-9.");
            meeting.at("09:40:06", CHAIR, new AskForObjections(FIRST, Duration.ZERO),
                    "Refused: Objections are awaited for 1 second to 1 hour.");
            meeting.at("09:40:07", OTHER_CHAIR, new WithdrawDecision(FIRST), "Refused: You are not a chair of this session.");
            meeting.at("09:40:08", SECRETARY, new WithdrawDecision(FIRST), "Decision 1 is withdrawn.");
            meeting.at("09:40:09", CHAIR, new WithdrawDecision(FIRST), "Refused: This decision is settled.");
            propose(meeting, "09:40:10");
            meeting.at("09:50:00", CHAIR, new CloseSession());
            meeting.at("10:00:00", OTHER_CHAIR, new OpenSession(OPENING));
            meeting.at("10:00:01", OTHER_CHAIR, new AskForObjections(new DecisionId("session-1-2"), TEN_SECONDS),
                    "Refused: This decision was proposed in another session.");
        }
    }

    @Test
    void only_participating_States_object_and_attach_and_only_to_what_was_adopted() {
        try (Meeting meeting = debate()) {
            propose(meeting, "10:00:00");
            meeting.at("10:00:10", CHAIR, new AskForObjections(FIRST, TEN_SECONDS));
            meeting.at("10:00:11", JAPAN_1, new ObjectToDecision(FIRST), "Refused: Decisions are made by the participating States.");
            meeting.at("10:00:12", NORWAY_1, statement(NORWAY, Row.of()), "Refused: This decision has not been adopted.");
            meeting.at("10:00:20", JAPAN_1, statement(JAPAN, Row.of()),
                    "Decision 1 is adopted by consensus: Programme. Refused: Decisions are made by the participating States.");
            meeting.at("10:00:21", NORWAY_1, statement(NORWAY, Row.of(JAPAN)),
                    "Refused: Decisions are made by the participating States.");
            meeting.at("10:00:22", NORWAY_1, statement(TAJIKISTAN, Row.of()), "Refused: This is another delegation's.");
            meeting.at("10:00:23", NORWAY_1, statement(NORWAY, Row.of(new DelegationId("nobody"))),
                    "Refused: There is no delegation nobody on the roster.");
            meeting.at("10:00:24", NORWAY_1,
                    new AttachStatement(FIRST, Attachment.Kind.RESERVATION, NORWAY, Row.of(), "x".repeat(2_001)),
                    "Refused: The statement must have 1 to 2,000 visible characters.");
        }
    }

    @Test
    void what_is_under_silence_when_the_conference_closes_stays_undecided() {
        try (Meeting meeting = debate()) {
            propose(meeting, "10:00:00");
            meeting.at("10:00:10", CHAIR, new StartSilence(FIRST, Hall440.at("12:00:00")));
            meeting.at("10:30:00", CHAIR, new CloseSession());
            meeting.at("11:00:00", SECRETARY, new CloseConference(),
                    "Decision 1 stays proposed: nobody is asked for objections any longer. The conference is closed.");
            assertThat(meeting.conference().wakeAt()).isEmpty();
        }
    }

    private Meeting debate() {
        Meeting meeting = new Meeting(stage);
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
        meeting.at("09:45:00", CHAIR, new StartSegment(DEBATE));
        return meeting;
    }

    private static void propose(Meeting meeting, String time) {
        meeting.at(time, CHAIR, new ProposeDecision("Programme", Optional.empty()));
    }

    private static AttachStatement statement(DelegationId by, Row<DelegationId> others) {
        return new AttachStatement(FIRST, Attachment.Kind.INTERPRETATIVE_STATEMENT, by, others, "We understand this so.");
    }
}
