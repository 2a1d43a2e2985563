package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.core.BoothId;
import org.plenary.core.Category;
import org.plenary.core.ConferenceId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Language;
import org.plenary.core.Officer;
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
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;
import org.plenary.core.Words;

/// The plan of one long debate in which every delegation speaks once.
final class DebatePlan {

    private static final Instant NINE = Instant.parse("2001-12-13T04:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Category[] CATEGORIES = {
            Category.PARTICIPATING_STATE, Category.PARTICIPATING_STATE, Category.PARTICIPATING_STATE, Category.PARTNER_FOR_COOPERATION,
            Category.INTERNATIONAL_ORGANIZATION, Category.NON_GOVERNMENTAL_ORGANIZATION};

    private DebatePlan() {}

    static Plan of(int delegations) {
        Officer chair = new Officer(Role.CHAIR, new SeatId("chair"), words("Chair"), Language.EN);
        PlannedList list = new PlannedList(Row.of(RequestKinds.STATEMENT.id()), true, Optional.of(LIMIT));
        Duration planned = LIMIT.multipliedBy(delegations);
        PlannedSegment debate = new PlannedSegment(
                new SegmentId("debate"), SegmentKind.DEBATE, words("Debate"), planned, false, 1, Row.of(), Optional.of(list));
        PlannedSession session = new PlannedSession(
                new SessionId("session"), words("Session"), Publicity.PARTICIPANTS, Row.of(new Sitting(NINE, NINE.plus(planned), false)),
                Row.of(chair), Optional.empty(), Row.of(debate));
        Row<Delegation> speakers = Row.copyOf(IntStream.range(0, delegations).mapToObj(DebatePlan::delegation).toList());
        PlannedBooth booth = new PlannedBooth(new BoothId("en"), Language.EN, Row.of(Language.RU), Row.of(new DeskId("en-1")), Row.of());
        return new Plan(
                new ConferenceId("debate"), words("Debate"), words("Bishkek"), ZoneId.of("Asia/Bishkek"),
                Row.of(Language.EN, Language.RU), speakers.getFirst().id(), Row.of(session), Row.of(), speakers, Row.of(), Row.of(booth),
                Policies.USUAL);
    }

    private static Delegation delegation(int number) {
        return new Delegation(
                new DelegationId("delegation-" + (number + 1)), CATEGORIES[number % CATEGORIES.length], words("Delegation " + (number + 1)),
                Language.EN, Optional.empty(), 1);
    }

    private static Words words(String text) {
        return new Words(text, text);
    }
}
