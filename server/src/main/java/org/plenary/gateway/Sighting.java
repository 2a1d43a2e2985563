package org.plenary.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How one connection does.
///
/// @param since     server time at which it connected
/// @param roundTrip to the next machine on the way and back, as the network has measured it; empty where it does not say
/// @param silent    how long nothing was heard from the client
/// @param behind    how many revisions it has not been sent yet
record Sighting(Instant since, Optional<Duration> roundTrip, Duration silent, long behind) {}
