package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.protocol.v1.AdmitDelegation;
import org.plenary.protocol.v1.AppealRuling;
import org.plenary.protocol.v1.AskForObjections;
import org.plenary.protocol.v1.AttachStatement;
import org.plenary.protocol.v1.CloseConference;
import org.plenary.protocol.v1.CloseSession;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.CorrectTurn;
import org.plenary.protocol.v1.DecideAppeal;
import org.plenary.protocol.v1.DecideMotion;
import org.plenary.protocol.v1.Delegation;
import org.plenary.protocol.v1.EndSegment;
import org.plenary.protocol.v1.EndTurn;
import org.plenary.protocol.v1.ExtendTurn;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.ObjectToDecision;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.PassPresiding;
import org.plenary.protocol.v1.PauseTurn;
import org.plenary.protocol.v1.ProposeDecision;
import org.plenary.protocol.v1.Recognize;
import org.plenary.protocol.v1.ResumeSession;
import org.plenary.protocol.v1.ResumeTurn;
import org.plenary.protocol.v1.Rule;
import org.plenary.protocol.v1.StartSegment;
import org.plenary.protocol.v1.StartSilence;
import org.plenary.protocol.v1.SuspendSession;
import org.plenary.protocol.v1.TakePresiding;
import org.plenary.protocol.v1.UndoGiving;
import org.plenary.protocol.v1.WithdrawDecision;

/// What may be asked of a conference, one method per command. Who may ask it and how it may be refused is in PROTOCOL.md; a
/// refusal completes the future with [CommandRefused].
public interface Commands
        extends BoothCommands, ConsecutiveCommands, DocumentCommands, ListCommands, PlaceCommands, ProgrammeCommands, SignalCommands,
        TimeCommands {

    /// Gives the floor to a waiting request while nobody has it.
    default CommandFuture<Granted> giveFloor(int next) {
        return send(Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(next)).build());
    }

    /// Gives the floor to a waiting request and ends the turn that has it; refused as `stale` when either has changed.
    ///
    /// @param ending the turn that the presser saw
    default CommandFuture<Granted> giveFloor(int next, int ending) {
        return send(Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(next).setEnding(ending)).build());
    }

    /// Takes the latest giving of the floor back; refused as `stale` once anything has come of it.
    ///
    /// @param turn the turn that began by mistake
    default CommandFuture<Granted> undoGiving(int turn) {
        return send(Command.newBuilder().setUndoGiving(UndoGiving.newBuilder().setTurn(turn)).build());
    }

    default CommandFuture<Granted> endTurn(int turn) {
        return send(Command.newBuilder().setEndTurn(EndTurn.newBuilder().setTurn(turn)).build());
    }

    /// @param reason `technical`, `no-interpretation`, `disorder` or `chair`
    default CommandFuture<Granted> pauseTurn(int turn, String reason) {
        return send(Command.newBuilder().setPauseTurn(PauseTurn.newBuilder().setTurn(turn).setReason(reason)).build());
    }

    default CommandFuture<Granted> resumeTurn(int turn) {
        return send(Command.newBuilder().setResumeTurn(ResumeTurn.newBuilder().setTurn(turn)).build());
    }

    /// @param by 1 second to 1 hour
    default CommandFuture<Granted> extendTurn(int turn, Duration by) {
        return send(Command.newBuilder().setExtendTurn(ExtendTurn.newBuilder().setTurn(turn).setBy(Micros.of(by))).build());
    }

    /// Says of a turn that runs or is over what should have been noted of it; what was noted stays on record.
    default CommandFuture<Granted> correctTurn(CorrectTurn correction) {
        return send(Command.newBuilder().setCorrectTurn(correction).build());
    }

    /// Recognizes a delegation's point of order; the running turn pauses.
    default CommandFuture<Granted> recognize(String delegation) {
        return send(Command.newBuilder().setRecognize(Recognize.newBuilder().setDelegation(delegation)).build());
    }

    /// Rules on the recognized point of order; the paused turn goes on.
    ///
    /// @param ruling `upheld`, `denied` or `noted`
    default CommandFuture<Granted> rule(String ruling) {
        return send(Command.newBuilder().setRule(Rule.newBuilder().setRuling(ruling)).build());
    }

    /// Opens a session, or the next sitting of a suspended one; whoever opens it presides.
    default CommandFuture<Granted> openSession(String session) {
        return send(Command.newBuilder().setOpenSession(OpenSession.newBuilder().setSession(session)).build());
    }

    /// @param until when it shall go on, in conference time, where that is settled
    default CommandFuture<Granted> suspendSession(Optional<Instant> until, String reason) {
        SuspendSession.Builder suspend = SuspendSession.newBuilder().setReason(reason);
        until.ifPresent(at -> suspend.setUntil(Micros.of(at)));
        return send(Command.newBuilder().setSuspendSession(suspend).build());
    }

    default CommandFuture<Granted> resumeSession() {
        return send(Command.newBuilder().setResumeSession(ResumeSession.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> closeSession() {
        return send(Command.newBuilder().setCloseSession(CloseSession.getDefaultInstance()).build());
    }

    /// Starts a segment of the session that sits; the segment before it ends, and what waited on its list lapses.
    default CommandFuture<Granted> startSegment(String segment) {
        return send(Command.newBuilder().setStartSegment(StartSegment.newBuilder().setSegment(segment)).build());
    }

    default CommandFuture<Granted> endSegment() {
        return send(Command.newBuilder().setEndSegment(EndSegment.getDefaultInstance()).build());
    }

    /// Hands the presiding token to another chair of the session.
    ///
    /// @param to a seat
    default CommandFuture<Granted> passPresiding(String to) {
        return send(Command.newBuilder().setPassPresiding(PassPresiding.newBuilder().setTo(to)).build());
    }

    /// Takes the presiding token from a chair whose seat is empty.
    default CommandFuture<Granted> takePresiding() {
        return send(Command.newBuilder().setTakePresiding(TakePresiding.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> closeConference() {
        return send(Command.newBuilder().setCloseConference(CloseConference.getDefaultInstance()).build());
    }

    /// @param ruling `carried`, `rejected` or `out-of-order`
    default CommandFuture<Granted> decideMotion(int motion, String ruling) {
        return send(Command.newBuilder()
                .setDecideMotion(DecideMotion.newBuilder().setMotion(motion).setRuling(ruling)).build());
    }

    /// Appeals against the latest ruling on a point of order.
    default CommandFuture<Granted> appealRuling() {
        return send(Command.newBuilder().setAppealRuling(AppealRuling.getDefaultInstance()).build());
    }

    /// @param outcome `stands` or `overruled`
    default CommandFuture<Granted> decideAppeal(String outcome) {
        return send(Command.newBuilder().setDecideAppeal(DecideAppeal.newBuilder().setOutcome(outcome)).build());
    }

    default CommandFuture<Granted> admitDelegation(Delegation delegation) {
        return send(Command.newBuilder().setAdmitDelegation(AdmitDelegation.newBuilder().setDelegation(delegation)).build());
    }

    /// Puts a decision before the session under way.
    ///
    /// @param reference the document that holds the text
    default CommandFuture<Granted> proposeDecision(String title, Optional<String> reference) {
        ProposeDecision.Builder propose = ProposeDecision.newBuilder().setTitle(title);
        reference.ifPresent(propose::setReference);
        return send(Command.newBuilder().setProposeDecision(propose).build());
    }

    /// Asks the session for objections; without one, the decision is adopted when the window ends.
    default CommandFuture<Granted> askForObjections(String decision, Duration window) {
        return send(Command.newBuilder().setAskForObjections(
                AskForObjections.newBuilder().setDecision(decision).setWindow(Micros.of(window))).build());
    }

    /// Places a decision under a silence procedure, which ends at an instant of conference time.
    default CommandFuture<Granted> startSilence(String decision, Instant until) {
        return send(Command.newBuilder().setStartSilence(
                StartSilence.newBuilder().setDecision(decision).setUntil(Micros.of(until))).build());
    }

    /// Objects while objections are asked for, or breaks a silence procedure.
    default CommandFuture<Granted> objectToDecision(String decision) {
        return send(Command.newBuilder().setObjectToDecision(ObjectToDecision.newBuilder().setDecision(decision)).build());
    }

    default CommandFuture<Granted> withdrawDecision(String decision) {
        return send(Command.newBuilder().setWithdrawDecision(WithdrawDecision.newBuilder().setDecision(decision)).build());
    }

    /// Attaches a delegation's statement to a decision that was adopted.
    default CommandFuture<Granted> attachStatement(AttachStatement statement) {
        return send(Command.newBuilder().setAttachStatement(statement).build());
    }
}
