package org.plenary.simulation;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.Language;
import org.plenary.core.Request;
import org.plenary.core.SegmentId;
import org.plenary.core.Turn;

/// An inscription or a turn of which one thing is another now.
final class Rewritten {

    private Rewritten() {}

    static Request saying(Request was, Language language, Optional<String> speaker) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), language, speaker, was.title(), was.limit(),
                was.at(), was.behalf(), was.extra());
    }

    static Request carried(Request was, SegmentId to, int sequence, Duration limit) {
        return new Request(
                was.id(), to, sequence, was.kind(), was.delegation(), was.language(), was.speaker(), was.title(), limit, was.at(),
                was.behalf(), was.extra());
    }

    /// So many percent more than others have.
    static Request extended(Request was, int percent, Duration limit) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), was.language(), was.speaker(), was.title(), limit,
                was.at(), was.behalf(), percent == 0 ? Optional.empty() : Optional.of(percent));
    }

    static Turn corrected(Turn was, TurnCorrected event) {
        return new Turn(
                was.id(), was.request(), was.segment(), was.kind(), was.delegation(), event.language(), event.speaker(), event.title(),
                was.startedAt(), was.limit(), was.used(), was.runningSince(), was.paused(), was.notice(), was.endedAt(), was.endedBy(),
                was.behalf());
    }

    static Request limited(Request was, Duration limit) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), was.language(), was.speaker(), was.title(), limit,
                was.at(), was.behalf(), was.extra());
    }
}
