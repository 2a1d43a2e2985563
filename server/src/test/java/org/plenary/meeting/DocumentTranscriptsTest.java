package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.NORWAY_2;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.ContentHash;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.Document;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.DocumentCommand.Transmit;
import org.plenary.core.DocumentCommand.WithdrawDocument;
import org.plenary.core.DocumentId;
import org.plenary.core.Documents;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.MediaType;
import org.plenary.core.Officer;
import org.plenary.core.OrderCommand.ConvertToWritten;
import org.plenary.core.Plan;
import org.plenary.core.PlannedSession;
import org.plenary.core.Policies;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.SessionId;
import org.plenary.core.Subject;
import org.plenary.core.Subject.DecisionSubject;
import org.plenary.core.Subject.ReportSubject;
import org.plenary.core.Subject.StatementSubject;
import org.plenary.core.Words;

/// Documents: who submits them, who may read them when, and where they go.
@ParameterizedClass
@EnumSource(Stages.class)
record DocumentTranscriptsTest(Stages stage) {

    private static final Subject STATEMENT_1 = new StatementSubject(new RequestId(1));
    private static final Subject REPORT = new ReportSubject(SESSION_1);
    private static final DecisionId DECISION = new DecisionId("session-1-1");
    private static final Subject FINAL = new DecisionSubject(DECISION);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Badge RAPPORTEUR = Badge.officer(Role.RAPPORTEUR, new SeatId("rapporteur-1"));
    private static final Words COUNCIL = new Words("the Permanent Council of the OSCE", "Постоянный совет ОБСЕ");
    private static final String SUBMITTED =
            "The text of the statement by Norway is submitted: statement.pdf, 1000 bytes, checksum " + HASH + ".";

    @Test
    void the_text_of_a_statement_is_for_the_booths_until_it_is_delivered_and_then_for_every_participant() {
        try (Meeting meeting = debate(Hall440.plan())) {
            meeting.at("10:00:00", NORWAY_2, submit(STATEMENT_1, "statement.pdf"), SUBMITTED);
            assertThat(readers(meeting)).containsExactly(NORWAY_1, EN_1, SECRETARY);
            meeting.at("10:00:01", TAJIKISTAN_1, submit(STATEMENT_1, "statement.pdf"), "Refused: This is another delegation's.");
            meeting.at("10:00:02", CHAIR, submit(STATEMENT_1, "statement.pdf"), "Refused: This is for others to submit.");
            meeting.at("10:00:03", SECRETARY, submit(STATEMENT_1, "again.pdf"), "Refused: This document is there already.");
            meeting.at("10:01:00", CHAIR, new GiveFloor(new RequestId(1)));
            assertThat(readers(meeting)).containsExactly(NORWAY_1, EN_1, SECRETARY);
            meeting.at("10:03:00", NORWAY_1, new EndTurn(meeting.turn()));
            assertThat(readers(meeting)).containsExactly(CHAIR, NORWAY_1, JAPAN_1, EN_1, SECRETARY);
            meeting.at("10:03:01", NORWAY_1, new WithdrawDocument(new DocumentId(1)),
                    "Refused: The statement has been delivered; its text stays.");
        }
    }

    @Test
    void a_statement_that_is_handed_in_is_delivered_and_its_text_may_come_later() {
        try (Meeting meeting = debate(Hall440.plan())) {
            meeting.at("10:00:00", NORWAY_1, new ConvertToWritten(new RequestId(1)));
            meeting.at("10:00:01", NORWAY_1, submit(STATEMENT_1, "statement.pdf"), SUBMITTED);
            assertThat(readers(meeting)).containsExactly(CHAIR, NORWAY_1, JAPAN_1, EN_1, SECRETARY);
        }
    }

    @Test
    void what_is_still_to_be_delivered_may_be_withdrawn() {
        try (Meeting meeting = debate(Hall440.plan()).told(Language.RU)) {
            meeting.at("10:00:00", NORWAY_1, submit(STATEMENT_1, "statement.pdf"),
                    "Представлен текст выступления: Норвегия, statement.pdf, 1000 байтов, контрольная сумма " + HASH + ".");
            meeting.at("10:00:01", TAJIKISTAN_1, new WithdrawDocument(new DocumentId(1)), "Отказано: Это принадлежит другой делегации.");
            meeting.at("10:00:02", NORWAY_2, new WithdrawDocument(new DocumentId(1)),
                    "Отозван текст выступления: Норвегия, statement.pdf.");
            meeting.at("10:00:03", NORWAY_2, new WithdrawDocument(new DocumentId(1)), "Отказано: Нет такого документа: 1.");
            meeting.told(EN).at("10:00:04", NORWAY_2, new WithdrawDocument(new DocumentId(1)), "Refused: There is no such document: 1.");
            assertThat(meeting.conference().papers().all()).isEmpty();
        }
    }

    @Test
    void a_document_has_a_name_without_a_path_the_ending_of_its_type_and_a_size() {
        try (Meeting meeting = debate(Hall440.plan())) {
            String unfit = "Refused: A document has a name without a path that ends in .pdf, .docx or .txt, and at most 10 MB.";
            for (String name : new String[] {"../statement.pdf", "c:\\statement.pdf", "statement.exe", "statement.txt", ".pdf\n", " "}) {
                meeting.at("10:00:00", NORWAY_1, submit(STATEMENT_1, name), unfit);
            }
            ContentHash hash = new ContentHash(HASH);
            meeting.at("10:00:01", NORWAY_1, new SubmitDocument(STATEMENT_1, hash, "a.txt", 0, MediaType.TEXT), unfit);
            meeting.at("10:00:02", NORWAY_1, new SubmitDocument(STATEMENT_1, hash, "a.txt", Document.LARGEST + 1, MediaType.TEXT), unfit);
            meeting.at("10:00:03", NORWAY_1, submit(new StatementSubject(new RequestId(7)), "a.pdf"),
                    "Refused: Request 7 does not wait any longer.");
            for (int i = 1; i <= 8; i++) {
                meeting.at("10:00:1" + i, NORWAY_1, new SubmitDocument(
                        STATEMENT_1, new ContentHash(Integer.toString(i).repeat(64)), "a.txt", i, MediaType.TEXT));
            }
            meeting.at("10:00:20", NORWAY_1, submit(STATEMENT_1, "ninth.pdf"),
                    "Refused: There are 8 documents already; withdraw one first.");
        }
    }

    @Test
    void a_report_is_submitted_by_the_rapporteur_and_transmitted_by_the_secretariat() {
        try (Meeting meeting = debate(reported(Policies.USUAL.transmittingTo(COUNCIL)))) {
            meeting.joins("09:50:00", RAPPORTEUR, "Seat rapporteur-1 is taken.");
            meeting.at("10:00:00", SECRETARY, new Transmit(REPORT, Optional.empty()), "Refused: There is no report of this session yet.");
            meeting.at("10:00:01", NORWAY_1, submit(REPORT, "report.pdf"), "Refused: This is for others to submit.");
            meeting.at("10:00:02", RAPPORTEUR, submit(new ReportSubject(Hall440.OPENING), "report.pdf"),
                    "Refused: This is for others to submit.");
            meeting.at("10:00:03", RAPPORTEUR, submit(new ReportSubject(new SessionId("nowhere")), "report.pdf"),
                    "Refused: There is no session nowhere.");
            meeting.at("10:00:04", RAPPORTEUR, submit(REPORT, "report.pdf"),
                    "The report of a session is submitted: Session 1, report.pdf, 1000 bytes, checksum " + HASH + ".");
            assertThat(readers(meeting)).containsExactly(CHAIR, NORWAY_1, JAPAN_1, EN_1, SECRETARY);
            meeting.at("10:00:05", SECRETARY, new Transmit(REPORT, Optional.empty()),
                    "The report of a session is transmitted to the Permanent Council of the OSCE: Session 1.");
            meeting.at("10:00:06", SECRETARY, new Transmit(REPORT, Optional.empty()), "Refused: It has been transmitted.");
            meeting.at("10:00:07", RAPPORTEUR, new WithdrawDocument(new DocumentId(1)), "Refused: It has been transmitted.");
            meeting.told(Language.RU).at("10:00:08", SECRETARY, new Transmit(REPORT, Optional.of("Совет министров")),
                    "Передан доклад о заседании: Заседание 1. Кому: Совет министров.");
            meeting.at("10:00:09", SECRETARY, new Transmit(STATEMENT_1, Optional.empty()),
                    "Отказано: Передаются итоговые документы и доклады о заседаниях, но не выступления.");
            meeting.told(EN).at("10:00:10", SECRETARY, new Transmit(STATEMENT_1, Optional.empty()),
                    "Refused: Statements are not transmitted; final documents and reports are.");
        }
    }

    @Test
    void a_final_document_is_a_decision_that_was_adopted() {
        try (Meeting meeting = debate(Hall440.plan())) {
            meeting.at("10:00:00", CHAIR, submit(FINAL, "programme.pdf"), "Refused: There is no decision session-1-1.");
            meeting.at("10:00:01", CHAIR, new ProposeDecision("Programme of Action", Optional.empty()));
            meeting.at("10:00:02", OTHER_CHAIR, submit(FINAL, "programme.pdf"), "Refused: You are not a chair of this session.");
            meeting.at("10:00:03", CHAIR, submit(FINAL, "programme.pdf"),
                    "The text of decision 1 is submitted: Session 1, programme.pdf, 1000 bytes, checksum " + HASH + ".");
            meeting.at("10:00:04", SECRETARY, new Transmit(FINAL, Optional.empty()),
                    "Refused: Say to whom it goes: the plan names nobody.");
            meeting.at("10:00:05", SECRETARY, new Transmit(FINAL, Optional.of(" ")),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:06", SECRETARY, new Transmit(FINAL, Optional.of("Council")),
                    "Refused: This decision has not been adopted.");
            meeting.at("10:00:10", CHAIR, new AskForObjections(DECISION, Duration.ofSeconds(10)));
            meeting.at("10:00:20", Badge.HOUSE, new Wake());
            meeting.at("10:00:21", SECRETARY, new Transmit(FINAL, Optional.of("Council")),
                    "Decision 1 is transmitted to Council: Programme of Action.");
            assertThat(meeting.conference().papers().transmissions()).singleElement()
                    .satisfies(each -> assertThat(each.at()).isEqualTo(Hall440.at("10:00:21")));
        }
    }

    /// Who of these may read the first document.
    private static Row<Badge> readers(Meeting meeting) {
        Document document = meeting.conference().papers().all().getFirst();
        return Row.copyOf(Row.of(CHAIR, NORWAY_1, JAPAN_1, EN_1, SECRETARY, Hall440.LISTENER).stream()
                .filter(badge -> Documents.mayRead(meeting.conference(), badge, document)).toList());
    }

    private static SubmitDocument submit(Subject subject, String name) {
        return new SubmitDocument(subject, new ContentHash(HASH), name, 1_000, MediaType.PDF);
    }

    /// The debate of session 1, with Norway's request.
    private Meeting debate(Plan plan) {
        return new Meeting(stage, plan)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
    }

    /// The same conference with a rapporteur of session 1.
    private static Plan reported(Policies policies) {
        Plan plan = Hall440.plan(policies);
        Officer rapporteur = new Officer(Role.RAPPORTEUR, new SeatId("rapporteur-1"), new Words("Rapporteur", "Докладчик"), EN);
        return new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(),
                Row.copyOf(plan.sessions().stream().map(session -> session.id().equals(SESSION_1) ? with(session, rapporteur) : session)
                        .toList()),
                plan.occasions(), plan.delegations(), plan.officers(), plan.booths(), plan.policies(), plan.groups(), plan.rules(),
                plan.time());
    }

    private static PlannedSession with(PlannedSession session, Officer rapporteur) {
        return new PlannedSession(
                session.id(), session.title(), session.publicity(), session.sittings(), session.chairs(), Optional.of(rapporteur),
                session.segments());
    }
}
