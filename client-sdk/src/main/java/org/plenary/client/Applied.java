package org.plenary.client;

import java.util.List;
import org.plenary.protocol.v1.Change;

/// A frame was applied: the mirror after it, and the changes that lead there from the mirror before.
///
/// @param mirror  after the frame; its [Mirror#revision()] is the frame's
/// @param changes in order; after a snapshot, what differs from the mirror before, so that a listener that draws changes
///                misses none across a reconnect
public record Applied(Mirror mirror, List<Change> changes) {}
