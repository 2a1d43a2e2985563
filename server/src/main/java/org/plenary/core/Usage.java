package org.plenary.core;

/// How the delegations of a category have used their limits so far.
///
/// @param shares what each turn used of its limit, in thousandths
public record Usage(Category category, Totals shares) {}
