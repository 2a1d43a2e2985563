package org.plenary.benchmarks.soak;

import org.plenary.protocol.v1.Command;

/// Who presses what next.
///
/// @param shown whether everybody is sent what it does
record Press(Attendee who, Command command, boolean shown) {}
