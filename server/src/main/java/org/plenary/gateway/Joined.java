package org.plenary.gateway;

import org.plenary.core.ConferenceClock;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;

/// A client that was let in.
///
/// @param resumed whether the updates it missed follow, instead of a snapshot
/// @param counter of its last command that is known; 0 if none
record Joined(Outbox outbox, boolean resumed, long counter, ConferenceClock clock, Row<RequestKind> kinds) {}
