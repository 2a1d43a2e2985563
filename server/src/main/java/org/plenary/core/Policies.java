package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// What a plan may settle differently from others.
///
/// @param warning              how long before the limit a speaker is warned
/// @param lastCall             how long before the limit the last call is given
/// @param pointRecognizedAfter when a point of order is recognized without the chair; never, where empty
/// @param linkGrace            how long a desk whose link is lost keeps its channel
public record Policies(
        Duration warning,
        Duration lastCall,
        Optional<Duration> pointRecognizedAfter,
        Duration linkGrace,
        Contention contention,
        MateTakeover mateTakeover,
        IdleChannel idleChannel) {

    public static final Policies USUAL = new Policies(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Optional.empty(),
            Duration.ofSeconds(3),
            Contention.INTERLOCK,
            MateTakeover.ALLOWED,
            IdleChannel.FLOOR_AT_REDUCED_LEVEL);
}
