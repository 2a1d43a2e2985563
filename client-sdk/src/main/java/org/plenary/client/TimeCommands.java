package org.plenary.client;

import java.time.Duration;
import java.util.Optional;
import org.plenary.protocol.v1.AdjustBudget;
import org.plenary.protocol.v1.ApplyProposal;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.ProposalItem;
import org.plenary.protocol.v1.SetLimit;

/// What may be asked of the time of turns, one method per command.
public interface TimeCommands {

    /// Sends a command; it is kept while there is no connection, and takes effect at most once however often it is sent.
    CommandFuture<Granted> send(Command command);

    /// Sets the limit for the turns of a segment of the session under way.
    default CommandFuture<Granted> setLimit(String segment, Duration limit) {
        return setLimit(SetLimit.newBuilder().setSegment(segment).setLimit(Micros.of(limit)).build());
    }

    /// Sets the limit for turns of the session under way.
    ///
    /// @param limit what it names narrows it: the segment, the kind of request, the category; `turn` is the turn that has the floor
    ///              and shall take the limit too
    default CommandFuture<Granted> setLimit(SetLimit limit) {
        return send(Command.newBuilder().setSetLimit(limit).build());
    }

    /// Adds time to one of the plan's budgets, or takes it from there where it is negative.
    ///
    /// @param delegation whose account, where each delegation has its own
    default CommandFuture<Granted> adjustBudget(String budget, Optional<String> delegation, Duration by, String reason) {
        AdjustBudget.Builder adjust = AdjustBudget.newBuilder().setBudget(budget).setBy(Micros.of(by)).setReason(reason);
        delegation.ifPresent(adjust::setDelegation);
        return send(Command.newBuilder().setAdjustBudget(adjust).build());
    }

    /// Does what is proposed; refused as stale where it is not proposed any longer.
    default CommandFuture<Granted> apply(ProposalItem proposal) {
        ApplyProposal.Builder apply = ApplyProposal.newBuilder().setKind(proposal.getKind());
        if (proposal.hasLimit()) {
            apply.setLimit(proposal.getLimit());
        }
        if (proposal.hasTo()) {
            apply.setTo(proposal.getTo()).setCarried(proposal.getCarried());
        }
        return send(Command.newBuilder().setApplyProposal(apply).build());
    }
}
