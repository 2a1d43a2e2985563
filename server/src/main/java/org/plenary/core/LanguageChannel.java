package org.plenary.core;

import java.util.Optional;

/// A channel: what listeners of one language hear.
///
/// @param owner the desk that feeds it
/// @param epoch rises with every change of owner; what carries sound drops frames of an older one
public record LanguageChannel(Language language, Optional<DeskId> owner, long epoch) {

    static LanguageChannel of(Language language) {
        return new LanguageChannel(language, Optional.empty(), 0);
    }
}
