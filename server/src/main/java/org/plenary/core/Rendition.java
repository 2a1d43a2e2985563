package org.plenary.core;

import java.time.Instant;

/// What an interpreter says on the floor of what a speaker has said.
///
/// @param turn     the speaker's, which is paused meanwhile
/// @param language in which it is said
public record Rendition(TurnId turn, DeskId desk, Language language, Instant since) {}
