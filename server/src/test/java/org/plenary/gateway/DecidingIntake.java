package org.plenary.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.ClientMemory;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Event;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseEvent;
import org.plenary.core.Link;
import org.plenary.core.NotTaken;
import org.plenary.core.Outcome;
import org.plenary.core.Row;
import org.plenary.core.Rules;
import org.plenary.core.Slip;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Happening;
import org.plenary.sequencer.Intake;

/// The conference behind a gateway under test: decides at once what it is offered, and announces it.
final class DecidingIntake implements Intake {

    private final List<Submission> offered = new ArrayList<>();
    private final Deque<NotTaken> unwilling = new ArrayDeque<>();
    private AnnouncementHandler announcer = (announced, endOfBatch) -> {};
    private Conference conference;
    private Instant at = Hall440.at("09:00:00");
    private long index;
    private Row<ClientMemory> remembered = Row.of();

    DecidingIntake() {
        conference = Conference.convened(new HouseEvent.Convened(Hall440.plan(), new ConferenceClock(at, at, 1)));
    }

    /// What a server that begins now would find.
    synchronized Map<ConferenceId, Hall> halls() {
        return Map.of(Hall440.CONFERENCE, new Hall(conference, at, remembered));
    }

    /// Remembers a client from an earlier life.
    synchronized void remember(ClientMemory client) {
        remembered = remembered.plus(client);
    }

    synchronized Conference conference() {
        return conference;
    }

    synchronized void announceTo(AnnouncementHandler announcer) {
        this.announcer = announcer;
    }

    /// Does not take the next offer.
    synchronized void refuseOnce(NotTaken reason) {
        unwilling.add(reason);
    }

    synchronized List<Submission> offered() {
        return List.copyOf(offered);
    }

    @Override
    public synchronized Optional<NotTaken> offer(Submission submission) {
        if (!unwilling.isEmpty()) {
            return Optional.of(unwilling.remove());
        }
        offered.add(submission);
        step(submission.id(), submission.badge(), submission.command(), true);
        return Optional.empty();
    }

    /// Puts one command before the conference, from outside of the gateway.
    synchronized void play(Badge badge, Command command) {
        step(CommandId.HOUSE, badge, command, true);
    }

    /// One step within a batch, or the last of it.
    synchronized void step(CommandId id, Badge badge, Command command, boolean endOfBatch) {
        at = at.plus(Duration.ofSeconds(1));
        Conference before = conference;
        Outcome outcome = Rules.decide(before, new Slip(id, at, badge, command));
        List<Happening> happenings = new ArrayList<>();
        if (outcome instanceof Outcome.Granted granted) {
            for (Event event : granted.events()) {
                conference = conference.after(at, event);
                happenings.add(new Happening(at, event));
            }
        }
        var announced = new Announced(
                ++index, Hall440.CONFERENCE, at, Optional.of(before), Optional.of(conference), Row.copyOf(happenings), id, badge, outcome,
                false);
        try {
            announcer.on(announced, endOfBatch);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Conference time of the last step.
    synchronized Instant at() {
        return at;
    }

    /// Has everybody of the hall sit down, through another node.
    void seatAll() {
        long number = 0;
        for (Badge badge : Hall440.SEATED) {
            play(Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("other", 1, ++number)));
        }
    }
}
