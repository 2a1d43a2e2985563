package org.plenary.simulation;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.HouseCommand;
import org.plenary.core.Segment;
import org.plenary.core.Session;

/// What people press who hold a conference: mostly what leads on, some of it untimely, some of it hostile.
final class Presses {

    private final Dice dice;
    private final Leading leading;
    private final Attending attending;
    private final Interpreting interpreting;
    private final Keeping keeping;
    private final Unruly unruly;
    private final Deciding deciding;
    private final Scheduling scheduling;
    private final Signalling signalling;

    Presses(Dice dice) {
        this.dice = dice;
        leading = new Leading(dice.split());
        attending = new Attending(dice.split());
        interpreting = new Interpreting(dice.split());
        keeping = new Keeping(dice.split(), attending);
        unruly = new Unruly(dice.split());
        deciding = new Deciding(dice.split());
        scheduling = new Scheduling(dice.split());
        signalling = new Signalling(dice.split());
    }

    /// The next press of somebody who has a device; the house's own commands have none.
    ///
    /// @param past how much of the day is past, from 0 to 1; nothing is ended long before its time
    Press next(Conference now, Instant at, double past) {
        Press press = any(now, at);
        while (press.command() instanceof HouseCommand || hasty(now, press.command(), past)) {
            press = any(now, at);
        }
        return press;
    }

    /// Whether a command would end a session or a segment while most of its time is still to come.
    private static boolean hasty(Conference now, Command command, double past) {
        double sessions = past * now.agenda().sessions().size();
        long closed = now.agenda().sessions().stream().filter(session -> session.status() == Session.Status.CLOSED).count();
        return switch (command) {
            case CloseConference close -> past < 1;
            case CloseSession close -> closed + 1 > sessions;
            case OpenSession open -> closed > sessions && now.agenda().current().isEmpty();
            case EndSegment end -> hasty(now.agenda().current(), sessions - closed);
            case StartSegment start -> hasty(now.agenda().current(), sessions - closed) && now.agenda().runningSegment().isPresent();
            default -> false;
        };
    }

    private static boolean hasty(Optional<Session> current, double past) {
        return current.filter(session -> {
            long done = session.segments().stream()
                    .filter(segment -> segment.status() == Segment.Status.DONE || segment.status() == Segment.Status.SKIPPED).count();
            return done + 1 > past * session.segments().size();
        }).isPresent();
    }

    private Press any(Conference now, Instant at) {
        int chance = dice.below(100);
        if (chance < 30) {
            return leading.next(now, at);
        }
        if (chance < 60) {
            return attending.delegate(now);
        }
        if (chance < 75) {
            return interpreting.next(now);
        }
        if (chance < 80) {
            return signalling.next(now);
        }
        if (chance == 80 && dice.oneIn(3)) {
            return scheduling.next(now);
        }
        if (chance < 84) {
            return deciding.next(now, at);
        }
        return chance < 92 ? keeping.next(now, at) : unruly.next(now, at);
    }
}
