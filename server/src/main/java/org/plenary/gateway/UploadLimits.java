package org.plenary.gateway;

import java.time.Duration;

/// What is put up with from those who hand documents in and take them out.
///
/// @param largest          bytes of a document
/// @param deadline         for a document to arrive whole
/// @param handout          for a document to be taken whole
/// @param atOnce           documents that arrive at the same time
/// @param atOncePerBadge   of one badge
/// @param handouts         documents that go out at the same time
/// @param awaitingPerBadge documents that one badge has handed in and not submitted
/// @param awaited          how long a document waits to be submitted
public record UploadLimits(
        int largest, Duration deadline, Duration handout, int atOnce, int atOncePerBadge, int handouts, int awaitingPerBadge,
        Duration awaited) {

    public static final UploadLimits DEFAULTS = new UploadLimits(
            10 * 1_024 * 1_024, Duration.ofMinutes(2), Duration.ofMinutes(5), 16, 2, 64, 16, Duration.ofHours(1));
}
