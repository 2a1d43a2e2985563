package org.plenary.simulation;

import org.plenary.core.Conference;

/// A part of every audit: what it looks at, and when.
interface Audit {

    /// After each event.
    ///
    /// @param now the conference after it
    default void happened(Happened happened, Conference now, Report report) {}

    /// When everything due has happened and the slip is decided.
    default void met(Step step, Report report) {}

    /// After the whole step.
    default void after(Step step, Report report) {}
}
