package org.plenary.house.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever can be said to a conference, and every way in which it says no, is told in a transcript.
final class TranscriptRules {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");

    /// What every stage does before its first line.
    private static final Set<String> BEFORE_THE_FIRST_LINE = Set.of("Convene");

    /// What is refused before the rules are asked, or when they fail; it has tests of its own.
    private static final Set<String> BESIDE_THE_RULES = Set.of(
            "NO_SUCH_CONFERENCE", "CONFERENCE_EXISTS", "UNKNOWN_CLIENT", "CLIENT_OF_ANOTHER_BADGE", "ID_REUSED", "OUTCOME_FORGOTTEN",
            "ID_SKIPPED", "RULE_FAILED");

    private TranscriptRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("Every command appears in a transcript", TranscriptRules::commands),
                new Rule("Every refusal appears in a transcript", sources -> refusals(sources, WordFile.of("en"))));
    }

    private static Stream<Violation> commands(List<Source> sources) {
        String transcripts = transcripts(sources).map(Source::code).collect(Collectors.joining("\n"));
        return sources.stream().filter(source -> source.isMainOf("core") && source.path().endsWith("Command.java"))
                .flatMap(source -> source.every(ClassTree.class)
                        .filter(type -> type.getKind() == Tree.Kind.RECORD && type.getImplementsClause().stream()
                                .anyMatch(topic -> topic.toString().endsWith("Command")))
                        .filter(type -> !BEFORE_THE_FIRST_LINE.contains(type.getSimpleName().toString()))
                        .filter(type -> !Pattern.compile("\\bnew\\s+" + type.getSimpleName() + "\\b").matcher(transcripts).find())
                        .map(type -> source.violation(source.firstLine(type), type.getSimpleName() + " appears in no transcript.",
                                "Play it in the transcripts of its topic.")));
    }

    static Stream<Violation> refusals(List<Source> sources, WordFile words) {
        String transcripts = transcripts(sources).map(Source::text).collect(Collectors.joining("\n"));
        return sources.stream().filter(source -> source.isMainOf("core") && source.path().endsWith("/Refusal.java"))
                .flatMap(source -> source.every(VariableTree.class)
                        .filter(constant -> constant.getName().toString().matches("[A-Z_]+"))
                        .filter(constant -> !BESIDE_THE_RULES.contains(constant.getName().toString()))
                        .filter(constant -> !told(constant.getName().toString(), words, transcripts))
                        .map(constant -> source.violation(source.firstLine(constant), constant.getName() + " appears in no transcript.",
                                "Play what is so refused in the transcripts of its topic.")));
    }

    private static boolean told(String refusal, WordFile words, String transcripts) {
        String key = "refusal." + refusal.toLowerCase(Locale.ROOT).replace('_', '-');
        return words.entry(key)
                .map(entry -> Stream.of(PLACE.split(entry.text(), -1)).map(Pattern::quote).collect(Collectors.joining("[^\"]*")))
                .filter(sentence -> Pattern.compile("\"[^\"\n]*Refused: " + sentence).matcher(transcripts).find())
                .isPresent();
    }

    private static Stream<Source> transcripts(List<Source> sources) {
        return sources.stream().filter(source -> !source.isMain() && source.path().endsWith("TranscriptsTest.java"));
    }
}
