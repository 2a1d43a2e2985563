package org.plenary.core;

/// How many listen to what at one server, as it has counted last; whom it does not name nobody listens to.
///
/// @param node        the server process's node
/// @param incarnation which life of that node, rising
public record Headcount(String node, long incarnation, Row<Listeners> listeners) {

    /// The same server, with nobody there.
    Headcount none(long incarnation) {
        return new Headcount(node, incarnation, Row.of());
    }
}
