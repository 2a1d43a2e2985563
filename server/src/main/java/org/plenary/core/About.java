package org.plenary.core;

import java.util.Optional;
import java.util.function.BiFunction;

/// What a key in a refusal is the key of, and how the words of that thing are found, so that people read no keys.
public enum About {
    DELEGATION((now, key) -> now.roster().delegations().first(each -> each.id().key().equals(key))
            .map(Delegation::name)),
    SESSION((now, key) -> now.programme().sessions().first(each -> each.id().key().equals(key))
            .map(PlannedSession::title)),
    BUDGET((now, key) -> now.plan().timekeeping().budgets().first(each -> each.id().key().equals(key))
            .map(Budget::name)),
    SEAT((now, key) -> now.plan().officer(new SeatId(key)).map(Officer::name)),
    KIND((now, key) -> Vocabulary.find("kind." + key)),
    LANGUAGE((now, key) -> Vocabulary.find("language." + key)),
    POLICY((now, key) -> Vocabulary.find("policy." + key)),
    /// A key that people read as it is: a number, the name of a desk, or what somebody asked for and is not there.
    KEY((now, key) -> Optional.empty());

    private final BiFunction<Conference, String, Optional<Words>> find;

    About(BiFunction<Conference, String, Optional<Words>> find) {
        this.find = find;
    }

    /// The words for a key; the key itself where there are none.
    Words words(Conference now, String key) {
        return find.apply(now, key).orElseGet(() -> new Words(key, key));
    }
}
