package org.plenary.benchmarks.soak;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.EndSegment;
import org.plenary.protocol.v1.EndTurn;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.Recognize;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.ReopenSegment;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Rule;
import org.plenary.protocol.v1.StartSegment;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.WithdrawRequest;

/// What chair and delegates press in a debate that begins anew after so many turns, as a conference goes on to its next segment.
final class Debate {

    static final String SESSION = "session-1";
    static final String SEGMENT = "session-1-debate";
    private static final int TURNS = 15;
    private static final int WAITING = 8;

    private final Attendee chair;
    private final List<Attendee> delegates;
    private final RandomGenerator dice;
    private int turns;

    Debate(Attendee chair, List<Attendee> delegates, RandomGenerator dice) {
        this.chair = chair;
        this.delegates = delegates;
        this.dice = dice;
    }

    /// What cannot wait: the agenda, and a point of order.
    Optional<Press> pressing() {
        if (chair.busy()) {
            return Optional.empty();
        }
        Sight sight = new Sight(chair.mirror());
        if (sight.openSession().isEmpty()) {
            return chair(Command.newBuilder().setOpenSession(OpenSession.newBuilder().setSession(SESSION)));
        }
        if (sight.runningSegment().isEmpty()) {
            return agenda(sight.segment(SEGMENT).orElseThrow().getStatus().equals("done")
                    ? Command.newBuilder().setReopenSegment(ReopenSegment.newBuilder().setSegment(SEGMENT))
                    : Command.newBuilder().setStartSegment(StartSegment.newBuilder().setSegment(SEGMENT)));
        }
        Optional<PointItem> point = sight.point();
        if (point.isPresent()) {
            return chair(point.get().getRecognized()
                    ? Command.newBuilder().setRule(Rule.newBuilder().setRuling("noted"))
                    : Command.newBuilder().setRecognize(Recognize.newBuilder().setDelegation(point.get().getDelegation())));
        }
        return turns < TURNS ? Optional.empty() : sight.turn().isPresent() ? ended(sight) : segmentEnded();
    }

    /// The chair gives the floor to whoever is next; a turn that runs ends with it.
    Optional<Press> given() {
        Sight sight = new Sight(chair.mirror());
        Optional<Integer> next = sight.list(SEGMENT).map(ListItem::getRequestsList).filter(waiting -> !waiting.isEmpty())
                .map(List::getFirst);
        if (chair.busy() || next.isEmpty()) {
            return Optional.empty();
        }
        turns++;
        GiveFloor.Builder give = GiveFloor.newBuilder().setNext(next.get());
        sight.turn().map(TurnItem::getId).ifPresent(give::setEnding);
        return chair(Command.newBuilder().setGiveFloor(give));
    }

    /// The chair ends the turn.
    Optional<Press> ended() {
        return chair.busy() ? Optional.empty() : ended(new Sight(chair.mirror()));
    }

    /// Who speaks comes to the end.
    Optional<Press> spoken() {
        Optional<TurnItem> turn = new Sight(chair.mirror()).turn();
        return turn.flatMap(each -> of(each.getDelegation())).map(each -> new Press(each, end(turn.get()).build(), true));
    }

    Optional<Press> asked() {
        Attendee delegate = any(delegates);
        Sight sight = new Sight(chair.mirror());
        int waiting = sight.list(SEGMENT).map(ListItem::getRequestsCount).orElse(0);
        return delegate.busy() || waiting >= WAITING || sight.waits(delegate.badge().getDelegation())
                ? Optional.empty()
                : requested(delegate, "statement");
    }

    Optional<Press> withdrawn() {
        Sight sight = new Sight(chair.mirror());
        List<Integer> waiting = sight.list(SEGMENT).map(ListItem::getRequestsList).orElse(List.of());
        return waiting.isEmpty() ? Optional.empty()
                : sight.request(waiting.get(dice.nextInt(waiting.size()))).map(RequestItem::getDelegation).flatMap(this::of)
                        .map(each -> new Press(each, Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder()
                                .setRequest(waitingOf(sight, each))).build(), true));
    }

    /// A point of order, while somebody speaks.
    Optional<Press> interrupted() {
        Attendee delegate = any(delegates);
        return delegate.busy() || new Sight(chair.mirror()).turn().isEmpty() ? Optional.empty() : requested(delegate, "point-of-order");
    }

    Optional<Press> attended() {
        Attendee delegate = any(delegates);
        return delegate.busy() ? Optional.empty()
                : Optional.of(new Press(delegate, Command.newBuilder().setRegisterAttendance(RegisterAttendance.newBuilder()
                        .setDelegation(delegate.badge().getDelegation()).setPresent(dice.nextBoolean())).build(), false));
    }

    private Optional<Press> segmentEnded() {
        turns = 0;
        return agenda(Command.newBuilder().setEndSegment(EndSegment.getDefaultInstance()));
    }

    /// A step that shows or takes away every turn the segment has had, of which there are more each time it is reopened, and
    /// hundreds more than in any debate: how long that takes is no measure of a meeting.
    private Optional<Press> agenda(Command.Builder command) {
        return Optional.of(new Press(chair, command.build(), false));
    }

    private Optional<Press> ended(Sight sight) {
        return sight.turn().flatMap(turn -> chair(end(turn)));
    }

    private static Command.Builder end(TurnItem turn) {
        return Command.newBuilder().setEndTurn(EndTurn.newBuilder().setTurn(turn.getId()));
    }

    private Optional<Press> requested(Attendee delegate, String kind) {
        return Optional.of(new Press(delegate, Command.newBuilder().setRequestFloor(RequestFloor.newBuilder().setKind(kind)
                .setLanguage(dice.nextBoolean() ? "en" : "ru")).build(), kind.equals("statement")));
    }

    private static int waitingOf(Sight sight, Attendee delegate) {
        return sight.list(SEGMENT).orElseThrow().getRequestsList().stream().filter(each -> sight.request(each)
                .filter(request -> request.getDelegation().equals(delegate.badge().getDelegation())).isPresent()).findFirst().orElseThrow();
    }

    private Optional<Press> chair(Command.Builder command) {
        return Optional.of(new Press(chair, command.build(), true));
    }

    private Optional<Attendee> of(String delegation) {
        return delegates.stream().filter(each -> each.badge().getDelegation().equals(delegation) && !each.busy()).findFirst();
    }

    private Attendee any(List<Attendee> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
