package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.ConferenceClock;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Whenever a conference is woken, what happens and when is the same to the last value: a wake-up carries no information.
class WakeUpsTest {

    private static final Instant START = Hall440.at("09:30:00");
    private static final Instant END = START.plus(Duration.ofSeconds(310));

    private final List<Happening> untouched = turn();

    @Test
    void a_turn_that_nobody_was_woken_for_is_warned_all_the_same_and_at_the_instants_that_were_due() {
        assertThat(untouched).extracting(Happening::at).contains(
                START.plusSeconds(240), START.plusSeconds(285), START.plusSeconds(300), END);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "on time: 240 285 300", "early: 0 100 239.999999 240", "late: 240.3 290 300.1", "too late: 309",
            "doubled: 240 240 285 285 300 300",
            "after a pause of the machine of 64 s: 239 303", "without end: 240 240 240 241 241 242 299 300 300 301"})
    void wake_ups_change_nothing(String wakeUps) {
        String[] seconds = wakeUps.substring(wakeUps.indexOf(':') + 2).split(" ");
        List<Duration> after = new ArrayList<>();
        for (String each : seconds) {
            after.add(Duration.ofNanos(Math.round(Double.parseDouble(each) * 1e9)));
        }
        assertThat(turn(after.toArray(Duration[]::new))).isEqualTo(untouched);
    }

    /// A turn of five minutes from its beginning to its end in overtime, woken now and then.
    private static List<Happening> turn(Duration... wakeUps) {
        Chamber chamber = new Chamber(new Convened(Hall440.plan(), new ConferenceClock(START, START, 1)), START);
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            decide(chamber, START, Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("test", 1, number++)));
        }
        decide(chamber, START, Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        decide(chamber, START, Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
        decide(chamber, START, Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
        decide(chamber, START, Hall440.CHAIR, new GiveFloor(new RequestId(1), Optional.empty()));
        TurnId turn = chamber.conference().floor().turn().orElseThrow().id();
        for (Duration after : wakeUps) {
            decide(chamber, START.plus(after), Badge.HOUSE, new Wake());
        }
        decide(chamber, END, Hall440.CHAIR, new EndTurn(turn));
        return List.copyOf(chamber.happenings());
    }

    private static void decide(Chamber chamber, Instant stamp, Badge badge, Command command) {
        chamber.moveTo(stamp);
        chamber.decide(stamp, CommandId.HOUSE, badge, command, command.hashCode());
    }
}
