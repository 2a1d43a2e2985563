package org.plenary.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothId;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Officer;
import org.plenary.core.Outcome;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Policies;
import org.plenary.core.Publicity;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;
import org.plenary.core.Slip;
import org.plenary.core.Words;

/// A running debate with a number of delegations waiting on the list, and one more that has not asked yet.
final class Debate {

    static final ConferenceId ID = new ConferenceId("debate");
    static final Instant START = Instant.parse("2001-12-13T03:30:00Z");
    static final Command ASK = new RequestFloor(RequestKinds.STATEMENT, Language.EN);

    private static final Badge CHAIR = Badge.officer(Role.CHAIR, new SeatId("chair"));
    private static final SessionId SESSION = new SessionId("session");
    private static final SegmentId SEGMENT = new SegmentId("debate");

    private Conference conference;
    private long links;

    Debate(int waiting) {
        conference = Conference.convened(new Convened(plan(waiting + 1), new ConferenceClock(START, START, 1)));
        setting(waiting).forEach(submission -> decide(submission.badge(), submission.command()));
    }

    /// Who sends what until the debate runs and `waiting` delegations are on its list, with one more in the hall.
    List<Sent> setting(int waiting) {
        return setting(waiting, waiting + 1);
    }

    List<Sent> setting(int waiting, int present) {
        List<Sent> sent = new ArrayList<>();
        sent.add(seated(CHAIR));
        for (int i = 0; i < present; i++) {
            sent.add(seated(delegate(i)));
        }
        sent.add(new Sent(CHAIR, new OpenSession(SESSION)));
        sent.add(new Sent(CHAIR, new StartSegment(SEGMENT)));
        for (int i = 0; i < waiting; i++) {
            sent.add(new Sent(delegate(i), ASK));
        }
        return sent;
    }

    /// A command and whose it is.
    record Sent(Badge badge, Command command) {}

    Conference conference() {
        return conference;
    }

    Outcome decide(Badge badge, Command command) {
        Outcome outcome = Rules.decide(conference, new Slip(CommandId.HOUSE, START, badge, command));
        if (outcome instanceof Outcome.Granted granted) {
            for (Event event : granted.events()) {
                conference = conference.after(START, event);
            }
        }
        return outcome;
    }

    static Badge delegate(int number) {
        DelegationId id = new DelegationId("state-" + number);
        return Badge.delegate(new SeatId(id.key() + "-1"), id);
    }

    private Sent seated(Badge badge) {
        return new Sent(Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("bench", 1, ++links)));
    }

    static Plan plan(int delegations) {
        PlannedList list = new PlannedList(Row.of(RequestKinds.STATEMENT.id()), true, Optional.empty());
        PlannedSegment debate = new PlannedSegment(
                SEGMENT, SegmentKind.DEBATE, words("Debate"), Duration.ofHours(3), false, 1, Row.of(), Optional.of(list));
        PlannedSession session = new PlannedSession(
                SESSION, words("Session"), Publicity.PARTICIPANTS, Row.of(new Sitting(START, START.plusSeconds(10_800), false)),
                Row.of(new Officer(Role.CHAIR, new SeatId("chair"), words("Chair"), Language.EN)), Optional.empty(), Row.of(debate));
        List<Delegation> states = new ArrayList<>();
        for (int i = 0; i < delegations; i++) {
            states.add(new Delegation(
                    new DelegationId("state-" + i), Category.PARTICIPATING_STATE, words("State " + i), Language.EN, Optional.empty(), 1));
        }
        PlannedBooth booth = new PlannedBooth(new BoothId("en"), Language.EN, Row.of(Language.RU), Row.of(new DeskId("en-1")), Row.of());
        return new Plan(
                ID, words("Debate"), words("Bench"), ZoneOffset.UTC, Row.of(Language.EN, Language.RU), new DelegationId("state-0"),
                Row.of(session), Row.of(), Row.copyOf(states), Row.of(), Row.of(booth), Policies.USUAL);
    }

    private static Words words(String text) {
        return new Words(text, text);
    }
}
