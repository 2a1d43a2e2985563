package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.plenary.core.Agenda;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.HouseCommand;
import org.plenary.core.HouseEvent;
import org.plenary.core.Plan;
import org.plenary.core.Slip;

/// Any conference, from a seed: a plan, and what everybody in it might send, sensible or hostile, at any time.
public final class AnyConference {

    private static final Instant LOG_BEGINS = Instant.parse("2026-11-23T08:00:00Z");
    private static final int STEPS_AFTER_THE_END = 30;

    private final Dice dice;
    private final Dice time;
    private final Comings comings;
    private final Leading leading;
    private final Attending attending;
    private final Interpreting interpreting;
    private final Keeping keeping;
    private final Unruly unruly;
    private final Deciding deciding;
    private final Filing filing;
    private final Scheduling scheduling;
    private final Signalling signalling;
    private final Arranging arranging;
    private final Deque<Press> first = new ArrayDeque<>();
    private Conference conference;
    private Instant stamp = LOG_BEGINS;
    private long steps;
    private int after;

    public AnyConference(long seed) {
        dice = new Dice(seed);
        time = dice.split();
        comings = new Comings(dice.split());
        leading = new Leading(dice.split());
        attending = new Attending(dice.split());
        interpreting = new Interpreting(dice.split());
        keeping = new Keeping(dice.split(), attending);
        unruly = new Unruly(dice.split());
        deciding = new Deciding(dice.split());
        scheduling = new Scheduling(dice.split());
        arranging = new Arranging(dice.split());
        filing = new Filing(dice.split());
        Plan plan = AnyPlan.from(dice.split());
        signalling = new Signalling(dice.split());
        Instant anchor = plan.sessions().getFirst().sittings().getFirst().from();
        conference = Conference.convened(new HouseEvent.Convened(plan, new ConferenceClock(anchor, LOG_BEGINS, 1)));
        Cast.seats(conference).forEach(badge -> first.add(new Press(Badge.HOUSE, comings.sitting(badge))));
    }

    public Conference conference() {
        return conference;
    }

    /// Whether the conference has been closed for so long that nothing new is to be expected.
    public boolean over() {
        return after >= STEPS_AFTER_THE_END;
    }

    /// The next step; everybody sits down first.
    public Step step() {
        Instant at = advanced();
        Press press = first.isEmpty() ? press(at) : first.remove();
        CommandId id = press.badge().equals(Badge.HOUSE) ? CommandId.HOUSE : new CommandId(1, ++steps);
        Step step = Step.of(conference, new Slip(id, at, press.badge(), press.command()));
        conference = step.after();
        after += conference.agenda().phase() == Agenda.Phase.CLOSED ? 1 : 0;
        return step;
    }

    private Press press(Instant at) {
        int chance = dice.below(100);
        if (chance < 25) {
            return leading.next(conference, at);
        }
        if (chance < 41) {
            return attending.delegate(conference);
        }
        if (chance < 45) {
            return arranging.next(conference);
        }
        if (chance < 55) {
            return interpreting.next(conference);
        }
        if (chance < 58) {
            return signalling.next(conference);
        }
        if (chance < 66) {
            return keeping.next(conference, at);
        }
        if (chance == 66) {
            return scheduling.next(conference);
        }
        if (chance == 67) {
            return filing.next(conference);
        }
        if (chance < 71) {
            return deciding.next(conference, at);
        }
        if (chance < 77) {
            return new Press(Badge.HOUSE, comings.next(conference));
        }
        return chance < 79 ? new Press(Badge.HOUSE, new HouseCommand.Wake()) : unruly.next(conference, at);
    }

    /// Conference time goes on: not at all, a little, to the very instant at which something is due or beside it, or by minutes.
    private Instant advanced() {
        Instant at = conference.clock().at(stamp);
        Optional<Instant> wake = conference.wakeAt().filter(due -> due.isBefore(at.plus(Duration.ofHours(2))));
        int chance = time.below(100);
        Instant then;
        if (chance < 30) {
            then = at;
        } else if (chance < 65) {
            then = at.plus(time.upTo(Duration.ofSeconds(3)));
        } else if (chance < 80) {
            then = wake.orElse(at).plusNanos(time.of(-1_000, 0, 0, 1_000));
        } else if (chance < 97) {
            then = at.plus(time.upTo(Duration.ofMinutes(1)));
        } else {
            then = at.plus(time.upTo(Duration.ofMinutes(15)));
        }
        Instant reached = conference.clock().stamp(then);
        stamp = reached.isBefore(stamp) ? stamp : reached;
        return conference.clock().at(stamp);
    }
}
