package org.plenary.gateway;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.ConferenceId;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Link;
import org.plenary.core.NotTaken;
import org.plenary.core.SeatId;
import org.plenary.core.Submission;
import org.plenary.sequencer.Intake;

/// Has one connection take its seat and leave it, asking again until the conference has taken the word.
///
/// It lives on the connection's event loop. What is lost when the server dies is made good by its next life, which declares all
/// links of this one gone.
final class Usher {

    private final Intake intake;
    private final ScheduledExecutorService loop;
    private final ConferenceId conference;
    private final SeatId seat;
    private final Link link;
    private boolean taken;
    private boolean gone;

    Usher(Intake intake, ScheduledExecutorService loop, ConferenceId conference, SeatId seat, Link link) {
        this.intake = intake;
        this.loop = loop;
        this.conference = conference;
        this.seat = seat;
        this.link = link;
    }

    void take() {
        if (gone) {
            return;
        }
        Optional<NotTaken> not = offer(new TakeSeat(seat, link));
        taken = not.isEmpty();
        not.ifPresent(reason -> again(this::take, reason));
    }

    /// Whether the conference has heard that the seat is taken, so that what its holder says now comes after that.
    boolean taken() {
        return taken;
    }

    void leave() {
        gone = true;
        if (taken) {
            offer(new LeaveSeat(seat, link)).ifPresent(reason -> again(this::leave, reason));
        }
    }

    private Optional<NotTaken> offer(Command command) {
        return intake.offer(new Submission(conference, CommandId.HOUSE, Badge.HOUSE, command));
    }

    private void again(Runnable what, NotTaken reason) {
        if (!loop.isShutdown()) {
            var _ = loop.schedule(what, Math.max(1, reason.retryAfter().toMillis()), TimeUnit.MILLISECONDS);
        }
    }
}
