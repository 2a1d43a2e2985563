package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.SetLimit;
import org.plenary.protocol.v1.TurnItem;

/// Tells how the time of turns changed between two mirrors. A limit is on the screens of those only who wait under it; for whom it was
/// set, and why a budget was adjusted, is known from those who press it.
final class TimeTeller {

    private TimeTeller() {}

    static void tell(Mirror before, Mirror after, Saying say, Pressed pressed) {
        limited(before, after, say, pressed);
        after.items().stream().filter(item -> item.hasRequest()).map(item -> item.getRequest())
                .forEach(request -> before.request(request.getId()).filter(was -> was.getLimit() != request.getLimit())
                        .ifPresent(was -> given(request, after, say, pressed)));
        after.outlook().budgets().forEach(budget -> before.outlook().budgets().stream().filter(was -> isSame(was, budget))
                .filter(was -> was.getAdjusted() != budget.getAdjusted())
                .forEach(was -> adjusted(was, budget, after, say, pressed)));
    }

    /// Whether the chair has set the limit that a turn now has, and not extended the turn.
    static boolean isSet(TurnItem was, TurnItem is, Pressed pressed) {
        return pressed.last(each -> each.getSetLimit().getTurn() == is.getId() && each.getSetLimit().getLimit() == is.getLimit())
                .isPresent() && !isExtended(was, is, pressed);
    }

    private static boolean isExtended(TurnItem was, TurnItem is, Pressed pressed) {
        return pressed.last(each -> each.getExtendTurn().getTurn() == is.getId()
                && each.getExtendTurn().getBy() == is.getLimit() - was.getLimit()).isPresent();
    }

    private static void limited(Mirror before, Mirror after, Saying say, Pressed pressed) {
        Optional<Command> press = pressed.only(each -> reaches(asSet(each, before), before, after, pressed));
        press.ifPresent(command -> {
            SetLimit set = asSet(command, before);
            Optional<TurnItem> turn = touched(set, before, after, pressed);
            Phrase phrase = new Phrase().with("limit", Saying.time(set.getLimit())).with("reach", reach(set, after));
            turn.ifPresent(each -> Saying.timed(
                    phrase.with("delegation", Saying.words(after.delegationName(each.getDelegation()))), FloorTeller.left(each, after)));
            say.say(after.at(), turn.map(each -> Saying.timed("event.limit-set-for-turn", FloorTeller.left(each, after)))
                    .orElse("event.limit-set"), phrase);
            pressed.told(command);
        });
    }

    /// A proposal that is applied sets the limit of the running segment.
    private static SetLimit asSet(Command command, Mirror before) {
        boolean shorter = command.getApplyProposal().getKind().equals("shorter-limit");
        String running = before.currentSegment().map(SegmentItem::getId).orElse("");
        return shorter
                ? SetLimit.newBuilder().setSegment(running).setLimit(command.getApplyProposal().getLimit()).build()
                : command.getSetLimit();
    }

    private static boolean reaches(SetLimit set, Mirror before, Mirror after, Pressed pressed) {
        boolean waiting = after.items().stream().filter(item -> item.hasRequest()).map(item -> item.getRequest())
                .filter(request -> request.getLimit() == set.getLimit() && isWithin(set, request, after))
                .anyMatch(request -> before.request(request.getId()).filter(was -> was.getLimit() != request.getLimit()).isPresent());
        return waiting || touched(set, before, after, pressed).isPresent();
    }

    private static Optional<TurnItem> touched(SetLimit set, Mirror before, Mirror after, Pressed pressed) {
        return after.currentTurn().filter(turn -> set.hasTurn() && turn.getId() == set.getTurn() && turn.getLimit() == set.getLimit())
                .filter(turn -> before.turn(turn.getId())
                        .filter(was -> was.getLimit() != turn.getLimit() && isSet(was, turn, pressed)).isPresent());
    }

    private static boolean isWithin(SetLimit set, RequestItem request, Mirror mirror) {
        boolean there = !set.hasSegment() || set.getSegment().equals(request.getSegment());
        boolean kind = !set.hasKind() || set.getKind().equals(request.getKind());
        boolean category = !set.hasCategory() || mirror.delegations().stream().filter(each -> each.getId().equals(request.getDelegation()))
                .map(DelegationItem::getCategory).anyMatch(set.getCategory()::equals);
        return there && kind && category;
    }

    /// What a limit is for: "Debate, statement, participating State".
    private static Words reach(SetLimit set, Mirror mirror) {
        Optional<Words> where = (set.hasSegment()
                ? mirror.segment(set.getSegment()).map(SegmentItem::getTitle)
                : mirror.currentSession().map(SessionItem::getTitle)).map(Saying::words);
        List<Words> parts = Stream.of(
                where, Optional.of(set.getKind()).filter(kind -> set.hasKind()).map(kind -> Saying.words("kind", kind)),
                Optional.of(set.getCategory()).filter(category -> set.hasCategory()).map(category -> Saying.words("category", category)))
                .flatMap(Optional::stream).toList();
        return new Words(
                parts.stream().map(Words::en).collect(Collectors.joining(", ")),
                parts.stream().map(Words::ru).collect(Collectors.joining(", ")));
    }

    private static void given(RequestItem request, Mirror after, Saying say, Pressed pressed) {
        pressed.only(each -> each.getGrantExtraTime().getRequest() == request.getId()).ifPresent(grant -> {
            say.say(after.at(), "event.extra-time-granted",
                    Saying.delegation(after, request.getDelegation()).with("limit", Saying.time(request.getLimit())));
            pressed.told(grant);
        });
    }

    private static void adjusted(BudgetItem was, BudgetItem is, Mirror after, Saying say, Pressed pressed) {
        long by = is.getAdjusted() - was.getAdjusted();
        pressed.only(each -> each.hasAdjustBudget() && each.getAdjustBudget().getBudget().equals(is.getId())
                && each.getAdjustBudget().getDelegation().equals(is.getDelegation()) && each.getAdjustBudget().getBy() == by)
                .ifPresent(adjust -> {
                    String key = "event.budget-adjusted" + (by < 0 ? "-down" : "") + (is.hasDelegation() ? "-of-delegation" : "");
                    say.say(after.at(), key, Saying.delegation(after, is.getDelegation()).with("budget", Saying.words(is.getName()))
                            .with("by", Saying.time(Math.abs(by)))
                            .with("left", Saying.time(is.getTime() + is.getAdjusted() - is.getCharged()))
                            .with("reason", adjust.getAdjustBudget().getReason()));
                    pressed.told(adjust);
                });
    }

    private static boolean isSame(BudgetItem one, BudgetItem other) {
        return one.getId().equals(other.getId()) && one.getDelegation().equals(other.getDelegation());
    }
}
