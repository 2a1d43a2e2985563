package org.plenary.core;

/// The booth whose interpretation the others hear instead of the floor, while the floor speaks what few understand.
///
/// @param rare the floor's languages for which it is so
public record Pivot(BoothId booth, Row<Language> rare) {}
