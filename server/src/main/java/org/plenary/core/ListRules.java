package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ListCommand.AnnounceClosing;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RemoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.ListEvent.FloorRequested;

/// The rules of the speakers' list.
final class ListRules {

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    private ListRules() {}

    static Outcome decide(Conference now, Slip slip, ListCommand command) {
        return switch (command) {
            case RequestFloor request -> requestFloor(now, slip, request);
            case Inscribe inscribe -> inscribe(now, slip, inscribe);
            case WithdrawRequest(RequestId request) -> withdraw(now, slip, request);
            case RemoveRequest remove -> remove(now, slip, remove);
            case MoveRequest move -> move(now, slip, move);
            case OpenList(SegmentId segment) -> openList(now, slip, segment);
            case AnnounceClosing announce -> announceClosing(now, slip, announce);
            case CloseList(SegmentId segment) -> closeList(now, slip, segment);
        };
    }

    private static Outcome requestFloor(Conference now, Slip slip, RequestFloor asked) {
        DelegationId delegation = slip.badge().delegation().orElseThrow();
        Optional<RequestKind> kind = RequestKinds.named(asked.kind());
        return unknown(now, kind, asked.kind(), delegation, asked.language(), asked.speaker())
                .orElseGet(() -> kind.orElseThrow().manner() == RequestKind.Manner.RAISED
                        ? FloorRules.raise(now, slip, delegation, asked)
                        : request(now, slip.at(), delegation, kind.get(), asked.language(), asked.speaker(), false));
    }

    /// The chairs of the session and the secretariat inscribe on behalf of a delegation, also on a closed list.
    private static Outcome inscribe(Conference now, Slip slip, Inscribe asked) {
        Optional<RequestKind> kind = RequestKinds.named(asked.kind());
        return unknown(now, kind, asked.kind(), asked.delegation(), asked.language(), asked.speaker())
                .or(() -> unkept(now, slip))
                .orElseGet(() -> request(
                        now, slip.at(), asked.delegation(), kind.orElseThrow(), asked.language(), asked.speaker(), true));
    }

    private static Optional<Outcome> unknown(
            Conference now, Optional<RequestKind> kind, KindId key, DelegationId delegation, Optional<Language> language,
            Optional<String> speaker) {
        if (kind.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_KIND, key.key()));
        }
        if (now.roster().delegation(delegation).isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_DELEGATION, delegation.key()));
        }
        if (language.filter(asked -> !now.plan().languages().contains(asked)).isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LANGUAGE, language.get().code()));
        }
        return Texts.fit(speaker) ? Optional.empty() : Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
    }

    /// The same kind asked again by a delegation is answered with the receipt it has.
    private static Outcome request(
            Conference now, Instant at, DelegationId delegation, RequestKind kind, Optional<Language> language,
            Optional<String> speaker, boolean placed) {
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<SpeakersList> running = now.runningList();
        if (running.isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        SpeakersList list = running.get();
        Optional<Request> waiting = list.waiting(delegation, kind.id());
        if (waiting.isPresent()) {
            return new Outcome.Granted(Row.of(), Optional.of(receipt(list, waiting.get())));
        }
        Optional<Outcome> untaken = notTaken(now, list, kind, placed);
        if (untaken.isPresent()) {
            return untaken.get();
        }
        Language spoken = language.orElseGet(() -> now.roster().delegation(delegation).orElseThrow().language());
        Request request = new Request(
                now.lists().nextRequest(), list.segment(), list.lastSequence() + 1, kind.id(), delegation, spoken, speaker,
                Optional.empty(),
                limit(now, list, kind), at);
        int place = list.placeFor(kind.rank());
        Receipt receipt = new Receipt(request.id(), request.sequence(), at, place);
        return new Outcome.Granted(Row.of(new FloorRequested(request, place)), Optional.of(receipt));
    }

    private static Receipt receipt(SpeakersList list, Request request) {
        return new Receipt(request.id(), request.sequence(), request.at(), list.place(request.id()));
    }

    /// What is placed by the chair is taken on any list; a point of order is never placed.
    private static Optional<Outcome> notTaken(Conference now, SpeakersList list, RequestKind kind, boolean placed) {
        Optional<Outcome> wrongKind = Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_TAKEN, kind.id().key()));
        if (placed) {
            return kind.manner() == RequestKind.Manner.RAISED ? wrongKind : Optional.empty();
        }
        Optional<PlannedList> plan = now.plan().segment(list.segment()).flatMap(PlannedSegment::list);
        if (plan.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST));
        }
        if (kind.manner() == RequestKind.Manner.PLACED || !plan.get().takes().contains(kind.id())) {
            return wrongKind;
        }
        return switch (list.status()) {
            case PLANNED -> Optional.of(Outcome.refused(Refusal.LIST_IS_NOT_OPEN));
            case OPEN, CLOSING -> Optional.empty();
            case CLOSED, EXHAUSTED ->
                    kind.onClosedList() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.LIST_IS_CLOSED));
        };
    }

    /// The list's own limit comes before the kind's, and the kind's before the usual one.
    private static Duration limit(Conference now, SpeakersList list, RequestKind kind) {
        return now.plan().segment(list.segment()).flatMap(PlannedSegment::list).flatMap(PlannedList::limit)
                .or(kind::limit).orElse(USUAL_LIMIT);
    }

    /// The programme's entries as requests, in the order of the programme, before all others.
    static List<Event> programme(Conference now, Instant at, PlannedSegment plan) {
        List<Event> events = new ArrayList<>();
        int number = now.lists().nextRequest().number();
        int sequence = now.lists().of(plan.id()).orElseThrow().lastSequence();
        for (ProgrammeEntry entry : plan.programme()) {
            Language language = entry.language().orElseGet(() -> now.roster().delegation(entry.delegation()).orElseThrow().language());
            int place = events.size() + 1;
            Request request = new Request(
                    new RequestId(number + events.size()), plan.id(), sequence + place, RequestKinds.PROGRAMME_ENTRY.id(),
                    entry.delegation(),
                    language, entry.speaker(), Optional.of(entry.title()), entry.limit(), at);
            events.add(new FloorRequested(request, place));
        }
        return events;
    }

    /// A delegation may always withdraw what it has asked for, whatever the state of the list.
    ///
    /// Of a point of order that the chair has not recognized nobody else learns, not even by a refusal.
    private static Outcome withdraw(Conference now, Slip slip, RequestId id) {
        Optional<DelegationId> own = slip.badge().delegation();
        Optional<PointOfOrder> point = own.flatMap(now.floor()::point).filter(each -> each.id().equals(id) && !each.recognized());
        if (point.isPresent()) {
            return Outcome.granted(new FloorEvent.PointWithdrawn(point.get().delegation()));
        }
        Optional<Request> request = now.lists().request(id);
        if (request.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_REQUEST, id.toString());
        }
        return own.equals(Optional.of(request.get().delegation()))
                ? Outcome.granted(new ListEvent.RequestWithdrawn(id))
                : Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
    }

    private static Outcome remove(Conference now, Slip slip, RemoveRequest remove) {
        return absent(now, remove.request()).or(() -> unfit(remove.reason())).or(() -> unkept(now, slip))
                .orElseGet(() -> Outcome.granted(new ListEvent.RequestRemoved(remove.request(), remove.reason())));
    }

    /// Moving is relative to a neighbour, so that two who move at once both get what they meant.
    private static Outcome move(Conference now, Slip slip, MoveRequest move) {
        Optional<Outcome> barred = absent(now, move.request()).or(() -> notBeside(now, move))
                .or(() -> unfit(move.reason())).or(() -> unkept(now, slip));
        if (barred.isPresent()) {
            return barred.get();
        }
        SpeakersList list = now.lists().holding(move.request()).orElseThrow();
        int from = list.place(move.request());
        int anchor = list.place(move.anchor()) - (from < list.place(move.anchor()) ? 1 : 0);
        int place = move.side() == ListCommand.Side.BEFORE ? anchor : anchor + 1;
        return place == from ? Outcome.granted() : Outcome.granted(new ListEvent.RequestMoved(move.request(), place, move.reason()));
    }

    /// The anchor is another request on the same list.
    private static Optional<Outcome> notBeside(Conference now, MoveRequest move) {
        boolean beside = now.lists().holding(move.request()).flatMap(list -> list.request(move.anchor())).isPresent();
        return beside && !move.request().equals(move.anchor())
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, move.anchor().toString()));
    }

    private static Outcome openList(Conference now, Slip slip, SegmentId segment) {
        return unlisted(now, slip, segment).orElseGet(() -> now.lists().of(segment).orElseThrow().isOpen()
                ? Outcome.refused(Refusal.LIST_IS_OPEN)
                : Outcome.granted(new ListEvent.ListOpened(segment)));
    }

    private static Outcome announceClosing(Conference now, Slip slip, AnnounceClosing announce) {
        return unlisted(now, slip, announce.segment()).or(() -> notOpen(now, announce.segment()))
                .orElseGet(() -> announce.at().isAfter(slip.at())
                        ? Outcome.granted(new ListEvent.ClosingAnnounced(announce.segment(), announce.at()))
                        : Outcome.refused(Refusal.IN_THE_PAST));
    }

    private static Outcome closeList(Conference now, Slip slip, SegmentId segment) {
        return unlisted(now, slip, segment).or(() -> notOpen(now, segment))
                .orElseGet(() -> Outcome.granted(new ListEvent.ListClosed(segment)));
    }

    private static Optional<Outcome> absent(Conference now, RequestId request) {
        return now.lists().request(request).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, request.toString()));
    }

    /// A list is opened and closed within its own session, until its segment is done.
    private static Optional<Outcome> unlisted(Conference now, Slip slip, SegmentId id) {
        Optional<PlannedSegment> plan = now.plan().segment(id);
        if (plan.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, id.key()));
        }
        Optional<Outcome> unkept = unkept(now, slip);
        if (unkept.isPresent()) {
            return unkept;
        }
        Optional<Segment> segment = now.agenda().current().flatMap(session -> session.segment(id));
        if (segment.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.SEGMENT_OF_ANOTHER_SESSION));
        }
        if (segment.get().status() == Segment.Status.DONE) {
            return Optional.of(Outcome.refused(Refusal.SEGMENT_IS_DONE));
        }
        boolean listed = plan.get().list().isPresent() && plan.get().kind() != SegmentKind.BREAK;
        return listed ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST));
    }

    private static Optional<Outcome> notOpen(Conference now, SegmentId segment) {
        return now.lists().of(segment).orElseThrow().isOpen() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.LIST_IS_NOT_OPEN));
    }

    private static Optional<Outcome> unfit(String text) {
        return Texts.fit(text) ? Optional.empty() : Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
    }

    /// A list is kept by the chairs of the session under way and by the secretariat.
    private static Optional<Outcome> unkept(Conference now, Slip slip) {
        if (now.agenda().current().isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SESSION_IS_OPEN));
        }
        boolean keeps = slip.badge().role() == Role.SECRETARY || AgendaRules.chairs(now, slip.badge().seat().orElseThrow());
        return keeps ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION));
    }
}
