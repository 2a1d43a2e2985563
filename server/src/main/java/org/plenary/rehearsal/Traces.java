package org.plenary.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.DecisionEvent;
import org.plenary.core.DelegationId;
import org.plenary.core.DocumentEvent;
import org.plenary.core.EndedBy;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.ListEvent;
import org.plenary.core.Names;
import org.plenary.core.OrderEvent;
import org.plenary.core.PauseReason;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.RequestId;
import org.plenary.core.RosterEvent;
import org.plenary.core.SignalEvent;
import org.plenary.core.Subject;
import org.plenary.core.TimeEvent;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.GiveFloor;

/// What commands and events leave behind, in the same words for both: each effect that a press alone can have.
final class Traces {

    private final Map<DelegationId, RequestId> points = new TreeMap<>();

    /// The traces of a granted command; none where something else may have the same effect.
    static List<String> of(Answered answered) {
        Command command = answered.command();
        return switch (command.getCommandCase()) {
            case OPEN_SESSION -> List.of("open " + command.getOpenSession().getSession());
            case RESUME_SESSION -> List.of("resume a session");
            case CLOSE_SESSION -> List.of("close a session");
            case START_SEGMENT -> List.of("start " + command.getStartSegment().getSegment());
            case PASS_PRESIDING -> List.of("pass the chair to " + command.getPassPresiding().getTo());
            case TAKE_PRESIDING -> List.of("take the chair");
            case CLOSE_CONFERENCE -> List.of("close the conference");
            case REQUEST_FLOOR, INSCRIBE ->
                    List.of("request " + answered.granted().map(granted -> granted.getReceipt().getRequest()).orElse(0));
            case WITHDRAW_REQUEST -> List.of("withdraw " + command.getWithdrawRequest().getRequest());
            case HOLD_REQUEST -> List.of("hold " + command.getHoldRequest().getRequest());
            case REMOVE_REQUEST -> List.of("remove " + command.getRemoveRequest().getRequest());
            case RESTORE_REQUEST -> List.of("restore " + command.getRestoreRequest().getRequest());
            case YIELD_PLACE -> List.of("yield " + command.getYieldPlace().getRequest());
            case ANNOUNCE_CLOSING -> List.of("announce closing " + command.getAnnounceClosing().getSegment());
            case GIVE_FLOOR -> given(command.getGiveFloor());
            case END_TURN -> List.of("end turn " + command.getEndTurn().getTurn());
            case PAUSE_TURN -> List.of("pause turn " + command.getPauseTurn().getTurn());
            case EXTEND_TURN -> List.of("extend turn " + command.getExtendTurn().getTurn());
            case RECOGNIZE -> List.of("recognize " + command.getRecognize().getDelegation());
            case RULE -> List.of("rule " + command.getRule().getRuling());
            case OPEN_MICROPHONE -> List.of("live " + answered.who());
            case CLOSE_MICROPHONE -> List.of("off " + answered.who());
            case BEGIN_RENDITION -> List.of("render " + answered.who());
            case PRESS_COUGH -> List.of("cough " + answered.who());
            case RELEASE_COUGH -> List.of("recover " + answered.who());
            default -> beside(command);
        };
    }

    /// What is done beside the floor and its lists.
    private static List<String> beside(Command command) {
        return switch (command.getCommandCase()) {
            case ANNOUNCE_OPENING -> List.of("announce opening " + command.getAnnounceOpening().getSegment());
            case CARRY_OVER -> List.of("carry over " + command.getCarryOver().getRequest());
            case CONVERT_TO_WRITTEN -> List.of("hand in " + command.getConvertToWritten().getRequest());
            case GRANT_EXTRA_TIME -> List.of("more time " + command.getGrantExtraTime().getRequest());
            case UNDO_GIVING -> List.of("undo turn " + command.getUndoGiving().getTurn());
            case CORRECT_TURN -> List.of("correct turn " + command.getCorrectTurn().getTurn());
            case DECIDE_MOTION -> List.of("decide motion " + command.getDecideMotion().getMotion());
            case DECIDE_APPEAL -> List.of("decide an appeal");
            case SKIP_SEGMENT -> List.of("skip " + command.getSkipSegment().getSegment());
            case REOPEN_SEGMENT -> List.of("reopen " + command.getReopenSegment().getSegment());
            case MOVE_SEGMENT -> List.of("move " + command.getMoveSegment().getSegment());
            case EDIT_PROGRAMME -> List.of("edit " + command.getEditProgramme().getSegment());
            case CHANGE_PUBLICITY -> List.of("publicity of " + command.getChangePublicity().getSession());
            case ADOPT_AGENDA -> List.of("adopt the agenda of " + command.getAdoptAgenda().getSession());
            case REJECT_AGENDA -> List.of("reject the agenda of " + command.getRejectAgenda().getSession());
            case ADMIT_DELEGATION -> List.of("admit " + command.getAdmitDelegation().getDelegation().getId());
            case SET_ORDER -> List.of("order " + command.getSetOrder().getSegment());
            case PROPOSE_DECISION -> List.of("propose " + command.getProposeDecision().getTitle());
            case ASK_FOR_OBJECTIONS -> List.of("ask about " + command.getAskForObjections().getDecision());
            case ATTACH_STATEMENT -> List.of("attach to " + command.getAttachStatement().getDecision());
            case START_SILENCE -> List.of("silence on " + command.getStartSilence().getDecision());
            case OBJECT_TO_DECISION -> List.of("object to " + command.getObjectToDecision().getDecision());
            case WITHDRAW_DECISION -> List.of("withdraw decision " + command.getWithdrawDecision().getDecision());
            case ANSWER_LOSS -> List.of("answer the loss of " + command.getAnswerLoss().getChannel());
            case DISCONNECT -> List.of("disconnect " + command.getDisconnect().getSeat());
            case ADJUST_BUDGET -> List.of("adjust " + command.getAdjustBudget().getBudget());
            case SUBMIT_DOCUMENT -> List.of("submit " + command.getSubmitDocument().getSha256());
            case TRANSMIT -> List.of("transmit " + command.getTransmit().getSubject().getReport()
                    + command.getTransmit().getSubject().getDecision());
            default -> List.of();
        };
    }

    private static List<String> given(GiveFloor give) {
        String floor = "floor to " + give.getNext();
        return give.hasEnding() ? List.of(floor, "end turn " + give.getEnding()) : List.of(floor);
    }

    /// The traces of an event; of the events of a record in their order.
    List<String> of(Event event) {
        return switch (event) {
            case AgendaEvent agenda -> of(agenda);
            case ListEvent.ClosingAnnounced e -> List.of("announce closing " + e.segment());
            case ListEvent.FloorRequested e -> List.of("request " + e.request().id());
            case ListEvent.RequestWithdrawn e -> List.of("withdraw " + e.request());
            case ListEvent.RequestHeld e -> List.of("hold " + e.request());
            case ListEvent.RequestRemoved e -> List.of("remove " + e.request());
            case ListEvent.RequestRestored e -> List.of("restore " + e.request());
            case ListEvent.OpeningAnnounced e -> List.of("announce opening " + e.segment());
            // What is carried over because that was proposed bears no reason.
            case ListEvent.RequestCarriedOver e -> e.reason().isPresent() ? List.of("carry over " + e.request().id()) : List.of();
            case ListEvent.ExtraTimeGranted e -> List.of("more time " + e.request());
            case OrderEvent.OrderSet e -> List.of("order " + e.segment());
            case OrderEvent.PlaceYielded e -> List.of("yield " + e.request());
            case OrderEvent.StatementHandedIn e -> List.of("hand in " + e.request());
            case ProcedureEvent.MotionMoved e -> List.of("request " + e.motion().id());
            case ProcedureEvent.MotionDecided e -> List.of("decide motion " + e.motion());
            case ProcedureEvent.AppealDecided e -> List.of("decide an appeal");
            case ProgrammeEvent programme -> of(programme);
            case RosterEvent.DelegationAdmitted e -> List.of("admit " + e.delegation().id());
            case DecisionEvent decision -> of(decision);
            case SignalEvent.SeatDisconnected e -> List.of("disconnect " + e.seat());
            case TimeEvent.BudgetAdjusted e -> List.of("adjust " + e.adjustment().budget());
            case DocumentEvent.DocumentSubmitted e -> List.of("submit " + e.document().sha256());
            case DocumentEvent.DocumentTransmitted e -> List.of("transmit " + transmitted(e.subject()));
            case FloorEvent floor -> of(floor);
            case BoothEvent.MicrophoneOpened e -> List.of("live " + e.desk());
            case BoothEvent.MicrophoneClosed e -> List.of("off " + e.desk());
            case BoothEvent.LossAnswered e -> List.of("answer the loss of " + e.channel());
            case BoothEvent.RenditionBegan e -> List.of("render " + e.rendition().desk());
            case BoothEvent.CoughBegan e -> List.of("cough " + e.desk());
            case BoothEvent.CoughEnded e -> List.of("recover " + e.desk());
            default -> List.of(); // not of one press alone
        };
    }

    private static List<String> of(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.SessionOpened e -> List.of("open " + e.session());
            case AgendaEvent.SessionResumed e -> List.of("resume a session");
            case AgendaEvent.SessionClosed e -> List.of("close a session");
            case AgendaEvent.SegmentStarted e -> List.of("start " + e.segment());
            case AgendaEvent.PresidingPassed e -> List.of("pass the chair to " + e.to());
            case AgendaEvent.PresidingTaken e -> List.of("take the chair");
            case AgendaEvent.ConferenceClosed e -> List.of("close the conference");
            default -> List.of(); // not of one press alone
        };
    }

    private static List<String> of(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.SegmentSkipped e -> List.of("skip " + e.segment());
            case ProgrammeEvent.SegmentReopened e -> List.of("reopen " + e.segment());
            case ProgrammeEvent.SegmentMoved e -> List.of("move " + e.segment());
            case ProgrammeEvent.ProgrammeEdited e -> List.of("edit " + e.segment());
            case ProgrammeEvent.PublicityChanged e -> List.of("publicity of " + e.session());
            case ProgrammeEvent.AgendaAdopted e -> List.of("adopt the agenda of " + e.session());
            case ProgrammeEvent.AgendaRejected e -> List.of("reject the agenda of " + e.session());
        };
    }

    private static List<String> of(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.DecisionProposed e -> List.of("propose " + e.title());
            case DecisionEvent.ObjectionsAskedFor e -> List.of("ask about " + e.decision());
            case DecisionEvent.SilenceStarted e -> List.of("silence on " + e.decision());
            case DecisionEvent.DecisionObjectedTo e -> List.of("object to " + e.decision());
            case DecisionEvent.DecisionWithdrawn e -> List.of("withdraw decision " + e.decision());
            case DecisionEvent.StatementAttached e -> List.of("attach to " + e.decision());
            default -> List.of(); // not of a press
        };
    }

    private static String transmitted(Subject subject) {
        return switch (subject) {
            case Subject.ReportSubject report -> report.session().key();
            case Subject.DecisionSubject decision -> decision.decision().key();
            case Subject.StatementSubject statement -> statement.request().toString(); // no statement is
        };
    }

    private List<String> of(FloorEvent event) {
        return switch (event) {
            case FloorEvent.TurnStarted e -> e.turn().request().map(request -> List.of("floor to " + request)).orElse(List.of());
            case FloorEvent.TurnEnded e -> e.by() == EndedBy.SUSPENSION ? List.of() : List.of("end turn " + e.turn());
            case FloorEvent.GivingUndone e -> List.of("undo turn " + e.turn());
            case FloorEvent.TurnCorrected e -> List.of("correct turn " + e.turn());
            case FloorEvent.TurnPaused e -> e.reason() == PauseReason.POINT_OF_ORDER ? List.of() : List.of("pause turn " + e.turn());
            case FloorEvent.TurnExtended e -> List.of("extend turn " + e.turn());
            case FloorEvent.PointRaised e -> {
                points.put(e.point().delegation(), e.point().id());
                yield List.of("request " + e.point().id());
            }
            case FloorEvent.PointWithdrawn e -> List.of("withdraw " + points.get(e.delegation()));
            case FloorEvent.PointRecognized e -> List.of("recognize " + e.delegation());
            case FloorEvent.PointRuled e -> List.of("rule " + Names.key(e.ruling()));
            default -> List.of(); // not of one press alone
        };
    }
}
