package org.plenary.core;

import java.time.Instant;

/// What a requester gets back; it proves the order of inscription.
///
/// @param sequence the number of the inscription within its list, from 1; 0 for a point of order
/// @param at       when it was inscribed, in conference time
/// @param place    where it stands on the list at the answer, from 1; 0 for a point of order, which stands beside the list
public record Receipt(RequestId request, int sequence, Instant at, int place) {}
