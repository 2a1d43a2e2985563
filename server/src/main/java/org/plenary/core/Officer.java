package org.plenary.core;

/// A seat that the plan names: a chair, a rapporteur, a secretary, a technician.
///
/// @param language what the officer speaks; a presiding chair's is the floor language between turns
public record Officer(Role role, SeatId seat, Words name, Language language) {}
