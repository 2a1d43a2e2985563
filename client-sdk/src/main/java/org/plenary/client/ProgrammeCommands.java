package org.plenary.client;

import java.time.Duration;
import java.util.List;
import org.plenary.protocol.v1.AdoptAgenda;
import org.plenary.protocol.v1.ChangePublicity;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.EditProgramme;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.MoveSegment;
import org.plenary.protocol.v1.ProgrammeEntry;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.RejectAgenda;
import org.plenary.protocol.v1.ReopenSegment;
import org.plenary.protocol.v1.SkipSegment;
import org.plenary.protocol.v1.Words;

/// What may be asked about the programme and who is there for it, a part of [Commands].
public interface ProgrammeCommands {

    /// Sends a command.
    CommandFuture<Granted> send(Command command);

    /// Leaves out a segment that has not begun.
    default CommandFuture<Granted> skipSegment(String segment, String reason) {
        return send(Command.newBuilder().setSkipSegment(SkipSegment.newBuilder().setSegment(segment).setReason(reason)).build());
    }

    /// Takes a segment that is done or was left out back onto the agenda; it can be started again.
    default CommandFuture<Granted> reopenSegment(String segment) {
        return send(Command.newBuilder().setReopenSegment(ReopenSegment.newBuilder().setSegment(segment)).build());
    }

    /// Moves a segment that has not begun beside another one, of its own session or of one that is not closed.
    ///
    /// @param side `before` or `after`
    default CommandFuture<Granted> moveSegment(String segment, String side, String anchor, String reason) {
        return send(Command.newBuilder().setMoveSegment(
                MoveSegment.newBuilder().setSegment(segment).setSide(side).setAnchor(anchor).setReason(reason)).build());
    }

    /// Gives a segment that is not done another title, length or programme.
    ///
    /// @param programme the whole of it, in its new order; what a running segment has placed is changed on its list
    default CommandFuture<Granted> editProgramme(String segment, Words title, Duration planned, List<ProgrammeEntry> programme) {
        return send(Command.newBuilder().setEditProgramme(EditProgramme.newBuilder().setSegment(segment).setTitle(title)
                .setPlanned(Micros.of(planned)).addAllProgramme(programme)).build());
    }

    /// Says who may follow a session from now on; whoever may not any more loses what was shown of it at once.
    ///
    /// @param publicity `open-to-media`, `participants` or `closed`
    default CommandFuture<Granted> changePublicity(String session, String publicity) {
        return send(Command.newBuilder().setChangePublicity(
                ChangePublicity.newBuilder().setSession(session).setPublicity(publicity)).build());
    }

    /// Says whether a delegation is present in the sitting; each sitting is counted anew.
    default CommandFuture<Granted> registerAttendance(String delegation, boolean present) {
        return send(Command.newBuilder().setRegisterAttendance(
                RegisterAttendance.newBuilder().setDelegation(delegation).setPresent(present)).build());
    }

    /// The session has adopted its agenda.
    default CommandFuture<Granted> adoptAgenda(String session) {
        return send(Command.newBuilder().setAdoptAgenda(AdoptAgenda.newBuilder().setSession(session)).build());
    }

    /// The session has not adopted its agenda; it can only be closed.
    default CommandFuture<Granted> rejectAgenda(String session, String reason) {
        return send(Command.newBuilder().setRejectAgenda(RejectAgenda.newBuilder().setSession(session).setReason(reason)).build());
    }
}
