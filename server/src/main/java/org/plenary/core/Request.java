package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An inscription on a speakers' list.
///
/// @param sequence the number of the inscription within its list, from 1
/// @param title    what the programme calls it, for a programme entry
/// @param limit    the time it will be given
/// @param at       when it was inscribed
/// @param behalf   in whose name it is made besides the delegation's own
public record Request(
        RequestId id,
        SegmentId segment,
        int sequence,
        KindId kind,
        DelegationId delegation,
        Language language,
        Optional<String> speaker,
        Optional<Words> title,
        Duration limit,
        Instant at,
        Optional<Behalf> behalf) {

    /// The same inscription, with another time.
    Request limited(Duration limit) {
        return new Request(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf);
    }

    /// The same inscription, to be spoken in a language by somebody.
    Request saying(Language language, Optional<String> speaker) {
        return new Request(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf);
    }
}
