package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A kind of request to speak, as data: who may make it, how it ranks, and what it costs.
///
/// @param rank         a lower rank stands earlier on the list; equal ranks stand in order of inscription
/// @param manner       how such a request comes to the floor
/// @param charged      whether its time counts as the delegation's speaking time
/// @param limits       its time limits where the list has none of its own: for a delegation's first such request within the
///                     quota's scope, for its second, and so on; the last one holds for all further
/// @param onClosedList whether a closed list still takes it
/// @param forGroup     whether it is made on behalf of a group
/// @param who          the categories that may make it; empty where all may
/// @param source       where the rule is written; `practice` where it is not
public record RequestKind(
        KindId id,
        int rank,
        Manner manner,
        boolean charged,
        Row<Duration> limits,
        boolean onClosedList,
        boolean forGroup,
        Optional<Quota> quota,
        Row<Category> who,
        String source) {

    /// How a request of a kind comes to the floor.
    public enum Manner {
        /// Inscribed on the speakers' list of the running segment.
        LISTED,
        /// Placed by the programme or by the chair only.
        PLACED,
        /// Raised at once, beside the list, and recognized by the chair.
        RAISED,
        /// Moved at once, beside the list, and put before the chair.
        MOVED,
        /// Inscribed on the running list while a turn has the floor, and about that turn.
        INTERPOSED,
        /// Inscribed on the last speakers' list of the day.
        DEFERRED
    }

    /// The limit for a request that `earlier` others of its kind came before.
    public Optional<Duration> limit(int earlier) {
        return limits.isEmpty() ? Optional.empty() : Optional.of(limits.get(Math.min(earlier, limits.size() - 1)));
    }

    public boolean isOpenTo(Category category) {
        return who.isEmpty() || who.contains(category);
    }

    /// Whether a plan may say that a list takes it.
    public boolean isListed() {
        return manner == Manner.LISTED || manner == Manner.INTERPOSED || manner == Manner.DEFERRED;
    }

    RequestKind ranked(int other) {
        return new RequestKind(id, other, manner, charged, limits, onClosedList, forGroup, quota, who, source);
    }

    RequestKind in(Manner other) {
        return new RequestKind(id, rank, other, charged, limits, onClosedList, forGroup, quota, who, source);
    }

    RequestKind limited(Duration... others) {
        return new RequestKind(id, rank, manner, charged, Row.of(others), onClosedList, forGroup, quota, who, source);
    }

    RequestKind evenOnClosedList() {
        return new RequestKind(id, rank, manner, charged, limits, true, forGroup, quota, who, source);
    }

    RequestKind forAGroup() {
        return new RequestKind(id, rank, manner, charged, limits, onClosedList, true, quota, who, source);
    }

    RequestKind atMost(int most, Quota.Scope scope) {
        return new RequestKind(id, rank, manner, charged, limits, onClosedList, forGroup, Optional.of(new Quota(most, scope)), who, source);
    }

    RequestKind openTo(Category... categories) {
        return new RequestKind(id, rank, manner, charged, limits, onClosedList, forGroup, quota, Row.of(categories), source);
    }

    RequestKind after(String rule) {
        return new RequestKind(id, rank, manner, charged, limits, onClosedList, forGroup, quota, who, rule);
    }
}
