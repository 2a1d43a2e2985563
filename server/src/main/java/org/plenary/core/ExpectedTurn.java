package org.plenary.core;

import java.time.Instant;

/// When a waiting request is expected to come to the floor: at the earliest, most likely, and at the latest.
public record ExpectedTurn(RequestId request, Instant low, Instant likely, Instant high) {

    static ExpectedTurn of(RequestId request, Range range) {
        return new ExpectedTurn(request, range.low(), range.likely(), range.high());
    }
}
