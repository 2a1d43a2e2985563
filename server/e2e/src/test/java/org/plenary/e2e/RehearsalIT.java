package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conference of one hour held by real clients with a server that is killed in its midst. The whole example is rehearsed by hand.
class RehearsalIT {

    @Test
    void an_hour_is_held_though_the_server_is_killed(@TempDir Path folder) throws Exception {
        String told = rehearsed(plan(), folder, "--speed", "60", "--kill-at", "09:31");
        assertThat(told).contains("Opening session is open.", "Co-Chair (OSCE) presides.", "Coffee break begins.",
                "Decision 1 is adopted by consensus", "breaks the silence on decision",
                "The agenda is not adopted: Afternoon session.",
                "The conference is closed.", "Everything held.");
    }

    /// One booth goes from English to Russian and back with the floor; the other interprets into French, from English where the floor
    /// speaks Russian.
    @Test
    void an_hour_is_held_in_three_languages_by_a_bi_active_booth_and_one_that_relays(@TempDir Path folder) throws Exception {
        String two = Files.readString(plan());
        String three =
                two.replace("conference: one-hour", "conference: three-languages").replace("languages: [en, ru]", "languages: [en, ru, fr]")
                        .replaceAll("(id: (?:france|norway),.*language: )en", "$1fr")
                        .replace("{ id: en, language: en, others: [ru], desks: [en-1, en-2] }",
                                "{ id: en-ru, language: en, others: [ru], thirds: [fr], desks: [er-1, er-2, er-3] }")
                        .replace("{ id: ru, language: ru, others: [en], desks: [ru-1, ru-2] }",
                                "{ id: fr, language: fr, others: [en], desks: [fr-1, fr-2] }");
        Path plan = Files.writeString(folder.resolve("three-languages.yaml"), three);
        String told = rehearsed(plan, folder, "--speed", "120");
        assertThat(told).contains("on the French channel.", "service gaps of channel fr", "Everything held.");
        String service = run(folder.resolve("service.log"), "interpretation", folder.resolve("data").toString());
        assertThat(service).contains("Channel: French", "from the English channel: interpretation of an interpretation");
    }

    private static String rehearsed(Path plan, Path folder, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("rehearse", plan.toString(), "--seed", "1", "--listeners", "20", "--data",
                folder.resolve("data").toString()));
        all.addAll(List.of(options));
        return run(folder.resolve("rehearsal.log"), all.toArray(String[]::new));
    }

    private static String run(Path log, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.plenary.house.Main"));
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String told = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(status).as(told).isZero();
        return told;
    }

    private static Path plan() throws URISyntaxException, IOException {
        return Path.of(Objects.requireNonNull(RehearsalIT.class.getResource("one-hour.yaml")).toURI());
    }
}
