package org.plenary.house.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of words and transcripts find what is planted for them, and leave alone what only looks like it.
class PlantedWordsTest {

    private static final String MAIN = "server/src/main/java/org/plenary/core/";
    private static final String TEST = "server/src/test/java/org/plenary/meeting/";
    private static final String REFUSALS =
            "/// Why.\nenum Refusal {\n    STALE(\"rule\"),\n    FLOOR_IS_HELD(\"rule\"),\n    ID_REUSED(\"rule\")\n}\n";
    private static final String COMMANDS = """
            /// What.
            interface FloorCommand extends Command {
                record GiveFloor(int next) implements FloorCommand {}
                record EndTurn(int turn) implements FloorCommand {}
                record NoCommand() {}
            }
            """;

    @Test
    void a_word_that_stands_in_one_language_only_or_twice() {
        assertThat(found(WordRules::unpaired, "a.b = one\na.c = two", "a.b = раз")).containsExactly("en:2");
        assertThat(found(WordRules::unpaired, "a.b = one", "a.b = раз\na.c = два")).containsExactly("ru:2");
        assertThat(found(WordRules::unpaired, "a.b = one\n\na.b = one", "a.b = раз")).containsExactly("en:3");
        assertThat(found(WordRules::unpaired, "# a\na.b = one", "# б\na.b = раз")).isEmpty();
    }

    @Test
    void what_is_shown_without_words_and_words_for_nothing() {
        assertThat(WordRules.shown()).contains(
                "event.floor-requested", "refusal.stale", "kind.statement", "route.pass-through", "policy.interlock", "microphone.cough");
        assertThat(found(WordRules::unworded, "refusal.stale = Stale.", "")).hasSize(WordRules.shown().size() - 1);
        assertThat(found(WordRules::unshown, "event.two-of-a-kind = A\nrefusal.sour = B\nroute.slate = C", "")).containsExactly("en:2");
    }

    @Test
    void places_that_differ() {
        assertThat(found(WordRules::places, "a.b = {x} of {n|y|ys}", "a.b = {n|у|у|у} из {x}")).isEmpty();
        assertThat(found(WordRules::places, "a.b = {x} of {y}", "a.b = {x}")).containsExactly("ru:1");
        assertThat(found(WordRules::places, "a.b = {0}", "a.b = {1}")).containsExactly("ru:1");
    }

    @Test
    void a_noun_that_cannot_be_counted() {
        assertThat(found(WordRules::forms, "a.b = {n|place|places}", "a.b = {n|место|места|мест}")).isEmpty();
        assertThat(found(WordRules::forms, "a.b = {n|place}", "a.b = {n|место|места}")).containsExactly("en:1", "ru:1");
    }

    @Test
    void a_foreign_letter() {
        assertThat(found(WordRules::letters, "a.b = Plenary gives {x} the floor", "a.b = Plenary даёт слово: {x}")).isEmpty();
        assertThat(found(WordRules::letters, "a.b = cлово", "a.b = cлово")).containsExactly("en:1", "ru:1");
        assertThat(found(WordRules::letters, "a.b = {n|a|b}", "a.b = {n|a|б|в}")).containsExactly("ru:1");
    }

    @Test
    void a_command_that_nobody_plays() {
        var commands = Source.of(MAIN + "FloorCommand.java", COMMANDS);
        var played = "/// T.\nclass FloorTranscriptsTest { Object o = new GiveFloor(1); String s = \"new EndTurn(\"; }";
        var rule = TranscriptRules.all().getFirst();
        assertThat(rule.violations(List.of(commands, Source.of(TEST + "FloorTranscriptsTest.java", played))))
                .extracting(Violation::line).containsExactly(4);
        assertThat(rule.violations(List.of(commands, Source.of(TEST + "FloorTest.java", played)))).hasSize(2);
    }

    @Test
    void a_refusal_that_nobody_hears() {
        var words = WordFile.of("en", "refusal.stale = Look again.\nrefusal.floor-is-held = {0} has the floor.");
        var refusals = Source.of(MAIN + "Refusal.java", REFUSALS);
        var heard = "/// T.\nclass FloorTranscriptsTest { String s = \"Norway ends. Refused: Norway has the floor.\"; }";
        var granted = "/// T.\nclass FloorTranscriptsTest { String s = \"Norway has the floor.\" + \"Refused: Look again.\"; }";
        assertThat(refused(words, refusals, Source.of(TEST + "FloorTranscriptsTest.java", heard))).containsExactly(3);
        assertThat(refused(words, refusals, Source.of(TEST + "FloorTranscriptsTest.java", granted))).containsExactly(4);
    }

    private static List<Integer> refused(WordFile words, Source... sources) {
        return TranscriptRules.refusals(List.of(sources), words).map(Violation::line).toList();
    }

    private static List<String> found(BiFunction<WordFile, WordFile, Stream<Violation>> rule, String english, String russian) {
        return rule.apply(WordFile.of("en", english), WordFile.of("ru", russian))
                .map(violation -> violation.path() + ":" + violation.line()).toList();
    }
}
