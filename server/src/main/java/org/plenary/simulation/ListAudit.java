package org.plenary.simulation;

import static org.plenary.simulation.Invariant.ASKING_AGAIN_GETS_THE_RECEIPT;
import static org.plenary.simulation.Invariant.CLOSED_LIST_TAKES_NAMED_KINDS;
import static org.plenary.simulation.Invariant.MOVED_STANDS_BESIDE_ITS_ANCHOR;
import static org.plenary.simulation.Invariant.ONE_ACTIVE_REQUEST;
import static org.plenary.simulation.Invariant.ORDER_IS_EXPLAINED;
import static org.plenary.simulation.Invariant.RECEIPT_PROVES_THE_ORDER;
import static org.plenary.simulation.Invariant.REQUESTS_WAIT_WHERE_THEY_CAN_BE_CALLED;
import static org.plenary.simulation.Invariant.WITHDRAWING_IS_ALWAYS_POSSIBLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.core.AgendaCommand;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent;
import org.plenary.core.HeldRequest;
import org.plenary.core.ListCommand;
import org.plenary.core.ListEvent;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.Motion;
import org.plenary.core.OrderEvent;
import org.plenary.core.Outcome;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PointOfOrder;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.Receipt;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Rules;
import org.plenary.core.SegmentId;
import org.plenary.core.Slip;
import org.plenary.core.SpeakersList;

/// Looks at every speakers' list: its order, and what it takes.
final class ListAudit implements Audit {

    private final Books books;
    private int lastNumber;
    private int probe;

    ListAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof FloorRequested(Request request, int place)) {
            SpeakersList list = now.lists().of(request.segment()).orElseThrow();
            report.equal(RECEIPT_PROVES_THE_ORDER, "the place of a request", list.place(request.id()), place);
            SpeakersList was = happened.before().lists().of(request.segment()).orElseThrow();
            report.equal(RECEIPT_PROVES_THE_ORDER, "the sequence of a request", was.lastSequence() + 1, request.sequence());
            numbered(request.id(), report);
        }
        if (happened.event() instanceof FloorEvent.PointRaised(PointOfOrder point)) {
            numbered(point.id(), report);
        }
        if (happened.event() instanceof ProcedureEvent.MotionMoved(Motion motion)) {
            numbered(motion.id(), report);
        }
    }

    private void numbered(RequestId id, Report report) {
        report.equal(RECEIPT_PROVES_THE_ORDER, "the number of a request", lastNumber + 1, id.number());
        lastNumber = id.number();
    }

    @Override
    public void met(Step step, Report report) {
        for (Happened granted : step.granted()) {
            if (granted.event() instanceof FloorRequested(Request request, int place)) {
                taken(step, request, report);
            }
        }
        if (step.slip().command() instanceof ListCommand.RequestFloor asked && step.outcome() instanceof Outcome.Granted granted) {
            receipt(step, asked, granted, report);
        }
        if (step.slip().command() instanceof ListCommand.MoveRequest move && step.outcome() instanceof Outcome.Granted) {
            moved(step, move, report);
        }
    }

    private void taken(Step step, Request request, Report report) {
        boolean placed =
                step.slip().command() instanceof ListCommand.Inscribe || step.slip().command() instanceof AgendaCommand.StartSegment;
        RequestKind kind = books.plan().rulebook().kind(request.kind()).orElseThrow();
        boolean named = books.plan().segment(request.segment()).flatMap(PlannedSegment::list)
                .filter(list -> list.takes().contains(request.kind())).isPresent();
        boolean open = books.lists().open(request.segment()) || kind.onClosedList() || kind.manner() == RequestKind.Manner.DEFERRED;
        report.check(CLOSED_LIST_TAKES_NAMED_KINDS, placed || named && open, () -> step.slip() + " was granted " + request);
    }

    /// What the delegation had on the list before is what it is told of, or else what it was inscribed with now.
    private void receipt(Step step, ListCommand.RequestFloor asked, Outcome.Granted granted, Report report) {
        DelegationId delegation = step.slip().badge().delegation().orElseThrow();
        Receipt receipt = granted.receipt().orElseThrow();
        boolean deferred =
                books.plan().rulebook().kind(asked.kind()).filter(kind -> kind.manner() == RequestKind.Manner.DEFERRED).isPresent();
        Optional<Request> waiting = (deferred ? LastList.of(books) : asked.segment().or(books.agenda()::segment)).stream()
                .flatMap(segment -> Stream.concat(books.lists().queue(segment).stream(), books.lists().held(segment).stream()))
                .filter(each -> each.delegation().equals(delegation) && each.kind().equals(asked.kind()) && each.title().isEmpty())
                .findFirst();
        Optional<PointOfOrder> point = step.met().floor().point(delegation)
                .filter(each -> asked.kind().equals(RequestKinds.POINT_OF_ORDER.id()));
        waiting.ifPresent(had -> report.check(ASKING_AGAIN_GETS_THE_RECEIPT,
                granted.events().isEmpty() && receipt.request().equals(had.id()) && receipt.at().equals(had.at())
                        && receipt.sequence() == had.sequence() && receipt.place() == books.lists().queue(had.segment()).indexOf(had) + 1,
                () -> had + " is answered " + granted));
        point.ifPresent(had -> report.check(ASKING_AGAIN_GETS_THE_RECEIPT,
                granted.events().isEmpty() && receipt.request().equals(had.id()) && receipt.at().equals(had.raisedAt()),
                () -> had + " is answered " + granted));
        Optional<Motion> motion = step.met().floor().motions().stream()
                .filter(each -> each.delegation().equals(delegation) && each.kind().equals(asked.kind())).findFirst();
        motion.ifPresent(had -> report.check(ASKING_AGAIN_GETS_THE_RECEIPT,
                granted.events().isEmpty() && receipt.request().equals(had.id()) && receipt.at().equals(had.movedAt()),
                () -> had + " is answered " + granted));
        if (waiting.isEmpty() && point.isEmpty() && motion.isEmpty()) {
            boolean alone = granted.events().stream().skip(1).allMatch(event -> event instanceof OrderEvent.ListArranged);
            boolean proves = alone && switch (granted.events().getFirst()) {
                case FloorRequested(Request request, int place) -> receipt.equals(new Receipt(
                        request.id(), request.sequence(), request.at(), order(step.after(), request.id()).indexOf(request.id()) + 1));
                case FloorEvent.PointRaised(PointOfOrder raised) -> receipt.equals(new Receipt(raised.id(), 0, raised.raisedAt(), 0));
                case ProcedureEvent.MotionMoved(Motion moved) -> receipt.equals(new Receipt(moved.id(), 0, moved.movedAt(), 0));
                default -> false; // not sealed: asking for the floor inscribes, moves or raises, and nothing else
            };
            report.check(RECEIPT_PROVES_THE_ORDER, proves, () -> granted.events() + " is answered " + receipt);
        }
    }

    private static void moved(Step step, ListCommand.MoveRequest move, Report report) {
        List<RequestId> was = order(step.met(), move.request());
        List<RequestId> expected = new ArrayList<>(was);
        expected.remove(move.request());
        expected.add(expected.indexOf(move.anchor()) + (move.side() == ListCommand.Side.AFTER ? 1 : 0), move.request());
        OrderAudit.standing(MOVED_STANDS_BESIDE_ITS_ANCHOR, step, expected, List.of(move.request()), report);
    }

    private static List<RequestId> order(Conference now, RequestId request) {
        return now.lists().listOf(request).map(list -> list.queue().stream().map(Request::id).toList()).orElse(List.of());
    }

    @Override
    public void after(Step step, Report report) {
        for (SpeakersList list : step.after().lists().all()) {
            list(list, report);
        }
        Set<DelegationId> raised = new HashSet<>();
        step.after().floor().points().forEach(point -> report.check(
                ONE_ACTIVE_REQUEST, raised.add(point.delegation()), () -> point.delegation() + " has two points of order"));
        withdrawal(step, report);
    }

    private void list(SpeakersList list, Report report) {
        SegmentId segment = list.segment();
        List<Request> queue = books.lists().queue(segment);
        List<Request> held = list.held().stream().map(HeldRequest::request).toList();
        report.equal(ORDER_IS_EXPLAINED, "what is held", books.lists().held(segment), held);
        if (!queue.isEmpty() || list.active().findAny().isPresent()) {
            report.equal(ORDER_IS_EXPLAINED, "the list", queue, list.queue());
            if (books.lists().unmoved(segment) && list.ordering().isUsual()) {
                report.equal(ORDER_IS_EXPLAINED, "the list that nobody moved", books.lists().ranked(list.queue()), list.queue());
            }
            report.check(REQUESTS_WAIT_WHERE_THEY_CAN_BE_CALLED,
                    !isOver(segment), () -> list + " is over");
            Set<String> active = new HashSet<>();
            list.active().filter(request -> request.title().isEmpty()).forEach(request -> report.check(
                    ONE_ACTIVE_REQUEST, active.add(request.delegation() + " " + request.kind()), () -> request + " waits twice"));
        }
        if (list.isOpen()) {
            report.check(REQUESTS_WAIT_WHERE_THEY_CAN_BE_CALLED, !isOver(segment) && books.lists().open(segment),
                    () -> list + " is open");
        }
    }

    private boolean isOver(SegmentId segment) {
        return books.agenda().done(segment) || books.agenda().closed()
                || books.plan().sessionOf(segment).filter(session -> books.agenda().over(session.id())).isPresent();
    }

    /// Each time another of all that wait is asked for, as if its delegation withdrew it now.
    private void withdrawal(Step step, Report report) {
        Conference now = step.after();
        List<Slip> possible = new ArrayList<>();
        List<Request> active = now.runningList().map(list -> list.active().toList()).orElse(List.of());
        if (!active.isEmpty()) {
            Request request = active.get(probe++ % active.size());
            slip(step, request.delegation(), request.id()).forEach(possible::add);
        }
        now.floor().points().stream().filter(point -> !point.recognized()).limit(1)
                .flatMap(point -> slip(step, point.delegation(), point.id())).forEach(possible::add);
        now.floor().motions().stream().limit(1).flatMap(motion -> slip(step, motion.delegation(), motion.id())).forEach(possible::add);
        for (Slip slip : possible) {
            Outcome outcome = Rules.decide(now, slip);
            boolean withdrawn = outcome instanceof Outcome.Granted granted && granted.events().stream().skip(1)
                    .allMatch(event -> event instanceof OrderEvent.ListArranged)
                    && (granted.events().getFirst() instanceof ListEvent.RequestWithdrawn
                            || granted.events().getFirst() instanceof FloorEvent.PointWithdrawn
                            || granted.events().getFirst() instanceof ProcedureEvent.MotionWithdrawn);
            report.check(WITHDRAWING_IS_ALWAYS_POSSIBLE, withdrawn, () -> slip + " is answered " + outcome);
        }
    }

    private static Stream<Slip> slip(Step step, DelegationId delegation, RequestId request) {
        return step.after().roster().delegation(delegation).stream().flatMap(each -> Cast.delegates(each).stream())
                .filter(badge -> step.after().seats().taken(Cast.seat(badge))).limit(1)
                .map((Badge badge) -> new Slip(step.slip().id(), step.slip().at(), badge, new ListCommand.WithdrawRequest(request)));
    }
}
