package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// A turn that the programme places: a welcome address, a keynote, a presentation.
///
/// @param language the language it will be given in; without one, the delegation's own
public record ProgrammeEntry(
        Words title, DelegationId delegation, Optional<String> speaker, Optional<Language> language, Duration limit) {}
