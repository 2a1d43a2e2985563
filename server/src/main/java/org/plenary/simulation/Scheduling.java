package org.plenary.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.ListCommand;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeCommand;
import org.plenary.core.ProgrammeCommand.AdoptAgenda;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.RejectAgenda;
import org.plenary.core.ProgrammeCommand.ReopenSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Publicity;
import org.plenary.core.Row;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;
import org.plenary.core.Session;
import org.plenary.core.SessionId;
import org.plenary.core.Words;

/// What is done to the programme by those who mean it.
final class Scheduling {

    private final Dice dice;

    Scheduling(Dice dice) {
        this.dice = dice;
    }

    Press next(Conference now) {
        List<PlannedSession> open = now.programme().sessions().stream()
                .filter(session -> now.agenda().session(session.id()).orElseThrow().status() != Session.Status.CLOSED)
                .toList();
        PlannedSession session = open.isEmpty() || dice.oneIn(8) ? dice.of(now.programme().sessions()) : dice.of(open);
        List<Badge> keepers = new ArrayList<>(Cast.chairs(session));
        keepers.add(Leading.secretary(now));
        Cast.presiding(now).ifPresent(keepers::add);
        return new Press(dice.of(keepers), command(now, session));
    }

    /// What a presiding chair says about the agenda of a session that waits for it.
    ProgrammeCommand agenda(SessionId session) {
        return dice.oneIn(12) ? new RejectAgenda(session, "No consensus") : new AdoptAgenda(session);
    }

    private ProgrammeCommand command(Conference now, PlannedSession session) {
        List<Segment> segments = now.agenda().session(session.id()).orElseThrow().segments();
        List<Segment> over = segments.stream()
                .filter(segment -> segment.status() == Segment.Status.DONE || segment.status() == Segment.Status.SKIPPED).toList();
        List<Segment> ahead = segments.stream().filter(segment -> segment.status() == Segment.Status.PLANNED).toList();
        Optional<Segment> begun = ahead.stream().filter(segment -> segment.startedAt().isPresent()).findFirst();
        if (begun.isPresent() && dice.oneIn(2)) {
            return new MoveSegment(begun.get().id(), dice.of(ListCommand.Side.values()), anchor(now), "Where it has not begun");
        }
        int chance = dice.below(8);
        if (chance == 0 && !over.isEmpty()) {
            return new ReopenSegment(dice.of(over).id());
        }
        if (chance == 1 && !ahead.isEmpty()) {
            return new SkipSegment(dice.of(ahead).id(), "No time");
        }
        if (chance < 5 && !ahead.isEmpty()) {
            return new MoveSegment(dice.of(ahead).id(), dice.of(ListCommand.Side.values()), anchor(now), "Agreed in the break");
        }
        if (chance == 5 && !session.segments().isEmpty()) {
            return edited(now, dice.of(session.segments()));
        }
        return dice.oneIn(6) ? agenda(session.id()) : new ChangePublicity(session.id(), dice.of(Publicity.values()));
    }

    /// Another length, one entry fewer, and one more at its beginning.
    private EditProgramme edited(Conference now, PlannedSegment segment) {
        List<ProgrammeEntry> programme = new ArrayList<>(segment.programme());
        if (!programme.isEmpty() && dice.oneIn(2)) {
            programme.remove(dice.below(programme.size()));
        }
        if (segment.kind() != SegmentKind.BREAK && dice.oneIn(2)) {
            programme.addFirst(new ProgrammeEntry(
                    new Words("A word of welcome", "Приветственное слово"), dice.of(now.roster().delegations()).id(), Optional.empty(),
                    Optional.empty(), Duration.ofSeconds(dice.between(10, 600))));
        }
        Words title = dice.oneIn(3) ? new Words("Another title", "Другое название") : segment.title();
        return new EditProgramme(segment.id(), title, Duration.ofMinutes(dice.between(1, 90)), Row.copyOf(programme));
    }

    private SegmentId anchor(Conference now) {
        List<SegmentId> all = now.programme().sessions().stream().flatMap(session -> session.segments().stream())
                .map(PlannedSegment::id).toList();
        Optional<Segment> running = now.agenda().runningSegment();
        return running.isPresent() && dice.oneIn(3) ? running.get().id() : dice.of(all);
    }
}
