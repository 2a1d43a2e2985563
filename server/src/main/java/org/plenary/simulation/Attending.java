package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Behalf;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.Group;
import org.plenary.core.KindId;
import org.plenary.core.ListCommand.ChangeRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.ProcedureCommand.AppealRuling;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.RosterCommand.RegisterAttendance;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;

/// What delegates send who mean it.
final class Attending {

    private final Dice dice;

    Attending(Dice dice) {
        this.dice = dice;
    }

    Press delegate(Conference now) {
        Delegation delegation = dice.of(now.roster().delegations());
        Badge badge = dice.of(Cast.delegates(delegation));
        Optional<Turn> own = now.floor().turn().filter(turn -> turn.delegation().equals(delegation.id()));
        if (own.isPresent() && dice.oneIn(3)) {
            return new Press(badge, new EndTurn(own.get().id()));
        }
        if (dice.oneIn(5)) {
            Optional<WithdrawRequest> withdrawn = waiting(now, delegation.id());
            if (withdrawn.isPresent()) {
                return new Press(badge, withdrawn.get());
            }
        }
        if (dice.oneIn(8)) {
            Optional<ChangeRequest> changed = changed(now, delegation.id());
            if (changed.isPresent()) {
                return new Press(badge, changed.get());
            }
        }
        if (now.agenda().current().isPresent() && dice.oneIn(12)) {
            return new Press(badge, new RegisterAttendance(delegation.id(), !now.roster().isPresent(delegation.id())));
        }
        if (now.floor().ruled().isPresent() && dice.oneIn(4)) {
            return new Press(badge, new AppealRuling());
        }
        KindId kind = dice.oneIn(5) ? beside(now) : taken(now);
        return new Press(badge, new RequestFloor(
                kind, dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(now.plan().languages())),
                dice.oneIn(2) ? Optional.empty() : Optional.of("Ms Speaker"), behalf(now, kind, delegation.id()), ahead(now)));
    }

    /// Seldom a list that is open before its turn comes, more seldom any.
    private Optional<SegmentId> ahead(Conference now) {
        List<SegmentId> open =
                now.lists().all().stream().filter(list -> list.isOpen() || dice.oneIn(20)).map(SpeakersList::segment).toList();
        return open.isEmpty() || !dice.oneIn(4) ? Optional.empty() : Optional.of(dice.of(open));
    }

    /// In whose name a delegation speaks: a group of its own where the kind asks for one, seldom another, seldom none.
    Optional<Behalf> behalf(Conference now, KindId kind, DelegationId delegation) {
        boolean forGroup = now.plan().rulebook().kind(kind).filter(RequestKind::forGroup).isPresent();
        if (now.plan().groups().isEmpty() || dice.oneIn(10) == forGroup) {
            return Optional.empty();
        }
        List<Group> own = now.plan().groups().stream().filter(group -> group.members().contains(delegation)).toList();
        Group group = own.isEmpty() || dice.oneIn(8) ? dice.of(now.plan().groups()) : dice.of(own);
        List<DelegationId> outside = now.roster().delegations().stream().map(Delegation::id)
                .filter(each -> !group.members().contains(each) || dice.oneIn(20)).filter(each -> dice.oneIn(3)).toList();
        return Optional.of(new Behalf(group.id(), Row.copyOf(outside)));
    }

    /// What is brought before the chair beside the list: most often a point of order, else a motion.
    private KindId beside(Conference now) {
        List<KindId> motions = now.plan().rulebook().kinds().stream()
                .filter(kind -> kind.manner() == RequestKind.Manner.MOVED).map(RequestKind::id).toList();
        return motions.isEmpty() || dice.oneIn(2) ? RequestKinds.POINT_OF_ORDER.id() : dice.of(motions);
    }

    /// A kind that the running list takes.
    KindId taken(Conference now) {
        return now.agenda().runningSegment().flatMap(segment -> now.plan().segment(segment.id())).flatMap(PlannedSegment::list)
                .map(PlannedList::takes).map(dice::<KindId>of).orElse(RequestKinds.STATEMENT.id());
    }

    private Optional<ChangeRequest> changed(Conference now, DelegationId delegation) {
        return now.runningList().stream().flatMap(SpeakersList::active).filter(request -> request.delegation().equals(delegation))
                .findFirst()
                .map(request -> new ChangeRequest(
                        request.id(), dice.of(now.plan().languages()), dice.oneIn(2) ? Optional.empty() : Optional.of("Mr Speaker")));
    }

    private Optional<WithdrawRequest> waiting(Conference now, DelegationId delegation) {
        List<WithdrawRequest> own = new ArrayList<>();
        now.runningList().ifPresent(list -> list.active().filter(request -> request.delegation().equals(delegation))
                .forEach(request -> own.add(new WithdrawRequest(request.id()))));
        now.floor().motions().stream().filter(motion -> motion.delegation().equals(delegation))
                .forEach(motion -> own.add(new WithdrawRequest(motion.id())));
        now.floor().point(delegation).ifPresent(point -> own.add(new WithdrawRequest(point.id())));
        return own.isEmpty() ? Optional.empty() : Optional.of(dice.of(own));
    }
}
