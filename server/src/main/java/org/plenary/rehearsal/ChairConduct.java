package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// A chair: opens the own sessions at their time, leads them segment by segment, takes the breaks, and closes them.
final class ChairConduct implements Conduct {

    private final String seat;
    private final Optional<String> until;
    private final Dice dice;
    private final Recollection memory = new Recollection();
    private final FloorDuty floor;
    private final ListDuty lists;
    private final DecisionDuty decisions;
    private final MotionDuty motions;
    private final ProgrammeDuty programme;
    private final TimeDuty time;
    private final ServiceDuty service;

    /// @param until the session that is not opened any more
    ChairConduct(String seat, Optional<String> until, Dice dice) {
        this.seat = seat;
        this.until = until;
        this.dice = dice;
        this.floor = new FloorDuty(seat, dice, memory);
        this.lists = new ListDuty(dice, memory);
        this.decisions = new DecisionDuty(dice);
        this.motions = new MotionDuty(dice, memory);
        this.programme = new ProgrammeDuty(dice);
        this.time = new TimeDuty(dice, memory);
        this.service = new ServiceDuty(dice, memory);
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        Optional<SessionItem> current = mirror.currentSession();
        if (current.isEmpty()) {
            upcoming(mirror).ifPresent(session -> open(session, 1, intend));
        } else if (isLeft(mirror, current.get())) {
            Instant since = memory.since("empty", mirror.conference().orElseThrow().getPresiding().getSeat(), intend.now());
            intend.at(since.plusSeconds(1), AgendaPresses.takePresiding());
        } else if (current.get().getStatus().equals("suspended")) {
            goOn(Lead.of(mirror, current.get()), intend);
        } else if (presides(mirror)) {
            lead(Lead.of(mirror, current.get()), intend);
        }
    }

    private boolean presides(Mirror mirror) {
        return mirror.conference().filter(conference -> conference.getPresiding().getSeat().equals(seat)).isPresent();
    }

    /// Whether a co-chair presides whose seat is empty.
    private boolean isLeft(Mirror mirror, SessionItem session) {
        boolean chairs = session.getChairsList().stream().anyMatch(chair -> chair.getSeat().equals(seat));
        return chairs && !presides(mirror) && mirror.conference().filter(ConferenceItem::hasPresiding)
                .filter(conference -> !mirror.isPresent(conference.getPresiding().getSeat())).isPresent();
    }

    private static Optional<SessionItem> upcoming(Mirror mirror) {
        return mirror.sessions().stream().filter(session -> session.getStatus().equals("scheduled"))
                .min(Comparator.comparing(session -> Times.begins(session, 1)));
    }

    /// The first of the chairs opens a sitting.
    private void open(SessionItem session, int sitting, Intentions intend) {
        boolean first = session.getChairs(0).getSeat().equals(seat);
        if (first && !until.equals(Optional.of(session.getId()))) {
            Duration late = dice.seconds("open-" + session.getId() + sitting, 1, 15);
            intend.at(Times.begins(session, sitting).plus(late), AgendaPresses.openSession(session.getId()));
        }
    }

    /// After a break the presiding chair resumes, after the night the first chair opens the next sitting.
    private void goOn(Lead lead, Intentions intend) {
        SessionItem session = lead.session();
        boolean paused = lead.segment().filter(segment -> segment.getKind().equals("break")).isPresent();
        if (!paused && lead.hasSittingAhead()) {
            open(session, session.getSitting() + 1, intend);
        } else if (presides(lead.mirror())) {
            Instant back = Times.instant(session.getUntil()).plus(dice.seconds("back-" + session.getUntil(), 0, 45));
            boolean last = lead.ahead().isEmpty() && !lead.hasSittingAhead();
            intend.at(back, last ? AgendaPresses.closeSession() : AgendaPresses.resumeSession());
        }
    }

    private void lead(Lead lead, Intentions intend) {
        Duration grace = dice.seconds("grace-" + lead.session().getSegment(), 30, 180);
        boolean over = lead.isOver(grace, intend.now());
        floor.consider(lead, over, intend);
        lists.consider(lead, intend);
        motions.consider(lead, intend);
        programme.consider(lead, intend);
        time.consider(lead, intend);
        service.consider(lead, intend);
        if (over && lead.isFloorFree()) {
            lists.carryOver(lead, intend);
            if (!decisions.consider(lead, memory.since("decide", lead.session().getSegment() + lead.freeSince(), intend.now()), intend)) {
                moveOn(lead, intend);
            }
        } else {
            lead.segment().filter(running -> lead.list().isPresent())
                    .ifPresent(running -> intend.look(lead.plannedEnd(running).plus(grace)));
        }
    }

    /// Before a hall that is too empty for a debate nothing begins; whoever comes is seen to come.
    private void moveOn(Lead lead, Intentions intend) {
        if (lead.mirror().quorum().filter(quorum -> quorum.getPresent() < quorum.getDebate()).isPresent()) {
            return;
        }
        String stand = lead.session().getId() + lead.session().getSitting() + lead.segment().map(SegmentItem::getId).orElse("");
        Instant since = memory.since("over", stand + lead.freeSince(), intend.now());
        intend.at(since.plus(dice.seconds("on-" + stand + lead.ahead().size(), 3, 15)), next(lead, intend.now()));
    }

    /// An agenda that waits for it is adopted before anything else; one that is not, is that of a session that goes home.
    private Command next(Lead lead, Instant now) {
        String session = lead.session().getId();
        if (lead.session().getAdoption().equals("pending")) {
            return dice.chance("agenda-" + session, 0.1)
                    ? AgendaPresses.rejectAgenda(session, "there was no consensus on it")
                    : AgendaPresses.adoptAgenda(session);
        }
        if (lead.session().getAdoption().equals("not-adopted")) {
            return AgendaPresses.closeSession();
        }
        if (!lead.ahead().isEmpty()) {
            return AgendaPresses.startSegment(lead.ahead().getFirst().getId());
        }
        if (lead.segment().isPresent()) {
            return AgendaPresses.endSegment();
        }
        if (lead.hasSittingAhead()) {
            Instant next = Times.begins(lead.session(), lead.session().getSitting() + 1);
            return AgendaPresses.suspendSession(Times.later(next, now.plusSeconds(60)), "The sitting is over");
        }
        return AgendaPresses.closeSession();
    }
}
