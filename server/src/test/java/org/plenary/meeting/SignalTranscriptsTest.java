package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.EN_2;
import static org.plenary.meeting.Hall440.LISTENER;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.RU_1;
import static org.plenary.meeting.Hall440.RU_2;
import static org.plenary.meeting.Hall440.SECRETARY;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;
import static org.plenary.meeting.Hall440.TECHNICIAN;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.Addressee;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.BoothId;
import org.plenary.core.CallId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.PauseReason;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.SignalCommand.AcknowledgeHelp;
import org.plenary.core.SignalCommand.CallHelp;
import org.plenary.core.SignalCommand.Disconnect;
import org.plenary.core.SignalCommand.FinishHelp;
import org.plenary.core.SignalCommand.SendMessage;
import org.plenary.core.SignalCommand.SlowDown;
import org.plenary.views.Audience;
import org.plenary.views.Item;
import org.plenary.views.Own;
import org.plenary.views.SignalItem;
import org.plenary.views.View;

/// What booths, technician and chair tell each other beside the floor.
@ParameterizedClass
@EnumSource(Stages.class)
record SignalTranscriptsTest(Stages stage) {

    private static final Addressee MATES = new Addressee.MatesAddressee();
    private static final Addressee THE_TECHNICIAN = new Addressee.TechnicianAddressee();
    private static final Addressee THE_CHAIR = new Addressee.ChairAddressee();

    @Test
    void a_speaker_is_asked_to_slow_down_and_nobody_is_told_by_whom() {
        try (Meeting meeting = new Meeting(stage)) {
            speaking(meeting);
            meeting.at("10:01:00", RU_1, new SlowDown(), "Norway is asked to slow down.");
            assertThat(hurried(meeting, NORWAY_1)).isTrue();
            assertThat(hurried(meeting, TAJIKISTAN_1)).isFalse();
            assertThat(hurried(meeting, RU_2)).isFalse();
            assertThat(hurried(meeting, Audience.PODIUM)).isTrue();
            assertThat(hurried(meeting, Audience.BOOTH)).isTrue();
            for (Audience audience : List.of(
                    Audience.DELEGATE, Audience.TECHNICIAN, Audience.LISTENER, Audience.MEDIA, Audience.DISPLAY)) {
                assertThat(hurried(meeting, audience)).as("%s", audience).isFalse();
            }
            meeting.at("10:01:05", EN_1, new SlowDown(), "Norway is asked again to slow down.");
            meeting.at("10:01:14.999", Badge.HOUSE, new Wake(), "");
            meeting.at("10:01:15", Badge.HOUSE, new Wake(), "The call to slow down fades.");
            meeting.at("10:01:16", CHAIR, new SendMessage(THE_TECHNICIAN, "Thank you"),
                    "Message from Chair of session 1 to the technician.");
            assertThat(hurried(meeting, NORWAY_1)).isFalse();
            assertThat(hurried(meeting, Audience.PODIUM)).isFalse();
        }
    }

    @Test
    void a_desk_asks_once_in_five_seconds_while_somebody_speaks() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:10:00", RU_1, new SlowDown(), "Refused: Nobody speaks at present.");
            speaking(meeting);
            meeting.at("10:01:00", CHAIR, new SlowDown(), "Refused: Your role does not do this.");
            meeting.at("10:01:00", RU_1, new SlowDown(), "Norway is asked to slow down.");
            meeting.at("10:01:04.999", RU_1, new SlowDown(),
                    "Refused: You have asked just now; a desk asks once in 5 seconds at most.");
            meeting.at("10:01:04.999", RU_2, new SlowDown(), "Norway is asked again to slow down.");
            meeting.at("10:01:05", RU_1, new SlowDown(), "Norway is asked again to slow down.");
            meeting.at("10:01:15", RU_1, new SlowDown(), "The call to slow down fades. Norway is asked to slow down.");
            meeting.at("10:01:16", CHAIR, new PauseTurn(meeting.turn(), PauseReason.TECHNICAL));
            meeting.at("10:01:17", EN_1, new SlowDown(), "Refused: Nobody speaks at present.");
            meeting.told(RU);
            meeting.at("10:01:18", RU_1, new SlowDown(), "Отказано: Сейчас никто не выступает.");
        }
    }

    @Test
    void the_next_speaker_is_not_asked_for_what_the_last_one_did() {
        try (Meeting meeting = new Meeting(stage)) {
            speaking(meeting);
            meeting.at("10:00:50", TAJIKISTAN_1, new RequestFloor(STATEMENT, RU));
            meeting.at("10:01:00", RU_1, new SlowDown(), "Norway is asked to slow down.");
            meeting.at("10:01:02", NORWAY_1, new EndTurn(meeting.turn()));
            meeting.at("10:01:03", CHAIR, new GiveFloor(meeting.first()));
            assertThat(hurried(meeting, TAJIKISTAN_1)).isFalse();
            meeting.at("10:01:04", EN_1, new SlowDown(), "Tajikistan is asked to slow down.");
            assertThat(hurried(meeting, TAJIKISTAN_1)).isTrue();
            assertThat(hurried(meeting, NORWAY_1)).isFalse();
        }
    }

    @Test
    void help_is_called_acknowledged_and_done() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", EN_1, new CallHelp(Optional.of("No sound")), "Desk en-1 calls the technician: No sound");
            meeting.at("10:00:05", EN_1, new CallHelp(Optional.empty()), "Refused: Your desk has called already.");
            meeting.at("10:00:10", RU_1, new CallHelp(Optional.empty()), "Desk ru-1 calls the technician.");
            meeting.at("10:00:15", CHAIR, new AcknowledgeHelp(new CallId(1)), "Refused: Your role does not do this.");
            meeting.at("10:00:20", TECHNICIAN, new AcknowledgeHelp(new CallId(1)), "The technician comes to desk en-1.");
            meeting.at("10:00:21", TECHNICIAN, new AcknowledgeHelp(new CallId(1)), "Refused: This call has been acknowledged.");
            meeting.at("10:00:25", RU_1, new FinishHelp(new CallId(1)), "Refused: This is another desk's call for help.");
            assertThat(calls(meeting, EN_2)).containsExactly("en-1 ACKNOWLEDGED");
            assertThat(calls(meeting, RU_2)).containsExactly("ru-1 RAISED");
            assertThat(calls(meeting, CHAIR)).isEmpty();
            meeting.leaves("10:00:30", EN_1, "Seat en-1 is empty.");
            assertThat(calls(meeting, Audience.TECHNICIAN)).containsExactly("en-1 ACKNOWLEDGED", "ru-1 RAISED");
            assertThat(calls(meeting, Audience.PODIUM)).isEmpty();
            meeting.at("10:01:00", TECHNICIAN, new FinishHelp(new CallId(1)), "Desk en-1 needs no help any longer.");
            meeting.at("10:01:01", TECHNICIAN, new FinishHelp(new CallId(1)), "Refused: Call for help 1 is done, or there was none.");
            meeting.at("10:01:10", RU_1, new FinishHelp(new CallId(2)), "Desk ru-1 needs no help any longer.");
            meeting.at("10:01:20", RU_1, new CallHelp(Optional.of(" ")), "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:01:30", TECHNICIAN, new AcknowledgeHelp(new CallId(3)),
                    "Refused: Call for help 3 is done, or there was none.");
            meeting.told(RU);
            meeting.at("10:01:40", RU_1, new CallHelp(Optional.of("Нет звука")), "Вызов техника: пульт ru-1. Нет звука");
            assertThat(calls(meeting, Audience.TECHNICIAN)).containsExactly("en-1 DONE", "ru-1 RAISED");
        }
    }

    @Test
    void messages_are_for_two_parties_alone() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("09:10:00", RU_1, new SendMessage(THE_CHAIR, "Slower?"), "Refused: Nobody presides at present.");
            speaking(meeting);
            meeting.at("10:01:00", RU_1, new SendMessage(MATES, "Take over in 5"), "Message from desk ru-1 to booth ru.");
            assertThat(texts(meeting, RU_1)).containsExactly("Take over in 5");
            assertThat(texts(meeting, RU_2)).containsExactly("Take over in 5");
            assertThat(texts(meeting, EN_1)).isEmpty();
            meeting.at("10:01:10", EN_1, new SendMessage(new Addressee.BoothAddressee(new BoothId("ru")), "Thank you"),
                    "Message from desk en-1 to booth ru.");
            meeting.at("10:01:20", EN_1, new SendMessage(THE_TECHNICIAN, "Too loud"), "Message from desk en-1 to the technician.");
            meeting.at("10:01:30", EN_1, new SendMessage(THE_CHAIR, "No text yet"),
                    "Message from desk en-1 to Chair of session 1.");
            meeting.at("10:01:40", CHAIR, new SendMessage(new Addressee.BoothAddressee(new BoothId("en")), "It comes"),
                    "Message from Chair of session 1 to booth en.");
            meeting.at("10:01:50", TECHNICIAN, new SendMessage(THE_CHAIR, "Please pause"),
                    "Message from the technician to Chair of session 1.");
            assertThat(texts(meeting, EN_2)).containsExactly("Thank you", "Too loud", "No text yet", "It comes");
            assertThat(texts(meeting, RU_2)).containsExactly("Take over in 5", "Thank you");
            assertThat(texts(meeting, CHAIR)).containsExactly("No text yet", "It comes", "Please pause");
            assertThat(texts(meeting, Audience.TECHNICIAN)).containsExactly("Too loud", "Please pause");
            for (Badge other : List.of(CO_CHAIR, SECRETARY, NORWAY_1, LISTENER)) {
                assertThat(texts(meeting, other)).as("%s", other).isEmpty();
            }
            for (Audience audience : List.of(Audience.PODIUM, Audience.DELEGATE, Audience.BOOTH, Audience.MEDIA, Audience.DISPLAY)) {
                assertThat(texts(meeting, audience)).as("%s", audience).isEmpty();
            }
            meeting.told(RU);
            meeting.at("10:02:00", RU_1, new SendMessage(THE_TECHNICIAN, "Громко"),
                    "Сообщение: отправитель — пульт ru-1, получатель — техник.");
        }
    }

    @Test
    void a_message_has_somebody_to_read_it_and_something_to_be_read() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", EN_1, new SendMessage(new Addressee.BoothAddressee(new BoothId("fr")), " "),
                    "Refused: There is no booth fr.");
            meeting.at("10:00:10", EN_1, new SendMessage(MATES, " "), "Refused: The text must have 1 to 200 visible characters.");
            meeting.at("10:00:20", TECHNICIAN, new SendMessage(MATES, "Hello"), "Refused: There is no other desk in your booth.");
            meeting.at("10:00:30", SECRETARY, new SendMessage(THE_TECHNICIAN, "Hello"), "Refused: Your role does not do this.");
        }
        try (Meeting alone = new Meeting(stage, deskAlone())) {
            alone.at("10:00:00", EN_1, new SendMessage(MATES, "Hello"), "Refused: There is no other desk in your booth.");
        }
    }

    @Test
    void the_latest_fifty_messages_are_kept() {
        try (Meeting meeting = new Meeting(stage)) {
            IntStream.rangeClosed(1, 51).forEach(n -> meeting.at(
                    "10:%02d:00".formatted(n), EN_1, new SendMessage(MATES, "Message " + n)));
            assertThat(texts(meeting, EN_2)).hasSize(50).startsWith("Message 2").endsWith("Message 51");
        }
    }

    @Test
    void a_seat_is_disconnected_and_comes_back_with_its_microphone_off() {
        try (Meeting meeting = new Meeting(stage)) {
            meeting.at("10:00:00", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.at("10:00:10", CHAIR, new Disconnect(new SeatId("ru-1")), "Refused: Your role does not do this.");
            meeting.at("10:00:20", TECHNICIAN, new Disconnect(new SeatId("ru-1")), "Seat ru-1 is disconnected.");
            meeting.leaves("10:00:20.010", RU_1, "The Russian channel is interrupted: the connection of desk ru-1 was lost or replaced. "
                    + "Seat ru-1 is empty.");
            meeting.at("10:00:21", TECHNICIAN, new Disconnect(new SeatId("ru-1")), "Refused: Nobody is connected at seat ru-1.");
            meeting.joins("10:00:22", RU_1, "Seat ru-1 is taken.");
            meeting.at("10:00:22.500", RU_1, new OpenMicrophone(), "Desk ru-1 is live on the Russian channel.");
            meeting.at("10:00:30", TECHNICIAN, new Disconnect(new SeatId("nobody-1")), "Refused: Nobody is connected at seat nobody-1.");
        }
    }

    @Test
    void what_is_shown_when_the_session_ends_fades_all_the_same() {
        try (Meeting meeting = new Meeting(stage)) {
            speaking(meeting);
            meeting.at("10:01:00", RU_1, new SlowDown());
            meeting.at("10:01:02", NORWAY_1, new EndTurn(meeting.turn()));
            meeting.at("10:01:03", CHAIR, new CloseSession());
            meeting.at("10:01:10", Badge.HOUSE, new Wake(), "The call to slow down fades.");
        }
    }

    private static void speaking(Meeting meeting) {
        meeting.at("09:30:00", CHAIR, new OpenSession(SESSION_1));
        meeting.at("09:30:10", CHAIR, new StartSegment(DEBATE));
        meeting.at("09:31:00", NORWAY_1, new RequestFloor(STATEMENT, EN));
        meeting.at("10:00:00", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
    }

    private static Plan deskAlone() {
        Plan plan = Hall440.plan();
        PlannedBooth english = plan.booths().getFirst();
        PlannedBooth alone =
                new PlannedBooth(english.id(), english.language(), english.others(), Row.of(english.desks().getFirst()), Row.of());
        return new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(), plan.sessions(), plan.occasions(),
                plan.delegations(), plan.officers(), Row.of(alone, plan.booths().getLast()), plan.policies(), plan.groups(), plan.rules(),
                plan.time());
    }

    private static boolean hurried(Meeting meeting, Audience audience) {
        return View.of(meeting.conference(), audience).items().stream().anyMatch(item -> item instanceof SignalItem.SlowdownItem);
    }

    private static boolean hurried(Meeting meeting, Badge badge) {
        return Own.of(meeting.conference(), badge).stream().anyMatch(item -> item instanceof SignalItem.SlowdownItem);
    }

    private static List<String> calls(Meeting meeting, Badge badge) {
        return calls(Own.of(meeting.conference(), badge).stream());
    }

    private static List<String> calls(Meeting meeting, Audience audience) {
        return calls(View.of(meeting.conference(), audience).items().stream());
    }

    private static List<String> calls(Stream<Item> items) {
        return items.filter(SignalItem.HelpItem.class::isInstance).map(SignalItem.HelpItem.class::cast)
                .map(call -> call.desk() + " " + call.status()).toList();
    }

    private static List<String> texts(Meeting meeting, Badge badge) {
        return texts(Own.of(meeting.conference(), badge).stream());
    }

    private static List<String> texts(Meeting meeting, Audience audience) {
        return texts(View.of(meeting.conference(), audience).items().stream());
    }

    private static List<String> texts(Stream<Item> items) {
        return items.filter(SignalItem.MessageItem.class::isInstance).map(SignalItem.MessageItem.class::cast)
                .map(SignalItem.MessageItem::text).toList();
    }
}
