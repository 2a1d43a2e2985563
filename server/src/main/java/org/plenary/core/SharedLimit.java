package org.plenary.core;

import java.time.Duration;

/// What one waiting request gives up of its time for another's overrun.
///
/// @param was   the limit that it had
/// @param limit the limit that it has for it
public record SharedLimit(RequestId request, Duration was, Duration limit) {}
