package org.plenary.simulation;

import java.util.Optional;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.FloorSpeech;

/// What the floor was said to speak, as the events alone tell it: a booth's word passes with the voice, any with the session.
final class SpeechBook {

    private Optional<FloorSpeech> said = Optional.empty();

    void keep(Event event) {
        if (event instanceof FloorLanguageDeclared(FloorSpeech speech)) {
            said = Optional.of(speech);
        } else if (event instanceof FloorLanguageReleased || event instanceof AgendaEvent.SessionClosed) {
            said = Optional.empty();
        } else if (event instanceof AgendaEvent.PresidingPassed || event instanceof AgendaEvent.PresidingTaken
                || event instanceof TurnStarted || event instanceof TurnEnded || event instanceof GivingUndone) {
            anotherVoice();
        }
    }

    /// What a booth has said is of one voice.
    void anotherVoice() {
        said = said.filter(speech -> speech.desk().isEmpty());
    }

    Optional<FloorSpeech> said() {
        return said;
    }
}
