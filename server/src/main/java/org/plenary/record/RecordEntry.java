package org.plenary.record;

import java.time.Instant;

/// One event as the record keeps it.
///
/// @param offset  where the entry begins in the file, in bytes
/// @param index   the log index of the step; several entries may share one
/// @param ordinal its place in this record, from 1
/// @param rules   the version of the rules that decided it
/// @param at      conference time, in whole microseconds
/// @param event   the event, encoded
/// @param hash    the chain's hash through this entry
@SuppressWarnings("ArrayRecordComponent") // entries are compared by their hash, never as a whole
public record RecordEntry(long offset, long index, long ordinal, int rules, Instant at, byte[] event, ChainHash hash) {}
