package org.plenary.core;

import java.util.Optional;

/// How many devices listen to a channel.
///
/// @param channel empty for the floor
/// @param always  how many of them follow its language
public record Listeners(Optional<Language> channel, int count, int always) {}
