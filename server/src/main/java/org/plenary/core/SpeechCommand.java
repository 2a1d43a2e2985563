package org.plenary.core;

import java.util.Optional;

/// What is said about the language of the floor by those who hear it.
public sealed interface SpeechCommand extends Command {

    /// A booth's word holds for the speaker who has the floor, a technician's until it is released.
    ///
    /// @param language empty where several are mixed
    record DeclareFloorLanguage(Optional<Language> language) implements SpeechCommand {}

    /// Leaves it to speakers and booths again.
    record ReleaseFloorLanguage() implements SpeechCommand {}
}
