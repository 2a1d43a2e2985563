package org.plenary.core;

/// What changed the order of a list beside its keepers' moves.
public sealed interface OrderEvent extends Event {

    /// @param request the request whose delegation proposes it
    /// @param with    the request whose delegation is asked
    record SwapProposed(RequestId request, RequestId with) implements OrderEvent {}

    /// @param by who declined, or took the proposal back
    record SwapDeclined(RequestId request, RequestId with, DelegationId by) implements OrderEvent {}

    /// @param place     where the proposer's request stands now, from 1
    /// @param withPlace where the other's stands now
    record PlacesSwapped(RequestId request, int place, RequestId with, int withPlace) implements OrderEvent {}

    /// @param to    the request that stands before it now
    /// @param place where it stands now, from 1
    record PlaceYielded(RequestId request, RequestId to, int place) implements OrderEvent {}

    record OrderSet(SegmentId segment, Ordering ordering) implements OrderEvent {}

    /// The waiting requests stand in another order, for what has happened moves it.
    ///
    /// @param order all that wait, next first
    record ListArranged(SegmentId segment, Row<RequestId> order) implements OrderEvent {}

    /// The request leaves its list, for its statement was handed in as text.
    record StatementHandedIn(RequestId request) implements OrderEvent {}
}
