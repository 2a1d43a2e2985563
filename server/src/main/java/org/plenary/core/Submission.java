package org.plenary.core;

/// A command on its way to the log: who sends it to which conference, not yet stamped.
public record Submission(ConferenceId conference, CommandId id, Badge badge, Command command) {}
