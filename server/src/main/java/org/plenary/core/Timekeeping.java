package org.plenary.core;

/// What the plan says of speaking time beside what its lists say: limits that reach less or further than a list, and budgets.
///
/// @param limits  the closest that reaches a request holds for it, as long as the chair has set none that does
/// @param budgets the time that delegations, categories and groups have in all
public record Timekeeping(Row<TimeLimit> limits, Row<Budget> budgets) {

    public static final Timekeeping NONE = new Timekeeping(Row.of(), Row.of());
}
