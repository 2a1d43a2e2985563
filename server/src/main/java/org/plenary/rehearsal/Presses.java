package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.AdoptAgenda;
import org.plenary.protocol.v1.AgreeToSwap;
import org.plenary.protocol.v1.AnnounceClosing;
import org.plenary.protocol.v1.AskForObjections;
import org.plenary.protocol.v1.AttachStatement;
import org.plenary.protocol.v1.Behalf;
import org.plenary.protocol.v1.CloseConference;
import org.plenary.protocol.v1.CloseList;
import org.plenary.protocol.v1.CloseMicrophone;
import org.plenary.protocol.v1.CloseSession;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeclineSwap;
import org.plenary.protocol.v1.EndSegment;
import org.plenary.protocol.v1.EndTurn;
import org.plenary.protocol.v1.ExtendTurn;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.HoldRequest;
import org.plenary.protocol.v1.Inscribe;
import org.plenary.protocol.v1.MoveRequest;
import org.plenary.protocol.v1.OpenList;
import org.plenary.protocol.v1.OpenMicrophone;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.PassPresiding;
import org.plenary.protocol.v1.PauseTurn;
import org.plenary.protocol.v1.PressCough;
import org.plenary.protocol.v1.ProposeDecision;
import org.plenary.protocol.v1.ProposeSwap;
import org.plenary.protocol.v1.Recognize;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.ReleaseCough;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.RestoreRequest;
import org.plenary.protocol.v1.ResumeSession;
import org.plenary.protocol.v1.ResumeTurn;
import org.plenary.protocol.v1.Rule;
import org.plenary.protocol.v1.SelectOutput;
import org.plenary.protocol.v1.StartSegment;
import org.plenary.protocol.v1.SuspendSession;
import org.plenary.protocol.v1.WithdrawRequest;
import org.plenary.protocol.v1.YieldPlace;

/// What people press, each as the command that travels.
final class Presses {

    private Presses() {}

    static Command openSession(String session) {
        return Command.newBuilder().setOpenSession(OpenSession.newBuilder().setSession(session)).build();
    }

    static Command suspendSession(Instant until, String reason) {
        return Command.newBuilder().setSuspendSession(SuspendSession.newBuilder().setUntil(Times.micros(until)).setReason(reason)).build();
    }

    static Command resumeSession() {
        return Command.newBuilder().setResumeSession(ResumeSession.getDefaultInstance()).build();
    }

    static Command closeSession() {
        return Command.newBuilder().setCloseSession(CloseSession.getDefaultInstance()).build();
    }

    static Command registerAttendance(String delegation) {
        return Command.newBuilder().setRegisterAttendance(RegisterAttendance.newBuilder().setDelegation(delegation).setPresent(true))
                .build();
    }

    static Command adoptAgenda(String session) {
        return Command.newBuilder().setAdoptAgenda(AdoptAgenda.newBuilder().setSession(session)).build();
    }

    static Command startSegment(String segment) {
        return Command.newBuilder().setStartSegment(StartSegment.newBuilder().setSegment(segment)).build();
    }

    static Command endSegment() {
        return Command.newBuilder().setEndSegment(EndSegment.getDefaultInstance()).build();
    }

    static Command passPresiding(String seat) {
        return Command.newBuilder().setPassPresiding(PassPresiding.newBuilder().setTo(seat)).build();
    }

    static Command closeConference() {
        return Command.newBuilder().setCloseConference(CloseConference.getDefaultInstance()).build();
    }

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

    static Command giveFloor(int next) {
        return Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(next)).build();
    }

    static Command giveFloor(int next, int ending) {
        return Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(next).setEnding(ending)).build();
    }

    static Command endTurn(int turn) {
        return Command.newBuilder().setEndTurn(EndTurn.newBuilder().setTurn(turn)).build();
    }

    static Command pauseTurn(int turn, String reason) {
        return Command.newBuilder().setPauseTurn(PauseTurn.newBuilder().setTurn(turn).setReason(reason)).build();
    }

    static Command resumeTurn(int turn) {
        return Command.newBuilder().setResumeTurn(ResumeTurn.newBuilder().setTurn(turn)).build();
    }

    static Command extendTurn(int turn, Duration by) {
        return Command.newBuilder().setExtendTurn(ExtendTurn.newBuilder().setTurn(turn).setBy(Times.micros(by))).build();
    }

    static Command recognize(String delegation) {
        return Command.newBuilder().setRecognize(Recognize.newBuilder().setDelegation(delegation)).build();
    }

    static Command rule(String ruling) {
        return Command.newBuilder().setRule(Rule.newBuilder().setRuling(ruling)).build();
    }

    static Command proposeDecision(String title) {
        return Command.newBuilder().setProposeDecision(ProposeDecision.newBuilder().setTitle(title)).build();
    }

    static Command askForObjections(String decision, Duration window) {
        return Command.newBuilder().setAskForObjections(
                AskForObjections.newBuilder().setDecision(decision).setWindow(Times.micros(window))).build();
    }

    static Command attachStatement(String decision, String delegation, String text) {
        return Command.newBuilder().setAttachStatement(AttachStatement.newBuilder()
                .setDecision(decision).setKind("interpretative-statement").setDelegation(delegation).setText(text)).build();
    }

    static Command openMicrophone() {
        return Command.newBuilder().setOpenMicrophone(OpenMicrophone.getDefaultInstance()).build();
    }

    static Command closeMicrophone() {
        return Command.newBuilder().setCloseMicrophone(CloseMicrophone.getDefaultInstance()).build();
    }

    static Command pressCough() {
        return Command.newBuilder().setPressCough(PressCough.getDefaultInstance()).build();
    }

    static Command releaseCough() {
        return Command.newBuilder().setReleaseCough(ReleaseCough.getDefaultInstance()).build();
    }

    static Command selectOutput(String output) {
        return Command.newBuilder().setSelectOutput(SelectOutput.newBuilder().setOutput(output)).build();
    }
}
