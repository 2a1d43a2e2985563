package org.plenary.sequencer;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Outcome;
import org.plenary.core.Row;

/// One durable step of one conference: what was due, what a command did, and the conference before and after.
///
/// @param index      where the step stands in the log; several steps of one batch share it
/// @param at         conference time of the step
/// @param before     empty when the step convened the conference
/// @param after      empty when the command was refused because there is no such conference
/// @param happenings everything that happened, in order; empty for a refusal, a repetition or a mere wake-up
/// @param outcome    the answer to the command `id` of `badge`
/// @param replayed   whether the step was announced in an earlier life of this server; only the record looks at these
public record Announced(
        long index,
        ConferenceId conference,
        Instant at,
        Optional<Conference> before,
        Optional<Conference> after,
        Row<Happening> happenings,
        CommandId id,
        Badge badge,
        Outcome outcome,
        boolean replayed) {}
