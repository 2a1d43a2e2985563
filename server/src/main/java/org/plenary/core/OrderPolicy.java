package org.plenary.core;

/// What decides among the waiting requests of one rank; requests that it holds equal stand in order of request.
public sealed interface OrderPolicy {

    /// As they were inscribed.
    record InOrderOfRequest() implements OrderPolicy {}

    /// Delegations that have not spoken in the session stand before those that have.
    record FirstTimeFirst() implements OrderPolicy {}

    /// Whoever has spoken least in the session stands first; a turn counts when it has ended.
    record LeastSpokenFirst() implements OrderPolicy {}

    /// By name, from a letter that was drawn to the end of the alphabet and on from its beginning.
    ///
    /// @param alphabet English, French or Russian: in which language the names are taken
    /// @param from     one letter of it
    record Alphabetical(Language alphabet, String from) implements OrderPolicy {}

    /// By lot: ascending by the SHA-256 of `seed:delegation` in hexadecimal, so that anybody can draw again.
    record ByLot(String seed) implements OrderPolicy {}

    /// By category, in this precedence; those that are not named stand last.
    record ByCategory(Row<Category> categories) implements OrderPolicy {}

    /// One of each group in turn; what a group has spoken in the segment counts.
    record RoundRobin(Over over) implements OrderPolicy {}

    /// In an order that was settled beforehand; those that are not named stand last.
    record FixedOrder(Row<DelegationId> delegations) implements OrderPolicy {}

    /// What makes the groups of a round robin.
    enum Over {
        CATEGORY,
        REGION
    }
}
