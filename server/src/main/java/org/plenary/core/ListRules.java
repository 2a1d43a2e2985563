package org.plenary.core;

import java.util.Optional;
import org.plenary.core.ListCommand.AnnounceClosing;
import org.plenary.core.ListCommand.AnnounceOpening;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListCommand.ChangeRequest;
import org.plenary.core.ListCommand.CloseList;
import org.plenary.core.ListCommand.GrantExtraTime;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.MoveRequest;
import org.plenary.core.ListCommand.OpenList;
import org.plenary.core.ListCommand.RemoveRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.RestoreRequest;
import org.plenary.core.ListCommand.WithdrawRequest;

/// The rules of the speakers' list, and of what becomes of the requests on it; how they get there is in [InscriptionRules].
final class ListRules {

    private static final int MOST_EXTRA = 200;

    private ListRules() {}

    static Outcome decide(Conference now, Slip slip, ListCommand command) {
        return switch (command) {
            case RequestFloor request -> InscriptionRules.requestFloor(now, slip, request);
            case Inscribe inscribe -> InscriptionRules.inscribe(now, slip, inscribe);
            case WithdrawRequest(RequestId request) -> withdraw(now, slip, request);
            case ChangeRequest change -> change(now, slip, change);
            case HoldRequest hold -> hold(now, slip, hold);
            case RestoreRequest(RequestId request) -> restore(now, slip, request);
            case RemoveRequest remove -> remove(now, slip, remove);
            case GrantExtraTime grant -> grantExtraTime(now, slip, grant);
            case MoveRequest move -> move(now, slip, move);
            case CarryOver carry -> CarryingRules.carryOver(now, slip, carry);
            case OpenList(SegmentId segment) -> openList(now, slip, segment);
            case AnnounceOpening announce -> announceOpening(now, slip, announce);
            case AnnounceClosing announce -> announceClosing(now, slip, announce);
            case CloseList(SegmentId segment) -> closeList(now, slip, segment);
        };
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
        Optional<Motion> motion = now.floor().motion(id);
        if (motion.isPresent()) {
            return own.equals(Optional.of(motion.get().delegation()))
                    ? Outcome.granted(new ProcedureEvent.MotionWithdrawn(id))
                    : Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
        }
        Optional<Request> request = now.lists().request(id);
        if (request.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_REQUEST, id.toString());
        }
        return own.equals(Optional.of(request.get().delegation()))
                ? Outcome.granted(new ListEvent.RequestWithdrawn(id))
                : Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
    }

    /// The delegation, and who keeps the list for it, may say until the call what will be spoken and by whom.
    private static Outcome change(Conference now, Slip slip, ChangeRequest change) {
        Optional<Request> request = now.lists().request(change.request());
        if (!now.plan().languages().contains(change.language())) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, change.language().code());
        }
        if (request.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_REQUEST, change.request().toString());
        }
        if (!Texts.fit(change.speaker())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        Optional<DelegationId> own = slip.badge().delegation();
        if (own.isPresent() && !own.get().equals(request.get().delegation())) {
            return Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
        }
        boolean same = request.get().equals(request.get().saying(change.language(), change.speaker()));
        return (own.isPresent() ? Optional.<Outcome>empty() : unkept(now, slip, change.request())).orElseGet(() -> same
                ? Outcome.granted()
                : Outcome.granted(new ListEvent.RequestChanged(change.request(), change.language(), change.speaker())));
    }

    private static Outcome hold(Conference now, Slip slip, HoldRequest hold) {
        return absent(now, hold.request()).or(() -> unkept(now, slip, hold.request())).or(() -> held(now, hold.request()))
                .orElseGet(() -> Outcome.granted(new ListEvent.RequestHeld(hold.request(), hold.why())));
    }

    private static Outcome restore(Conference now, Slip slip, RequestId id) {
        return absent(now, id).or(() -> unkept(now, slip, id)).orElseGet(() -> {
            SpeakersList list = now.lists().listOf(id).orElseThrow();
            return list.holds(id)
                    ? Outcome.granted(new ListEvent.RequestRestored(
                            id, ArrangementRules.place(now, list, list.request(id).orElseThrow())))
                    : Outcome.refused(Refusal.REQUEST_IS_NOT_HELD);
        });
    }

    static Optional<Outcome> held(Conference now, RequestId id) {
        return now.lists().listOf(id).filter(list -> list.holds(id)).map(list -> Outcome.refused(Refusal.REQUEST_IS_HELD));
    }

    private static Outcome remove(Conference now, Slip slip, RemoveRequest remove) {
        return absent(now, remove.request()).or(() -> unfit(remove.reason())).or(() -> unkept(now, slip, remove.request()))
                .orElseGet(() -> Outcome.granted(new ListEvent.RequestRemoved(remove.request(), remove.reason())));
    }

    /// Why somebody needs more time is nobody's business, so no reason is asked for and none is noted.
    private static Outcome grantExtraTime(Conference now, Slip slip, GrantExtraTime grant) {
        Optional<Outcome> barred = absent(now, grant.request()).or(() -> unkept(now, slip, grant.request()));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (grant.percent() < 0 || grant.percent() > MOST_EXTRA) {
            return Outcome.refused(Refusal.EXTRA_TIME_IS_UNFIT);
        }
        Request request = now.lists().request(grant.request()).orElseThrow();
        return request.extra().orElse(0) == grant.percent()
                ? Outcome.granted()
                : Outcome.granted(new ListEvent.ExtraTimeGranted(
                        grant.request(), grant.percent(), request.extended(grant.percent()).limit()));
    }

    /// Moving is relative to a neighbour, so that two who move at once both get what they meant.
    private static Outcome move(Conference now, Slip slip, MoveRequest move) {
        Optional<Outcome> barred = absent(now, move.request()).or(() -> notBeside(now, move))
                .or(() -> unfit(move.reason())).or(() -> unkept(now, slip, move.request())).or(() -> held(now, move.request()));
        if (barred.isPresent()) {
            return barred.get();
        }
        SpeakersList list = now.lists().listOf(move.request()).orElseThrow();
        int from = list.place(move.request());
        int anchor = list.place(move.anchor()) - (from < list.place(move.anchor()) ? 1 : 0);
        int place = move.side() == ListCommand.Side.BEFORE ? anchor : anchor + 1;
        return place == from ? Outcome.granted() : Outcome.granted(new ListEvent.RequestMoved(move.request(), place, move.reason()));
    }

    /// The anchor is another request that waits on the same list.
    private static Optional<Outcome> notBeside(Conference now, MoveRequest move) {
        boolean beside = now.lists().listOf(move.request()).filter(list -> list.place(move.anchor()) > 0).isPresent();
        return beside && !move.request().equals(move.anchor())
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, move.anchor().toString()));
    }

    private static Outcome openList(Conference now, Slip slip, SegmentId segment) {
        return unlisted(now, slip, segment).orElseGet(() -> now.lists().of(segment).orElseThrow().isOpen()
                ? Outcome.refused(Refusal.LIST_IS_OPEN)
                : Outcome.granted(new ListEvent.ListOpened(segment)));
    }

    /// Announced again, it opens at the later announced instant.
    private static Outcome announceOpening(Conference now, Slip slip, AnnounceOpening announce) {
        return unlisted(now, slip, announce.segment()).orElseGet(() -> {
            if (now.lists().of(announce.segment()).orElseThrow().isOpen()) {
                return Outcome.refused(Refusal.LIST_IS_OPEN);
            }
            return announce.at().isAfter(slip.at())
                    ? Outcome.granted(new ListEvent.OpeningAnnounced(announce.segment(), announce.at()))
                    : Outcome.refused(Refusal.IN_THE_PAST);
        });
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

    static Optional<Outcome> absent(Conference now, RequestId request) {
        return now.lists().request(request).isPresent()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, request.toString()));
    }

    /// A list is opened and closed until its segment is done, also before its session is open.
    static Optional<Outcome> unlisted(Conference now, Slip slip, SegmentId id) {
        if (now.programme().segment(id).isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, id.key()));
        }
        return unkept(slip, now.programme().sessionOf(id).orElseThrow()).or(() -> over(now, id))
                .or(() -> now.programme().segment(id).flatMap(PlannedSegment::list).isPresent()
                        ? Optional.empty()
                        : Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST)));
    }

    /// Refuses what comes too late for a segment.
    static Optional<Outcome> over(Conference now, SegmentId id) {
        SessionId session = now.programme().sessionOf(id).orElseThrow().id();
        if (now.agenda().session(session).orElseThrow().status() == Session.Status.CLOSED) {
            return Optional.of(Outcome.refused(Refusal.SESSION_IS_CLOSED));
        }
        return switch (now.agenda().segment(id).orElseThrow().status()) {
            case PLANNED, RUNNING -> Optional.empty();
            case DONE -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_DONE));
            case SKIPPED -> Optional.of(Outcome.refused(Refusal.SEGMENT_IS_SKIPPED));
        };
    }

    private static Optional<Outcome> notOpen(Conference now, SegmentId segment) {
        return now.lists().of(segment).orElseThrow().isOpen() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.LIST_IS_NOT_OPEN));
    }

    static Optional<Outcome> unfit(String text) {
        return Texts.fit(text) ? Optional.empty() : Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
    }

    /// A list is kept by the chairs of its session and by the secretariat, also before the session is open.
    static Optional<Outcome> unkept(Slip slip, PlannedSession session) {
        boolean keeps = slip.badge().role() == Role.SECRETARY || slip.badge().seat().flatMap(session::chair).isPresent();
        return keeps ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION));
    }

    /// Refuses to anybody else what the keepers of a request's list do.
    static Optional<Outcome> unkept(Conference now, Slip slip, RequestId request) {
        SegmentId segment = now.lists().listOf(request).orElseThrow().segment();
        return unkept(slip, now.programme().sessionOf(segment).orElseThrow());
    }
}
