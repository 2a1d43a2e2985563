package org.plenary.gateway;

import java.util.Optional;
import org.plenary.accreditation.Holder;
import org.plenary.core.CommandId;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;
import org.plenary.protocol.CloseCode;
import org.plenary.sequencer.Intake;
import org.plenary.wire.ClientMessage.Numbered;

/// What one connection puts before its conference, no faster than its role may.
final class Inlet {

    private final Intake intake;
    private final Deposits deposits;
    private final Holder holder;
    private final long client;
    private final Optional<Usher> usher;
    private final Allowance commands;
    private final Allowance excess;

    Inlet(Intake intake, Deposits deposits, Holder holder, long client, Optional<Usher> usher, MessageLimits limits, long now) {
        this.intake = intake;
        this.deposits = deposits;
        this.holder = holder;
        this.client = client;
        this.usher = usher;
        commands = new Allowance(limits.commands(holder.badge().role()), now);
        excess = new Allowance(limits.excess(), now);
    }

    /// @return empty when the command is on its way
    Optional<NotTaken> offer(Numbered command, long now) {
        if (!commands.take(now)) {
            if (!excess.take(now)) {
                throw new Messages.Breach(CloseCode.TOO_FAST);
            }
            return Optional.of(NotTaken.RATE_LIMITED);
        }
        if (usher.isPresent() && !usher.get().taken()) {
            return Optional.of(NotTaken.BUSY);
        }
        if (command.command() instanceof SubmitDocument submit && !deposits.hold(holder, submit)) {
            return Optional.of(NotTaken.NOT_UPLOADED);
        }
        return intake.offer(new Submission(
                holder.conference(), new CommandId(client, command.counter()), holder.badge(), command.command()));
    }
}
