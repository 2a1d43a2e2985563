package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.protocol.v1.AcceptHandover;
import org.plenary.protocol.v1.AdjustBudget;
import org.plenary.protocol.v1.AnswerLoss;
import org.plenary.protocol.v1.AppealRuling;
import org.plenary.protocol.v1.ApplyProposal;
import org.plenary.protocol.v1.AskForObjections;
import org.plenary.protocol.v1.AttachStatement;
import org.plenary.protocol.v1.BeginRendition;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.CloseMicrophone;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.CorrectTurn;
import org.plenary.protocol.v1.DecideAppeal;
import org.plenary.protocol.v1.DecideMotion;
import org.plenary.protocol.v1.Disconnect;
import org.plenary.protocol.v1.EndConsecutive;
import org.plenary.protocol.v1.EndRendition;
import org.plenary.protocol.v1.EndTurn;
import org.plenary.protocol.v1.ExtendTurn;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.ObjectToDecision;
import org.plenary.protocol.v1.OpenMicrophone;
import org.plenary.protocol.v1.PauseTurn;
import org.plenary.protocol.v1.PressCough;
import org.plenary.protocol.v1.ProposalItem;
import org.plenary.protocol.v1.ProposeDecision;
import org.plenary.protocol.v1.ProposeHandover;
import org.plenary.protocol.v1.Recognize;
import org.plenary.protocol.v1.ReleaseCough;
import org.plenary.protocol.v1.ResumeTurn;
import org.plenary.protocol.v1.Rule;
import org.plenary.protocol.v1.SelectIncoming;
import org.plenary.protocol.v1.SelectOutput;
import org.plenary.protocol.v1.SetLimit;
import org.plenary.protocol.v1.StartSilence;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.Transmit;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.UndoGiving;
import org.plenary.protocol.v1.WithdrawDecision;

/// What people press at the floor, about decisions and in the booths, each as the command that travels.
final class Presses {

    private Presses() {}

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

    static Command startSilence(String decision, Instant until) {
        return Command.newBuilder().setStartSilence(StartSilence.newBuilder().setDecision(decision).setUntil(Times.micros(until))).build();
    }

    static Command objectToDecision(String decision) {
        return Command.newBuilder().setObjectToDecision(ObjectToDecision.newBuilder().setDecision(decision)).build();
    }

    static Command withdrawDecision(String decision) {
        return Command.newBuilder().setWithdrawDecision(WithdrawDecision.newBuilder().setDecision(decision)).build();
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

    static Command undoGiving(int turn) {
        return Command.newBuilder().setUndoGiving(UndoGiving.newBuilder().setTurn(turn)).build();
    }

    static Command correctTurn(TurnItem turn, String speaker, String reason) {
        CorrectTurn.Builder correct = CorrectTurn.newBuilder().setTurn(turn.getId()).setLanguage(turn.getLanguage()).setSpeaker(speaker)
                .setReason(reason);
        if (turn.hasTitle()) {
            correct.setTitle(turn.getTitle());
        }
        return Command.newBuilder().setCorrectTurn(correct).build();
    }

    static Command decideMotion(int motion, String ruling) {
        return Command.newBuilder().setDecideMotion(DecideMotion.newBuilder().setMotion(motion).setRuling(ruling)).build();
    }

    static Command appealRuling() {
        return Command.newBuilder().setAppealRuling(AppealRuling.getDefaultInstance()).build();
    }

    static Command decideAppeal(String outcome) {
        return Command.newBuilder().setDecideAppeal(DecideAppeal.newBuilder().setOutcome(outcome)).build();
    }

    static Command apply(ProposalItem proposal) {
        ApplyProposal.Builder apply = ApplyProposal.newBuilder().setKind(proposal.getKind());
        if (proposal.hasLimit()) {
            apply.setLimit(proposal.getLimit());
        }
        if (proposal.hasTo()) {
            apply.setTo(proposal.getTo()).setCarried(proposal.getCarried());
        }
        return Command.newBuilder().setApplyProposal(apply).build();
    }

    /// For the requests of one category on one list.
    static Command setLimit(String segment, String category, Duration limit) {
        return Command.newBuilder().setSetLimit(
                SetLimit.newBuilder().setSegment(segment).setCategory(category).setLimit(Times.micros(limit))).build();
    }

    static Command adjustBudget(BudgetItem budget, Duration by, String reason) {
        AdjustBudget.Builder adjust = AdjustBudget.newBuilder().setBudget(budget.getId()).setBy(Times.micros(by)).setReason(reason);
        if (budget.hasDelegation()) {
            adjust.setDelegation(budget.getDelegation());
        }
        return Command.newBuilder().setAdjustBudget(adjust).build();
    }

    static Command transmit(Subject subject) {
        return Command.newBuilder().setTransmit(Transmit.newBuilder().setSubject(subject)).build();
    }

    static Command selectOutput(String output, String language) {
        return Command.newBuilder().setSelectOutput(output.equals("a")
                ? SelectOutput.newBuilder().setOutput(output)
                : SelectOutput.newBuilder().setOutput(output).setLanguage(language)).build();
    }

    /// @param channel what to listen to; the floor, where empty
    static Command selectIncoming(Optional<String> channel) {
        SelectIncoming.Builder select = SelectIncoming.newBuilder();
        channel.ifPresent(select::setChannel);
        return Command.newBuilder().setSelectIncoming(select).build();
    }

    static Command proposeHandover(String with, String timing) {
        return Command.newBuilder().setProposeHandover(ProposeHandover.newBuilder().setWith(with).setTiming(timing)).build();
    }

    static Command acceptHandover() {
        return Command.newBuilder().setAcceptHandover(AcceptHandover.getDefaultInstance()).build();
    }

    static Command disconnect(String seat) {
        return Command.newBuilder().setDisconnect(Disconnect.newBuilder().setSeat(seat)).build();
    }

    static Command answerLoss(String channel, String answer) {
        return Command.newBuilder().setAnswerLoss(AnswerLoss.newBuilder().setChannel(channel).setAnswer(answer)).build();
    }

    static Command endConsecutive() {
        return Command.newBuilder().setEndConsecutive(EndConsecutive.getDefaultInstance()).build();
    }

    static Command beginRendition() {
        return Command.newBuilder().setBeginRendition(BeginRendition.getDefaultInstance()).build();
    }

    static Command endRendition() {
        return Command.newBuilder().setEndRendition(EndRendition.getDefaultInstance()).build();
    }
}
