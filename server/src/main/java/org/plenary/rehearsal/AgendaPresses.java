package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import org.plenary.protocol.v1.AdmitDelegation;
import org.plenary.protocol.v1.AdoptAgenda;
import org.plenary.protocol.v1.ChangePublicity;
import org.plenary.protocol.v1.CloseConference;
import org.plenary.protocol.v1.CloseSession;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Delegation;
import org.plenary.protocol.v1.EditProgramme;
import org.plenary.protocol.v1.EndSegment;
import org.plenary.protocol.v1.MoveSegment;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.PassPresiding;
import org.plenary.protocol.v1.ProgrammeEntry;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.RejectAgenda;
import org.plenary.protocol.v1.ReopenSegment;
import org.plenary.protocol.v1.ResumeSession;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SkipSegment;
import org.plenary.protocol.v1.StartSegment;
import org.plenary.protocol.v1.SuspendSession;
import org.plenary.protocol.v1.TakePresiding;

/// What people press about sessions, the programme and who is there, each as the command that travels.
final class AgendaPresses {

    private AgendaPresses() {}

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

    static Command rejectAgenda(String session, String reason) {
        return Command.newBuilder().setRejectAgenda(RejectAgenda.newBuilder().setSession(session).setReason(reason)).build();
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

    static Command takePresiding() {
        return Command.newBuilder().setTakePresiding(TakePresiding.getDefaultInstance()).build();
    }

    static Command closeConference() {
        return Command.newBuilder().setCloseConference(CloseConference.getDefaultInstance()).build();
    }

    static Command skipSegment(String segment, String reason) {
        return Command.newBuilder().setSkipSegment(SkipSegment.newBuilder().setSegment(segment).setReason(reason)).build();
    }

    static Command reopenSegment(String segment) {
        return Command.newBuilder().setReopenSegment(ReopenSegment.newBuilder().setSegment(segment)).build();
    }

    static Command moveAfter(String segment, String anchor, String reason) {
        return Command.newBuilder().setMoveSegment(
                MoveSegment.newBuilder().setSegment(segment).setSide("after").setAnchor(anchor).setReason(reason)).build();
    }

    static Command editProgramme(SegmentItem segment, List<ProgrammeEntry> programme) {
        return Command.newBuilder().setEditProgramme(EditProgramme.newBuilder().setSegment(segment.getId()).setTitle(segment.getTitle())
                .setPlanned(segment.getPlanned()).addAllProgramme(programme)).build();
    }

    static Command changePublicity(String session, String publicity) {
        return Command.newBuilder().setChangePublicity(ChangePublicity.newBuilder().setSession(session).setPublicity(publicity)).build();
    }

    static Command admit(Delegation delegation) {
        return Command.newBuilder().setAdmitDelegation(AdmitDelegation.newBuilder().setDelegation(delegation)).build();
    }
}
