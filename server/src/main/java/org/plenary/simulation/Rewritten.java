package org.plenary.simulation;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.Language;
import org.plenary.core.Request;

/// An inscription of which one thing is another now.
final class Rewritten {

    private Rewritten() {}

    static Request saying(Request was, Language language, Optional<String> speaker) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), language, speaker, was.title(), was.limit(),
                was.at(), was.behalf());
    }

    static Request limited(Request was, Duration limit) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), was.language(), was.speaker(), was.title(), limit,
                was.at(), was.behalf());
    }
}
