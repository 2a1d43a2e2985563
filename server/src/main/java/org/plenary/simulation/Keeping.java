package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.CorrectTurn;
import org.plenary.core.HeldRequest;
import org.plenary.core.HoldReason;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.KindId;
import org.plenary.core.ListCommand.AnnounceClosing;
import org.plenary.core.ListCommand.AnnounceOpening;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.GrantExtraTime;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RemoveRequest;
import org.plenary.core.ListCommand.RestoreRequest;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;
import org.plenary.core.Words;

/// What the secretariat and chairs send who keep the lists and what is noted.
final class Keeping {

    private final Dice dice;
    private final Attending attending;

    Keeping(Dice dice, Attending attending) {
        this.dice = dice;
        this.attending = attending;
    }

    Press next(Conference now, Instant at) {
        List<Badge> keepers = new ArrayList<>(List.of(Leading.secretary(now)));
        Optional<PlannedSession> session = now.agenda().current().map(Session::id).flatMap(now.plan()::session);
        session.ifPresent(plan -> keepers.addAll(Cast.chairs(plan)));
        return new Press(dice.of(keepers), dice.oneIn(2) ? onList(now, at) : onRequests(now));
    }

    /// Most often on the list of the running segment, seldom on one that lies far ahead.
    private Command onList(Conference now, Instant at) {
        List<SegmentId> own = now.agenda().current().stream()
                .flatMap(session -> session.segments().stream()).map(segment -> segment.id()).toList();
        List<SegmentId> all =
                now.plan().sessions().stream().flatMap(session -> session.segments().stream()).map(PlannedSegment::id).toList();
        SegmentId segment = now.agenda().runningSegment().map(running -> running.id()).filter(each -> !dice.oneIn(4))
                .orElseGet(() -> dice.of(own.isEmpty() || dice.oneIn(4) ? all : own));
        return switch (dice.below(6)) {
            case 0, 1, 2 -> new OpenList(segment);
            case 3 -> new AnnounceClosing(segment, at.plus(dice.upTo(Duration.ofMinutes(5))));
            case 4 -> new AnnounceOpening(segment, at.plus(dice.upTo(Duration.ofMinutes(5))));
            default -> new CloseList(segment);
        };
    }

    private Command onRequests(Conference now) {
        if (dice.oneIn(10)) {
            return correcting(now);
        }
        Optional<SpeakersList> list = dice.oneIn(5)
                ? now.lists().all().stream().filter(each -> !each.queue().isEmpty()).findFirst()
                : now.runningList();
        List<Request> queue = list.<List<Request>>map(SpeakersList::queue).orElse(List.of());
        if (queue.isEmpty() || dice.oneIn(4)) {
            KindId kind = dice.oneIn(4) ? RequestKinds.PROGRAMME_ENTRY.id() : attending.taken(now);
            DelegationId delegation = dice.of(now.roster().delegations()).id();
            return new Inscribe(
                    delegation, kind, Optional.empty(), Optional.empty(), attending.behalf(now, kind, delegation),
                    dice.oneIn(4) ? Optional.of(dice.of(now.lists().all()).segment()) : Optional.empty());
        }
        List<HeldRequest> held = list.<List<HeldRequest>>map(SpeakersList::held).orElse(List.of());
        if (!held.isEmpty() && dice.oneIn(3)) {
            RequestId id = dice.of(held).request().id();
            return dice.oneIn(4) ? new HoldRequest(id, HoldReason.ABSENT) : new RestoreRequest(id);
        }
        return onQueue(now, queue);
    }

    private Command onQueue(Conference now, List<Request> queue) {
        Request request = dice.of(queue);
        return switch (dice.below(10)) {
            case 0, 1 -> new HoldRequest(request.id(), dice.of(HoldReason.values()));
            case 2, 3 -> new RemoveRequest(request.id(), "Left the hall");
            case 5 -> new GrantExtraTime(request.id(), dice.of(0, 0, 25, 50, 100, 201));
            case 4 -> new CarryOver(request.id(), dice.of(now.lists().all()).segment(), "No time is left");
            default -> new MoveRequest(request.id(), dice.of(Side.values()), dice.of(queue).id(), "Agreed");
        };
    }

    private Command correcting(Conference now) {
        List<Turn> turns = Stream.of(now.floor().ended().stream(), now.floor().interrupted().stream(), now.floor().turn().stream())
                .flatMap(each -> each).toList();
        if (turns.isEmpty()) {
            return new Wake();
        }
        Turn turn = dice.oneIn(2) ? turns.getLast() : dice.of(turns);
        return new CorrectTurn(
                turn.id(), dice.of(now.plan().languages()), dice.oneIn(2) ? Optional.empty() : Optional.of("Ms Other"),
                dice.oneIn(2) ? turn.title() : Optional.of(new Words("Other address", "Другое выступление")), "Misheard");
    }
}
