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
/// @param extra    how many percent more time it is given than others are, for whoever needs it to speak
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
        Optional<Behalf> behalf,
        Optional<Integer> extra) {

    /// An inscription that is given the time that others are.
    public Request(
            RequestId id, SegmentId segment, int sequence, KindId kind, DelegationId delegation, Language language,
            Optional<String> speaker, Optional<Words> title, Duration limit, Instant at, Optional<Behalf> behalf) {
        this(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf, Optional.empty());
    }

    /// The same inscription, where others are given so much time.
    Request limited(Duration usual) {
        return new Request(
                id, segment, sequence, kind, delegation, language, speaker, title, longer(usual, extra), at, behalf, extra);
    }

    /// The same inscription with exactly this time.
    Request given(Duration limit) {
        return new Request(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf, extra);
    }

    /// The same inscription with so many percent more time than others are given, or as much as they where it is 0.
    Request extended(int percent) {
        Duration usual = extra.map(had -> limit.multipliedBy(100).dividedBy(100 + had)).orElse(limit);
        Optional<Integer> more = percent == 0 ? Optional.empty() : Optional.of(percent);
        return new Request(
                id, segment, sequence, kind, delegation, language, speaker, title, longer(usual, more), at, behalf, more);
    }

    private static Duration longer(Duration usual, Optional<Integer> extra) {
        return extra.map(percent -> usual.multipliedBy(100 + percent).dividedBy(100)).orElse(usual);
    }

    /// The same inscription on another list.
    Request carriedTo(SegmentId segment, int sequence) {
        return new Request(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf, extra);
    }

    /// The same inscription, to be spoken in a language by somebody.
    Request saying(Language language, Optional<String> speaker) {
        return new Request(id, segment, sequence, kind, delegation, language, speaker, title, limit, at, behalf, extra);
    }
}
