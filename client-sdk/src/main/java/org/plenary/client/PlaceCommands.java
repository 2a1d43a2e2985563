package org.plenary.client;

import org.plenary.protocol.v1.AgreeToSwap;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConvertToWritten;
import org.plenary.protocol.v1.DeclineSwap;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.PreviewOrder;
import org.plenary.protocol.v1.ProposeSwap;
import org.plenary.protocol.v1.SetOrder;
import org.plenary.protocol.v1.YieldPlace;

/// What delegations may ask about their places on a list, a part of [Commands].
public interface PlaceCommands {

    /// Sends a command.
    CommandFuture<Granted> send(Command command);

    /// Proposes that the own waiting request and another on its list change places; where the other has proposed the same, they do.
    default CommandFuture<Granted> proposeSwap(int request, int with) {
        return send(Command.newBuilder().setProposeSwap(ProposeSwap.newBuilder().setRequest(request).setWith(with)).build());
    }

    /// Agrees to a swap that was proposed to the own delegation.
    ///
    /// @param request the proposer's
    /// @param with    the own
    default CommandFuture<Granted> agreeToSwap(int request, int with) {
        return send(Command.newBuilder().setAgreeToSwap(AgreeToSwap.newBuilder().setRequest(request).setWith(with)).build());
    }

    /// Declines a swap that was proposed to the own delegation, or takes the own proposal back.
    ///
    /// @param request the proposer's
    default CommandFuture<Granted> declineSwap(int request, int with) {
        return send(Command.newBuilder().setDeclineSwap(DeclineSwap.newBuilder().setRequest(request).setWith(with)).build());
    }

    /// Lets the next one speak first; refused as `stale` where another follows by now.
    ///
    /// @param to the request that follows
    default CommandFuture<Granted> yieldPlace(int request, int to) {
        return send(Command.newBuilder().setYieldPlace(YieldPlace.newBuilder().setRequest(request).setTo(to)).build());
    }

    /// Hands a statement in as text: the request leaves its list.
    default CommandFuture<Granted> convertToWritten(int request) {
        return send(Command.newBuilder().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(request)).build());
    }

    /// Orders a list anew; what somebody has placed keeps its place.
    default CommandFuture<Granted> setOrder(String segment, Ordering ordering) {
        return send(Command.newBuilder().setSetOrder(SetOrder.newBuilder().setSegment(segment).setOrdering(ordering)).build());
    }

    /// Asks for the order that a list would have; nothing changes, and [Granted#getOrderList()] holds it.
    default CommandFuture<Granted> previewOrder(String segment, Ordering ordering) {
        return send(Command.newBuilder().setPreviewOrder(PreviewOrder.newBuilder().setSegment(segment).setOrdering(ordering)).build());
    }
}
