package org.plenary.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What came of a simulated day.
///
/// @param steps          of deliberation
/// @param commands       of clients that were decided
/// @param conferenceTime how much time passed on the conference's clock
/// @param serverTime     how much time passed on the server's
/// @param counts         how often what happened
/// @param checks         how often each promise was put to the test
/// @param trace          a hash over everything that happened
/// @param broken         the promises that were broken, by which a day ends
public record DayReport(
        long seed, int devices, int steps, int commands, int crashes, int reconnects, Duration conferenceTime, Duration serverTime,
        SortedMap<String, Integer> counts, Map<Promise, Long> checks, String trace, List<Promise> broken, Optional<Failure> failure) {}
