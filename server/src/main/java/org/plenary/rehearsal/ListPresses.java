package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.AgreeToSwap;
import org.plenary.protocol.v1.AnnounceClosing;
import org.plenary.protocol.v1.AnnounceOpening;
import org.plenary.protocol.v1.Behalf;
import org.plenary.protocol.v1.CarryOver;
import org.plenary.protocol.v1.ChangeRequest;
import org.plenary.protocol.v1.CloseList;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConvertToWritten;
import org.plenary.protocol.v1.DeclineSwap;
import org.plenary.protocol.v1.GrantExtraTime;
import org.plenary.protocol.v1.HoldRequest;
import org.plenary.protocol.v1.Inscribe;
import org.plenary.protocol.v1.MoveRequest;
import org.plenary.protocol.v1.OpenList;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.PreviewOrder;
import org.plenary.protocol.v1.ProposeSwap;
import org.plenary.protocol.v1.RemoveRequest;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.RestoreRequest;
import org.plenary.protocol.v1.SetOrder;
import org.plenary.protocol.v1.WithdrawRequest;
import org.plenary.protocol.v1.YieldPlace;

/// What people press about speakers' lists, each as the command that travels.
final class ListPresses {

    private ListPresses() {}

    static Command requestFloorFor(String kind, String language, String group, List<String> aligned) {
        Behalf behalf = Behalf.newBuilder().setGroup(group).addAllAligned(aligned).build();
        return Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setLanguage(language).setBehalf(behalf)).build();
    }

    static Command requestFloor(String kind, String language, Optional<String> speaker) {
        RequestFloor.Builder request = RequestFloor.newBuilder().setKind(kind).setLanguage(language);
        speaker.ifPresent(request::setSpeaker);
        return Command.newBuilder().setRequestFloor(request).build();
    }

    static Command inscribe(String delegation, String kind) {
        return Command.newBuilder().setInscribe(Inscribe.newBuilder().setDelegation(delegation).setKind(kind)).build();
    }

    static Command withdraw(int request) {
        return Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder().setRequest(request)).build();
    }

    static Command moveBefore(int request, int anchor, String reason) {
        return Command.newBuilder().setMoveRequest(MoveRequest.newBuilder()
                .setRequest(request).setSide("before").setAnchor(anchor).setReason(reason)).build();
    }

    static Command holdAbsent(int request) {
        return Command.newBuilder().setHoldRequest(HoldRequest.newBuilder().setRequest(request).setWhy("absent")).build();
    }

    static Command restore(int request) {
        return Command.newBuilder().setRestoreRequest(RestoreRequest.newBuilder().setRequest(request)).build();
    }

    static Command proposeSwap(int request, int with) {
        return Command.newBuilder().setProposeSwap(ProposeSwap.newBuilder().setRequest(request).setWith(with)).build();
    }

    static Command agreeToSwap(int request, int with) {
        return Command.newBuilder().setAgreeToSwap(AgreeToSwap.newBuilder().setRequest(request).setWith(with)).build();
    }

    static Command declineSwap(int request, int with) {
        return Command.newBuilder().setDeclineSwap(DeclineSwap.newBuilder().setRequest(request).setWith(with)).build();
    }

    static Command yieldPlace(int request, int to) {
        return Command.newBuilder().setYieldPlace(YieldPlace.newBuilder().setRequest(request).setTo(to)).build();
    }

    static Command openList(String segment) {
        return Command.newBuilder().setOpenList(OpenList.newBuilder().setSegment(segment)).build();
    }

    static Command announceClosing(String segment, Instant at) {
        return Command.newBuilder().setAnnounceClosing(AnnounceClosing.newBuilder().setSegment(segment).setAt(Times.micros(at))).build();
    }

    static Command closeList(String segment) {
        return Command.newBuilder().setCloseList(CloseList.newBuilder().setSegment(segment)).build();
    }

    static Command requestFloorIn(String segment, String kind, String language) {
        return Command.newBuilder()
                .setRequestFloor(RequestFloor.newBuilder().setKind(kind).setLanguage(language).setSegment(segment)).build();
    }

    static Command changeRequest(int request, String language, String speaker) {
        return Command.newBuilder().setChangeRequest(
                ChangeRequest.newBuilder().setRequest(request).setLanguage(language).setSpeaker(speaker)).build();
    }

    static Command convertToWritten(int request) {
        return Command.newBuilder().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(request)).build();
    }

    static Command grantExtraTime(int request, int percent) {
        return Command.newBuilder().setGrantExtraTime(GrantExtraTime.newBuilder().setRequest(request).setPercent(percent)).build();
    }

    static Command carryOver(int request, String to, String reason) {
        return Command.newBuilder().setCarryOver(CarryOver.newBuilder().setRequest(request).setTo(to).setReason(reason)).build();
    }

    static Command announceOpening(String segment, Instant at) {
        return Command.newBuilder().setAnnounceOpening(AnnounceOpening.newBuilder().setSegment(segment).setAt(Times.micros(at))).build();
    }

    static Command remove(int request, String reason) {
        return Command.newBuilder().setRemoveRequest(RemoveRequest.newBuilder().setRequest(request).setReason(reason)).build();
    }

    static Command previewOrder(String segment, Ordering ordering) {
        return Command.newBuilder().setPreviewOrder(PreviewOrder.newBuilder().setSegment(segment).setOrdering(ordering)).build();
    }

    static Command setOrder(String segment, Ordering ordering) {
        return Command.newBuilder().setSetOrder(SetOrder.newBuilder().setSegment(segment).setOrdering(ordering)).build();
    }
}
