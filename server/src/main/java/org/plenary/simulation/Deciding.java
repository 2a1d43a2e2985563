package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Attachment;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Decision;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.AttachStatement;
import org.plenary.core.DecisionCommand.ObjectToDecision;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionCommand.StartSilence;
import org.plenary.core.DecisionCommand.WithdrawDecision;
import org.plenary.core.DecisionId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.Row;
import org.plenary.core.Session;

/// What is sent about decisions by those who mean it.
final class Deciding {

    private static final int MOST = 6;

    private final Dice dice;

    Deciding(Dice dice) {
        this.dice = dice;
    }

    Press next(Conference now, Instant at) {
        List<Decision> open = now.decisions().stream().filter(decision -> !decision.isSettled()).toList();
        Optional<Decision> asked = open.stream().filter(Decision::isPut).findAny();
        if (asked.isPresent() && dice.oneIn(3)) {
            return delegate(now, new ObjectToDecision(asked.get().id()));
        }
        List<Decision> adopted = now.decisions().stream().filter(decision -> decision.status() == Decision.Status.ADOPTED).toList();
        if (!adopted.isEmpty() && dice.oneIn(3)) {
            return attaching(now, dice.of(adopted).id());
        }
        List<Badge> chairs = now.agenda().current().map(Session::id).flatMap(now.plan()::session).map(Cast::chairs).orElse(List.of());
        List<Badge> keepers = new ArrayList<>(chairs);
        keepers.add(Leading.secretary(now));
        if (open.isEmpty() || open.size() < MOST && dice.oneIn(4)) {
            return new Press(dice.of(keepers), new ProposeDecision(
                    "Programme of Action", dice.oneIn(2) ? Optional.empty() : Optional.of("PC.DEC/440")));
        }
        Decision decision = dice.of(open);
        return dice.oneIn(6)
                ? new Press(dice.of(keepers), new WithdrawDecision(decision.id()))
                : new Press(dice.oneIn(4) ? dice.of(keepers) : Cast.presiding(now).orElse(keepers.getLast()), putting(decision, at));
    }

    private Command putting(Decision decision, Instant at) {
        return dice.oneIn(3)
                ? new StartSilence(decision.id(), at.plus(dice.upTo(Duration.ofHours(3))).plusSeconds(1))
                : new AskForObjections(decision.id(), Duration.ofSeconds(dice.of(1, 5, 10, 60)));
    }

    private Press attaching(Conference now, DecisionId decision) {
        Delegation delegation = dice.of(now.roster().delegations());
        Row<DelegationId> others = dice.oneIn(3) ? Row.of(dice.of(now.roster().delegations()).id()) : Row.of();
        AttachStatement attach = new AttachStatement(
                decision, dice.of(Attachment.Kind.values()), delegation.id(), others, "In joining the consensus we understand this so.");
        return new Press(dice.oneIn(3) ? Leading.secretary(now) : dice.of(Cast.delegates(delegation)), attach);
    }

    private Press delegate(Conference now, Command command) {
        return new Press(dice.of(Cast.delegates(dice.of(now.roster().delegations()))), command);
    }
}
