package org.plenary.house;

import java.nio.file.Path;
import java.util.Optional;
import org.plenary.core.Plan;
import org.plenary.gateway.GatewaySettings;

/// How a house is opened.
///
/// @param data    the data directory
/// @param plan    what is to be convened, if it has not been; without one, whatever the directory holds
/// @param clock   what the clock of a new conference shows
/// @param rate    how many times as fast as life it runs
/// @param gateway where it is entered
/// @param bounds  of everything that others can fill
/// @param metrics the port of this machine on which the gauges are shown; nowhere, where empty
record HouseSettings(
        Path data, Optional<Plan> plan, Clock clock, int rate, GatewaySettings gateway, Bounds bounds, Optional<Integer> metrics) {

    /// What a new conference's clock shows.
    enum Clock {
        /// The beginning of the plan's first day.
        PLAN,
        /// The present time.
        NOW
    }
}
