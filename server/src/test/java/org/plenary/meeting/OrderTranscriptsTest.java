package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.KYRGYZSTAN_1;
import static org.plenary.meeting.Hall440.NORWAY;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Arrangement;
import org.plenary.core.Category;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.OrderCommand.PreviewOrder;
import org.plenary.core.OrderCommand.SetOrder;
import org.plenary.core.OrderPolicy;
import org.plenary.core.OrderPolicy.Over;
import org.plenary.core.Ordering;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SpeakersList;

/// The order of a list: by request, by who has spoken, by letter, by lot, by category, in turn, as it was fixed.
@ParameterizedClass
@EnumSource(Stages.class)
record OrderTranscriptsTest(Stages stage) {

    @Test
    void a_list_goes_by_the_alphabet_from_the_letter_that_was_drawn() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, set(new OrderPolicy.Alphabetical(EN, "K")),
                    "The speakers' list is ordered: alphabetical from K (English). Debate. The speakers' list is arranged anew: Norway, "
                            + "Tajikistan, Japan. Debate.");
            meeting.at("10:00:11", KYRGYZSTAN_1, new RequestFloor(STATEMENT, RU),
                    "Kyrgyzstan asks for the floor: statement, in Russian. Place 1.");
            assertThat(meeting.waiting()).isEqualTo("kyrgyzstan, norway, tajikistan, japan");
            meeting.told(RU).at("10:00:12", SECRETARY, set(new OrderPolicy.Alphabetical(RU, "Т")),
                    "Порядок в списке ораторов: по алфавиту с буквы Т (язык: русский). Обсуждение. Новый порядок в списке ораторов: "
                            + "Таджикистан, Япония, Кыргызстан, Норвегия. Обсуждение.");
            meeting.told(EN).at("10:00:13", CHAIR, set(new OrderPolicy.Alphabetical(new Language("fr"), "A")),
                    "The speakers' list is ordered: alphabetical from A (French). Debate. The speakers' list is arranged anew: Japan, "
                            + "Kyrgyzstan, Norway, Tajikistan. Debate.");
            meeting.at("10:00:14", CHAIR, set(new OrderPolicy.Alphabetical(new Language("fr"), "A")), "");
        }
    }

    @Test
    void lots_are_drawn_from_a_published_seed_and_what_the_chair_moved_stays() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new MoveRequest(meeting.of(JAPAN), Side.BEFORE, meeting.of(TAJIKISTAN), "agreed"),
                    "Japan moves to place 1: agreed.");
            meeting.at("10:00:11", CHAIR, set(new OrderPolicy.ByLot("lot 7")),
                    "The speakers' list is ordered: by lot, seed “lot 7”. Debate. "
                            + "The speakers' list is arranged anew: Japan, Norway, Tajikistan. Debate.");
            assertThat(why(meeting)).isEqualTo("MOVED agreed, LOT 103455cc, LOT 58af580a");
        }
    }

    @Test
    void whoever_has_not_spoken_comes_first_and_each_turn_that_ends_arranges_the_list_anew() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, set(new OrderPolicy.LeastSpokenFirst()),
                    "The speakers' list is ordered: least time spoken first. Debate.");
            meeting.at("10:00:11", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN)));
            meeting.at("10:00:12", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Tajikistan asks for the floor: statement, in Russian. Place 3.");
            meeting.at("10:00:13", KYRGYZSTAN_1, new RequestFloor(STATEMENT, RU),
                    "Kyrgyzstan asks for the floor: statement, in Russian. Place 4.");
            assertThat(why(meeting)).isEqualTo("TIME_SPOKEN 0:00, TIME_SPOKEN 0:00, TIME_SPOKEN 0:00, TIME_SPOKEN 0:00");
            meeting.at("10:03:11", TAJIKISTAN_1, new EndTurn(meeting.turn()),
                    "Tajikistan ends after 3:00. The speakers' list is arranged anew: Japan, Norway, Kyrgyzstan, Tajikistan. Debate.");
            assertThat(why(meeting)).isEqualTo("TIME_SPOKEN 0:00, TIME_SPOKEN 0:00, TIME_SPOKEN 0:00, TIME_SPOKEN 3:00");
            meeting.at("10:03:20", CHAIR, set(new OrderPolicy.FirstTimeFirst()),
                    "The speakers' list is ordered: first-time speakers first. Debate.");
            assertThat(why(meeting)).isEqualTo("FIRST_TIME, FIRST_TIME, FIRST_TIME, SPOKEN_BEFORE");
        }
    }

    @Test
    void by_category_in_turn_and_in_a_fixed_order() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, set(new OrderPolicy.ByCategory(Row.of(Category.PARTNER_FOR_COOPERATION))),
                    "The speakers' list is ordered: by category. Debate. The speakers' list is arranged anew: Japan, Tajikistan, Norway. "
                            + "Debate.");
            assertThat(why(meeting)).isEqualTo("CATEGORY 1, ORDER_OF_REQUEST 1, ORDER_OF_REQUEST 3");
            meeting.at("10:00:11", CHAIR, set(new OrderPolicy.RoundRobin(Over.CATEGORY)),
                    "The speakers' list is ordered: the categories in turn. Debate. The speakers' list is arranged anew: Tajikistan, Japan, "
                            + "Norway. Debate.");
            assertThat(why(meeting)).isEqualTo("ROUND 1, ROUND 1, ROUND 2");
            meeting.at("10:00:12", CHAIR, set(new OrderPolicy.RoundRobin(Over.REGION)),
                    "The speakers' list is ordered: the regions in turn. Debate.");
            meeting.at("10:00:13", CHAIR, set(new OrderPolicy.FixedOrder(Row.of(NORWAY, JAPAN))),
                    "The speakers' list is ordered: in a fixed order. Debate. The speakers' list is arranged anew: Norway, Japan, Tajikistan. "
                            + "Debate.");
            meeting.at("10:00:14", CHAIR, set(new OrderPolicy.InOrderOfRequest()),
                    "The speakers' list is ordered: in order of request. Debate. The speakers' list is arranged anew: Tajikistan, Japan, "
                            + "Norway. Debate.");
        }
    }

    @Test
    void a_delegation_speaks_once_in_a_row_while_others_wait_and_as_often_as_the_list_takes() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new SetOrder(DEBATE, new Ordering(new OrderPolicy.InOrderOfRequest(), 1, 2)),
                    "The speakers' list is ordered: in order of request, at most 1 in a row from one delegation, at most 2 in all from one "
                            + "delegation. Debate.");
            meeting.at("10:00:11", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN)));
            meeting.at("10:00:12", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:00:13", CHAIR, new GiveFloor(meeting.of(TAJIKISTAN), Optional.of(meeting.turn())));
            meeting.at("10:00:14", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU),
                    "Refused: This list takes at most 2 turns from one delegation.");
            meeting.at("10:00:15", CHAIR, new Inscribe(TAJIKISTAN, STATEMENT.id(), Optional.empty(), Optional.empty()),
                    "Tajikistan asks for the floor: statement, in Russian. Place 3.");
            assertThat(why(meeting)).isEqualTo("ORDER_OF_REQUEST 2, ORDER_OF_REQUEST 3, IN_ALL 2");
        }
    }

    @Test
    void an_ordering_is_looked_at_before_it_is_set() {
        try (Meeting meeting = waiting()) {
            meeting.at("10:00:10", CHAIR, new PreviewOrder(DEBATE, new Ordering(new OrderPolicy.Alphabetical(EN, "A"), 0, 0)), "");
            assertThat(meeting.waiting()).isEqualTo("tajikistan, japan, norway");
            meeting.at("10:00:11", CHAIR, set(new OrderPolicy.Alphabetical(EN, "1")),
                    "Refused: This ordering cannot be: check its letter, its seed or its names.");
            meeting.at("10:00:12", CHAIR, new PreviewOrder(DEBATE, new Ordering(new OrderPolicy.InOrderOfRequest(), -1, 0)),
                    "Refused: This ordering cannot be: check its letter, its seed or its names.");
            meeting.at("10:00:13", CHAIR, set(new OrderPolicy.FixedOrder(Row.of(new DelegationId("atlantis")))),
                    "Refused: There is no delegation atlantis on the roster.");
            meeting.at("10:00:14", OTHER_CHAIR, set(new OrderPolicy.FirstTimeFirst()), "Refused: You are not a chair of this session.");
            meeting.at("10:00:15", NORWAY_1, set(new OrderPolicy.FirstTimeFirst()), "Refused: Your role does not do this.");
            meeting.at("10:00:16", CHAIR, new SetOrder(new SegmentId("nowhere"), Ordering.USUAL), "Refused: There is no segment nowhere.");
            meeting.at("10:00:17", CHAIR, new SetOrder(COFFEE, Ordering.USUAL),
                    "Refused: The turns of this segment are made by the programme.");
            meeting.at("10:00:18", CHAIR, new SetOrder(Hall440.WELCOME, Ordering.USUAL),
                    "Refused: You are not a chair of this session.");
        }
    }

    private Meeting waiting() {
        return new Meeting(stage)
                .at("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .at("09:30:10", CHAIR, new StartSegment(DEBATE))
                .at("10:00:00", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU))
                .at("10:00:01", JAPAN_1, new RequestFloor(STATEMENT, EN))
                .at("10:00:02", NORWAY_1, new RequestFloor(STATEMENT, EN));
    }

    private static SetOrder set(OrderPolicy policy) {
        return new SetOrder(DEBATE, new Ordering(policy, 0, 0));
    }

    private static String why(Meeting meeting) {
        SpeakersList list = meeting.conference().runningList().orElseThrow();
        return String.join(", ", Arrangement.standings(meeting.conference(), list).stream()
                .map(each -> each.why() + each.detail().map(detail -> " " + detail).orElse("")).toList());
    }
}
