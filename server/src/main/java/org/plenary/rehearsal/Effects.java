package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ChangeRequest;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.CorrectTurn;
import org.plenary.protocol.v1.EditProgramme;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.SubmitDocument;

/// Looks in what its sender sees for the effect of a granted command on the programme, on documents, and on what waits and was said.
final class Effects {

    private Effects() {}

    /// Whether it shows; also where no screen shows it.
    static boolean show(Command command, Mirror mirror) {
        return switch (command.getCommandCase()) {
            case SKIP_SEGMENT -> isSegment(mirror, command.getSkipSegment().getSegment(), "skipped");
            case REOPEN_SEGMENT -> isSegment(mirror, command.getReopenSegment().getSegment(), "planned");
            case MOVE_SEGMENT -> command.getMoveSegment().getSegment().equals(command.getMoveSegment().getAnchor())
                    || ProgrammeTeller.standsBeside(mirror, command.getMoveSegment());
            case EDIT_PROGRAMME -> isEdited(mirror, command.getEditProgramme());
            case CHANGE_PUBLICITY -> mirror.session(command.getChangePublicity().getSession())
                    .filter(it -> it.getPublicity().equals(command.getChangePublicity().getPublicity())).isPresent();
            case ADOPT_AGENDA -> isAdoption(mirror, command.getAdoptAgenda().getSession(), "adopted");
            case REJECT_AGENDA -> isAdoption(mirror, command.getRejectAgenda().getSession(), "not-adopted");
            case REGISTER_ATTENDANCE -> isRegistered(mirror, command.getRegisterAttendance());
            case TAKE_PRESIDING -> mirror.conference()
                    .filter(it -> it.getPresiding().getSeat().equals(mirror.badge().getSeat())).isPresent();
            case ADMIT_DELEGATION ->
                    mirror.delegations().stream().anyMatch(it -> it.getId().equals(command.getAdmitDelegation().getDelegation().getId()));
            case SUBMIT_DOCUMENT -> isSubmitted(mirror, command.getSubmitDocument());
            case WITHDRAW_DOCUMENT ->
                    mirror.documents().stream().noneMatch(it -> it.getId() == command.getWithdrawDocument().getDocument());
            case TRANSMIT -> mirror.transmissions().stream().anyMatch(it -> it.getSubject().equals(command.getTransmit().getSubject()));
            default -> showOnLists(command, mirror);
        };
    }

    /// What has become of a decision, and of a channel that was lost.
    private static boolean showOfDecisions(Command command, Mirror mirror) {
        return switch (command.getCommandCase()) {
            case PROPOSE_DECISION ->
                    mirror.decisions().stream().anyMatch(it -> it.getTitle().equals(command.getProposeDecision().getTitle()));
            case ASK_FOR_OBJECTIONS -> isDecision(mirror, command.getAskForObjections().getDecision(), "objections");
            case START_SILENCE -> isDecision(mirror, command.getStartSilence().getDecision(), "silence");
            case OBJECT_TO_DECISION -> isDecision(mirror, command.getObjectToDecision().getDecision(), "objected", "broken");
            case ANSWER_LOSS ->
                    mirror.losses().stream().noneMatch(it -> it.getLanguage().equals(command.getAnswerLoss().getChannel()));
            case BEGIN_RENDITION, END_RENDITION -> mirror.consecutive()
                    .filter(it -> it.hasLanguage() == command.hasBeginRendition()).isPresent();
            case WITHDRAW_DECISION -> isDecision(mirror, command.getWithdrawDecision().getDecision(), "withdrawn");
            default -> true; // its effect is looked for in the record
        };
    }

    private static boolean isDecision(Mirror mirror, String id, String... statuses) {
        return mirror.decisions().stream().anyMatch(it -> it.getId().equals(id) && List.of(statuses).contains(it.getStatus()));
    }

    private static boolean showOnLists(Command command, Mirror mirror) {
        return switch (command.getCommandCase()) {
            case CARRY_OVER -> mirror.request(command.getCarryOver().getRequest())
                    .filter(it -> it.getSegment().equals(command.getCarryOver().getTo())).isPresent();
            case CONVERT_TO_WRITTEN -> mirror.request(command.getConvertToWritten().getRequest()).isEmpty();
            case REMOVE_REQUEST -> mirror.request(command.getRemoveRequest().getRequest()).isEmpty();
            case CHANGE_REQUEST -> isChanged(mirror, command.getChangeRequest());
            case ANNOUNCE_OPENING -> mirror.list(command.getAnnounceOpening().getSegment())
                    .filter(it -> it.getOpeningAt() == command.getAnnounceOpening().getAt()).isPresent();
            case UNDO_GIVING -> mirror.turn(command.getUndoGiving().getTurn()).filter(it -> it.getEndedBy().equals("undone")).isPresent();
            case CORRECT_TURN -> isCorrected(mirror, command.getCorrectTurn());
            case DECIDE_MOTION -> mirror.motions().stream().noneMatch(it -> it.getId() == command.getDecideMotion().getMotion());
            case APPEAL_RULING -> isAppellant(mirror);
            case DECIDE_APPEAL -> mirror.ruling().filter(RulingItem::hasAppellant).isEmpty();
            case SET_ORDER -> mirror.list(command.getSetOrder().getSegment())
                    .filter(it -> it.getOrdering().equals(command.getSetOrder().getOrdering())).isPresent();
            default -> showOfDecisions(command, mirror);
        };
    }

    private static boolean isSegment(Mirror mirror, String id, String status) {
        return mirror.segment(id).filter(segment -> segment.getStatus().equals(status)).isPresent();
    }

    private static boolean isEdited(Mirror mirror, EditProgramme edit) {
        return mirror.segment(edit.getSegment()).filter(is -> is.getTitle().equals(edit.getTitle())
                && is.getPlanned() == edit.getPlanned() && is.getProgrammeList().equals(edit.getProgrammeList())).isPresent();
    }

    private static boolean isAdoption(Mirror mirror, String session, String adoption) {
        return mirror.session(session).filter(is -> is.getAdoption().equals(adoption)).isPresent();
    }

    private static boolean isRegistered(Mirror mirror, RegisterAttendance register) {
        return mirror.attendance().contains(register.getDelegation()) == register.getPresent();
    }

    private static boolean isSubmitted(Mirror mirror, SubmitDocument submit) {
        return mirror.documents().stream()
                .filter(is -> is.getSubject().equals(submit.getSubject()) && is.getSha256().equals(submit.getSha256()))
                .filter(is -> is.getName().equals(submit.getName()) && is.getSize() == submit.getSize()).count() == 1;
    }

    private static boolean isChanged(Mirror mirror, ChangeRequest change) {
        return mirror.request(change.getRequest()).filter(is -> is.getLanguage().equals(change.getLanguage())
                && is.getSpeaker().equals(change.getSpeaker()) && is.hasSpeaker() == change.hasSpeaker()).isPresent();
    }

    /// The turns of segments that are over are on no screen.
    private static boolean isCorrected(Mirror mirror, CorrectTurn correct) {
        return mirror.turn(correct.getTurn()).map(is -> is.getLanguage().equals(correct.getLanguage())
                && is.getSpeaker().equals(correct.getSpeaker()) && is.getTitle().equals(correct.getTitle())).orElse(true);
    }

    private static boolean isAppellant(Mirror mirror) {
        return mirror.ruling().map(RulingItem::getAppellant).equals(Optional.of(mirror.badge().getDelegation()));
    }
}
