package org.plenary.core;

import java.util.Optional;
import org.plenary.core.ListCommand.CarryOver;
import org.plenary.core.ListEvent.RequestCarriedOver;

/// The rules by which a request is carried over from one speakers' list to another, as from a debate to that of the afternoon.
final class CarryingRules {

    private CarryingRules() {}

    /// It is an entry made by a keeper of the list that it leaves, and so any list takes it that is not over, open or not.
    static Outcome carryOver(Conference now, Slip slip, CarryOver carry) {
        if (now.programme().segment(carry.to()).isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_SEGMENT, carry.to().key());
        }
        return ListRules.absent(now, carry.request()).or(() -> ListRules.unfit(carry.reason()))
                .or(() -> ListRules.unkept(now, slip, carry.request()))
                .or(() -> untaken(now, carry))
                .or(() -> ListRules.held(now, carry.request()))
                .orElseGet(() -> now.lists().listOf(carry.request()).orElseThrow().segment().equals(carry.to())
                        ? Outcome.granted()
                        : Outcome.granted(carried(now, carry.request(), carry.to(), Optional.of(carry.reason()))));
    }

    /// A delegation has one request of a kind on a list; and what answers a speaker is no use on another.
    private static Optional<Outcome> untaken(Conference now, CarryOver carry) {
        Request request = now.lists().request(carry.request()).orElseThrow();
        if (request.segment().equals(carry.to())) {
            return Optional.empty();
        }
        Optional<SpeakersList> list = now.lists().of(carry.to());
        RequestKind kind = now.plan().rulebook().kind(request.kind()).orElseThrow();
        return ListRules.over(now, carry.to())
                .or(() -> list.isPresent() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST)))
                .or(() -> kind.manner() == RequestKind.Manner.INTERPOSED
                        ? Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_TAKEN, kind.id().key()))
                        : Optional.empty())
                .or(() -> waits(list.orElseThrow(), request)
                        ? Optional.of(Outcome.refused(Refusal.WAITS_THERE_ALREADY, request.delegation().key()))
                        : Optional.empty());
    }

    private static boolean waits(SpeakersList list, Request request) {
        return request.title().isEmpty() && list.active(request.delegation(), request.kind()).isPresent();
    }

    /// The request as it comes to stand on its new list, with the time that turns there are given; what the programme has placed keeps
    /// its own.
    static RequestCarriedOver carried(Conference now, RequestId id, SegmentId to, Optional<String> reason) {
        Request was = now.lists().request(id).orElseThrow();
        SpeakersList list = now.lists().of(to).orElseThrow();
        RequestKind kind = now.plan().rulebook().kind(was.kind()).orElseThrow();
        Request carried = was.carriedTo(to, list.lastSequence() + 1);
        Request request = was.title().isPresent() ? carried : carried.limited(InscriptionRules.limit(now, list, kind, was.delegation()));
        return new RequestCarriedOver(request, ArrangementRules.place(now, list, request), reason);
    }
}
