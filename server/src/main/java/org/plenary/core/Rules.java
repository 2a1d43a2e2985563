package org.plenary.core;

import java.util.Optional;

/// Decides what becomes of each slip: the trunk; every topic has its rules in a file of its own.
public final class Rules {

    private Rules() {}

    /// @param slip any command but [HouseCommand.Convene], which comes before there is a conference
    public static Outcome decide(Conference now, Slip slip) {
        Optional<Refusal> barred = barred(now, slip);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        return ArrangementRules.arranged(now, slip.at(), decided(now, slip));
    }

    private static Outcome decided(Conference now, Slip slip) {
        return switch (slip.command()) {
            case AgendaCommand command -> AgendaRules.decide(now, slip, command);
            case BoothCommand command -> BoothRules.decide(now, slip, command);
            case HandoverCommand command -> HandoverRules.decide(now, slip, command);
            case SpeechCommand command -> SpeechRules.decide(now, slip, command);
            case ConsecutiveCommand command -> ConsecutiveRules.decide(now, slip, command);
            case DecisionCommand command -> DecisionRules.decide(now, slip, command);
            case DocumentCommand command -> DocumentRules.decide(now, slip, command);
            case FloorCommand command -> FloorRules.decide(now, slip, command);
            case HouseCommand command -> HouseRules.decide(now, slip, command);
            case ListCommand command -> ListRules.decide(now, slip, command);
            case OrderCommand command -> OrderRules.decide(now, slip, command);
            case ProcedureCommand command -> ProcedureRules.decide(now, slip, command);
            case ProgrammeCommand command -> ProgrammeRules.decide(now, slip, command);
            case TimeCommand command -> TimeRules.decide(now, slip, command);
            case RosterCommand command -> RosterRules.decide(now, slip, command);
            case SignalCommand command -> SignalRules.decide(now, slip, command);
        };
    }

    /// What bars a sender whatever the command says: the role, an empty seat, a closed conference, a rejected agenda.
    private static Optional<Refusal> barred(Conference now, Slip slip) {
        Badge badge = slip.badge();
        if (!Rights.allow(badge.role(), slip.command())) {
            return Optional.of(Refusal.NOT_YOUR_ROLE);
        }
        if (badge.seat().filter(seat -> !now.seats().taken(seat)).isPresent()) {
            return Optional.of(Refusal.NOT_SEATED);
        }
        boolean closed = now.agenda().phase() == Agenda.Phase.CLOSED && badge.role() != Role.HOUSE;
        if (closed) {
            return Optional.of(Refusal.CONFERENCE_IS_CLOSED);
        }
        return ProgrammeRules.pointless(now, slip.command()) ? Optional.of(Refusal.AGENDA_IS_REJECTED) : Optional.empty();
    }
}
