package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what happened to the time of turns.
final class TimeMinutes {

    private TimeMinutes() {}

    static String tell(Conference after, Instant at, TimeEvent event, Language language) {
        return switch (event) {
            case TimeEvent.OverrunShared(OverrunShare share) -> Minutes.said(Minutes.e(event), language, shared(after, share));
            case TimeEvent.OverrunReturned(OverrunShare share) -> Minutes.said(Minutes.e(event), language, shared(after, share));
            case TimeEvent.BudgetAdjusted(BudgetAdjustment adjustment, String reason) ->
                    adjusted(after, event, adjustment, reason, language);
            case TimeEvent.LimitSet(TimeLimit limit, Optional<TurnId> turn) -> {
                Phrase phrase = new Phrase().with("limit", Minutes.time(limit.limit())).with("reach", reach(after, limit));
                Optional<Turn> touched = after.floor().turn().filter(each -> turn.equals(Optional.of(each.id())));
                touched.ifPresent(each -> Minutes.timed(phrase.with("delegation", Minutes.name(after, each.delegation())), each.left(at)));
                String key = Minutes.e(event);
                yield Minutes.said(touched.map(each -> Minutes.timed(key + "-for-turn", each.left(at))).orElse(key), language, phrase);
            }
        };
    }

    private static Phrase shared(Conference after, OverrunShare share) {
        return new Phrase().with("delegation", Minutes.name(after, share.delegation())).with("over", Minutes.time(share.over()));
    }

    private static String adjusted(Conference after, TimeEvent event, BudgetAdjustment adjustment, String reason, Language language) {
        Ledger ledger = Ledger.all(after)
                .first(each -> each.budget().id().equals(adjustment.budget()) && each.delegation().equals(adjustment.delegation()))
                .orElseThrow();
        Phrase phrase = new Phrase().with("budget", ledger.budget().name())
                .with("by", Minutes.time(adjustment.by().abs())).with("left", Minutes.time(ledger.left())).with("reason", reason);
        adjustment.delegation().ifPresent(delegation -> phrase.with("delegation", Minutes.name(after, delegation)));
        String key = Minutes.e(event) + (adjustment.by().isNegative() ? "-down" : "");
        return Minutes.said(key + (adjustment.delegation().isPresent() ? "-of-delegation" : ""), language, phrase);
    }

    /// What a limit is for: "Debate, statement, participating State".
    private static Words reach(Conference after, TimeLimit limit) {
        Words where = limit.segment().map(segment -> Minutes.segment(after, segment))
                .orElseGet(() -> after.programme().session(limit.session()).orElseThrow().title());
        Stream<Words> parts = Stream.of(
                Optional.of(where), limit.kind().map(kind -> Vocabulary.words("kind." + kind.key())),
                limit.category().map(category -> Vocabulary.words("category", category))).flatMap(Optional::stream);
        Row<Words> all = Row.copyOf(parts.toList());
        return new Words(
                all.stream().map(Words::en).collect(Collectors.joining(", ")),
                all.stream().map(Words::ru).collect(Collectors.joining(", ")));
    }
}
