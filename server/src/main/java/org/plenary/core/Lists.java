package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.core.ListEvent.ClosingAnnounced;
import org.plenary.core.ListEvent.ExtraTimeGranted;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.ListClosed;
import org.plenary.core.ListEvent.ListOpened;
import org.plenary.core.ListEvent.OpeningAnnounced;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.ListEvent.RequestChanged;
import org.plenary.core.ListEvent.RequestHeld;
import org.plenary.core.ListEvent.RequestLapsed;
import org.plenary.core.ListEvent.RequestMoved;
import org.plenary.core.ListEvent.RequestRemoved;
import org.plenary.core.ListEvent.RequestRestored;
import org.plenary.core.ListEvent.RequestWithdrawn;
import org.plenary.core.OrderEvent.ListArranged;
import org.plenary.core.OrderEvent.OrderSet;
import org.plenary.core.OrderEvent.PlaceYielded;
import org.plenary.core.OrderEvent.PlacesSwapped;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.OrderEvent.SwapDeclined;
import org.plenary.core.OrderEvent.SwapProposed;

/// The speakers' lists of a conference, one for each segment that is not a break.
///
/// @param lastRequest the highest number given to a request, a point of order included
/// @param limits      what the chair has set beside the limits of the plan
/// @param called      the request that was called last, as long as nothing has come of it
/// @param adjustments what was added to the plan's budgets or taken from them, in order
/// @param shared      the latest overrun that was shared by those who waited
public record Lists(
        int lastRequest, Row<SpeakersList> all, Row<TimeLimit> limits, Optional<Called> called, Row<BudgetAdjustment> adjustments,
        Optional<OverrunShare> shared) {

    public Lists(int lastRequest, Row<SpeakersList> all, Row<TimeLimit> limits) {
        this(lastRequest, all, limits, Optional.empty(), Row.of(), Optional.empty());
    }

    /// @param at when the conference is convened: what should have opened by then opens now
    static Lists of(Plan plan, Instant at) {
        return new Lists(0, Row.copyOf(plan.sessions().stream()
                .flatMap(session -> session.segments().stream())
                .filter(segment -> segment.kind() != SegmentKind.BREAK)
                .map(segment -> of(segment, at))
                .toList()), Row.of());
    }

    private static SpeakersList of(PlannedSegment segment, Instant at) {
        SpeakersList list = SpeakersList.of(segment.id(), segment.list().map(PlannedList::ordering).orElse(Ordering.USUAL));
        return segment.list().flatMap(PlannedList::opensAt).map(opens -> list.opening(opens.isBefore(at) ? at : opens)).orElse(list);
    }

    public Optional<SpeakersList> of(SegmentId segment) {
        return all.first(list -> list.segment().equals(segment));
    }

    /// The list on which a request waits or is held.
    public Optional<SpeakersList> listOf(RequestId request) {
        return all.first(list -> list.request(request).isPresent());
    }

    public Optional<Request> request(RequestId request) {
        return listOf(request).flatMap(list -> list.request(request));
    }

    RequestId nextRequest() {
        return new RequestId(lastRequest + 1);
    }

    Lists after(ListEvent event) {
        return switch (event) {
            case FloorRequested e -> numbered(e.request().id()).changed(e.request().segment(), list -> list.with(e.request(), e.place()));
            case RequestMoved e -> changed(segmentOf(e.request()), list -> list.moved(
                    new Placement(e.request(), Placement.Cause.MOVED, Optional.of(e.reason())), e.place()));
            case RequestChanged e ->
                    changed(segmentOf(e.request()), list -> list.changed(e.request(), was -> was.saying(e.language(), e.speaker())));
            case RequestHeld e -> changed(segmentOf(e.request()), list -> list.held(e.request(), e.why()));
            case RequestRestored e -> changed(segmentOf(e.request()), list -> list.restored(e.request(), e.place()));
            case RequestWithdrawn e -> without(e.request());
            case RequestCarriedOver e ->
                    without(e.request().id()).changed(e.request().segment(), list -> list.with(e.request(), e.place()));
            case RequestRemoved e -> without(e.request());
            case RequestLapsed e -> without(e.request());
            case ExtraTimeGranted e -> changed(segmentOf(e.request()), list -> list.changed(e.request(), was -> was.extended(e.percent())));
            case ListOpened e -> changed(e.segment(), SpeakersList::opened);
            case OpeningAnnounced e -> changed(e.segment(), list -> list.opening(e.at()));
            case ClosingAnnounced e -> changed(e.segment(), list -> list.closing(e.at()));
            case ListClosed e -> changed(e.segment(), SpeakersList::closed);
        };
    }

    Lists after(OrderEvent event) {
        return switch (event) {
            case SwapProposed e -> changed(segmentOf(e.request()), list -> list.proposed(new Swap(e.request(), e.with())));
            case SwapDeclined e -> changed(segmentOf(e.request()), list -> list.declined(new Swap(e.request(), e.with())));
            case PlacesSwapped e ->
                    changed(segmentOf(e.request()), list -> list.swapped(e.request(), e.place(), e.with(), e.withPlace()));
            case PlaceYielded e -> changed(segmentOf(e.request()), list -> list.yielded(e.request(), e.to(), e.place()));
            case OrderSet e -> changed(e.segment(), list -> list.ordered(e.ordering()));
            case ListArranged e -> changed(e.segment(), list -> list.arranged(e.order()));
            case StatementHandedIn e -> without(e.request());
        };
    }

    /// What the floor's events mean for the lists: a request that is called leaves, and a point of order takes a number. Any further
    /// act on the floor confirms the call.
    Lists after(FloorEvent event) {
        return switch (event) {
            case FloorEvent.TurnStarted(Turn turn) -> turn.request().map(this::called).orElseGet(this::confirmed);
            case FloorEvent.GivingUndone e ->
                    confirmed().changed(e.request().segment(), list -> list.returned(e.request(), e.place(), e.placement()));
            case FloorEvent.PointRaised(PointOfOrder point) -> numbered(point.id());
            case FloorEvent.TurnEnded e -> confirmed();
            case FloorEvent.TurnPaused e -> confirmed();
            case FloorEvent.TurnResumed e -> confirmed();
            case FloorEvent.TurnExtended e -> confirmed();
            case FloorEvent.TurnCorrected e -> this;
            case FloorEvent.PointRecognized e -> confirmed();
            case FloorEvent.PointRuled e -> this;
            case FloorEvent.TimeNoticed e -> this;
            case FloorEvent.OvertimeCounted e -> this;
            case FloorEvent.PointWithdrawn e -> this;
            case FloorEvent.PointLapsed e -> this;
        };
    }

    private Lists confirmed() {
        return called.isEmpty() ? this : new Lists(lastRequest, all, limits, Optional.empty(), adjustments, shared);
    }

    private Lists called(RequestId id) {
        return listOf(id).map(list -> new Lists(lastRequest, without(id).all, limits, Optional.of(
                new Called(list.request(id).orElseThrow(), list.place(id), list.placement(id))), adjustments, shared))
                .orElseGet(this::confirmed);
    }

    /// A motion takes a number as requests do.
    Lists after(ProcedureEvent event) {
        return event instanceof ProcedureEvent.MotionMoved(Motion motion) ? numbered(motion.id()) : this;
    }

    Lists limited(Row<TimeLimit> limits, UnaryOperator<Request> limited) {
        return new Lists(lastRequest, Row.copyOf(all.stream().map(list -> list.all(limited)).toList()), limits, Optional.empty(),
                adjustments, shared);
    }

    Lists adjusted(BudgetAdjustment adjustment) {
        return new Lists(lastRequest, all, limits, called, adjustments.plus(adjustment), shared);
    }

    Lists shared(OverrunShare share) {
        Lists given = this;
        for (SharedLimit limit : share.limits()) {
            given = given.changed(given.segmentOf(limit.request()), list -> list.changed(limit.request(), was -> was.given(limit.limit())));
        }
        return new Lists(lastRequest, given.all, limits, called, adjustments, Optional.of(share));
    }

    Lists returned(OverrunShare share) {
        Lists given = this;
        for (SharedLimit limit : share.limits()) {
            given = given.changed(given.segmentOf(limit.request()), list -> list.changed(limit.request(), was -> was.given(limit.was())));
        }
        return new Lists(lastRequest, given.all, limits, called, adjustments, Optional.empty());
    }

    private Lists numbered(RequestId id) {
        return new Lists(id.number(), all, limits, called, adjustments, shared);
    }

    private Lists without(RequestId request) {
        return listOf(request).map(list -> changed(list.segment(), each -> each.without(request))).orElse(this);
    }

    private SegmentId segmentOf(RequestId request) {
        return listOf(request).orElseThrow().segment();
    }

    private Lists changed(SegmentId segment, UnaryOperator<SpeakersList> change) {
        int index = all.where(list -> list.segment().equals(segment));
        return new Lists(lastRequest, all.replaced(index, change.apply(all.get(index))), limits, called, adjustments, shared);
    }
}
