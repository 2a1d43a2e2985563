package org.plenary.meeting;

import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DAY;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Category;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RosterCommand.AdmitDelegation;
import org.plenary.core.SeatId;
import org.plenary.core.Words;

/// The roster: who is admitted, by whom, and what bars it.
@ParameterizedClass
@EnumSource(Stages.class)
record RosterTranscriptsTest(Stages stage) {

    @Test
    void the_host_admits_further_delegations_and_they_speak() {
        Delegation turkey = delegation("turkey", Category.PARTICIPATING_STATE, EN);
        Badge turkey1 = Badge.delegate(new SeatId("turkey-1"), turkey.id());
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", CHAIR, new AdmitDelegation(turkey), "Refused: Your role does not do this.");
            meeting.at("09:00:10", NORWAY_1, new AdmitDelegation(turkey), "Refused: Only the host admits further delegations.");
            meeting.at("09:00:20", KYRGYZSTAN_1, new AdmitDelegation(turkey), "Turkey is admitted: participating State.");
            meeting.at("09:00:30", SECRETARY, new AdmitDelegation(turkey), "Refused: Turkey is on the roster already.");
            meeting.joins("09:01:00", turkey1, "Seat turkey-1 is taken.");
            meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
            meeting.at("09:30:10", CHAIR, new StartSegment(DEBATE));
            meeting.at("09:30:20", turkey1, new RequestFloor(STATEMENT.id(), Optional.empty(), Optional.empty()),
                    "Turkey asks for the floor: statement, in English. Place 1.");
        }
    }

    @Test
    void a_non_governmental_organization_takes_part_with_prior_notice() {
        Delegation unannounced = delegation("ngo-forum", Category.NON_GOVERNMENTAL_ORGANIZATION, RU);
        Delegation announced = new Delegation(
                unannounced.id(), unannounced.category(), unannounced.name(), RU, Optional.of(DAY.minusDays(9)), 1);
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", SECRETARY, new AdmitDelegation(unannounced),
                    "Refused: There is no prior notice: non-governmental organizations take part with prior notice.");
            meeting.at("09:00:10", SECRETARY, new AdmitDelegation(announced), "Ngo-forum is admitted: non-governmental organization.");
        }
    }

    @Test
    void a_delegation_is_admitted_with_a_name_a_language_and_seats_of_its_own() {
        Delegation turkey = delegation("turkey", Category.GUEST, EN);
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:00:00", SECRETARY, new AdmitDelegation(delegation("turkey", Category.GUEST, new Language("fr"))),
                    "Refused: French is not a language of this conference.");
            meeting.at("09:00:10", SECRETARY, new AdmitDelegation(named(turkey, new Words("Turkey", "\u00a0"))),
                    "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("09:00:20", SECRETARY, new AdmitDelegation(seats(turkey, 0)),
                    "Refused: The delegation must have 1 to 20 seats, and none that is somebody else's: turkey.");
            meeting.at("09:00:30", SECRETARY, new AdmitDelegation(seats(turkey, 21)), unfit("turkey"));
            meeting.at("09:00:40", SECRETARY, new AdmitDelegation(delegation("chair", Category.GUEST, EN)), unfit("chair"));
            meeting.at("09:00:50", SECRETARY, new AdmitDelegation(delegation("en", Category.GUEST, EN)), unfit("en"));
            meeting.at("09:01:00", SECRETARY, new AdmitDelegation(delegation("x".repeat(62), Category.GUEST, EN)), unfit("x".repeat(62)));
            meeting.at("09:01:10", SECRETARY, new AdmitDelegation(seats(turkey, 20)), "Turkey is admitted: guest.");
        }
    }

    @Test
    void the_minutes_are_told_in_russian() {
        try (Meeting meeting = new Meeting(stage).told(RU)) {
            meeting.at("09:00:00", SECRETARY,
                    new AdmitDelegation(named(delegation("turkey", Category.GUEST, EN), new Words("Turkey", "Турция"))),
                    "Допущена делегация: Турция (гость).");
            meeting.at("09:00:10", SECRETARY, new AdmitDelegation(delegation("turkey", Category.GUEST, EN)),
                    "Отказано: Делегация уже участвует: Турция.");
            meeting.at("09:00:20", SECRETARY, new AdmitDelegation(delegation("ngo", Category.GUEST, new Language("fr"))),
                    "Отказано: На конференции не используется язык: французский.");
        }
    }

    private static String unfit(String key) {
        return "Refused: The delegation must have 1 to 20 seats, and none that is somebody else's: " + key + ".";
    }

    private static Delegation delegation(String key, Category category, Language language) {
        String name = Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return new Delegation(new DelegationId(key), category, new Words(name, name), language, Optional.empty(), 2);
    }

    private static Delegation named(Delegation other, Words name) {
        return new Delegation(other.id(), other.category(), name, other.language(), other.notified(), other.seats());
    }

    private static Delegation seats(Delegation other, int seats) {
        return new Delegation(other.id(), other.category(), other.name(), other.language(), other.notified(), seats);
    }
}
