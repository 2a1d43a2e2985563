package org.plenary.record;

import java.time.Instant;
import org.plenary.core.Conference;
import org.plenary.core.Event;

/// An event of a record with the conference around it.
///
/// @param before the conference before it; when it convened the conference, the same as `after`
/// @param at     conference time
record Moment(Conference before, Conference after, Instant at, Event event) {}
