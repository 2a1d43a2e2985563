package org.plenary.core;

import java.util.Optional;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.SpeechCommand.DeclareFloorLanguage;
import org.plenary.core.SpeechCommand.ReleaseFloorLanguage;

/// The rules of what the floor is said to speak: a technician's word stands above a booth's, a booth's above the speaker's own.
final class SpeechRules {

    private SpeechRules() {}

    static Outcome decide(Conference now, Slip slip, SpeechCommand command) {
        return switch (command) {
            case DeclareFloorLanguage(Optional<Language> language) -> declare(now, slip.badge(), language);
            case ReleaseFloorLanguage() -> now.booths().speech().isPresent()
                    ? Outcome.granted(new FloorLanguageReleased())
                    : Outcome.refused(Refusal.FLOOR_LANGUAGE_IS_NOT_HELD);
        };
    }

    private static Outcome declare(Conference now, Badge by, Optional<Language> language) {
        Optional<Language> unknown = language.filter(each -> !now.plan().languages().contains(each));
        if (unknown.isPresent()) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, unknown.get().code());
        }
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<FloorSpeech> said = now.booths().speech();
        if (by.desk().isPresent() && said.filter(FloorSpeech::isTechnicians).isPresent()) {
            return Outcome.refused(Refusal.FLOOR_LANGUAGE_IS_HELD);
        }
        FloorSpeech speech = new FloorSpeech(language, by.desk());
        return said.equals(Optional.of(speech)) ? Outcome.granted() : Outcome.granted(new FloorLanguageDeclared(speech));
    }
}
