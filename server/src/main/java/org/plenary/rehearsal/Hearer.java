package org.plenary.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Choices;
import org.plenary.client.PlenaryClient;
import org.plenary.core.Language;
import org.plenary.protocol.v1.Listening;

/// Somebody who listens: chooses what to hear when coming in, and something else now and then.
final class Hearer {

    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Duration OFTEN = Duration.ofMinutes(40);

    private final PlenaryClient client;
    private final List<Language> languages;
    private final Dice dice;
    private final Scene scene;
    private int choices;

    Hearer(PlenaryClient client, List<Language> languages, Dice dice, Scene scene) {
        this.client = client;
        this.languages = languages;
        this.dice = dice;
        this.scene = scene;
    }

    /// Chooses, and goes on choosing until the conference is over.
    void choose() {
        if (scene.isOver()) {
            return;
        }
        if (choices++ == 0) {
            scene.audit().listens();
        }
        client.listen(choice("choice-" + choices));
        scene.prompter().after(dice.between("change-" + choices, SELDOM, OFTEN), this::choose);
    }

    /// What was chosen last; empty before the first choice.
    Optional<Listening> chosen() {
        return client.listening();
    }

    private Listening choice(String matter) {
        String language = dice.one(matter + "-language", languages).code();
        return switch (dice.one(matter, List.of("floor", "channel", "always"))) {
            case "floor" -> Choices.floor();
            case "channel" -> Choices.channel(language);
            default -> Choices.always(language);
        };
    }
}
