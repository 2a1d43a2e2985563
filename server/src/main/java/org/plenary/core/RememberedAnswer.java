package org.plenary.core;

/// The answer that a command id was given, kept so that the same id is answered the same way.
///
/// @param body    a hash of the command, so that another command under the same id is noticed
/// @param outcome without its events
public record RememberedAnswer(long counter, long body, Outcome outcome) {}
