package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.core.DecisionCommand.AskForObjections;
import org.plenary.core.DecisionCommand.AttachStatement;
import org.plenary.core.DecisionCommand.ObjectToDecision;
import org.plenary.core.DecisionCommand.ProposeDecision;
import org.plenary.core.DecisionCommand.StartSilence;
import org.plenary.core.DecisionCommand.WithdrawDecision;
import org.plenary.core.DecisionEvent.DecisionObjectedTo;
import org.plenary.core.DecisionEvent.DecisionProposed;
import org.plenary.core.DecisionEvent.DecisionWithdrawn;
import org.plenary.core.DecisionEvent.ObjectionsAskedFor;
import org.plenary.core.DecisionEvent.ObjectionsLapsed;
import org.plenary.core.DecisionEvent.SilenceStarted;
import org.plenary.core.DecisionEvent.StatementAttached;

/// The rules of decisions: by consensus, which is the absence of objections when they were asked for.
final class DecisionRules {

    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    private DecisionRules() {}

    static Outcome decide(Conference now, Slip slip, DecisionCommand command) {
        return switch (command) {
            case ProposeDecision propose -> propose(now, slip, propose);
            case AskForObjections ask -> withDecision(now, ask.decision(), decision -> ask(now, slip, decision, ask.window()));
            case StartSilence start -> withDecision(now, start.decision(), decision -> silence(now, slip, decision, start.until()));
            case ObjectToDecision(DecisionId id) -> withDecision(now, id, decision -> object(now, slip, decision));
            case WithdrawDecision(DecisionId id) -> withDecision(now, id, decision -> withdraw(now, slip, decision));
            case AttachStatement attach -> attach(now, slip, attach);
        };
    }

    private static Outcome withDecision(Conference now, DecisionId id, Function<Decision, Outcome> then) {
        return now.decision(id).map(then).orElseGet(() -> Outcome.refused(Refusal.NO_SUCH_DECISION, id.key()));
    }

    private static Outcome propose(Conference now, Slip slip, ProposeDecision propose) {
        if (!Texts.fit(propose.title()) || !Texts.fit(propose.reference())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        Optional<SessionId> session = now.agenda().current().map(Session::id);
        if (session.isEmpty()) {
            return Outcome.refused(Refusal.NO_SESSION_IS_OPEN);
        }
        if (!leads(now, slip.badge(), session.get())) {
            return Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION);
        }
        int number = 1 + (int) now.decisions().stream().filter(decision -> decision.session().equals(session.get())).count();
        return Outcome.granted(new DecisionProposed(
                DecisionId.of(session.get(), number), session.get(), number, propose.title(), propose.reference()));
    }

    /// Nobody has the floor while objections are asked for, so that everybody hears the question.
    private static Outcome ask(Conference now, Slip slip, Decision decision, Duration window) {
        Optional<Outcome> barred = barred(now, slip, decision).or(() -> Quorum.missingForDecision(now));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (now.floor().awaitsRuling()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        if (now.floor().turn().isPresent()) {
            return Outcome.refused(Refusal.FLOOR_IS_HELD, now.floor().turn().get().delegation().key());
        }
        return window.compareTo(SHORTEST_WINDOW) < 0 || window.compareTo(LONGEST_WINDOW) > 0
                ? Outcome.refused(Refusal.WINDOW_IS_UNFIT)
                : Outcome.granted(new ObjectionsAskedFor(decision.id(), slip.at().plus(window)));
    }

    private static Outcome silence(Conference now, Slip slip, Decision decision, Instant until) {
        return barred(now, slip, decision).orElseGet(() -> until.isAfter(slip.at())
                ? Outcome.granted(new SilenceStarted(decision.id(), until))
                : Outcome.refused(Refusal.IN_THE_PAST));
    }

    /// Refuses to put a decision that is not before this session, or not any more.
    private static Optional<Outcome> barred(Conference now, Slip slip, Decision decision) {
        Optional<Outcome> led = AgendaRules.presided(now, slip);
        if (led.isPresent()) {
            return led;
        }
        if (!now.agenda().current().map(Session::id).equals(Optional.of(decision.session()))) {
            return Optional.of(Outcome.refused(Refusal.DECISION_OF_ANOTHER_SESSION));
        }
        return decision.status() == Decision.Status.PROPOSED
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.DECISION_IS_NOT_PROPOSED));
    }

    private static Outcome object(Conference now, Slip slip, Decision decision) {
        DelegationId by = slip.badge().delegation().orElseThrow();
        if (!decides(now, by)) {
            return Outcome.refused(Refusal.NOT_A_PARTICIPATING_STATE);
        }
        return decision.isPut()
                ? Outcome.granted(new DecisionObjectedTo(decision.id(), by))
                : Outcome.refused(Refusal.NOBODY_IS_ASKED);
    }

    private static Outcome withdraw(Conference now, Slip slip, Decision decision) {
        if (!leads(now, slip.badge(), decision.session())) {
            return Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION);
        }
        return decision.isSettled()
                ? Outcome.refused(Refusal.DECISION_IS_SETTLED)
                : Outcome.granted(new DecisionWithdrawn(decision.id()));
    }

    /// The secretariat attaches on a delegation's behalf; every delegation speaks for itself and for those that asked it to.
    private static Outcome attach(Conference now, Slip slip, AttachStatement attach) {
        Optional<DelegationId> unknown = Stream.concat(Stream.of(attach.delegation()), attach.alsoFor().stream())
                .filter(id -> now.roster().delegation(id).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Outcome.refused(Refusal.NO_SUCH_DELEGATION, unknown.get().key());
        }
        return withDecision(now, attach.decision(), decision -> attach(now, slip, attach, decision));
    }

    private static Outcome attach(Conference now, Slip slip, AttachStatement attach, Decision decision) {
        if (!Texts.fitsStatement(attach.text())) {
            return Outcome.refused(Refusal.STATEMENT_IS_UNFIT);
        }
        if (slip.badge().delegation().filter(own -> !own.equals(attach.delegation())).isPresent()) {
            return Outcome.refused(Refusal.NOT_YOUR_DELEGATION);
        }
        List<DelegationId> others = attach.alsoFor().stream().distinct().filter(id -> !id.equals(attach.delegation())).toList();
        if (!Stream.concat(Stream.of(attach.delegation()), others.stream()).allMatch(id -> decides(now, id))) {
            return Outcome.refused(Refusal.NOT_A_PARTICIPATING_STATE);
        }
        if (decision.status() != Decision.Status.ADOPTED) {
            return Outcome.refused(Refusal.DECISION_IS_NOT_ADOPTED);
        }
        boolean attached =
                decision.attachments().any(each -> each.delegation().equals(attach.delegation()) && each.kind() == attach.kind());
        return attached
                ? Outcome.refused(Refusal.STATEMENT_IS_ATTACHED, attach.delegation().key())
                : Outcome.granted(new StatementAttached(
                        decision.id(), attach.kind(), attach.delegation(), Row.copyOf(others), attach.text()));
    }

    /// The questions to a session that nobody answers any more: it is suspended, or a point of order comes first.
    static List<Event> lapsing(Conference now) {
        return lapsing(now, Decision.Status.OBJECTIONS);
    }

    /// The silence procedures that nobody could break any more.
    static List<Event> lapsingSilence(Conference now) {
        return lapsing(now, Decision.Status.SILENCE);
    }

    private static List<Event> lapsing(Conference now, Decision.Status status) {
        return now.decisions().stream().filter(decision -> decision.status() == status)
                .<Event>map(decision -> new ObjectionsLapsed(decision.id())).toList();
    }

    private static boolean decides(Conference now, DelegationId id) {
        return now.roster().delegation(id).filter(each -> each.category() == Category.PARTICIPATING_STATE).isPresent();
    }

    private static boolean leads(Conference now, Badge badge, SessionId session) {
        return badge.role() != Role.CHAIR
                || now.programme().session(session).flatMap(plan -> badge.seat().flatMap(plan::chair)).isPresent();
    }
}
