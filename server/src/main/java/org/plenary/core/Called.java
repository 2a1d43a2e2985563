package org.plenary.core;

import java.util.Optional;

/// The request that was called last, as it stood on its list, in case it was called by mistake.
///
/// @param place where it stood, from 1
public record Called(Request request, int place, Optional<Placement> placement) {}
