package org.plenary.core;

/// What delegations settle among themselves about their places on a list, and what gives a list its order.
public sealed interface OrderCommand extends Command {

    /// Proposes that the own waiting request and another's change places; agrees, where the other has proposed the same.
    record ProposeSwap(RequestId request, RequestId with) implements OrderCommand {}

    /// Agrees to change places.
    ///
    /// @param request the request whose delegation proposed it
    /// @param with    the own request
    record AgreeToSwap(RequestId request, RequestId with) implements OrderCommand {}

    /// Declines a proposal, or takes the own one back.
    record DeclineSwap(RequestId request, RequestId with) implements OrderCommand {}

    /// Lets the next one speak first: the own request steps behind the one that follows it.
    ///
    /// @param to the request that the presser saw as the following one
    record YieldPlace(RequestId request, RequestId to) implements OrderCommand {}

    /// Orders a list anew.
    record SetOrder(SegmentId segment, Ordering ordering) implements OrderCommand {}

    /// Asks for the order that a list would have; nothing changes, and the answer carries it.
    record PreviewOrder(SegmentId segment, Ordering ordering) implements OrderCommand {}

    /// The statement is handed in as text instead of being spoken.
    record ConvertToWritten(RequestId request) implements OrderCommand {}
}
