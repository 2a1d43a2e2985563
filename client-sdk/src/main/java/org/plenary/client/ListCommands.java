package org.plenary.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.AnnounceClosing;
import org.plenary.protocol.v1.AnnounceOpening;
import org.plenary.protocol.v1.Behalf;
import org.plenary.protocol.v1.CarryOver;
import org.plenary.protocol.v1.ChangeRequest;
import org.plenary.protocol.v1.CloseList;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.GrantExtraTime;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.HoldRequest;
import org.plenary.protocol.v1.Inscribe;
import org.plenary.protocol.v1.MoveRequest;
import org.plenary.protocol.v1.OpenList;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.RemoveRequest;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.RestoreRequest;
import org.plenary.protocol.v1.WithdrawRequest;

/// What may be asked of a speakers' list, one method per command.
public interface ListCommands {

    /// Sends a command; it is kept while there is no connection, and takes effect at most once however often it is sent.
    CommandFuture<Granted> send(Command command);

    /// Sends a command whose grant carries a receipt.
    CommandFuture<Receipt> inscribe(Command command);

    /// Asks for the floor in the delegation's own language; asked again, it is answered with the receipt there is.
    ///
    /// @param kind for example `statement`, `point-of-order`, `right-of-reply`; the welcome lists them
    default CommandFuture<Receipt> requestFloor(String kind) {
        return inscribe(Command.newBuilder().setRequestFloor(RequestFloor.newBuilder().setKind(kind)).build());
    }

    /// @param language what will be spoken, ISO 639
    default CommandFuture<Receipt> requestFloor(String kind, String language) {
        return inscribe(Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setLanguage(language)).build());
    }

    /// @param speaker who will speak, shown as given
    default CommandFuture<Receipt> requestFloor(String kind, String language, String speaker) {
        return inscribe(Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setLanguage(language).setSpeaker(speaker)).build());
    }

    /// Asks for the floor in a segment whose list is open before its turn comes.
    default CommandFuture<Receipt> requestFloorIn(String segment, String kind) {
        return inscribe(Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setSegment(segment)).build());
    }

    /// Asks for the floor on behalf of a group that the delegation is a member of.
    ///
    /// @param language what will be spoken, ISO 639
    /// @param aligned  delegations outside the group that share what is said
    default CommandFuture<Receipt> requestFloorFor(String group, List<String> aligned, String kind, String language) {
        return inscribe(Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setLanguage(language)
                        .setBehalf(Behalf.newBuilder().setGroup(group).addAllAligned(aligned)))
                .build());
    }

    /// Puts a delegation on the list on its behalf, also when the list is closed.
    default CommandFuture<Receipt> inscribe(String delegation, String kind) {
        return inscribe(Command.newBuilder()
                .setInscribe(Inscribe.newBuilder().setDelegation(delegation).setKind(kind)).build());
    }

    /// @param language what will be spoken, ISO 639
    default CommandFuture<Receipt> inscribe(String delegation, String kind, String language) {
        return inscribe(Command.newBuilder()
                .setInscribe(Inscribe.newBuilder().setDelegation(delegation).setKind(kind).setLanguage(language)).build());
    }

    /// Withdraws one's own waiting request or point of order.
    default CommandFuture<Granted> withdraw(int request) {
        return send(Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder().setRequest(request)).build());
    }

    /// Says anew what will be spoken and by whom, until the request is called; its place stays.
    ///
    /// @param language what will be spoken, ISO 639
    /// @param speaker  who will speak, shown as given; empty where nobody is to be named
    default CommandFuture<Granted> changeRequest(int request, String language, Optional<String> speaker) {
        ChangeRequest.Builder change = ChangeRequest.newBuilder().setRequest(request).setLanguage(language);
        speaker.ifPresent(change::setSpeaker);
        return send(Command.newBuilder().setChangeRequest(change).build());
    }

    /// Takes a waiting request off its place; its inscription stays.
    ///
    /// @param why `absent` or `deferred`
    default CommandFuture<Granted> holdRequest(int request, String why) {
        return send(Command.newBuilder().setHoldRequest(HoldRequest.newBuilder().setRequest(request).setWhy(why)).build());
    }

    /// Gives a held request its place again, where its kind and its inscription put it.
    default CommandFuture<Granted> restoreRequest(int request) {
        return send(Command.newBuilder().setRestoreRequest(RestoreRequest.newBuilder().setRequest(request)).build());
    }

    default CommandFuture<Granted> removeRequest(int request, String reason) {
        return send(Command.newBuilder()
                .setRemoveRequest(RemoveRequest.newBuilder().setRequest(request).setReason(reason)).build());
    }

    /// Gives a request more time than others have, for whoever needs it to speak; nobody is told why.
    ///
    /// @param percent 0 to 200, of the time that others have; 0 takes it back
    default CommandFuture<Granted> grantExtraTime(int request, int percent) {
        return send(Command.newBuilder()
                .setGrantExtraTime(GrantExtraTime.newBuilder().setRequest(request).setPercent(percent)).build());
    }

    /// Moves a waiting request to one side of another on the same list.
    ///
    /// @param side `before` or `after`
    default CommandFuture<Granted> moveRequest(int request, String side, int anchor, String reason) {
        return send(Command.newBuilder().setMoveRequest(MoveRequest.newBuilder().setRequest(request).setSide(side)
                .setAnchor(anchor).setReason(reason)).build());
    }

    default CommandFuture<Granted> openList(String segment) {
        return send(Command.newBuilder().setOpenList(OpenList.newBuilder().setSegment(segment)).build());
    }

    /// @param at when the list opens, in conference time; also before its session does
    default CommandFuture<Granted> announceOpening(String segment, Instant at) {
        return send(Command.newBuilder()
                .setAnnounceOpening(AnnounceOpening.newBuilder().setSegment(segment).setAt(Micros.of(at))).build());
    }

    /// Moves a waiting request to the list of another segment.
    default CommandFuture<Granted> carryOver(int request, String segment, String reason) {
        return send(Command.newBuilder()
                .setCarryOver(CarryOver.newBuilder().setRequest(request).setTo(segment).setReason(reason)).build());
    }

    /// @param at when the list closes, in conference time
    default CommandFuture<Granted> announceClosing(String segment, Instant at) {
        return send(Command.newBuilder()
                .setAnnounceClosing(AnnounceClosing.newBuilder().setSegment(segment).setAt(Micros.of(at))).build());
    }

    default CommandFuture<Granted> closeList(String segment) {
        return send(Command.newBuilder().setCloseList(CloseList.newBuilder().setSegment(segment)).build());
    }
}
