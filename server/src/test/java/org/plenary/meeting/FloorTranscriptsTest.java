package org.plenary.meeting;

import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.core.RequestKinds.POINT_OF_ORDER;
import static org.plenary.core.RequestKinds.STATEMENT;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.meeting.Hall440.TAJIKISTAN;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Ruling;

/// The floor: turns, their time, and points of order.
@ParameterizedClass
@EnumSource(Stages.class)
record FloorTranscriptsTest(Stages stage) {

    @Test
    void a_point_of_order_pauses_the_speaker_and_gives_the_exact_time_back() {
        try (Meeting meeting = debate()) {
            meeting.at("10:00:10", NORWAY_1, new RequestFloor(STATEMENT, EN), "Norway asks for the floor: statement, in English. Place 1.");
            meeting.at("10:00:20", CHAIR, new GiveFloor(meeting.first()), "Norway has the floor for 5:00.");
            meeting.at("10:02:00", TAJIKISTAN_1, new RequestFloor(POINT_OF_ORDER, RU), "Tajikistan raises a point of order.");
            meeting.at("10:02:05", CHAIR, new Recognize(TAJIKISTAN), "Norway pauses with 3:15 left: point of order."
                    + " The chair recognizes Tajikistan. Tajikistan states the point of order, for 1:00.");
            meeting.at("10:02:40", CHAIR, new Rule(Ruling.DENIED), "The chair ends the turn of Tajikistan after 0:35."
                    + " The chair denies the point of order. Norway has the floor for 3:15.");
        }
    }

    private Meeting debate() {
        return new Meeting(stage)
                .at("10:00:00", CHAIR, new OpenSession(SESSION_1), "Session 1 is open. Chair of session 1 presides.")
                .at("10:00:05", CHAIR, new StartSegment(DEBATE), "Debate begins. The speakers' list is open: Debate.");
    }
}
